package evenkeel.core.sums;

import evenkeel.core.benefit.Known;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the sums on overpayments of housing benefit share. The benefit is the same in England and
/// in Wales.
final class Overpayments {

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

  /// Why nothing can be worked, null where it can.
  static @Nullable Answer barred(Law law, Key<?> key, Field day) {
    return law.has(key) ? null : Answer.Wrong.with(day, NO_LAW);
  }
}
