package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LegalProofTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final Policy POLICY = Policy.DEFAULTS;

  /// A case that is proven, one fact that is changed in it, and the check that sees it.
  private record Change(Case base, String check, String fact, Consumer<Case> change) {}

  /// A step that is proven, and whatever a change may touch.
  private static final class Case {
    Debts debt = Debts.tenOf100();
    StepKind step = StepKind.REMINDER_1;
    String evening = "2026-05-10";
    Policy policy = POLICY;
    Rulebook rulebook = RULEBOOK;
    @Nullable Money amount;

    LegalProof prove() {
      var s = debt.on(evening);
      var law = rulebook.on(s.issueOn(), s.nation());
      var asked =
          amount == null ? NoticeTerms.of(step, s.issueOn(), s, law, policy).amount() : amount;
      return LegalProof.of(step, s.issueOn(), asked, s, law, policy);
    }
  }

  private static Case reminder() {
    var c = new Case();
    c.debt.pays("2026-04-01", "100.00");
    return c;
  }

  private static Case secondReminder() {
    var c = reminder();
    c.debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");
    c.debt.pays("2026-05-14", "100.00");
    c.step = StepKind.REMINDER_2;
    c.evening = "2026-06-09";
    return c;
  }

  private static Case finalNotice() {
    var c = reminder();
    c.step = StepKind.FINAL_NOTICE;
    c.evening = "2027-01-20";
    return c;
  }

  private static Case complaint() {
    var c = reminder();
    c.debt.step(StepKind.REMINDER_1, "2026-05-11", "2026-05-17", "2026-05-25", "100.00");
    c.step = StepKind.COMPLAINT;
    c.evening = "2026-05-25";
    return c;
  }

  private static Case wales(StepKind step, String evening) {
    var c = new Case();
    c.debt.nation = Nation.WALES;
    c.debt.pays("2026-04-01", "200.00");
    c.step = step;
    c.evening = evening;
    return c;
  }

  private static Case walesFinal() {
    var c = wales(StepKind.FINAL_NOTICE, "2026-07-12");
    c.debt.step(StepKind.REMINDER_1, "2026-06-09", "2026-06-15", "2026-06-23", "100.00");
    return c;
  }

  private static Case walesComplaint() {
    var c = wales(StepKind.COMPLAINT, "2026-08-04");
    c.debt.step(StepKind.FINAL_NOTICE, "2026-07-13", "2026-08-02", "2026-08-04", "200.00");
    return c;
  }

  @Test
  void every_base_case_is_proven() {
    assertThat(
            Stream.of(
                reminder(),
                secondReminder(),
                finalNotice(),
                complaint(),
                wales(StepKind.REMINDER_1, "2026-06-09"),
                walesFinal(),
                walesComplaint()))
        .allSatisfy(base -> assertThat(base.prove().failures()).isEmpty());
  }

  private static List<Change> changes() {
    var all = new ArrayList<Change>();
    all.addAll(debtAndGuards());
    all.addAll(steps());
    all.addAll(welsh());
    return all;
  }

  private static List<Change> debtAndGuards() {
    return List.of(
        new Change(reminder(), "demand-served", "no demand", c -> c.debt.demand = null),
        new Change(
            reminder(), "demand-lead", "billed late", c -> c.debt.demand = day("2026-03-20")),
        new Change(
            complaint(), "in-time", "a demand of long ago", c -> c.debt.demand = day("2020-05-26")),
        new Change(reminder(), "unpaid", "it is paid", c -> c.debt.pays("2026-05-09", "96.00")),
        new Change(reminder(), "minimum", "a higher minimum", c -> c.policy = minimum("150.00")),
        new Change(reminder(), "amount", "another sum", c -> c.amount = Money.parse("100.01")),
        new Change(
            complaint(),
            "breathing-space",
            "a breathing space",
            c -> c.debt.hold(HoldKind.BREATHING_SPACE, "2026-05-20", null)),
        new Change(
            complaint(),
            "breathing-space",
            "a mental health breathing space that begins on the day of issue",
            c -> c.debt.hold(HoldKind.MENTAL_HEALTH_BREATHING_SPACE, "2026-05-26", null)),
        new Change(
            reminder(),
            "insolvency",
            "an insolvency whose date has passed",
            c -> c.debt.hold(HoldKind.INSOLVENCY, "2026-04-02", "2026-04-30")),
        new Change(
            reminder(),
            "bereavement",
            "a bereavement",
            c -> c.debt.hold(HoldKind.BEREAVEMENT, "2026-05-02", null)),
        new Change(
            reminder(),
            "council-hold",
            "an incident",
            c -> c.debt.hold(HoldKind.INCIDENT, "2026-05-10", "2026-05-10")),
        new Change(
            complaint(),
            "council-hold",
            "a reduction claim",
            c -> c.debt.hold(HoldKind.CTR_PENDING, "2026-05-10", null)),
        new Change(
            reminder(),
            "no-plan-kept",
            "a plan",
            c -> c.debt.plan = new PlanInForce(1, day("2026-05-02"), true, day("2026-06-01"))),
        new Change(
            reminder(), "no-money-awaited", "suspense", c -> c.debt.awaited = day("2026-05-10")),
        new Change(reminder(), "person-living", "a death", c -> only(c, true, false, true)),
        new Change(reminder(), "person-adult", "a child", c -> only(c, false, true, true)),
        new Change(reminder(), "person-told", "a joint person", c -> only(c, false, false, false)),
        new Change(
            reminder(), "person-represented", "nobody acts for them", LegalProofTest::unable),
        new Change(reminder(), "address", "no address", c -> c.debt.address = false));
  }

  private static List<Change> steps() {
    return List.of(
        new Change(
            reminder(),
            "not-in-court",
            "a complaint",
            c -> c.debt.step(StepKind.COMPLAINT, "2026-05-05", "2026-05-05", "2026-05-05", "1.00")),
        new Change(
            reminder(), "rules-may-run", "a rule from memory", c -> c.rulebook = fromMemory()),
        new Change(reminder(), "days-of-grace", "too soon", c -> c.evening = "2026-05-07"),
        new Change(
            reminder(),
            "no-notice-runs",
            "a reminder that runs",
            c ->
                c.debt.step(
                    StepKind.REMINDER_1, "2026-05-09", "2026-05-15", "2026-05-23", "100.00")),
        new Change(
            reminder(),
            "instalments-left",
            "the last has fallen due",
            c -> c.evening = "2027-01-08"),
        new Change(
            secondReminder(), "reminder-number", "the wrong turn", c -> c.step = reminder().step),
        new Change(finalNotice(), "balance-due", "some to come", c -> c.evening = "2026-12-10"),
        new Change(
            complaint(),
            "notice-failed",
            "the charge changed since",
            c -> c.debt.changedOn = day("2026-05-20")),
        new Change(
            complaint(),
            "notice-failed",
            "it was paid in time",
            c -> c.debt.pays("2026-05-17", "100.00")),
        new Change(complaint(), "days-elapsed", "a day too soon", c -> c.evening = "2026-05-24"),
        new Change(complaint(), "notices-checked", "reported from elsewhere", c -> reported(c)));
  }

  private static List<Change> welsh() {
    return List.of(
        new Change(
            walesFinal(),
            "ladder-settled",
            "a default from before",
            c -> c.debt.instalment(day("2026-03-31"), Money.parse("300.00"))),
        new Change(
            walesFinal(),
            "no-notice-runs",
            "a final notice that runs",
            c ->
                c.debt.step(
                    StepKind.FINAL_NOTICE, "2026-07-12", "2026-08-01", "2026-08-03", "200.00")),
        new Change(
            wales(StepKind.REMINDER_1, "2026-06-09"),
            "reminder-number",
            "one was sent",
            c ->
                c.debt.step(
                    StepKind.REMINDER_1, "2026-06-05", "2026-06-11", "2026-06-19", "100.00")),
        new Change(walesFinal(), "days-after-missed", "too soon", c -> c.evening = "2026-07-10"),
        new Change(walesFinal(), "days-after-reminder", "none sent", c -> c.debt.steps.clear()),
        new Change(
            walesComplaint(), "notice-failed", "paid", c -> c.debt.pays("2026-08-02", "200.00")),
        new Change(walesComplaint(), "days-elapsed", "too soon", c -> c.evening = "2026-08-03"),
        new Change(walesComplaint(), "notices-checked", "reported", c -> reported(c)));
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
                      var proof = change.base().prove();
                      assertThat(proof.proven()).isFalse();
                      assertThat(proof.failures()).extracting(Check::code).contains(change.check());
                    }));
  }

  @Test
  void every_check_has_a_change_that_breaks_it() {
    var broken = new TreeSet<String>();
    changes().forEach(change -> broken.add(change.check()));
    var asked = new TreeSet<String>();
    changes()
        .forEach(
            change -> change.base().prove().checks().forEach(check -> asked.add(check.code())));

    assertThat(broken).isEqualTo(asked);
  }

  @Test
  void a_breathing_space_before_any_reminder_leaves_the_ongoing_bill_to_be_reminded() {
    var c = reminder();
    c.debt.hold(HoldKind.BREATHING_SPACE, "2026-05-02", null);

    assertThat(c.prove().failures()).isEmpty();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static void only(Case c, boolean died, boolean under18, boolean named) {
    c.debt.liable.clear();
    c.debt.liable.add(
        new LiablePerson(1, day("2026-04-01"), null, named, null, died, under18, false));
  }

  private static void unable(Case c) {
    c.debt.liable.clear();
    c.debt.liable.add(new LiablePerson(1, day("2026-04-01"), null, true, null, false, false, true));
  }

  @Test
  void a_breathing_space_lengthens_the_time_that_would_end_sooner_and_no_other() {
    var c = complaint();
    c.debt.demand = day("2020-05-26");
    c.debt.pastSpaces.add(
        new PastBreathingSpace(day("2026-05-12"), day("2026-05-20"), day("2026-05-21")));
    assertThat(c.prove().failures()).isEmpty();

    c.debt.demand = day("2020-05-11");
    assertThat(c.prove().failures()).extracting(Check::code).contains("in-time");
  }

  private static void reported(Case c) {
    var last = c.debt.steps.removeLast();
    c.debt.steps.add(
        new StepTaken(
            last.id(),
            last.kind(),
            last.issuedOn(),
            last.payBy(),
            last.nextStepFrom(),
            last.amount(),
            true,
            false));
  }

  private static Policy minimum(String pounds) {
    return new Policy(
        7,
        Money.ofPounds(5),
        Money.parse(pounds),
        Money.ofPounds(50),
        0,
        false,
        true,
        5,
        6,
        Set.of(),
        Policy.DEFAULTS.invoices(),
        Policy.DEFAULTS.charges(),
        Policy.DEFAULTS.sums(),
        Policy.DEFAULTS.days());
  }

  private static Rulebook fromMemory() {
    var path = "england/council-tax/rules.csv";
    var text =
        LawOnFile.text(path)
            .lines()
            .map(
                line ->
                    line.startsWith("council-tax.reminder.period")
                        ? line.replace("official", "memory")
                        : line)
            .toList();
    return Rulebook.parse(List.of(new LawText(path, String.join("\n", text))));
  }
}
