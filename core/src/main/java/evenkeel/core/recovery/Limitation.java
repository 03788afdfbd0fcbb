package evenkeel.core.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Citation;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The time for a complaint: six years, and longer after a breathing space that ran near their end.
///
/// @param lastDay the last day that is certain
/// @param perhaps the last day if a breathing space ended as late as it may have; never before
///   `lastDay`
/// @param citation the rule that gives the last day
record Limitation(LocalDate lastDay, LocalDate perhaps, Citation citation) {

  /// @return null when no demand is known, and for every debt but council tax: no complaint is made
  ///   for those
  static @Nullable Limitation of(Situation s, Law law, Policy policy) {
    var six = s.type() == DebtType.COUNCIL_TAX ? sixYears(s, law) : null;
    if (six == null) {
      return null;
    }
    if (s.pastBreathingSpaces().isEmpty() || !law.has(CouncilTaxRules.BREATHING_SPACE_LIMITATION)) {
      return new Limitation(six, six, law.cite(CouncilTaxRules.LIMITATION_YEARS));
    }
    var longer = law.cite(CouncilTaxRules.BREATHING_SPACE_LIMITATION);
    var latest = lengthened(six, PastBreathingSpace::endedAtTheLatest, s, law);
    var certain =
        policy.mayRun(longer)
            ? lengthened(six, PastBreathingSpace::endedAtTheEarliest, s, law)
            : six;
    return new Limitation(
        certain,
        latest,
        certain.isAfter(six) ? longer : law.cite(CouncilTaxRules.LIMITATION_YEARS));
  }

  private static @Nullable LocalDate sixYears(Situation s, Law law) {
    var demand = s.demandIssuedOn();
    if (demand == null) {
      return null;
    }
    var same = demand.plusYears(law.value(CouncilTaxRules.LIMITATION_YEARS));
    return same.getDayOfMonth() == demand.getDayOfMonth() ? same.minusDays(1) : same;
  }

  /// A breathing space lengthens a time that had not run out when it began.
  private static LocalDate lengthened(
      LocalDate six, Function<PastBreathingSpace, LocalDate> ended, Situation s, Law law) {
    var eightWeeks = law.value(CouncilTaxRules.BREATHING_SPACE_LIMITATION);
    var last = six;
    for (var space :
        s.pastBreathingSpaces().stream()
            .sorted(Comparator.comparing(PastBreathingSpace::from))
            .toList()) {
      var end = ended.apply(space);
      if (!space.from().isAfter(last) && !end.isBefore(space.from()) && covered(s, end)) {
        var until = eightWeeks.lastDay(end);
        last = until.isAfter(last) ? until : last;
      }
    }
    return last;
  }

  /// Whether the year's tax had become part of the breathing space before it ended.
  private static boolean covered(Situation s, LocalDate end) {
    for (var step : s.steps()) {
      if (step.kind().towardsOrder() && !step.issuedOn().isAfter(end)) {
        return true;
      }
    }
    return !s.instalments().isEmpty() && !s.instalments().getLast().due().isAfter(end);
  }
}
