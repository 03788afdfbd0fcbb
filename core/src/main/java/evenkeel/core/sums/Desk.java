package evenkeel.core.sums;

import evenkeel.core.calendar.Nation;
import evenkeel.core.calendar.WorkingDays;
import evenkeel.core.law.Rulebook;

/// What lies on the desk: all law, the council's nation and its working days.
public record Desk(Rulebook rulebook, Nation nation, WorkingDays workingDays) {}
