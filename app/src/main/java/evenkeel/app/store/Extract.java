package evenkeel.app.store;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// An extract of a source system that is being loaded, as the doors of the books must know it. Its
/// staged rows wait in temporary tables of the one connection: `staged_parties` and so on.
///
/// @param source the system that wrote it
/// @param full whether it is the whole truth of each table that it holds; otherwise only deleted
///   keys are withdrawn
/// @param asAt the day whose state it shows: what it changes takes effect on that day
/// @param tables the names of the tables that it holds
public record Extract(UUID id, String source, boolean full, LocalDate asAt, Set<String> tables) {

  public Extract {
    tables = Set.copyOf(tables);
  }

  /// Whether what is missing from a table is withdrawn. A table that a full extract does not hold
  /// is left as it is.
  public boolean whole(String table) {
    return full && tables.contains(table);
  }
}
