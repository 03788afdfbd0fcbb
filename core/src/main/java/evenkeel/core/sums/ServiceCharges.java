package evenkeel.core.sums;

import evenkeel.core.calendar.Nation;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import org.jspecify.annotations.Nullable;

/// What the sums on service charges share.
final class ServiceCharges {

  private ServiceCharges() {}

  /// Why nothing can be worked, null where it can: Wales has regulations of its own, and English
  /// rows must not stand in for them.
  static @Nullable Answer barred(Law law, Key<?> key, Field day) {
    if (!law.has(key)) {
      return Answer.Wrong.with(day, "The law of that day is not on file");
    }
    return law.nation() == Nation.WALES
        ? new Answer.Working()
            .refer("Wales has its own law of service charges, which is not on file: what is it?")
        : null;
  }

  /// Why a breathing space cannot stop anything on a day before there were any; null where it can,
  /// or where nobody says that there is one.
  static @Nullable Answer noSuchSpace(Law law, Asked asked, Field space) {
    return asked.yes(space) && !law.has(CouncilTaxRules.BREATHING_SPACE_STOP)
        ? Answer.Wrong.with(space, "There were no breathing spaces then")
        : null;
  }
}
