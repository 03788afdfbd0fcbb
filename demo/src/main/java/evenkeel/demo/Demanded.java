package evenkeel.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What came with the demand for a charge of a lease. Most lack nothing; a few lack the summary of
/// rights, the landlord's name or consultation, and of a few nothing is known. How many is assumed.
final class Demanded {

  private final Map<String, String> cells = new HashMap<>();

  private Demanded() {}

  /// A demand that lacks nothing.
  ///
  /// @param kind of its charge, as files name it
  /// @param due the day for payment that a notice of ground rent states
  static Demanded of(String kind, int issued, int due) {
    var one =
        new Demanded()
            .with("notices_address", "true")
            .with("in_lease", "true")
            .with("as_lease_says", "true");
    if (kind.equals("ground_rent")) {
      return one.with("clause", "Clause 2(a)")
          .with("rent_notice", "true")
          .with("rent_notice_on", Days.text(issued))
          .with("rent_notice_pay_on", Days.text(due))
          .with("rent_notice_form", "true");
    }
    one.with("landlord_named", "true").with("summary", "prescribed");
    if (kind.equals("major_works")) {
      return one.with("clause", "Schedule 4 paragraph 5")
          .with("oldest_cost_on", Days.text(issued - 200))
          .with("newest_cost_on", Days.text(issued - 20))
          .with("consultation", "complete")
          .with("consulted_over", "works")
          .with("consultation_ref", "S20/2025/07")
          .with("loan_told", "true");
    }
    one.with("clause", "Schedule 4 paragraph 2").with("consultation", "not_called_for");
    return kind.equals("balancing")
        ? one.with("oldest_cost_on", Days.text(Days.of(2025, 4, 3)))
            .with("newest_cost_on", Days.text(Days.of(2026, 3, 30)))
        : one;
  }

  /// The same, as chance has it.
  static Demanded by(Dice dice, String kind, int issued, int due) {
    var one = of(kind, issued, due);
    switch (dice.weighted(90, 4, 2, 4)) {
      case 1 -> one.lacks(kind.equals("ground_rent") ? "rent_notice_form" : "summary");
      case 2 -> one.lacks(kind.equals("ground_rent") ? "notices_address" : "landlord_named");
      case 3 -> one.cells.clear();
      default -> {
        if (kind.equals("major_works") && dice.chance(0.15)) {
          one.with("consultation", "not_done");
        }
      }
    }
    return one;
  }

  private void lacks(String what) {
    with(what, what.equals("summary") ? "none" : "false");
  }

  private Demanded with(String column, String value) {
    cells.put(column, value);
    return this;
  }

  /// The cells after the charge and the account, in the order of the file.
  List<String> cells() {
    return Table.DEMANDS.columns().stream()
        .skip(2)
        .map(column -> cells.getOrDefault(column, ""))
        .toList();
  }
}
