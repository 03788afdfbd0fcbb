package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.People;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Conflicts of interest: declared, seen and ended. Declared twice, it stands once, so no key is
/// needed.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Conflicts of interest")
class ConflictsApi {

  private final Access access;
  private final People people;
  private final Conflicts conflicts;
  private final Debts debts;

  ConflictsApi(Access access, People people, Conflicts conflicts, Debts debts) {
    this.access = access;
    this.people = people;
    this.conflicts = conflicts;
    this.debts = debts;
  }

  /// How the officer knows the person.
  ///
  /// @param kind own, family, friend, colleague or other
  record ToDeclare(@Nullable String kind, @Nullable String reason) {}

  /// Why it no longer holds.
  record ToEnd(@Nullable String reason) {}

  @PostMapping("/people/{person}/conflicts")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Declare that the officer knows a person: their record is shut to them")
  void declare(@PathVariable long person, @RequestBody ToDeclare sent, Officer officer) {
    access.require(officer, Act.DECLARE_CONFLICT);
    var wrong = new ArrayList<Wrong>();
    var kind = ConflictController.kind(String.valueOf(sent.kind()));
    if (kind.isEmpty()) {
      var known = Arrays.stream(Conflicts.Kind.values()).map(Conflicts.Kind::key).toList();
      wrong.add(
          new Wrong("/kind", "unknown", "expected one of " + known + ", found " + sent.kind()));
    }
    var reason = sent.reason() == null ? "" : sent.reason().strip();
    if (reason.isEmpty()) {
      wrong.add(new Wrong("/reason", "missing", "expected a reason in words"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    var found =
        people.person(person, officer).orElseThrow(() -> Refusal.notFound("person", person));
    var parties = ConflictController.parties(found);
    access.require(
        officer,
        Act.DECLARE_CONFLICT,
        new Access.OnRecord(Subject.of("person", person), debts.types(parties), parties));
    conflicts.declare(officer, person, parties, kind.orElseThrow(), reason);
  }

  @GetMapping("/conflicts")
  @Operation(summary = "Declarations that stand, the oldest first")
  Listed<Conflicts.Declared> standing(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.KEEP_CONFLICTS);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = conflicts.standing(officer, at == null ? 0 : at.number(0), rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    var shown = conflicts.shown(page.items(), officer);
    return new Listed<>(shown, page.next(), page.items().size() - shown.size());
  }

  @PostMapping("/conflicts/{id}/end")
  @Operation(summary = "End a colleague's declaration: the record is open to them again")
  Conflicts.Declared end(@PathVariable long id, @RequestBody ToEnd sent, Officer officer) {
    access.require(officer, Act.KEEP_CONFLICTS);
    var reason = sent.reason() == null ? "" : sent.reason().strip();
    if (reason.isEmpty()) {
      throw Refusal.invalid(
          List.of(new Wrong("/reason", "missing", "expected why it no longer holds")));
    }
    return switch (conflicts.end(officer, id, reason)) {
      case Conflicts.Ended.Done(var declared) -> declared;
      case Conflicts.Ended.Unknown() -> throw Refusal.notFound("standing declaration", id);
      case Conflicts.Ended.Refused(var because) -> throw Refusal.conflict("own", because);
    };
  }
}
