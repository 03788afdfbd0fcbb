package evenkeel.core.recovery;

import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where a debt beside council tax stands with its reminders. The latest one decides: while it is
/// unanswered the next step follows when its days have run out; once what it asked for is paid, or
/// is no longer what is owed, the first reminder is next.
final class Reminding {

  private Reminding() {}

  /// @param because why something is to be done about the debt
  /// @return null when both reminders have failed: an officer is asked
  static @Nullable Course next(
      Reminders reminders,
      LocalDate missedOn,
      Situation s,
      Arrears arrears,
      List<Reason> because,
      Policy policy) {
    var unanswered = unanswered(reminders, s, policy);
    if (unanswered != null && s.evening().isBefore(unanswered.nextStepFrom())) {
      return runs(reminders, unanswered);
    }
    if (unanswered != null && unanswered.kind() == reminders.last()) {
      return null;
    }
    var owed = arrears.overdue();
    if (owed.isLessThan(policy.minReminder())) {
      var below = Complaints.below(owed.toString(), policy.minReminder().toString());
      return new Course.Clear(List.of(below), arrears.nextDue());
    }
    var step = unanswered == null ? reminders.first() : reminders.last();
    var why = new ArrayList<Reason>();
    if (unanswered != null) {
      why.add(failed(unanswered));
    }
    why.addAll(because);
    var from = missedOn.plusDays(reminders.afterDays());
    if (unanswered == null && s.evening().isBefore(from)) {
      why.addFirst(
          Reason.fact(
              "days-of-grace",
              "The council waits until " + Words.day(from) + " before it sends a reminder."));
      return new Course.Running(from, step, why);
    }
    return new Course.Ready(step, missedOn, why);
  }

  /// The latest reminder, null when there is none, or what it asked for is paid or has changed.
  static @Nullable StepTaken unanswered(Reminders reminders, Situation s, Policy policy) {
    StepTaken latest = null;
    for (var step : s.steps()) {
      latest = reminders.has(step.kind()) ? step : latest;
    }
    if (latest == null) {
      return null;
    }
    var covers = latest.issuedOn().minusDays(1);
    return switch (Answered.on(latest, covers, s, policy)) {
      case IN_TIME, LATE_AND_FORGIVEN, STALE -> null;
      case RUNNING, FAILED ->
          Answered.unpaid(s, covers, s.evening()) <= policy.shortfallTolerance().pence()
              ? null
              : latest;
    };
  }

  private static Course runs(Reminders reminders, StepTaken reminder) {
    var next = reminder.kind() == reminders.first() ? reminders.last() : StepKind.RECOVERY_METHOD;
    return new Course.Running(
        reminder.nextStepFrom(),
        next,
        List.of(
            Reason.fact(
                "reminder-runs",
                named(reminder)
                    + " asks for "
                    + reminder.amount()
                    + " by "
                    + Words.day(reminder.payBy())
                    + ".")));
  }

  private static Reason failed(StepTaken reminder) {
    return Reason.fact(
        "reminder-unpaid",
        named(reminder) + " was not paid by " + Words.day(reminder.payBy()) + ".");
  }

  private static String named(StepTaken reminder) {
    return "The "
        + reminder.kind().title().toLowerCase(Locale.ROOT)
        + " of "
        + Words.day(reminder.issuedOn());
  }
}
