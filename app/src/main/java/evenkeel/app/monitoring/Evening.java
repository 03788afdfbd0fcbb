package evenkeel.app.monitoring;

import evenkeel.app.accounts.DemandWeighing;
import evenkeel.core.calendar.Nation;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;

/// What is the same for every debt that is decided on one evening.
///
/// @param evening the day whose end is described
/// @param issueOn the first working day after it: when a notice decided now would be posted
/// @param law the law of the day of issue
/// @param demands weighs the demands of leases
record Evening(
    LocalDate evening,
    LocalDate issueOn,
    Nation nation,
    Law law,
    Policy policy,
    WorkingDays workingDays,
    DemandWeighing demands) {}
