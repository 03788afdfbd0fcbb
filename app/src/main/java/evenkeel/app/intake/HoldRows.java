package evenkeel.app.intake;

/// Rows of holds that say what no hold can be: of nothing, of a part of no one debt, of a part
/// above the debt.
final class HoldRows {

  private static final TableSchema HOLDS = TableSchema.ofExtract("holds");

  /// An account on which a debt is told apart by its bill, and may be disputed in part.
  private static final String OF_BILLS =
      """
      exists (select from map_account m where m.account_ref = s.account_ref
               and m.debt_type in ('hb_overpayment', 'leasehold'))\
      """;

  private static final String KNOWN = "exists (select from hold_debt d where d.line = s.line)";

  private HoldRows() {}

  /// Rejects them, once `hold_debt` says which debts are meant.
  static void reject(Staging staging) {
    staging.reject(
        HOLDS,
        "account_ref",
        "s.account_ref is null and s.party_id is null",
        "an account or a party");
    staging.reject(
        HOLDS, "disputed_amount", "s.disputed_amount <= 0", "an amount above nothing, or a blank");
    staging.reject(
        HOLDS,
        "disputed_amount",
        "s.disputed_amount is not null and s.hold_type <> 'dispute'",
        "nothing: only a dispute holds a part of a debt");
    staging.reject(
        HOLDS,
        "disputed_amount",
        "s.disputed_amount is not null and not " + OF_BILLS,
        "nothing: only an overpayment or a lease's debt is disputed in part");
    staging.reject(
        HOLDS,
        "bill_number",
        "(s.disputed_amount is not null or s.bill_number is not null and "
            + OF_BILLS
            + ") and not "
            + KNOWN,
        "the bill_number of one debt of its account");
    staging.reject(
        HOLDS,
        "disputed_amount",
        """
        exists (select from hold_debt d
                 where d.line = s.line and s.disputed_amount > d.charged_pence)\
        """,
        "no more than was charged on the debt");
  }
}
