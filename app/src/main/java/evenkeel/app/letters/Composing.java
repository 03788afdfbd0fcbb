package evenkeel.app.letters;

import evenkeel.app.audit.Actor;
import evenkeel.app.monitoring.ActionQueue;
import evenkeel.app.monitoring.ActionQueue.Due;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.Words;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Composes a night's batches from what monitoring decided, a page at a time: stopped anywhere, it
/// goes on from there and ends the same. A notice that waits unreleased is proven afresh each
/// night; while it says the same but for its dates it is taken along, not drawn up again, and its
/// proof is kept again only where it differs.
@Service
class Composing {

  static final int PAGE = 1_000;

  private static final List<StepKind> STEPS =
      List.of(
          StepKind.REMINDER_1,
          StepKind.REMINDER_2,
          StepKind.FINAL_NOTICE,
          StepKind.INVOICE_REMINDER,
          StepKind.INVOICE_FINAL_REMINDER,
          StepKind.CHARGE_REMINDER,
          StepKind.CHARGE_FINAL_REMINDER,
          StepKind.LETTER_BEFORE_ACTION,
          StepKind.COMPLAINT);

  private final ActionQueue actions;
  private final Councils councils;
  private final Proving proving;
  private final Addressees addressees;
  private final BatchBook batches;
  private final NoticeBook notices;
  private final ProofBook proofs;
  private final PolicyBook policies;
  private final TransactionTemplate transaction;

