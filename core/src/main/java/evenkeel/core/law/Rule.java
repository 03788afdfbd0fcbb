package evenkeel.core.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One row of law, with its value read.
///
/// @param from first day on which the rule holds
/// @param to last day on which it holds, null while it is open
/// @param reading our reading of the words, in a phrase
public record Rule<T>(
    Key<T> key,
    T value,
    LocalDate from,
    @Nullable LocalDate to,
    Citation citation,
    String reading) {}
