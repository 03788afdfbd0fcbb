package evenkeel.core.recovery;

/// The two reminders of a debt beside council tax, and the days that the council chose for them. No
/// law sets these days.
///
/// @param afterDays days after the sum fell due before the first is proposed
/// @param payDays days after its issue that a reminder gives to pay
record Reminders(StepKind first, StepKind last, int afterDays, int payDays) {

  boolean has(StepKind step) {
    return step == first || step == last;
  }
}
