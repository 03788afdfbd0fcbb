package evenkeel.core.recovery;

import java.time.LocalDate;

/// Dates as officers write them.
final class Words {

  private static final String[] MONTHS = {
    "",
    " January ",
    " February ",
    " March ",
    " April ",
    " May ",
    " June ",
    " July ",
    " August ",
    " September ",
    " October ",
    " November ",
    " December "
  };

  private Words() {}

  static String day(LocalDate day) {
    return day.getDayOfMonth() + MONTHS[day.getMonthValue()] + day.getYear();
  }
}
