package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.bill.Due;
import evenkeel.core.bill.InYearChange;
import evenkeel.core.bill.InstalmentScheme;
import evenkeel.core.calendar.Calendar;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.LawText;
import evenkeel.core.law.MdTable;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A table of evenings on a law page: what happened by each evening, and what the engine decides on
/// it. A row's notices are posted on its own day; what is decided on it goes out on the next
/// working day.
final class NightTable {

  private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
  private static final String SUM = "([\\d,]+\\.\\d{2})";
  private static final WorkingDays CALENDAR =
      Calendar.parse(LawOnFile.text("calendar/bank-holidays.csv"), Nation.ENGLAND);

  private final Debts debt = Debts.tenOf100();
  private final List<Policy.Row> policy = new ArrayList<>();
  private Rulebook rulebook = LawOnFile.rulebook();
  private LocalDate evening = LocalDate.MIN;

  NightTable(MdTable table) {
    for (var given : table.given()) {
      given(given.replaceAll("[.;`]$", "").replace("`", ""));
    }
  }

  void row(MdTable.Row row) {
    evening = LocalDate.parse(row.cells().get(0));
    for (var event : row.cells().get(1).split(";")) {
      if (!event.isBlank()) {
        happens(event.trim());
      }
    }
    debt.issueOn = CALENDAR.next(evening);
    var s = debt.on(evening);
    var decision = Debts.decide(s, rulebook, policy());
    assertThat(inWords(decision)).as("decision of %s", evening).isEqualTo(row.cells().get(2));
    var reasons = new StringBuilder();
    for (var reason : decision.because()) {
      reasons.append(reason.text()).append(' ').append(reason.citation()).append('\n');
    }
    for (var why : row.cells().get(3).split(";")) {
      assertThat(reasons.toString()).as("reasons of %s", evening).contains(why.trim());
    }
  }

  private static String inWords(Decision decision) {
    return switch (decision) {
      case Decision.Take take ->
          "%s of %s, pay by %s, next step from %s"
              .formatted(
                  take.step().title().toLowerCase(java.util.Locale.ROOT),
                  take.amount().plain(),
                  take.payBy(),
                  take.nextStepFrom());
      case Decision.Refer refer -> "refer: " + refer.question();
      case Decision.Wait wait -> "wait until " + wait.until();
      case Decision.Stopped stopped -> "hold: " + stopped.hold().kind().title();
      case Decision.OnPlan _ -> "plan on track";
      case Decision.NothingDue _ -> "nothing due";
    };
  }

  private Policy policy() {
    return Policy.on(policy, LocalDate.of(2099, 1, 1));
  }

  private Law law(LocalDate day) {
    return rulebook.on(day, debt.nation);
  }

  private interface Act {
    void with(Matcher words);
  }

  private static boolean when(String text, String pattern, Act act) {
    var words = Pattern.compile(pattern).matcher(text);
    var matches = words.matches();
    if (matches) {
      act.with(words);
    }
    return matches;
  }

  private void given(String text) {
    var known =
        when(text, "a bill of " + SUM + " in (\\d+) instalments from " + DAY, this::bill)
            || when(text, "the demand notice was issued on " + DAY, w -> debt.demand = day(w, 1))
            || when(text, "no demand notice is recorded", w -> debt.demand = null)
            || when(text, "a council in Wales", w -> debt.nation = Nation.WALES)
            || when(text, "policy: ([a-z-]+) (.*)", w -> policy(w.group(1), w.group(2)))
            || when(text, "suppose from " + DAY + " the law says ([a-z.-]+) is (.*)", this::suppose)
            || when(text, "nobody is named on the bill", w -> debt.liable.clear())
            || when(text, "court costs of " + SUM, w -> debt.costs = sum(w, 1))
            || when(text, "a joint person who is not named on the bill", w -> joint(null))
            || when(text, "a person under 18 is the only one named", w -> person(false, true))
            || when(text, "the only person named has died", w -> person(true, false))
            || when(text, "no address is known", w -> debt.address = false)
            || when(text, "somebody may have to act for the person", w -> representative(true));
    assertThat(known).as("no such given: %s", text).isTrue();
  }

  private void happens(String text) {
    var known =
        when(text, "paid " + SUM, w -> debt.pays(evening.toString(), plain(w, 1)))
            || when(text, "paid " + SUM + " on " + DAY, w -> debt.pays(w.group(2), plain(w, 1)))
            || when(text, "reminder posted", w -> posted(StepKind.REMINDER_1))
            || when(text, "second reminder posted", w -> posted(StepKind.REMINDER_2))
            || when(text, "final notice posted", w -> posted(StepKind.FINAL_NOTICE))
            || when(text, "complaint made", w -> court(StepKind.COMPLAINT, evening))
            || when(text, "summons served", w -> summons())
            || when(text, "liability order made", w -> court(StepKind.LIABILITY_ORDER, evening))
            || when(text, "reminder of " + SUM + " reported by another system", this::reported)
            || when(text, "an officer checks the reported notice", w -> checked())
            || when(text, "charge changed to " + SUM, w -> changed(sum(w, 1)))
            || when(text, "hold ([A-Z_]+) from " + DAY, w -> hold(w, null))
            || when(text, "hold ([A-Z_]+) from " + DAY + " until " + DAY, w -> hold(w, w.group(3)))
            || when(text, "hold lifted", w -> lifted())
            || when(text, "plan agreed", w -> plan(true))
            || when(text, "plan broken", w -> plan(false))
            || when(text, "joint notice served", w -> joint(evening))
            || when(text, "rule on joint notices signed off", w -> signOffJoint())
            || when(text, "money in suspense until " + DAY, w -> debt.awaited = day(w, 1))
            || when(text, "a representative is recorded", w -> representative(false));
    assertThat(known).as("no such event: %s", text).isTrue();
  }

