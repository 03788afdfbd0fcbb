package evenkeel.core.ledger;

/// Whose money it is. The two never mix in one entry.
public enum Fund {
  GENERAL_FUND,
  HOUSING_REVENUE_ACCOUNT
}
