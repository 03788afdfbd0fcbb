package evenkeel.core.recovery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the benefits system and the holds say of an overpayment beside its bill.
///
/// @param byInvoice whether it is recovered by invoice: only then is anybody reminded of one
/// @param disputeEndedOn the last day on which a dispute or an appeal about it was lifted, null
///   when none was
public record Overpaid(boolean byInvoice, @Nullable LocalDate disputeEndedOn) {}
