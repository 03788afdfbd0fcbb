package evenkeel.core.recommendation;

import java.util.Map;

/// What each way to enforce an order or a judgment of the county court waits for, whatever debt it
/// is for.
final class JudgmentGate {

  static final Detail BASIS =
      Detail.needed("basis", "The interest, employer, account or goods that it rests on");

  private JudgmentGate() {}

  /// @param method as the sum of the law desk names it
  static Worked of(String method) {
    return Worked.of(
        "judgment-enforcement",
        "Gate",
        Map.of(
            "day",
            "@day",
            "method",
            method,
            "judgment",
            "@judgment",
            "pay-by",
            "@pay-by",
            "owed",
            "@owed",
            "breathing-space",
            "@space"),
        "instalments",
        "looked-at",
        "basis");
  }

  /// The court's fee for the application.
  static Worked fee(String method) {
    var kind =
        switch (method) {
          case "information" -> "information-order";
          case "earnings" -> "attachment-of-earnings";
          case "third-party" -> "third-party-debt";
          default -> method;
        };
    return Worked.of("court-fee", "Court fee", Map.of("day", "@day", "kind", kind));
  }
}
