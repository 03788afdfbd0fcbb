package evenkeel.demo;

import java.time.LocalDate;
import java.util.List;

/// A service charge's year that officers shared out in Evenkeel itself, for the whole borough.
///
/// @param basis `ESTIMATE` or `ACTUAL`
/// @param part `SERVICES` or `WORKS`
/// @param charged whether a second officer let it be charged; otherwise it waits
public record YearShared(
    LocalDate on, int year, String basis, String part, boolean charged, String reason) {

  /// The estimate in April, the accounts in September, the accounts again when a contractor's
  /// credit had come, and works that wait.
  static final List<YearShared> ALL =
      List.of(
          new YearShared(
              LocalDate.of(2026, 4, 2),
              2026,
              "ESTIMATE",
              "SERVICES",
              true,
              "Held against what the billing system asked for"),
          new YearShared(
              LocalDate.of(2026, 9, 17), 2025, "ACTUAL", "SERVICES", true, "The year is closed"),
          new YearShared(
              LocalDate.of(2026, 10, 14),
              2025,
              "ACTUAL",
              "SERVICES",
              true,
              "A contractor had invoiced a month of cleaning twice"),
          new YearShared(
              LocalDate.of(2026, 11, 18), 2026, "ACTUAL", "WORKS", false, "Works of this year"));

  /// The node for whose dwellings it was done.
  public String node() {
    return CostTree.BOROUGH;
  }
}
