package evenkeel.app.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;

/// A date as somebody typed it into three boxes.
public record DateTyped(String day, String month, String year) {

  public static final DateTyped NOTHING = new DateTyped("", "", "");

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2199;

  public static DateTyped of(LocalDate date) {
    return new DateTyped(
        Integer.toString(date.getDayOfMonth()),
        Integer.toString(date.getMonthValue()),
        Integer.toString(date.getYear()));
  }

  /// What a form sent for the date of a name.
  public static DateTyped of(Map<String, String> typed, String name) {
    return new DateTyped(
        typed.getOrDefault(name + "-day", ""),
        typed.getOrDefault(name + "-month", ""),
        typed.getOrDefault(name + "-year", ""));
  }

  public boolean isBlank() {
    return day.isBlank() && month.isBlank() && year.isBlank();
  }

  /// The date, if the boxes hold a real one that somebody can mean.
  public Optional<LocalDate> date() {
    return real().filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
  }

  private Optional<LocalDate> real() {
    try {
      return Optional.of(LocalDate.of(number(year), number(month), number(day)));
    } catch (DateTimeException | NumberFormatException notADate) {
      return Optional.empty();
    }
  }

  /// The date as programs write it, such as `2026-11-20`; blank where nothing was typed. What is no
  /// date stays recognisable as what was typed.
  public String iso() {
    return isBlank() ? "" : real().map(LocalDate::toString).orElse(year + "-" + month + "-" + day);
  }

  /// What is wrong with each of its boxes, none where they hold a date.
  ///
  /// @param name of the date, with which the ids of its boxes begin
  /// @param what it is, in words such as `the first day`, or the question that it answers
  public Problems problems(String name, String what) {
    if (isBlank()) {
      return Problems.of(name + "-day", "Enter" + (what.endsWith("?") ? ": " : " ") + what);
    }
    var problems =
        part(name + "-day", "day", day, 1, 31, what)
            .and(part(name + "-month", "month", month, 1, 12, what))
            .and(part(name + "-year", "year", year, FIRST_YEAR, LAST_YEAR, what));
    if (problems.isEmpty() && date().isEmpty()) {
      var of = YearMonth.of(number(year), number(month));
      return Problems.of(
          name + "-day",
          about(
              what,
              "the day must be from 1 to " + of.lengthOfMonth() + ", as its month has no more"));
    }
    return problems;
  }

  /// The same of a date that may be left blank.
  public Problems problemsUnlessBlank(String name, String what) {
    return isBlank() ? Problems.NONE : problems(name, what);
  }

  private static Problems part(
      String field, String part, String typed, int least, int most, String what) {
    if (typed.isBlank()) {
      return Problems.of(field, about(what, "the " + part + " is missing"));
    }
    return typed.strip().matches("\\d{1,4}") && number(typed) >= least && number(typed) <= most
        ? Problems.NONE
        : Problems.of(
            field, about(what, "the %s must be from %d to %d".formatted(part, least, most)));
  }

  private static String about(String what, String wrong) {
    return what.endsWith("?")
        ? what + " " + Words.sentence(wrong)
        : Words.sentence(what) + ": " + wrong;
  }

  private static int number(String text) {
    return Integer.parseInt(text.strip());
  }
}
