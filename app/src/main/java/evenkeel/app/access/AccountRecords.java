package evenkeel.app.access;

import java.util.Collection;
import java.util.Set;

/// On which accounts somebody stands: the boundary to the module that knows accounts. An account is
/// shut to whoever knows one of those who stand on it.
public interface AccountRecords {

  /// Every account on which one of these parties stands.
  Set<Long> accountsOf(Collection<Long> parties);

  /// Every debt of these accounts.
  Set<Long> debtsOf(Collection<Long> accounts);
}
