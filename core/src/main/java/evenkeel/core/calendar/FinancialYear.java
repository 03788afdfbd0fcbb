package evenkeel.core.calendar;

import java.time.LocalDate;

/// A council's financial year: 1 April of `startYear` to 31 March of the next.
public record FinancialYear(int startYear) implements Comparable<FinancialYear> {

  /// Reads `2026-27`.
  public static FinancialYear parse(String text) {
    if (!text.matches("20\\d{2}-\\d{2}")
        || (Integer.parseInt(text.substring(2, 4)) + 1) % 100
            != Integer.parseInt(text.substring(5))) {
      throw new IllegalArgumentException(
          "expected a financial year such as 2026-27, found \"" + text + "\"");
    }
    return new FinancialYear(Integer.parseInt(text.substring(0, 4)));
  }

  public static FinancialYear of(LocalDate day) {
    return new FinancialYear(day.getMonthValue() < 4 ? day.getYear() - 1 : day.getYear());
  }

  public LocalDate firstDay() {
    return LocalDate.of(startYear, 4, 1);
  }

  public LocalDate lastDay() {
    return LocalDate.of(startYear + 1, 3, 31);
  }

  @Override
  public int compareTo(FinancialYear other) {
    return Integer.compare(startYear, other.startYear);
  }

  /// As in files and on pages: `2026-27`.
  @Override
  public String toString() {
    return startYear + "-" + String.format("%02d", (startYear + 1) % 100);
  }
}
