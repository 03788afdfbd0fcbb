package evenkeel.app.worklist;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/// A portfolio as it stands in the book from a day on.
///
/// @param closed whether it is no portfolio any more from that day
public record PortfolioVersion(
    long portfolio,
    Terms terms,
    LocalDate from,
    boolean closed,
    String reason,
    String by,
    OffsetDateTime recordedAt) {}
