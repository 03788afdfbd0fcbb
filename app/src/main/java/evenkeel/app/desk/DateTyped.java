package evenkeel.app.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/// A date as somebody typed it into three boxes.
public record DateTyped(String day, String month, String year) {

  static final DateTyped NOTHING = new DateTyped("", "", "");

  static DateTyped of(LocalDate date) {
    return new DateTyped(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /// What a form sent for the date of a name.
  static DateTyped of(Map<String, String> typed, String name) {
    return new DateTyped(
        typed.getOrDefault(name + "-day", ""),
        typed.getOrDefault(name + "-month", ""),
        typed.getOrDefault(name + "-year", ""));
  }

  boolean isBlank() {
    return day.isBlank() && month.isBlank() && year.isBlank();
  }

  /// The date, if the boxes hold a real one that somebody can mean.
  Optional<LocalDate> date() {
    try {
      return Optional.of(LocalDate.of(number(year), number(month), number(day)))
          .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
