package evenkeel.core.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Reads `law/calendar/bank-holidays.csv`.
public final class Calendar {

  private static final String HEADER = "division,date,title";

  /// Bad lines: all of them, each with what was found and what was expected.
  public static final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unreadable(List<String> problems) {
      super(String.join("\n", problems));
    }
  }

  private Calendar() {}

  /// The working days of a nation. They are known until the end of the last year that the file has
  /// holidays of.
  ///
  /// @throws Unreadable when any line is bad, or the nation has no line
  public static WorkingDays parse(String bankHolidaysCsv, Nation nation) {
    var problems = new ArrayList<String>();
    var holidays = new HashSet<LocalDate>();
    var lines = bankHolidaysCsv.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
      problems.add("line 1: expected the header " + HEADER);
    }
    for (var i = 1; i < lines.size(); i++) {
      var cells = lines.get(i).split(",", 3);
      if (lines.get(i).isBlank()) {
        continue;
      }
      if (cells.length != 3) {
        problems.add("line " + (i + 1) + ": expected 3 cells, found \"" + lines.get(i) + "\"");
      } else if (cells[0].equals(division(nation))) {
        try {
          holidays.add(LocalDate.parse(cells[1]));
        } catch (DateTimeException unreadable) {
          problems.add(
              "line "
                  + (i + 1)
                  + ": expected a date such as 2026-12-25, found \""
                  + cells[1]
                  + "\"");
        }
      }
    }
    var last = holidays.stream().max(LocalDate::compareTo);
    if (last.isEmpty()) {
      problems.add("expected bank holidays of " + division(nation) + ", found none");
    }
    if (!problems.isEmpty()) {
      throw new Unreadable(problems);
    }
    return new WorkingDays(holidays, LocalDate.of(last.orElseThrow().getYear(), 12, 31));
  }

  private static String division(Nation nation) {
    return switch (nation) {
      case ENGLAND, WALES -> "england-and-wales";
    };
  }
}
