package evenkeel.demo;

/// A step of recovery.
///
/// @param pence what was asked for or ordered
/// @param costs of the court, in pence; nought when the step has none
/// @param hearing day of the hearing, [Days#NEVER] when the step has none
/// @param order the court's number of a liability order
/// @param agent the enforcement agent's number of the case
record Step(
    String action,
    int on,
    long pence,
    long costs,
    int hearing,
    String order,
    String status,
    String agent) {

  Step(String action, int on, long pence) {
    this(action, on, pence, 0, Days.NEVER, "", "open", "");
  }

  Step costs(long newCosts) {
    return new Step(action, on, pence, newCosts, hearing, order, status, agent);
  }

  Step heard(int newHearing) {
    return new Step(action, on, pence, costs, newHearing, order, status, agent);
  }

  Step order(String newOrder) {
    return new Step(action, on, pence, costs, hearing, newOrder, status, agent);
  }

  Step status(String newStatus) {
    return new Step(action, on, pence, costs, hearing, order, newStatus, agent);
  }

  Step agent(String newAgent) {
    return new Step(action, on, pence, costs, hearing, order, status, newAgent);
  }

  /// As the source writes it, within its twenty characters.
  String code() {
    return switch (action) {
      case "attachment_of_earnings" -> "AOE";
      case "attachment_of_benefits" -> "AOB";
      case "agent_instructed" -> "AGENT";
      default -> action.toUpperCase(java.util.Locale.ROOT);
    };
  }
}
