package evenkeel.app.monitoring;

import evenkeel.core.recovery.Situation;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A debt as the books tell it.
///
/// @param situation what the core decides on
/// @param markers kinds of marker on the people liable, for the order of work
/// @param oldestDue the oldest instalment that is due and unpaid
record Facts(
    long account, Situation situation, Set<String> markers, @Nullable LocalDate oldestDue) {}
