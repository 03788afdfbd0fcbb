package evenkeel.core.benefit;

/// Whether an overpayment can be recovered at law: SI 2006/213 regulation 100, for one payment,
/// since one overpayment can be recoverable in part. The last three are questions and no answers.
public enum Recoverability {
  /// It did not arise from an official error.
  NOT_OFFICIAL_ERROR,
  /// The claimant, somebody acting for them or the payee caused it or helped to: no official error
  /// in law, whatever the office did.
  CONTRIBUTED,
  /// An official error that one of them could reasonably have been expected to realise.
  REALISED,
  /// An official error, and nobody could have realised: only rent rebate credited for days after
  /// the revision comes back.
  CREDIT_ONLY,
  /// An official error that nobody could have realised.
  NEVER,
  WAS_IT_OFFICIAL_ERROR,
  DID_ANYBODY_CONTRIBUTE,
  COULD_ANYBODY_REALISE;

  /// @param realised at the receipt of the payment or of any notice about it
  /// @param credit whether rent rebate was credited for days after the revision
  public static Recoverability of(
      Known officialError, Known contributed, Known realised, boolean credit) {
    if (officialError == Known.NO) {
      return NOT_OFFICIAL_ERROR;
    }
    if (contributed == Known.YES) {
      return CONTRIBUTED;
    }
    if (officialError == Known.NOT_YET) {
      return WAS_IT_OFFICIAL_ERROR;
    }
    if (contributed == Known.NOT_YET) {
      return DID_ANYBODY_CONTRIBUTE;
    }
    return switch (realised) {
      case YES -> REALISED;
      case NOT_YET -> COULD_ANYBODY_REALISE;
      case NO -> credit ? CREDIT_ONLY : NEVER;
    };
  }
}
