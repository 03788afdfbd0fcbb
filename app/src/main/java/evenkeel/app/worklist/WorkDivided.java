package evenkeel.app.worklist;

import java.util.Set;

/// Who works on what was divided anew, as from today: told in the transaction that did it, so that
/// each debt is on its new desk when the act is done.
///
/// @param debts those that may have moved; empty for every debt
public record WorkDivided(Set<Long> debts) {

  public WorkDivided {
    debts = Set.copyOf(debts);
  }
}
