package evenkeel.core.ledger;

/// The books that the money stands in.
public enum Book {
  DEBTOR,
  INCOME,
  REDUCTIONS,
  COSTS,
  BANK,
  SUSPENSE,
  ON_ACCOUNT,
  REFUNDS,
  WRITE_OFFS,
  TRANSFERS
}
