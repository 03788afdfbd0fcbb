package evenkeel.core.lease;

import evenkeel.core.law.Citation;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of the demand for one charge, on one day: how much is payable now, how much is
/// suspended and how that is mended, how much is capped away, lost or was never due, and what must
/// be asked before more can be said. The parts sum to what was asked for.
///
/// @param asks what an officer must find out
/// @param beforeClaim what must be supplied or found out before a letter of claim, though the sum
///   is payable without it
/// @param times the days that its earliest cost gives, null where no cost can be too old
/// @param lateTermsFrom the first day for which interest or a fee may be asked, null while none may
public record DemandValidity(
    Demand demand,
    List<Part> parts,
    List<Ask> asks,
    List<Ask> beforeClaim,
    @Nullable EighteenMonths times,
    @Nullable LocalDate lateTermsFrom) {

  /// A part of the sum, and why it is so.
  public record Part(Outcome outcome, Money sum, List<Ground> grounds) {
    public Part {
      grounds = List.copyOf(grounds);
    }
  }

  /// Why, and how it is mended.
  ///
  /// @param mend null where nothing mends it
  public record Ground(String why, @Nullable String mend, Citation rule) {}

  /// A question whose answer is on no record.
  public record Ask(String question, Citation rule) {}

  public DemandValidity {
    parts = List.copyOf(parts);
    asks = List.copyOf(asks);
    beforeClaim = List.copyOf(beforeClaim);
  }

  /// Weighs a demand.
  ///
  /// @param day the day on which is looked: what was mended later is not mended yet
  /// @param law the law of the day of the demand
  public static DemandValidity of(Demand demand, LocalDate day, Law law) {
    return new Weighing(demand, day, law).weighed();
  }

  /// What of the sum has come to this.
  public Money total(Outcome outcome) {
    return Money.sum(
        parts.stream().filter(part -> part.outcome() == outcome).map(Part::sum).toList());
  }

  /// What can be asked for now.
  public Money payable() {
    return total(Outcome.DUE);
  }
}
