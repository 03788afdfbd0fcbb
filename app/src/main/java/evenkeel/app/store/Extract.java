package evenkeel.app.store;

import java.time.LocalDate;
import java.util.UUID;

/// An extract of a source system that is being loaded, as the doors of the books must know it. Its
/// staged rows wait in temporary tables of the one connection: `staged_parties` and so on.
///
/// @param source the system that wrote it
/// @param full whether what is missing from it is withdrawn; otherwise only deleted keys are
/// @param asAt the day whose state it shows: what it changes takes effect on that day
public record Extract(UUID id, String source, boolean full, LocalDate asAt) {}
