package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Days;
import evenkeel.app.api.Decided;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Approvals;
import evenkeel.app.store.Progress;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Batches: seen, released, held, printed and posted.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
class BatchesApi {

  private final Access access;
  private final Batches batches;
  private final NoticeBook notices;
  private final BatchPaper papers;
  private final Approvals approvals;

  BatchesApi(
      Access access, Batches batches, NoticeBook notices, BatchPaper papers, Approvals approvals) {
    this.access = access;
    this.batches = batches;
    this.notices = notices;
    this.papers = papers;
    this.approvals = approvals;
  }

  /// What to release: everything when neither list is given.
  record ToRelease(@Nullable Set<Long> only, @Nullable Set<Long> allBut, @Nullable String reason) {}

  /// Whether a batch is stopped.
  record ToHold(@Nullable Boolean held, @Nullable String reason) {}

  /// The day on which the letters were posted.
  record Posted(@Nullable LocalDate on) {}

  /// What came of it.
  ///
  /// @param request set when a second person must decide
  record Did(int notices, int fellOut, Amount total, @Nullable Long request) {}

  /// A print file.
  record File(long file, String name, String sha256, int notices, int fellOut) {}

  @GetMapping
  @Operation(summary = "Batches, the newest first")
  Listed<Batch> newest(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = batches.newest(at == null ? Long.MAX_VALUE : at.number(0), rows + 1);
    return Listed.of(found, rows, last -> Cursor.after(last.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "One batch; its tag is needed to release it")
  ResponseEntity<Batch> one(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var batch = find(id);
    return tag(batch).on(batch);
  }

  @GetMapping("/{id}/notices")
  @Operation(summary = "A batch's notices in one state")
  Listed<NoticesApi.Row> notices(
      @PathVariable long id,
      @RequestParam(defaultValue = "proposed") String state,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    find(id);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found =
        notices.inState(id, NoticesApi.state(state), at == null ? 0 : at.number(0), rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    var shown = papers.shown(page.items(), officer);
    papers.looked(id, "batch notices", shown.size(), officer);
    return new Listed<>(
        shown.stream().map(NoticesApi::row).toList(),
        page.next(),
        page.items().size() - shown.size());
  }

  @PostMapping("/{id}/release")
  @Operation(summary = "Release a batch in part or whole; each notice is proven again")
  Did release(
      @PathVariable long id,
      @RequestHeader("If-Match") String ifMatch,
      @RequestBody ToRelease sent,
      Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    var batch = find(id);
    tag(batch).requireMatch(ifMatch);
    return did(
        batches.release(id, batch.version(), selection(sent), officer, words(sent.reason())));
  }

  @PostMapping("/release-requests/{request}/decision")
  @Operation(summary = "Answer a colleague's request to release")
  Did decide(@PathVariable long request, @RequestBody Decided sent, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    if (approvals.find(request).filter(r -> r.kind().equals(Releasing.REQUEST)).isEmpty()) {
      throw Refusal.notFound("request", request);
    }
    var decision = sent.read();
    return did(batches.decideRelease(request, decision.grant(), officer, decision.because()));
  }

  @PostMapping("/{id}/hold")
  @Operation(summary = "Stop a batch and those like it, or let them go on")
  Did hold(@PathVariable long id, @RequestBody ToHold sent, Officer officer) {
    access.require(officer, Act.HOLD_BATCH);
    find(id);
    return did(batches.hold(id, said("/held", sent.held()), officer, words(sent.reason())));
  }

  @PostMapping("/{id}/print")
  @Operation(summary = "Write the print file of what is released; each notice is proven again")
  File print(@PathVariable long id, Officer officer) {
    access.require(officer, Act.RELEASE_BATCH);
    find(id);
    return switch (batches.print(id, officer, Progress.SILENT)) {
      case Printed.Written w -> new File(w.file(), w.name(), w.sha256(), w.notices(), w.fellOut());
      case Printed.Refused(var because) -> throw Refusal.conflict("refused", because);
      case Printed.NotWritten(var because) -> throw Refusal.conflict("not-written", because);
    };
  }

  @PostMapping("/{id}/despatch")
  @Operation(summary = "Confirm that the letters were posted: they are issued on that day")
  Did despatch(@PathVariable long id, @RequestBody Posted sent, Officer officer) {
    access.require(officer, Act.CONFIRM_DESPATCH);
    find(id);
    var on = sent.on();
    if (on == null) {
      throw Refusal.invalid(List.of(new Wrong("/on", "missing", "expected the day of posting")));
    }
    var wrong = new ArrayList<Wrong>();
    Days.check("/on", on, wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return did(batches.confirmDespatch(id, on, officer));
  }

  private Batch find(long id) {
    return batches.find(id).orElseThrow(() -> Refusal.notFound("batch", id));
  }

  static evenkeel.app.api.Tag tag(Batch batch) {
    return evenkeel.app.api.Tag.of("batch", batch.id(), batch.version());
  }

  private static Selection selection(ToRelease sent) {
    var only = sent.only();
    var allBut = sent.allBut();
    if (only != null && allBut != null) {
      throw Refusal.invalid(
          List.of(new Wrong("", "one-of", "expected at most one of `only` and `allBut`")));
    }
    if (only != null) {
      return new Selection.Only(only);
    }
    return allBut == null ? new Selection.Everything() : new Selection.AllBut(allBut);
  }

  static Did did(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Done(var many, var fellOut, var total) ->
          new Did(many, fellOut, Amount.of(total), null);
      case Outcome.Requested(var request, _) -> new Did(0, 0, Amount.ofPence(0), request);
      case Outcome.Refused(var because) -> throw Refusal.conflict("refused", because);
      case Outcome.Stale(var because) -> throw Refusal.stale(because);
    };
  }

  static boolean said(String pointer, @Nullable Boolean answer) {
    if (answer == null) {
      throw Refusal.invalid(List.of(new Wrong(pointer, "missing", "expected true or false")));
    }
    return answer;
  }

  static String words(@Nullable String reason) {
    return reason == null ? "" : reason;
  }
}
