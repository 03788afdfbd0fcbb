package evenkeel.app.api;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Seals;
import evenkeel.app.audit.Subject;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who looked at what, and who did what.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/audit")
@io.swagger.v3.oas.annotations.tags.Tag(name = "Audit")
class AccessLogApi {

  private final Access access;
  private final Audit audit;
  private final Seals seals;

  AccessLogApi(Access access, Audit audit, Seals seals) {
    this.access = access;
    this.audit = audit;
    this.seals = seals;
  }

  @GetMapping("/looks")
  @Operation(summary = "Looks at people's records, the newest first, of one record or one officer")
  Listed<Audit.Look> looks(
      @RequestParam(required = false) @Nullable String subjectKind,
      @RequestParam(required = false) @Nullable String subjectId,
      @RequestParam(defaultValue = "") String officerName,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    var rows = Listed.limit(limit);
    var before = before(cursor);
    List<Audit.Look> found;
    if (subjectKind != null && subjectId != null) {
      var subject = new Subject(subjectKind, subjectId);
      access.requireOpen(officer, Act.SEE_ACCESS_LOG, subject);
      audit.look(officer.actor(), "access log", subject, Map.of());
      found = audit.looks(subject, before, rows + 1);
    } else {
      audit.look(officer.actor(), "access log", new Subject("officer", officerName), Map.of());
      found = audit.looksBy(officerName, before, rows + 1);
    }
    return open(
        Listed.of(found, rows, last -> Cursor.after(last.seq())),
        look -> new Subject(look.subjectKind(), look.subjectId()),
        officer);
  }

  @GetMapping("/acts")
  @Operation(summary = "Acts, the newest first, of one officer or all")
  Listed<Audit.Act> acts(
      @RequestParam(defaultValue = "") String officerName,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    var rows = Listed.limit(limit);
    audit.look(officer.actor(), "acts", new Subject("officer", officerName), Map.of());
    return open(
        Listed.of(
            audit.actsBy(officerName, before(cursor), rows + 1),
            rows,
            last -> Cursor.after(last.seq())),
        act -> new Subject(act.subjectKind(), act.subjectId()),
        officer);
  }

  /// A page without what is about somebody whom the officer knows.
  private <T> Listed<T> open(Listed<T> page, Function<T, Subject> about, Officer officer) {
    var shut = access.subjectsShutTo(officer);
    var open = page.items().stream().filter(row -> !shut.test(about.apply(row))).toList();
    return new Listed<>(open, page.next(), page.items().size() - open.size());
  }

  /// Whether the audit books are as they were written.
  ///
  /// @param breaks in words, none when they are
  record Chain(boolean intact, List<String> breaks) {}

  @GetMapping("/chain")
  @Operation(summary = "Checks every seal of the audit books, and says where one is broken")
  Chain chain(Officer officer) {
    access.require(officer, Act.SEE_ACCESS_LOG);
    var breaks = seals.breaks();
    audit.look(
        officer.actor(),
        "audit chain",
        new Subject("audit", "chain"),
        Map.of("breaks", breaks.size()));
    return new Chain(breaks.isEmpty(), breaks);
  }

  private static long before(@Nullable String cursor) {
    var at = Cursor.read(cursor, 1);
    return at == null ? Long.MAX_VALUE : at.number(0);
  }
}
