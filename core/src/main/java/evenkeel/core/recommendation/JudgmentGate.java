package evenkeel.core.recommendation;

import java.util.HashMap;
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
        "judgment-enforcement", "Gate", known(method), "instalments", "looked-at", "basis");
  }

  /// A way that rests on a charging order, which the books know.
  static Worked onCharge(String method) {
    var known = new HashMap<>(known(method));
    known.put("basis", "@charged");
    return Worked.of("judgment-enforcement", "Gate", known, "instalments", "looked-at");
  }

  private static Map<String, String> known(String method) {
    return Map.of(
        "day",
        "@day",
        "method",
        method,
        "judgment",
        "@judgment",
        "pay-by",
        "@pay-by",
        "owed",
        "@judged",
        "breathing-space",
        "@space");
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
