package evenkeel.app.accounts;

import java.util.Set;

/// Facts landed on debts: each is decided again at once, in the same transaction.
///
/// @param why in words, such as "a receipt was posted"
public record FactsLanded(Set<Long> debts, String why) {

  public FactsLanded {
    debts = Set.copyOf(debts);
  }
}
