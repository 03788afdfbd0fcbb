package evenkeel.core.recovery;

import evenkeel.core.money.Money;

/// What is known of a lease's debt beside its bill.
///
/// @param company whether a company or other body owes it and no person does: the protocol for debt
///   claims is for people
/// @param claim what came of a letter of claim
public record Leased(Demanded demanded, boolean company, ClaimReply claim) {

  /// What of it was asked for and is not payable.
  Money notPayable() {
    return demanded.asked().minus(demanded.payable());
  }
}
