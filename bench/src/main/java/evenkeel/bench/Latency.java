package evenkeel.bench;

import java.util.List;
import java.util.Locale;

/// How long each of many answers took, in nanoseconds.
record Latency(List<Long> nanos) {

  private static final double NANOS_A_MILLI = 1e6;

  Latency {
    nanos = nanos.stream().sorted().toList();
  }

  static void heading(String title) {
    System.out.printf(
        "%n%s%n%-36s %8s %10s %10s %10s %10s%n",
        title, "milliseconds", "pages", "median", "95 in 100", "99 in 100", "most");
  }

  void print(String what) {
    System.out.printf(
        Locale.UK,
        "%-36s %8d %10.1f %10.1f %10.1f %10.1f%n",
        what,
        nanos.size(),
        median(),
        at(95),
        at(99),
        at(100));
  }

  /// In milliseconds.
  double median() {
    return at(50);
  }

  private double at(int percent) {
    var last = nanos.size() - 1;
    return nanos.get((int) Math.round(last * percent / 100.0)) / NANOS_A_MILLI;
  }
}
