package evenkeel.core.recovery;

/// From whom money came, as far as its source tells. What somebody pays of their own accord does
/// not say that their employer still pays.
public enum MoneyFrom {
  EMPLOYER,
  /// Whoever pays the person a benefit.
  BENEFIT,
  AGENT,
  /// From one of the council's own systems, such as the one that pays housing benefit.
  COUNCIL,
  /// The person's own: by card, in cash, by direct debit.
  PERSON,
  /// A way to pay that anybody may use, such as a bank transfer or a cheque.
  UNTOLD
}
