package evenkeel.core.lease;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the Building Safety Act 2022 protects a leaseholder from the cost of a relevant defect of a
/// tall building (Schedule 8): not at all, from all of it, or beyond a cap. A fact that is not
/// known is asked for and never guessed.
public final class BuildingSafety {

  /// What is wrong with the building.
  public enum Defect {
    CLADDING,
    OTHER
  }

  /// What is known; null is not known.
  ///
  /// @param tall whether the building is of the height or storeys that the Act asks for
  /// @param qualifying whether the lease qualified on 14 February 2022
  /// @param value of the lease on that day
  public record Facts(
      Defect defect,
      @Nullable Boolean tall,
      @Nullable Boolean qualifying,
      boolean london,
      @Nullable Money value) {}

  /// How far it protects.
  public sealed interface Protection {}

  /// The Act does not protect this leaseholder: the whole share may be asked for.
  public record Unprotected() implements Protection {}

  /// Nothing may be asked for.
  ///
  /// @param rule the rule that says so
  public record Nothing(Key<?> rule) implements Protection {}

  /// No more than a sum in all, and a part of it in a year.
  ///
  /// @param rule the rule of the sum
  /// @param aYear the most that may be asked for in a year
  public record Capped(Key<Money> rule, Money inAll, Money aYear) implements Protection {

    /// What may still be asked for.
    ///
    /// @param earlier what was asked for already, with interim measures of the years before that
    ///   count
    /// @param thisYear what of that was in this year
    public Money left(Money earlier, Money thisYear) {
      return inAll.minus(earlier).min(aYear.minus(thisYear)).orZero();
    }
  }

  /// A fact is missing.
  ///
  /// @param missing each in words
  public record Unknown(List<String> missing) implements Protection {
    public Unknown {
      missing = List.copyOf(missing);
    }
  }

  private BuildingSafety() {}

  /// Whether a building is tall enough; null where what is known does not tell.
  ///
  /// @param centimetres its height
  public static @Nullable Boolean tall(
      @Nullable Long centimetres, @Nullable Integer storeys, Law law) {
    var perMetre = 100L;
    if (centimetres != null && centimetres >= law.value(LeaseChargeRules.HEIGHT) * perMetre
        || storeys != null && storeys >= law.value(LeaseChargeRules.STOREYS)) {
      return true;
    }
    return centimetres == null || storeys == null ? null : Boolean.FALSE;
  }

  /// @param law the law of the day on which it is asked for
  public static Protection of(Facts facts, Law law) {
    if (Boolean.FALSE.equals(facts.tall()) || Boolean.FALSE.equals(facts.qualifying())) {
      return new Unprotected();
    }
    var missing = new ArrayList<String>();
    if (facts.tall() == null) {
      missing.add("the height and the storeys of the building");
    }
    if (facts.qualifying() == null) {
      missing.add("whether the lease qualified on 14 February 2022");
    }
    if (facts.defect() == Defect.OTHER && facts.value() == null) {
      missing.add("the value of the lease on 14 February 2022");
    }
    if (!missing.isEmpty()) {
      return new Unknown(missing);
    }
    if (facts.defect() == Defect.CLADDING) {
      return new Nothing(LeaseChargeRules.CLADDING);
    }
    return byValue(java.util.Objects.requireNonNull(facts.value()), facts.london(), law);
  }

  private static Protection byValue(Money value, boolean london, Law law) {
    var floor = london ? LeaseChargeRules.VALUE_LONDON : LeaseChargeRules.VALUE_ELSEWHERE;
    if (value.isLessThan(law.value(floor))) {
      return new Nothing(floor);
    }
    var rule = cap(value, london, law);
    var inAll = law.value(rule);
    return new Capped(rule, inAll, new Weight(1, law.value(LeaseChargeRules.SPREAD)).of(inAll));
  }

  private static Key<Money> cap(Money value, boolean london, Law law) {
    if (value.isMoreThan(law.value(LeaseChargeRules.VALUE_HIGHEST))) {
      return LeaseChargeRules.CAP_HIGHEST;
    }
    if (value.isMoreThan(law.value(LeaseChargeRules.VALUE_HIGH))) {
      return LeaseChargeRules.CAP_HIGH;
    }
    return london ? LeaseChargeRules.CAP_LONDON : LeaseChargeRules.CAP_ELSEWHERE;
  }
}
