package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.BREATHING_SPACE_LIMITATION;
import static evenkeel.core.law.CouncilTaxRules.DEMAND_FIRST;
import static evenkeel.core.law.CouncilTaxRules.DEMAND_LEAD;
import static evenkeel.core.law.CouncilTaxRules.LIMITATION_YEARS;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The debt itself: billed, unpaid, in time, and the sum asked for.
final class ProofOfDebt {

  private ProofOfDebt() {}

  static List<Check> checks(ProofFacts f) {
    return List.of(billed(f), lead(f), inTime(f), unpaid(f), least(f), sum(f));
  }

  private static Check billed(ProofFacts f) {
    var demand = f.s().demandIssuedOn();
    var passed = demand != null && !f.s().evening().isBefore(demand);
    var found =
        demand == null
            ? "no demand notice is recorded"
            : "the demand notice was issued on " + Words.day(demand);
    return f.rule("demand-served", "Was a demand notice served?", passed, found, DEMAND_FIRST);
  }

  private static Check lead(ProofFacts f) {
    var demand = f.s().demandIssuedOn();
    var first = f.s().instalments().stream().map(Instalment::due).min(LocalDate::compareTo);
    if (demand == null || first.isEmpty()) {
      return f.rule(
          "demand-lead", "Was it served in time?", true, "no instalment to test", DEMAND_LEAD);
    }
    var days = demand.until(first.get(), java.time.temporal.ChronoUnit.DAYS);
    return f.rule(
        "demand-lead",
        "Was it served long enough before the first instalment?",
        days >= f.law().value(DEMAND_LEAD).days(),
        days + " days before the first instalment of " + Words.day(first.get()),
        DEMAND_LEAD);
  }

  private static Check inTime(ProofFacts f) {
    var question = "Are there still days left to make a complaint?";
    var demand = f.s().demandIssuedOn();
    var years = f.law().value(LIMITATION_YEARS);
    if (demand == null) {
      return f.rule("in-time", question, true, "no demand notice is recorded", LIMITATION_YEARS);
    }
    var six = years + " years beginning with " + Words.day(demand);
    if (Period.between(demand, f.issueOn()).getYears() < years) {
      return f.rule("in-time", question, true, six, LIMITATION_YEARS);
    }
    var same = demand.plusYears(years);
    var over = same.getDayOfMonth() == demand.getDayOfMonth() ? same : same.plusDays(1);
    var longer = lengthened(f, over);
    return longer.equals(over)
        ? f.rule("in-time", question, false, six, LIMITATION_YEARS)
        : f.rule(
            "in-time",
            question,
            f.issueOn().isBefore(longer),
            six + ", and until " + Words.day(longer.minusDays(1)) + " after a breathing space",
            BREATHING_SPACE_LIMITATION);
  }

  /// The first day that is too late, moved by each breathing space that began before it and had
  /// this year's tax in it, counted from the earlier of the days on which it may have ended.
  private static LocalDate lengthened(ProofFacts f, LocalDate tooLate) {
    if (!f.law().has(BREATHING_SPACE_LIMITATION)
        || !f.policy().mayRun(f.law().cite(BREATHING_SPACE_LIMITATION))) {
      return tooLate;
    }
    var weeks = f.law().value(BREATHING_SPACE_LIMITATION);
    var spaces = new ArrayList<>(f.s().pastBreathingSpaces());
    spaces.sort(Comparator.comparing(PastBreathingSpace::from));
    var moved = tooLate;
    for (var space : spaces) {
      var ended = space.endedAtTheEarliest();
      var inside =
          f.everyInstalmentDue(ended)
              || f.s().steps().stream()
                  .anyMatch(step -> step.kind().towardsOrder() && !step.issuedOn().isAfter(ended));
      if (inside
          && space.from().isBefore(moved)
          && !ended.isBefore(space.from())
          && weeks.firstDayAfter(ended).isAfter(moved)) {
        moved = weeks.firstDayAfter(ended);
      }
    }
    return moved;
  }

  private static Check unpaid(ProofFacts f) {
    var overdue = f.step() == StepKind.COMPLAINT ? f.tax() : f.overdue();
    return f.fact(
        "unpaid",
        "Is more unpaid than the council tolerates?",
        overdue.isMoreThan(f.policy().shortfallTolerance()),
        overdue + " is due and unpaid");
  }

  private static Check least(ProofFacts f) {
    var least = f.step() == StepKind.COMPLAINT ? f.policy().minSummons() : f.policy().minReminder();
    return f.fact(
        "minimum",
        "Is the sum at least the council's minimum for this step?",
        !f.amount().isLessThan(least),
        f.amount() + " against a minimum of " + least);
  }

  private static Check sum(ProofFacts f) {
    var owed = owed(f);
    return f.fact(
        "amount",
        "Is the sum exactly what the books say this step may ask for?",
        f.amount().equals(owed),
        "the books say " + owed + ", the step asks for " + f.amount());
  }

  private static Money owed(ProofFacts f) {
    var s = f.s();
    return switch (f.step()) {
      case REMINDER_1, REMINDER_2 -> {
        var end = ProofOfSteps.reminderDays(f).lastDay(f.issueOn());
        yield f.unpaid(due -> !due.due().isAfter(end), s.evening()).min(f.tax());
      }
      case FINAL_NOTICE ->
          ProofOfSteps.wales2026(f)
              ? f.unpaid(due -> due.due().isBefore(f.issueOn()), s.evening()).min(f.tax())
              : f.tax();
      case COMPLAINT -> f.tax();
      default -> Money.ZERO;
    };
  }
}
