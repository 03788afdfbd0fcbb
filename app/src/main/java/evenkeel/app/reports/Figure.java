package evenkeel.app.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// A figure of the quarterly return on housing benefit debt.
enum Figure {
  START("Outstanding at the start", "Everything owed at the quarter’s first day, of all years."),
  IDENTIFIED(
      "Identified",
      "What was invoiced of overpayments first invoiced in the quarter, whatever their time."),
  RECOVERED("Recovered", "Money and benefit that came in, by any way and of any age."),
  WRITTEN_OFF("Written off", "One figure for all reasons."),
  ADJUSTED(
      "Adjustments",
      "What moved the debt and is none of these: reductions, changed invoices, refunds, transfers"
          + " and court costs."),
  END("Outstanding at the end", "Everything owed at the last day of the quarter.");

  private final String title;
  private final String about;

  Figure(String title, String about) {
    this.title = title;
    this.about = about;
  }

  String title() {
    return title;
  }

  /// What is counted in it.
  String about() {
    return about;
  }

  /// Its key in addresses, files and the API: `written_off`.
  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// How it enters the sum from start to end: what comes in and what is written off takes off.
  int sign() {
    return this == RECOVERED || this == WRITTEN_OFF ? -1 : 1;
  }

  static Optional<Figure> find(String key) {
    return Arrays.stream(values()).filter(each -> each.key().equals(key)).findFirst();
  }
}
