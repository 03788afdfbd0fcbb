package evenkeel.core.recovery;

import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Citation;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Until when a court can be asked about an overpayment or a service charge, by the books:
/// Limitation Act 1980 sections 8, 9, 19 and 29. The last safe day is the day before the
/// anniversary. Of what the books do not settle the shorter time is certain and the longer only
/// possible: money that came may have begun the time again, and a lease may not reserve a service
/// charge as rent.
///
/// @param from the day on which the time began: of a decision's notice, or when the oldest unpaid
///   part fell due
/// @param lastDay the last day that is certain
/// @param perhaps the last day that is possible; never before `lastDay`
/// @param citation the rule that gives the last day
public record CourtTime(LocalDate from, LocalDate lastDay, LocalDate perhaps, Citation citation) {

  /// @return null for debts with no such time, and where the books do not say when it began
  public static @Nullable CourtTime of(Situation s, Law law) {
    return of(s, null, law);
  }

  /// The time for one of those who owe an overpayment, from their own notice; for nobody, the time
  /// that ends first.
  ///
  /// @param against null for nobody yet
  public static @Nullable CourtTime of(Situation s, @Nullable Long against, Law law) {
    return switch (s.type()) {
      case HB_OVERPAYMENT -> overpayment(s, against, law);
      case LEASEHOLD -> serviceCharge(s, law);
      case COUNCIL_TAX, SUNDRY -> null;
    };
  }

  /// Whether no court can be asked any more on a day.
  public boolean passed(LocalDate day) {
    return day.isAfter(perhaps);
  }

  /// Whether a court can still be asked on a day, whatever the books leave open.
  public boolean certain(LocalDate day) {
    return !day.isAfter(lastDay);
  }

  /// Why no court can be asked after the last day.
  Reason reason(String code) {
    return new Reason(code, inWords(), citation);
  }

  /// As an officer reads it.
  public String inWords() {
    return perhaps.equals(lastDay)
        ? "No court can be asked about it after " + Words.day(lastDay) + "."
        : "No court can safely be asked about it after "
            + Words.day(lastDay)
            + ", and by what the books leave open none after "
            + Words.day(perhaps)
            + ".";
  }

  private static @Nullable CourtTime overpayment(Situation s, @Nullable Long against, Law law) {
    var from = notified(s, against);
    return from == null || !law.has(BenefitRecoveryRules.YEARS)
        ? null
        : counted(from, BenefitRecoveryRules.YEARS, BenefitRecoveryRules.YEARS, s, law);
  }

  private static @Nullable LocalDate notified(Situation s, @Nullable Long against) {
    var overpaid = s.overpaid();
    if (overpaid == null || overpaid.owing().isEmpty()) {
      return s.demandIssuedOn();
    }
    LocalDate first = null;
    for (var one : overpaid.owing()) {
      var day = against == null || one.party() == against ? one.notifiedOn() : null;
      first = day != null && (first == null || day.isBefore(first)) ? day : first;
    }
    return first == null ? s.demandIssuedOn() : first;
  }

  /// Ground rent has the shorter time whatever the lease says; of any other charge no fact of the
  /// debt says whether the lease reserves it as rent.
  private static @Nullable CourtTime serviceCharge(Situation s, Law law) {
    var from = due(s);
    if (from == null || !law.has(LeaseRules.LIMIT_RENT)) {
      return null;
    }
    var leased = s.leased();
    var rentAlone =
        leased != null && !leased.demanded().services() && !leased.demanded().administration();
    return counted(
        from,
        LeaseRules.LIMIT_RENT,
        rentAlone ? LeaseRules.LIMIT_RENT : LeaseRules.LIMIT_DEED,
        s,
        law);
  }

  /// When the oldest unpaid part fell due; null while nothing has.
  private static @Nullable LocalDate due(Situation s) {
    for (var instalment : s.instalments()) {
      if (!instalment.due().isAfter(s.evening())
          && instalment.unpaidAtEndOf(s.evening()).isPositive()) {
        return instalment.due();
      }
    }
    return s.instalments().isEmpty() ? s.demandIssuedOn() : null;
  }

  private static CourtTime counted(
      LocalDate from, Key<Integer> certain, Key<Integer> possible, Situation s, Law law) {
    var last = from.plusYears(law.value(certain)).minusDays(1);
    var perhaps = from.plusYears(law.value(possible)).minusDays(1);
    var money = s.lastMoneyOn();
    if (money != null && !money.isBefore(from)) {
      perhaps = later(perhaps, money.plusYears(law.value(possible)).minusDays(1));
    }
    return new CourtTime(
        from,
        lengthened(last, PastBreathingSpace::endedAtTheEarliest, s, law),
        lengthened(perhaps, PastBreathingSpace::endedAtTheLatest, s, law),
        law.cite(certain));
  }

  /// A breathing space that began in time lengthens it: SI 2020/1311 regulation 8.
  private static LocalDate lengthened(
      LocalDate last, Function<PastBreathingSpace, LocalDate> ended, Situation s, Law law) {
    if (s.pastBreathingSpaces().isEmpty() || !law.has(CouncilTaxRules.BREATHING_SPACE_LIMITATION)) {
      return last;
    }
    var eightWeeks = law.value(CouncilTaxRules.BREATHING_SPACE_LIMITATION);
    var until = last;
    for (var space :
        s.pastBreathingSpaces().stream()
            .sorted(Comparator.comparing(PastBreathingSpace::from))
            .toList()) {
      var end = ended.apply(space);
      if (!space.from().isAfter(until) && !end.isBefore(space.from())) {
        until = later(until, eightWeeks.lastDay(end));
      }
    }
    return until;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