  private void bill(Matcher words) {
    var from = day(words, 3);
    debt.year = FinancialYear.of(from);
    debt.bill.clear();
    var number = Integer.parseInt(words.group(2));
    var amounts = InstalmentScheme.amounts(sum(words, 1), number, law(from));
    for (var i = 0; i < amounts.size(); i++) {
      debt.instalment(from.plusMonths(i), amounts.get(i));
    }
    debt.demand = from.minusDays(20);
  }

  private void policy(String key, String value) {
    assertThat(Policy.problems(key, value)).isEmpty();
    policy.add(new Policy.Row(key, LocalDate.of(1993, 4, 1), value, "an officer"));
  }

  private void signOffJoint() {
    policy("signed-off-rules", CouncilTaxRules.JOINT_NOTICE_FIRST.name());
  }

  /// The English row ends the day before and a new one begins.
  private void suppose(Matcher words) {
    var path = "england/council-tax/rules.csv";
    var lines = new ArrayList<String>();
    for (var line : LawOnFile.text(path).lines().toList()) {
      if (line.startsWith(words.group(2) + ",")) {
        lines.add(line.replaceFirst(",,", "," + day(words, 1).minusDays(1) + ","));
        lines.add(
            "%s,%s,,%s,a supposed statute,official,supposed"
                .formatted(words.group(2), words.group(1), words.group(3)));
      } else {
        lines.add(line);
      }
    }
    rulebook = Rulebook.parse(List.of(new LawText(path, String.join("\n", lines))));
  }

  private void posted(StepKind kind) {
    debt.issueOn = evening;
    var before = debt.on(evening.minusDays(1));
    var terms = NoticeTerms.of(kind, evening, before, law(evening), policy());
    step(kind, terms.payBy(), terms.nextStepFrom(), terms.amount(), false);
  }

  private void summons() {
    court(
        StepKind.SUMMONS,
        law(evening).value(CouncilTaxRules.SUMMONS_ELAPSED).firstDayAfter(evening));
  }

  private void court(StepKind kind, LocalDate next) {
    step(kind, evening, next, Money.ofPounds(1), false);
  }

  private void reported(Matcher words) {
    var period = law(evening).value(CouncilTaxRules.REMINDER_PERIOD);
    var payBy = period.lastDay(evening);
    step(StepKind.REMINDER_1, payBy, evening.plusDays(14), sum(words, 1), true);
  }

  private void step(StepKind kind, LocalDate payBy, LocalDate next, Money sum, boolean reported) {
    var id = debt.steps.size() + 1;
    debt.steps.add(new StepTaken(id, kind, evening, payBy, next, sum, reported, false));
  }

  private void checked() {
    debt.steps.replaceAll(
        one ->
            new StepTaken(
                one.id(),
                one.kind(),
                one.issuedOn(),
                one.payBy(),
                one.nextStepFrom(),
                one.amount(),
                one.fromSource(),
                true));
  }

  private void changed(Money charge) {
    var asked = debt.bill.stream().map(one -> new Due(one.due(), one.amount())).toList();
    var paid = Money.sum(debt.paid.stream().map(Instalment.Met::amount).toList());
    var change = InYearChange.of(asked, charge, paid, evening, law(evening));
    assertThat(change.paidEarly()).isEqualTo(Money.ZERO);
    debt.bill.clear();
    change.fallen().forEach(due -> debt.instalment(due.due(), due.amount()));
    change.remaining().forEach(due -> debt.instalment(due.due(), due.amount()));
    debt.changedOn = evening;
  }

  private void hold(Matcher words, @Nullable String until) {
    debt.hold(HoldKind.valueOf(words.group(1)), words.group(2), until);
  }

  private void lifted() {
    for (var hold : debt.holds) {
      if (hold.kind().breathingSpace()) {
        debt.pastSpaces.add(new PastBreathingSpace(hold.from(), hold.until(), evening));
      }
    }
    debt.holds.clear();
  }

  private void representative(boolean needed) {
    debt.liable.replaceAll(
        one ->
            new LiablePerson(
                one.party(),
                one.from(),
                one.to(),
                one.namedOnBill(),
                one.jointNoticeServedOn(),
                one.died(),
                one.under18(),
                needed));
  }

  private void plan(boolean kept) {
    debt.plan = new PlanInForce(1, evening, kept, evening.plusMonths(1));
  }

  private void joint(@Nullable LocalDate served) {
    debt.liable.removeIf(person -> person.party() == 2);
    debt.liable.add(
        new LiablePerson(2, debt.year.firstDay(), null, false, served, false, false, false));
  }

  private void person(boolean died, boolean under18) {
    debt.liable.clear();
    debt.liable.add(
        new LiablePerson(1, debt.year.firstDay(), null, true, null, died, under18, false));
  }

  private static LocalDate day(Matcher words, int group) {
    return LocalDate.parse(words.group(group));
  }

  private static String plain(Matcher words, int group) {
    return words.group(group).replace(",", "");
  }

  private static Money sum(Matcher words, int group) {
    return Money.parse(plain(words, group));
  }
}
