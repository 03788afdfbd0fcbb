package evenkeel.core.sums;

import evenkeel.core.benefit.FraudOutcome;
import evenkeel.core.benefit.Known;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the sums on overpayments of housing benefit share. The benefit is the same in England and
/// in Wales.
final class Overpayments {

  /// A hundred years: whoever enters more has mistyped, and the money would be beyond all counting.
  private static final int MOST_WEEKS = 5_200;

  static final String NO_LAW = "The law of that day is not on file";

  static final List<Field.Option> KNOWN =
      List.of(
          new Field.Option("yes", "Yes"),
          new Field.Option("no", "No"),
          new Field.Option("not-yet", "Not known yet"));

  private Overpayments() {}

  /// Asks what the file may not show yet.
  static Field known(String name, String label) {
    return Field.choice(name, label, KNOWN);
  }

  static Known known(Asked asked, Field field) {
    return switch (asked.choice(field)) {
      case "yes" -> Known.YES;
      case "no" -> Known.NO;
      default -> Known.NOT_YET;
    };
  }

  static Field fraud() {
    return Field.choice(
            "fraud",
            "What came of a suspicion of fraud?",
            List.of(
                new Field.Option("none", "Nothing, or there was none"),
                new Field.Option("admitted", "An admission in an interview under caution"),
                new Field.Option("penalty", "An administrative penalty was agreed"),
                new Field.Option("withdrawn", "One was agreed, and the agreement withdrawn"),
                new Field.Option("convicted", "A conviction")))
        .hint("For this overpayment or a part of it");
  }

  static FraudOutcome fraud(Asked asked, Field field) {
    return switch (asked.choice(field)) {
      case "admitted" -> FraudOutcome.ADMITTED;
      case "penalty" -> FraudOutcome.PENALTY;
      case "withdrawn" -> FraudOutcome.PENALTY_WITHDRAWN;
      case "convicted" -> FraudOutcome.CONVICTED;
      default -> FraudOutcome.NONE;
    };
  }

  /// What stands in the way, and which rule says so.
  record Bar(boolean bars, String why, Key<?> rule) {

    /// The first that bars, null where none does.
    static @Nullable Bar first(List<Bar> all) {
      return all.stream().filter(Bar::bars).findFirst().orElse(null);
    }
  }

  /// Why nothing can be worked, null where it can.
  static @Nullable Answer barred(Law law, Key<?> key, Field day) {
    return law.has(key) ? null : Answer.Wrong.with(day, NO_LAW);
  }

  /// Why no sum is worked of so many weeks; null when it is.
  static @Nullable Answer tooMany(int weeks, Field field) {
    return weeks <= MOST_WEEKS
        ? null
        : Answer.Wrong.with(field, "Enter at most " + MOST_WEEKS + " weeks");
  }
}
