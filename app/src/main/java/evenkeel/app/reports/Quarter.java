package evenkeel.app.reports;

import evenkeel.core.calendar.FinancialYear;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// A quarter of a financial year: the first is April to June.
///
/// @param year the year in which the financial year begins
/// @param number 1 to 4
record Quarter(int year, int number) implements Comparable<Quarter> {

  private static final int MONTHS = 3;
  private static final int FIRST_YEAR = 1993;
  private static final int LAST_YEAR = 2199;
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM", Locale.UK);

  Quarter {
    if (number < 1 || number > 4 || year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException("expected a quarter, found " + year + "-Q" + number);
    }
  }

  /// The quarter of a day.
  static Quarter of(LocalDate day) {
    var year = FinancialYear.of(day);
    var months = (day.getYear() - year.startYear()) * 12 + day.getMonthValue() - 4;
    return new Quarter(year.startYear(), months / MONTHS + 1);
  }

  /// The quarter of a key such as `2026-Q2`, empty for anything else.
  static Optional<Quarter> find(String key) {
    if (!key.matches("(199[3-9]|2[01]\\d\\d)-Q[1-4]")) {
      return Optional.empty();
    }
    return Optional.of(
        new Quarter(Integer.parseInt(key.substring(0, 4)), key.charAt(key.length() - 1) - '0'));
  }

  /// Its key in addresses and the API: `2026-Q2` is July to September 2026.
  String key() {
    return year + "-Q" + number;
  }

  LocalDate firstDay() {
    return new FinancialYear(year).firstDay().plusMonths((long) (number - 1) * MONTHS);
  }

  LocalDate lastDay() {
    return firstDay().plusMonths(MONTHS).minusDays(1);
  }

  Quarter plus(int quarters) {
    return of(firstDay().plusMonths((long) quarters * MONTHS));
  }

  /// In words: `July to September 2026`.
  String inWords() {
    return MONTH.format(firstDay()) + " to " + MONTH.format(lastDay()) + " " + lastDay().getYear();
  }

  @Override
  public int compareTo(Quarter other) {
    return firstDay().compareTo(other.firstDay());
  }
}
