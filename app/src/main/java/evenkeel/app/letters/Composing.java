package evenkeel.app.letters;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Approvals;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
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
  private final Recommended recommended;
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
      Recommended recommended,
      PlatformTransactionManager transactions) {
    this.actions = actions;
    this.councils = councils;
    this.proving = proving;
    this.addressees = addressees;
    this.batches = batches;
    this.notices = notices;
    this.proofs = proofs;
    this.policies = policies;
    this.recommended = recommended;
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
      if (due.containsKey(step)
          || ActionQueue.beside(step).filter(due::containsKey).isPresent()
          || notices.waits(step)) {
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
    var debts = due.stream().map(Due::debt).toList();
    var underWay = notices.underWay(batch.step(), debts, batch.id());
    var open = due.stream().filter(o -> !underWay.containsKey(LetterOf.all(o.debt()))).toList();
    var wanted = open.stream().map(Due::debt).toList();
    var fresh = proving.fresh(batch.step(), wanted, batch.evening(), batch.plannedIssueOn(), read);
    fresh.keySet().removeAll(underWay.keySet());
    var page = new Page(open, batch.step(), underWay, fresh);
    var whom = addressees.of(batch.step(), fresh, batch.plannedIssueOn());
    var waits = recommended.of(batch.step(), wanted);
    var settled = notices.settledBefore(batch.step(), wanted);
    var waiting = notices.waiting(batch.step(), wanted, batch.id());
    var large = policies.on(batch.plannedIssueOn()).sums().veryLargeNotice();
    for (var one : open) {
      for (var letter : page.letters(one.debt())) {
        var proof = fresh.get(letter);
        var addressee = whom.get(letter);
        if (proof == null || addressee == null) {
          page.rows.add(unreadable(batch, one));
          continue;
        }
        var whole = whole(batch, one, letter, proof, waits);
        var before = settled.getOrDefault(letter, List.of());
        page.put(
            letter,
            draft(batch, one, letter, whole, addressee, before, large),
            whole,
            waiting.get(letter));
      }
    }
    transaction.executeWithoutResult(
        _ -> {
          keep(page.rows, page.proven);
          notices.carry(page.carried);
          proofs.keepWhatDiffers(page.carriedProofs, Proof.Stage.COMPOSING);
          batches.composedTo(batch.id(), due.getLast().debt());
        });
    return page.rows.size() + page.carried.size();
  }

  /// What comes of a page of debts: notices drawn up, and those taken along from an older batch.
  private static final class Page {

    private final Map<Long, List<LetterOf>> letters = new HashMap<>();
    private final Set<Long> away = new HashSet<>();
    private final Map<LetterOf, Proof> proven = new HashMap<>();
    private final List<NoticeRow> rows = new ArrayList<>();
    private final Map<Long, NoticeRow> carried = new LinkedHashMap<>();
    private final Map<Long, Proof> carriedProofs = new LinkedHashMap<>();

    Page(
        List<Due> debts,
        StepKind step,
        Map<LetterOf, NoticeRow> underWay,
        Map<LetterOf, Proof> fresh) {
      underWay.keySet().forEach(letter -> away.add(letter.debt()));
      fresh
          .keySet()
          .forEach(each -> letters.computeIfAbsent(each.debt(), _ -> new ArrayList<>()).add(each));
      for (var due : debts) {
        var all = LetterOf.all(due.debt());
        if (due.step() != step) {
          // It is due to one of several, beside what was decided: to all together there is none.
          letters.computeIfAbsent(due.debt(), _ -> new ArrayList<>()).remove(all);
        } else {
          letters.computeIfAbsent(
              due.debt(), _ -> away.contains(due.debt()) ? List.of() : List.of(all));
        }
      }
    }

    /// The letters to draw up on a debt. One whose records make no sense has one, which says so;
    /// none are drawn up while each is on its way.
    List<LetterOf> letters(long debt) {
      return letters.getOrDefault(debt, List.of());
    }

    void put(LetterOf letter, NoticeRow row, Proof proof, @Nullable NoticeRow before) {
      if (before != null && before.same(row)) {
        carried.put(before.id(), row);
        carriedProofs.put(before.id(), proof);
      } else {
        proven.put(letter, proof);
        rows.add(row);
      }
    }
  }

  private void keep(List<NoticeRow> rows, Map<LetterOf, Proof> proven) {
    var numbers = notices.add(rows);
    var byNotice = new HashMap<Long, Proof>();
    numbers.forEach(
        (letter, notice) -> {
          var proof = proven.get(letter);
          if (proof != null) {
            byNotice.put(notice, proof);
          }
        });
    proofs.keep(byNotice, Proof.Stage.COMPOSING);
  }

  private static Proof whole(
      Batch batch, Due due, LetterOf letter, Proof proof, Map<Long, Approvals.Request> waits) {
    return proof
        .and(List.of(sameAsDecided(due, letter, proof)))
        .and(Recommended.checks(batch.step(), waits.get(due.debt())));
  }

  private static evenkeel.core.recovery.Check sameAsDecided(Due due, LetterOf letter, Proof proof) {
    var decided = Money.ofPence(due.amountPence());
    // Who owes a part of an overpayment is asked for no more than that.
    var part = letter.party() != LetterOf.EVERYBODY && proof.situation().beyond().isPositive();
    return Proof.check(
        "same-as-decided",
        "Does the proof arrive at the sum that the night decided on, or at this person's part?",
        part ? !proof.amount().isMoreThan(decided) : decided.equals(proof.amount()),
        "the night decided on " + decided + ", the proof arrives at " + proof.amount());
  }

  private static NoticeRow draft(
      Batch batch,
      Due due,
      LetterOf letter,
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
        letter.party(),
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
        LetterOf.EVERYBODY,
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
