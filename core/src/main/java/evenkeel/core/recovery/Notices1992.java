package evenkeel.core.recovery;

import evenkeel.core.law.Policy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The year's notices read in the order of their issue, as regulation 23 counts them.
///
/// @param complied reminders that were paid in time, or late and forgiven
/// @param carrying the notice that now runs or has failed, null when none does
/// @param carryingRuns whether its days still run
/// @param forgiven the last reminder that was paid late and forgiven, null when none was
/// @param stale the last notice whose sum no longer matches, null when none
/// @param unchecked whether what the ladder rests on was reported by a source system and no officer
///   has checked it
record Notices1992(
    int complied,
    @Nullable StepTaken carrying,
    boolean carryingRuns,
    @Nullable StepTaken forgiven,
    @Nullable StepTaken stale,
    boolean unchecked) {

  static Notices1992 read(Situation s, Policy policy) {
    var complied = 0;
    StepTaken carrying = null;
    StepTaken forgiven = null;
    StepTaken stale = null;
    var runs = false;
    var remindersReported = false;
    for (var step : s.steps()) {
      if (!step.kind().isTaxNotice()) {
        continue;
      }
      var last = step.kind() == StepKind.FINAL_NOTICE;
      var answered = Answered.on(step, last ? LocalDate.MAX : step.payBy(), s, policy);
      switch (answered) {
        case IN_TIME, LATE_AND_FORGIVEN -> {
          complied += last ? 0 : 1;
          forgiven = answered == Answered.LATE_AND_FORGIVEN ? step : forgiven;
        }
        case RUNNING, FAILED -> {
          carrying = step;
          runs = answered == Answered.RUNNING;
        }
        case STALE -> stale = step;
      }
      remindersReported |= !last && answered != Answered.STALE && reported(step);
    }
    var unchecked =
        carrying != null
            && (reported(carrying)
                || (carrying.kind() == StepKind.FINAL_NOTICE && remindersReported));
    return new Notices1992(complied, carrying, runs, forgiven, stale, unchecked);
  }

  private static boolean reported(StepTaken step) {
    return step.fromSource() && !step.checked();
  }
}
