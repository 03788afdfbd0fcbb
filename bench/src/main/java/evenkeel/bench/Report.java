package evenkeel.bench;

import java.util.Locale;

/// Prints what was measured as a table, the ratio to the limit last.
final class Report {

  private Report() {}

  static void heading(String title) {
    System.out.printf(
        "%n%s%n%-36s %10s %14s %12s %9s %9s%n",
        title, "", "seconds", "rows", "rows/s", "ours", "database");
  }

  /// @param rows how many rows it went over, 0 when it is not about rows
  static void line(String what, Meter.Took took, long rows) {
    System.out.printf(
        Locale.UK,
        "%-36s %10.2f %14s %12s %9.2f %9.2f%n",
        what,
        took.seconds(),
        rows == 0 ? "" : "%,d".formatted(rows),
        rows == 0 ? "" : "%,.0f".formatted(rows / Math.max(took.seconds(), 0.001)),
        took.ours(),
        took.database());
  }

  static void memory() {
    System.out.printf("%nmost memory held: %,d MB%n", Effort.peakMemory());
  }

  static void ratio(double ratio) {
    System.out.printf(Locale.UK, "ratio to limit: %.2f%n", ratio);
  }
}
