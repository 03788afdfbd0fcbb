package evenkeel.app.access;

import java.util.Collection;
import java.util.Set;

/// Which records of the sources belong to which person now: the boundary to the module that knows
/// people. Whoever knows somebody is shut out of records that came later too.
public interface PersonRecords {

  /// The persons to whom these records belong now.
  Set<Long> personsOf(Collection<Long> parties);

  /// Every record that belongs to one of these persons now.
  Set<Long> partiesOf(Collection<Long> persons);
}
