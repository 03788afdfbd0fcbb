package evenkeel.core.benefit;

/// Whether one person owes an overpayment: SI 2006/213 regulation 101 as it is from 6 April 2009.
/// Each is answered by itself: liabilities are never merged.
public enum Liability {
  /// Only whoever misrepresented or failed to disclose owes it.
  MISREPRESENTED,
  /// Only whoever could have realised that the office erred owes it.
  REALISED,
  /// The claimant and whoever was paid owe it.
  CLAIMANT_OR_PAYEE,
  /// A partner does not owe it, but it may be taken from the partner's own benefit.
  FROM_PARTNERS_BENEFIT,
  /// A landlord who was paid, warned of it in writing and had no part in it does not owe it.
  LANDLORD_REMOVED,
  SOMEBODY_ELSE_MISREPRESENTED,
  COULD_NOT_REALISE,
  NEITHER_CLAIMANT_NOR_PAYEE;

  /// Who the person is to the claim.
  public enum Role {
    CLAIMANT,
    /// A landlord, or a landlord's agent.
    LANDLORD,
    PARTNER,
    /// An appointee, an attorney or a deputy.
    ACTING,
    OTHER
  }

  /// How the overpayment came about.
  public enum Origin {
    MISREPRESENTATION,
    REALISABLE_ERROR,
    ANYTHING_ELSE
  }

  /// One person's part in it.
  ///
  /// @param paid whether the benefit was paid to them
  /// @param did whether they misrepresented or failed to disclose
  /// @param realised whether they could have realised the error
  /// @param removed whether a landlord meets every condition of regulation 101(1)
  /// @param couple whether a partner was of the couple when it was overpaid and is now
  public record Part(
      Role role, boolean paid, boolean did, boolean realised, boolean removed, boolean couple) {}

  public static Liability of(Origin origin, Part part) {
    if (part.role() == Role.LANDLORD && part.removed()) {
      return LANDLORD_REMOVED;
    }
    var own =
        switch (origin) {
          case MISREPRESENTATION -> part.did() ? MISREPRESENTED : SOMEBODY_ELSE_MISREPRESENTED;
          case REALISABLE_ERROR -> ofError(part);
          case ANYTHING_ELSE -> ofAnythingElse(part);
        };
    return part.role() == Role.PARTNER && part.couple() && !own.owes()
        ? FROM_PARTNERS_BENEFIT
        : own;
  }

  private static Liability ofError(Part part) {
    if (part.role() != Role.CLAIMANT && !part.paid()) {
      return NEITHER_CLAIMANT_NOR_PAYEE;
    }
    return part.realised() ? REALISED : COULD_NOT_REALISE;
  }

  /// Who acts for another is not the payee by acting.
  private static Liability ofAnythingElse(Part part) {
    var payee = part.paid() && part.role() != Role.ACTING;
    return part.role() == Role.CLAIMANT || payee ? CLAIMANT_OR_PAYEE : NEITHER_CLAIMANT_NOR_PAYEE;
  }

  public boolean owes() {
    return switch (this) {
      case MISREPRESENTED, REALISED, CLAIMANT_OR_PAYEE -> true;
      case FROM_PARTNERS_BENEFIT,
          LANDLORD_REMOVED,
          SOMEBODY_ELSE_MISREPRESENTED,
          COULD_NOT_REALISE,
          NEITHER_CLAIMANT_NOR_PAYEE ->
          false;
    };
  }
}
