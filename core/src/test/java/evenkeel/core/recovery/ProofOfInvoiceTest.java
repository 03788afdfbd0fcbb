package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.ForAll;
import evenkeel.core.LawOnFile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ProofOfInvoiceTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final List<StepKind> REMINDERS =
      List.of(StepKind.INVOICE_REMINDER, StepKind.INVOICE_FINAL_REMINDER);

  /// A case that is proven, one fact that is changed in it, and the check that sees it.
  private record Change(Case base, String check, String fact, Consumer<Case> change) {}

  private static final class Case {
    final Debts debt = new Debts();
    StepKind step = StepKind.INVOICE_REMINDER;
    String evening = "2026-03-05";
    Policy policy = Policy.DEFAULTS;
    Rulebook rulebook = RULEBOOK;
    @Nullable Money amount;

    LegalProof prove() {
      var s = debt.on(evening);
      var law = rulebook.on(s.issueOn(), s.nation());
      var asked =
          amount == null
              ? NoticeTerms.of(StepKind.INVOICE_REMINDER, s.issueOn(), s, law, policy).amount()
              : amount;
      return LegalProof.of(step, s.issueOn(), asked, s, law, policy);
    }
  }

  private static Case reminder() {
    var c = new Case();
    c.debt.type = DebtType.HB_OVERPAYMENT;
    c.debt.demand = LocalDate.of(2026, 1, 15);
    c.debt.instalment(LocalDate.of(2026, 2, 19), Money.ofPounds(480));
    c.debt.liable.add(Debts.person(1));
    c.debt.overpaid = new Overpaid(true, null, List.of(), NoticeContent.WHOLE);
    return c;
  }

  private static Case last() {
    var c = reminder();
    c.debt.step(StepKind.INVOICE_REMINDER, "2026-03-06", "2026-03-13", "2026-03-14", "480.00");
    c.step = StepKind.INVOICE_FINAL_REMINDER;
    c.evening = "2026-03-14";
    return c;
  }

  private static List<Change> changes() {
    return Stream.of(debt(), reminders(), guards(), people(), owing())
        .flatMap(List::stream)
        .toList();
  }

  private static List<Change> debt() {
    return List.of(
        new Change(reminder(), "decision-notice", "no notice", c -> c.debt.demand = null),
        new Change(
            reminder(),
            "month-to-dispute",
            "notified less than a month ago",
            c -> c.debt.demand = LocalDate.of(2026, 2, 5)),
        new Change(
            reminder(),
            "dispute-settled",
            "an outcome less than fourteen days ago",
            c ->
                c.debt.overpaid =
                    new Overpaid(true, LocalDate.of(2026, 2, 20), List.of(), NoticeContent.WHOLE)),
        new Change(
            reminder(),
            "everybody-notified",
            "one of those who owe it has had no notice",
            c ->
                c.debt.overpaid =
                    new Overpaid(true, null, List.of(owes(1), untold(2)), NoticeContent.WHOLE)),
        held("it does not say how to appeal", NoticeContent.lacking(NoticeContent.Item.APPEAL)),
        held("nobody has said what it held", NoticeContent.UNKNOWN),
        new Change(
            reminder(),
            "by-invoice",
            "taken from benefit",
            c -> c.debt.overpaid = new Overpaid(false, null, List.of(), NoticeContent.WHOLE)),
        new Change(reminder(), "unpaid", "paid", c -> c.debt.pays("2026-03-05", "476.00")),
        new Change(reminder(), "minimum", "below it", c -> c.debt.pays("2026-03-05", "476.00")),
        new Change(reminder(), "amount", "another sum", c -> c.amount = Money.parse("480.01")),
        new Change(reminder(), "rules-may-run", "a rule from memory", c -> c.rulebook = memory()));
  }

  private static Change held(String fact, NoticeContent held) {
    return new Change(
        reminder(),
        "notice-whole",
        fact,
        c -> c.debt.overpaid = new Overpaid(true, null, List.of(), held));
  }

  private static List<Change> reminders() {
    return List.of(
        new Change(reminder(), "days-of-grace", "too soon", c -> c.evening = "2026-03-04"),
        new Change(
            reminder(),
            "no-method-runs",
            "an attachment",
            c ->
                c.debt.step(
                    StepKind.DIRECT_EARNINGS_ATTACHMENT,
                    "2026-03-01",
                    "2026-03-01",
                    "2026-03-01",
                    "480.00")),
        new Change(
            reminder(),
            "no-step-runs",
            "a claim",
            c ->
                c.debt.step(
                    StepKind.COUNTY_COURT_CLAIM,
                    "2026-03-01",
                    "2026-03-01",
                    "2026-03-20",
                    "480.00")),
        new Change(last(), "reminder-turn", "the first again", c -> c.step = reminder().step),
        new Change(last(), "reminder-turn", "none sent", c -> c.debt.steps.clear()),
        new Change(
            last(),
            "reminder-turn",
            "the sum changed since",
            c -> c.debt.changedOn = LocalDate.of(2026, 3, 10)),
        new Change(last(), "reminder-turn", "a notice of tax", c -> c.step = StepKind.REMINDER_1),
        new Change(last(), "days-elapsed", "too soon", c -> c.evening = "2026-03-13"));
  }

  private static List<Change> guards() {
    return List.of(
        stopped("breathing-space", HoldKind.BREATHING_SPACE),
        stopped("breathing-space", HoldKind.MENTAL_HEALTH_BREATHING_SPACE),
        stopped("insolvency", HoldKind.INSOLVENCY),
        stopped("bereavement", HoldKind.BEREAVEMENT),
        stopped("council-hold", HoldKind.DISPUTE),
        stopped("council-hold", HoldKind.TRIBUNAL_APPEAL),
        stopped("council-hold", HoldKind.COMPLAINT),
        stopped("council-hold", HoldKind.VULNERABILITY),
        stopped("council-hold", HoldKind.OTHER),
        new Change(
            reminder(),
            "no-plan-kept",
            "a plan",
            c ->
                c.debt.plan =
                    new PlanInForce(1, LocalDate.of(2026, 2, 1), true, LocalDate.of(2026, 4, 1))),
        new Change(
            reminder(),
            "no-money-awaited",
            "suspense",
            c -> c.debt.awaited = LocalDate.of(2026, 3, 5)));
  }

  private static Owing owes(long party) {
    return new Owing(
        party,
        Money.ofPounds(480),
        true,
        LocalDate.of(2026, 1, 15),
        false,
        null,
        List.of(),
        List.of());
  }

  private static Owing untold(long party) {
    return new Owing(party, Money.ofPounds(480), true, null, false, null, List.of(), List.of());
  }

  /// What is wrong with the one person's own liability.
  private static Change own(String fact, Owing owing) {
    return new Change(
        reminder(),
        "person-told",
        fact,
        c -> c.debt.overpaid = new Overpaid(true, null, List.of(owing), NoticeContent.WHOLE));
  }

  private static List<Change> owing() {
    var sum = Money.ofPounds(480);
    var told = LocalDate.of(2026, 1, 15);
    var stop =
        new HoldInForce(
            1, HoldKind.BREATHING_SPACE, LocalDate.of(2026, 3, 6), null, "told by telephone");
    return List.of(
        own("owed by somebody else", owes(2)),
        own("not chosen", new Owing(1, sum, false, told, false, null, List.of(), List.of())),
        own("in dispute", new Owing(1, sum, true, told, true, null, List.of(), List.of())),
        own(
            "within their own month",
            new Owing(1, sum, true, LocalDate.of(2026, 2, 5), false, null, List.of(), List.of())),
        own(
            "an outcome of their own less than fourteen days ago",
            new Owing(1, sum, true, told, false, LocalDate.of(2026, 2, 20), List.of(), List.of())),
        own("stopped", new Owing(1, sum, true, told, false, null, List.of(stop), List.of())),
        new Change(
            last(),
            "person-told",
            "the first reminder did not go to them",
            c ->
                c.debt.overpaid = new Overpaid(true, null, List.of(owes(1)), NoticeContent.WHOLE)));
  }

  private static Change stopped(String check, HoldKind kind) {
    return new Change(reminder(), check, kind.name(), c -> c.debt.hold(kind, "2026-03-06", null));
  }

  private static List<Change> people() {
    return List.of(
        new Change(reminder(), "person-living", "a death", c -> only(c, true, false, true, false)),
        new Change(reminder(), "person-adult", "a child", c -> only(c, false, true, true, false)),
        new Change(
            reminder(), "person-told", "not named", c -> only(c, false, false, false, false)),
        new Change(
            reminder(),
            "person-represented",
            "nobody acts for them",
            c -> only(c, false, false, true, true)),
        new Change(reminder(), "address", "no address", c -> c.debt.address = false));
  }

  private static void only(
      Case c, boolean died, boolean under18, boolean named, boolean representative) {
    c.debt.liable.clear();
    c.debt.liable.add(
        new LiablePerson(
            1,
            LocalDate.of(2026, 1, 1),
            null,
            named,
            // The joint taxpayers' notice of council tax tells nobody of an overpayment.
            LocalDate.of(2026, 1, 2),
            died,
            under18,
            representative));
  }

  private static Rulebook memory() {
    var path = "england/benefit-overpayments/rules.csv";
    var text =
        LawOnFile.text(path).replace("paras 5.0 and 5.3,official", "paras 5.0 and 5.3,memory");
    var tax = "england/council-tax/rules.csv";
    return Rulebook.parse(List.of(new LawText(path, text), new LawText(tax, LawOnFile.text(tax))));
  }

  @Test
  void both_reminders_are_proven_where_nothing_is_amiss() {
    assertThat(reminder().prove().failures()).isEmpty();
    assertThat(last().prove().failures()).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> one_changed_fact_is_seen_by_the_check_that_asks_for_it() {
    return changes().stream()
        .map(
            change ->
                DynamicTest.dynamicTest(
                    change.check() + " sees: " + change.fact(),
                    () -> {
                      change.change().accept(change.base());
                      assertThat(change.base().prove().failures())
                          .extracting(Check::code)
                          .contains(change.check());
                    }));
  }

  @Test
  void every_check_has_a_change_that_breaks_it() {
    var broken = new TreeSet<String>();
    changes().forEach(change -> broken.add(change.check()));
    var asked = new TreeSet<String>();
    reminder().prove().checks().forEach(check -> asked.add(check.code()));

    assertThat(broken).isEqualTo(asked);
  }

  @Test
  void a_method_that_has_ended_leaves_an_invoice_to_be_reminded_of() {
    var c = reminder();
    var day = LocalDate.of(2026, 2, 20);
    c.debt.steps.add(
        new StepTaken(
            1,
            StepKind.DIRECT_EARNINGS_ATTACHMENT,
            day,
            day,
            day,
            Money.ofPounds(480),
            false,
            false,
            LocalDate.of(2026, 3, 1)));
    var s = c.debt.on(c.evening);

    assertThat(Recovery.decide(s, Debts.law(s, RULEBOOK), c.policy))
        .isInstanceOf(Decision.Take.class);
    assertThat(c.prove().failures()).isEmpty();
  }

  @Test
  void the_month_ends_with_the_last_day_of_a_month_that_has_no_such_day() {
    var c = reminder();
    c.debt.demand = LocalDate.of(2026, 1, 31);
    c.debt.bill.clear();
    c.debt.instalment(LocalDate.of(2026, 2, 1), Money.ofPounds(480));
    c.evening = "2026-02-28";
    assertThat(c.prove().failures()).extracting(Check::code).containsOnly("month-to-dispute");

    c.evening = "2026-03-01";
    assertThat(c.prove().failures()).isEmpty();
  }

  @Test
  void the_path_proposes_a_reminder_exactly_where_the_proof_holds() {
    var proposed = new EnumMap<StepKind, Integer>(StepKind.class);
    ForAll.cases(
        250,
        random -> {
          var any = new AnyDebt(random);
          any.overpayment();
          any.live(
              RULEBOOK,
              (s, decision) -> {
                for (var step : REMINDERS) {
                  agrees(step, s, decision, any.policy, proposed);
                }
              });
        });

    assertThat(proposed.keySet()).containsExactlyInAnyOrderElementsOf(REMINDERS);
    assertThat(proposed.values()).allMatch(count -> count > 50);
  }

  private static void agrees(
      StepKind step,
      Situation s,
      Decision decision,
      Policy policy,
      EnumMap<StepKind, Integer> proposed) {
    var takes = decision instanceof Decision.Take take && take.step() == step;
    if (s.toEach()) {
      agreesOnEach(step, s, decision, policy);
    } else {
      assertThat(proven(step, s, policy)).as(() -> step + " of " + s + decision).isEqualTo(takes);
    }
    if (takes) {
      proposed.merge(step, 1, Integer::sum);
    }
  }

  /// Of several who owe it, the letters that are proven are those that are proposed; one whose turn
  /// is a later letter waits while an earlier one goes to somebody else.
  private static void agreesOnEach(StepKind step, Situation s, Decision decision, Policy policy) {
    var law = RULEBOOK.on(s.issueOn(), s.nation());
    var proven =
        s.liable().stream()
            .map(LiablePerson::party)
            .filter(party -> proven(step, s.to(party), policy))
            .toList();
    var taken = decision instanceof Decision.Take take ? take.step() : null;
    if (taken == step) {
      var addressed =
          Recovery.addressed(step, s, law, policy).stream().map(LiablePerson::party).toList();
      assertThat(proven).as(() -> step + " of " + s + decision).isNotEmpty().isEqualTo(addressed);
    } else if (taken != StepKind.INVOICE_REMINDER) {
      assertThat(proven).as(() -> step + " of " + s + decision).isEmpty();
    }
  }

  private static boolean proven(StepKind step, Situation s, Policy policy) {
    var law = RULEBOOK.on(s.issueOn(), s.nation());
    var terms = NoticeTerms.of(step, s.issueOn(), s, law, policy);
    return LegalProof.of(step, s.issueOn(), terms.amount(), s, law, policy).proven();
  }
}
