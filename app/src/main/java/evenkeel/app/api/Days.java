package evenkeel.app.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Days as callers send them.
public final class Days {

  private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

  private Days() {}

  /// Finds a day that nobody can mean. One that is missing is for the call to judge.
  public static void check(String pointer, @Nullable LocalDate day, List<Wrong> wrong) {
    if (day != null && (day.isBefore(FIRST) || day.isAfter(LAST))) {
      wrong.add(
          new Wrong(
              pointer,
              "out-of-range",
              "expected a day from " + FIRST + " to " + LAST + ", found " + day));
    }
  }

  /// Finds a day that has not come yet.
  public static void checkCome(
      String pointer, @Nullable LocalDate day, LocalDate today, List<Wrong> wrong) {
    check(pointer, day, wrong);
    if (day != null && day.isAfter(today) && !day.isAfter(LAST)) {
      wrong.add(
          new Wrong(pointer, "not-yet", "expected a day not after " + today + ", found " + day));
    }
  }
}
