package evenkeel.core.sums;

import java.util.List;

/// What every sum of a deduction from earnings asks of the pay itself.
final class PayDay {

  static final Field PAID =
      Field.choice(
          "paid",
          "How is the person paid?",
          List.of(
              new Field.Option("weekly", "Every week, or every so many weeks"),
              new Field.Option("monthly", "Every month, or every so many months"),
              new Field.Option("daily", "At other intervals, or irregularly: by days")));
  static final Field EVERY =
      Field.whole("periods", "How many weeks, months or days is this pay for?")
          .hint("1 for ordinary weekly or monthly pay; for irregular pay the days since the last");

  private static final int MOST_PERIODS = 366;
  static final String HOW_MANY = "Enter from 1 to " + MOST_PERIODS;

  private PayDay() {}

  static boolean tooFewOrMany(int periods) {
    return periods < 1 || periods > MOST_PERIODS;
  }
}
