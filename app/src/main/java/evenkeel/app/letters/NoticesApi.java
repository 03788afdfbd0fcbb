package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Notices with their proofs and the exact documents.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Notices")
class NoticesApi {

  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final Notices notices;
  private final NoticeBook book;
  private final NoticeRecords records;
  private final ProofBook proofs;
  private final Batches batches;

  NoticesApi(
      Access access,
      Audit audit,
      Debts debts,
      Notices notices,
      NoticeBook book,
      NoticeRecords records,
      ProofBook proofs,
      Batches batches) {
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.notices = notices;
    this.book = book;
    this.records = records;
    this.proofs = proofs;
    this.batches = batches;
  }

  /// A notice.
  ///
  /// @param because why it left its batch, in words
  record Row(
      long notice,
      long batch,
      long debt,
      String account,
      String year,
      String step,
      String state,
      Amount amount,
      Amount ifNotPaid,
      LocalDate plannedIssueOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      List<String> exceptions,
      String because) {}

  /// One check of a proof.
  record Checked(
      String code, String question, boolean passed, String found, @Nullable String provision) {}

  /// A proof as it was kept, with the facts that it rests on.
  record Proven(
      String stage,
      LocalDate provenFor,
      boolean proven,
      List<Checked> checks,
      Map<String, Object> facts,
      String rulebook,
      OffsetDateTime at) {}

  /// What becomes of a notice that had to be looked at.
  record ToSettle(@Nullable Boolean include, @Nullable String reason) {}

  /// Notices to call back before they are posted.
  record ToRecall(@Nullable Set<Long> notices, @Nullable String reason) {}

  @GetMapping("/accounts/{reference}/notices")
  @Operation(summary = "The notices of an account, the newest first")
  Listed<Row> ofAccount(@PathVariable String reference, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var account =
        debts.accountWith(reference).orElseThrow(() -> Refusal.notFound("account", reference));
    var subject = Subject.of("account", account);
    access.require(officer, Act.SEE_PERSON, debts.onRecord(account));
    audit.look(officer.actor(), "notices", subject, Map.of());
    return Listed.whole(notices.ofAccount(account).stream().map(NoticesApi::row).toList());
  }

  @GetMapping("/notices/{id}")
  @Operation(summary = "One notice")
  Row one(@PathVariable long id, Officer officer) {
    return row(seen(id, "notice", officer));
  }

  @GetMapping("/notices/{id}/proofs")
  @Operation(summary = "Every proof of a notice, the newest first")
  Listed<Proven> proofs(@PathVariable long id, Officer officer) {
    seen(id, "notice proof", officer);
    return Listed.whole(proofs.of(id).stream().map(NoticesApi::proven).toList());
  }

  @GetMapping("/notices/{id}/acts")
  @Operation(summary = "What was done to a notice, the newest first")
  Listed<PaperApi.Done> done(@PathVariable long id, Officer officer) {
    seen(id, "notice", officer);
    return Listed.whole(
        book.done(id).stream()
            .map(each -> new PaperApi.Done(each.act(), each.actor(), each.reason(), each.at()))
            .toList());
  }

  @GetMapping(value = "/notices/{id}/document", produces = MediaType.APPLICATION_PDF_VALUE)
  @Operation(summary = "The exact document as it was made")
  ResponseEntity<byte[]> document(@PathVariable long id, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var sent =
        notices.document(id, officer).orElseThrow(() -> Refusal.notFound("document of notice", id));
    return Downloads.of(sent, false);
  }

  @PostMapping("/notices/{id}/settle")
  @Operation(summary = "Let a notice that had to be looked at go, or leave it out")
  BatchesApi.Did settle(@PathVariable long id, @RequestBody ToSettle sent, Officer officer) {
    access.require(officer, Act.SETTLE_EXCEPTION);
    if (notices.find(id).isEmpty()) {
      throw Refusal.notFound("notice", id);
    }
    return BatchesApi.did(
        batches.settle(
            id,
            BatchesApi.said("/include", sent.include()),
            officer,
            BatchesApi.words(sent.reason())));
  }

  @PostMapping("/notices/recall")
  @Operation(summary = "Call released notices back before they are posted")
  BatchesApi.Did recall(@RequestBody ToRecall sent, Officer officer) {
    access.require(officer, Act.RECALL_NOTICE);
    var chosen = sent.notices();
    if (chosen == null || chosen.isEmpty()) {
      throw Refusal.invalid(
          List.of(new Wrong("/notices", "missing", "expected the numbers of the notices")));
    }
    return BatchesApi.did(batches.recall(chosen, officer, BatchesApi.words(sent.reason())));
  }

  private NoticeRow seen(long id, String what, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var notice = notices.find(id).orElseThrow(() -> Refusal.notFound("notice", id));
    var record = records.of(notice);
    access.require(officer, Act.SEE_PERSON, record);
    audit.look(officer.actor(), what, record.subject(), Map.of("notice", id));
    return notice;
  }

  static NoticeState state(String text) {
    for (var known : NoticeState.values()) {
      if (NoticeRow.key(known).equals(text)) {
        return known;
      }
    }
    throw Refusal.unreadable("state", "unknown", "expected such as proposed, found " + text);
  }

  static Row row(NoticeRow n) {
    return new Row(
        n.id(),
        n.batch(),
        n.debt(),
        n.reference(),
        n.year().toString(),
        NoticeRow.key(n.step()),
        NoticeRow.key(n.state()),
        Amount.of(n.amount()),
        Amount.of(n.ifNotPaid()),
        n.plannedIssueOn(),
        n.payBy(),
        n.nextStepFrom(),
        n.exceptions().stream().map(NoticeRow::key).toList(),
        n.because());
  }

  private static Proven proven(ProofBook.Kept kept) {
    return new Proven(
        kept.stage(),
        kept.provenFor(),
        kept.proven(),
        kept.checks().stream()
            .map(
                check -> {
                  var cited = check.citation();
                  return new Checked(
                      check.code(),
                      check.question(),
                      check.passed(),
                      check.found(),
                      cited == null ? null : cited.provision());
                })
            .toList(),
        kept.facts(),
        kept.rulebook(),
        kept.at());
  }
}