  Composing(
      ActionQueue actions,
      Councils councils,
      Proving proving,
      Addressees addressees,
      BatchBook batches,
      NoticeBook notices,
      ProofBook proofs,
      PolicyBook policies,
      PlatformTransactionManager transactions) {
    this.actions = actions;
    this.councils = councils;
    this.proving = proving;
    this.addressees = addressees;
    this.batches = batches;
    this.notices = notices;
    this.proofs = proofs;
    this.policies = policies;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// @return how many notices the evening's batches hold
  int compose(LocalDate evening, LocalDate plannedIssueOn, Progress progress) {
    if (councils.council().nation() == Nation.WALES) {
      progress.at("no notices: a Welsh council's letters go out in both languages only", 0, 0);
      return 0;
    }
    var due = actions.counts();
    var read = readAhead(due, evening, plannedIssueOn);
    for (var step : STEPS) {
      if (due.containsKey(step) || notices.waits(step)) {
        batch(step, evening, plannedIssueOn, read, progress);
      }
    }
    return notices.composedOn(evening);
  }

  /// Where all steps together fill no page, their debts are read at once: reading a few costs as
  /// much as reading many.
  private Map<Long, Situation> readAhead(
      Map<StepKind, Long> due, LocalDate evening, LocalDate issueOn) {
    if (due.values().stream().mapToLong(Long::longValue).sum() >= PAGE) {
      return Map.of();
    }
    var debts =
        STEPS.stream()
            .filter(due::containsKey)
            .flatMap(step -> actions.due(step, evening, 0, PAGE).stream())
            .map(Due::debt)
            .distinct()
            .toList();
    return proving.read(debts, evening, issueOn);
  }

  private void batch(
      StepKind step,
      LocalDate evening,
      LocalDate issueOn,
      Map<Long, Situation> read,
      Progress progress) {
    var batch = batches.open(step, evening, issueOn);
    if (batch.state() != Batch.State.COMPOSING) {
      return;
    }
    var after = batch.composedTo();
    var composed = 0;
    for (var more = true; more; ) {
      var due = actions.due(step, evening, after, PAGE);
      if (!due.isEmpty()) {
        composed += page(batch, due, read);
        after = due.getLast().debt();
        progress.at("composing: " + step.title().toLowerCase(java.util.Locale.UK), composed, 0);
      }
      more = due.size() == PAGE;
    }
    transaction.executeWithoutResult(_ -> finish(batch));
  }

  private int page(Batch batch, List<Due> due, Map<Long, Situation> read) {
    var open = open(batch, due);
    var wanted = open.stream().map(Due::debt).toList();
    var fresh = proving.fresh(batch.step(), wanted, batch.evening(), batch.plannedIssueOn(), read);
    var situations = fresh.values().stream().map(Proof::situation).toList();
    var whom = addressees.of(batch.step(), situations, batch.plannedIssueOn());
    var settled = notices.settledBefore(batch.step(), wanted);
    var waiting = notices.waiting(batch.step(), wanted, batch.id());
    var proven = new HashMap<Long, Proof>();
    var rows = new ArrayList<NoticeRow>();
    var carried = new LinkedHashMap<Long, NoticeRow>();
    var carriedProofs = new LinkedHashMap<Long, Proof>();
    var large = policies.on(batch.plannedIssueOn()).sums().veryLargeNotice();
    for (var one : open) {
      var proof = fresh.get(one.debt());
      var addressee = whom.get(one.debt());
      if (proof != null && addressee != null) {
        var whole = proof.and(List.of(sameAsDecided(one, proof)));
        var row =
            draft(batch, one, whole, addressee, settled.getOrDefault(one.debt(), List.of()), large);
        var before = waiting.get(one.debt());
        if (before != null && before.same(row)) {
          carried.put(before.id(), row);
          carriedProofs.put(before.id(), whole);
        } else {
          proven.put(one.debt(), whole);
          rows.add(row);
        }
      } else {
        rows.add(unreadable(batch, one));
      }
    }
    transaction.executeWithoutResult(
        _ -> {
          keep(rows, proven);
          notices.carry(carried);
          proofs.keepWhatDiffers(carriedProofs, Proof.Stage.COMPOSING);
          batches.composedTo(batch.id(), due.getLast().debt());
        });
    return rows.size() + carried.size();
  }

  /// Those for which no notice is under way.
  private List<Due> open(Batch batch, List<Due> due) {
    var debts = due.stream().map(Due::debt).toList();
    var underWay = notices.underWay(batch.step(), debts, batch.id());
    return due.stream().filter(one -> !underWay.containsKey(one.debt())).toList();
  }

  private void keep(List<NoticeRow> rows, Map<Long, Proof> proven) {
    var numbers = notices.add(rows);
    var byNotice = new HashMap<Long, Proof>();
    numbers.forEach(
        (debt, notice) -> {
          var proof = proven.get(debt);
          if (proof != null) {
            byNotice.put(notice, proof);
          }
        });
    proofs.keep(byNotice, Proof.Stage.COMPOSING);
  }

  private static evenkeel.core.recovery.Check sameAsDecided(Due due, Proof proof) {
    var decided = Money.ofPence(due.amountPence());
    return Proof.check(
        "same-as-decided",
        "Does the proof arrive at the sum that the night decided on?",
        decided.equals(proof.amount()),
        "the night decided on " + decided + ", the proof arrives at " + proof.amount());
  }

  private static NoticeRow draft(
      Batch batch,
      Due due,
      Proof proof,
      Addressee addressee,
      List<ExceptionReason> settled,
      Money large) {
    var exceptions = new TreeSet<>(addressee.exceptions());
    if (batch.step().startsClaim()) {
      exceptions.add(ExceptionReason.LETTER_OF_CLAIM);
    }
    if (proof.amount().isMoreThan(large)) {
      exceptions.add(ExceptionReason.LARGE_AMOUNT);
    }
    var state =
        !proof.proven()
            ? NoticeState.LEFT_OUT
            : settled.containsAll(exceptions) ? NoticeState.PROPOSED : NoticeState.EXCEPTION;
    return new NoticeRow(
        0,
        batch.id(),
        due.debt(),
        addressee.account(),
        addressee.reference(),
        addressee.year(),
        due.decision(),
        batch.step(),
        addressee.parties(),
        proof.amount(),
        proof.terms().ifNotPaid(),
        batch.plannedIssueOn(),
        proof.terms().payBy(),
        proof.terms().nextStepFrom(),
        addressee.formatNeed(),
        List.copyOf(exceptions),
        settled,
        state,
        state == NoticeState.LEFT_OUT ? proof.failuresInWords() : "");
  }

  /// A debt whose records make no sense is left out, and says so.
  private static NoticeRow unreadable(Batch batch, Due due) {
    return new NoticeRow(
        0,
        batch.id(),
        due.debt(),
        due.account(),
        "",
        FinancialYear.of(batch.evening()),
        due.decision(),
        batch.step(),
        List.of(),
        Money.ofPence(due.amountPence()),
        Money.ZERO,
        batch.plannedIssueOn(),
        due.payBy(),
        due.nextStepFrom(),
        "standard",
        List.of(),
        List.of(),
        NoticeState.LEFT_OUT,
        "The debt's records cannot be read: an officer must look at the account.");
  }

  private void finish(Batch batch) {
    var superseded = notices.supersede(batch.step(), batch.id(), Actor.NIGHT);
    batches.settleOlder(batch.step(), batch.id());
    if (batches.dropIfEmpty(batch.id())) {
      return;
    }
    batches.composed(batch.id());
    batches.did(
        batch.id(),
        "composed",
        Actor.NIGHT,
        "the night of " + Words.date(batch.evening()),
        Map.of("proposedAfresh", superseded));
  }
}
