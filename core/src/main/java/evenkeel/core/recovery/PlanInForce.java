package evenkeel.core.recovery;

import java.time.LocalDate;

/// An agreed arrangement as monitoring must know it.
///
/// @param kept whether every instalment due by tonight was met within the plan's tolerance
/// @param nextDue when its next instalment falls due
public record PlanInForce(long id, LocalDate agreedOn, boolean kept, LocalDate nextDue) {}
