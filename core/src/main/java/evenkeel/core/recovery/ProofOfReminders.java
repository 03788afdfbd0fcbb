package evenkeel.core.recovery;

import evenkeel.core.law.Key;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What any reminder of a debt beside council tax needs: unpaid, its turn, its days and its sum.
///
/// @param afterDays the council's days after the sum fell due
/// @param rules what it rests on
record ProofOfReminders(
    ProofFacts f, StepKind first, StepKind last, int afterDays, List<Key<?>> rules) {

  List<Check> checks() {
    return List.of(
        rulesMayRun(),
        unpaid(),
        least(),
        sum(),
        waited(),
        noMethod(),
        noStepRuns(),
        turn(),
        runOut());
  }

  /// What a letter of claim needs: the last reminder is unanswered and its days have run out.
  List<Check> beforeAClaim() {
    var live = live();
    return List.of(
        rulesMayRun(),
        unpaid(),
        sum(),
        noMethod(),
        f.fact(
            "both-reminders",
            "Was it reminded of twice, and not paid?",
            live != null && live.kind() == last,
            live == null ? "no reminder is unanswered" : dated(live) + " is unanswered"),
        runOut());
  }

  private Check rulesMayRun() {
    var known = rules.stream().filter(f.law()::has).map(f.law()::cite).toList();
    var unsure = known.stream().filter(rule -> !f.policy().mayRun(rule)).findFirst();
    return new Check(
        "rules-may-run",
        "Is every rule that it rests on sure, or signed off?",
        unsure.isEmpty() && known.size() == rules.size(),
        unsure
            .map(rule -> rule.rule() + " is " + rule.confidence() + ", not signed off")
            .orElse(known.size() + " of " + rules.size() + " rules are on file"),
        unsure.orElse(known.isEmpty() ? null : known.getFirst()));
  }

  private Check unpaid() {
    return f.fact(
        "unpaid",
        "Is more unpaid than the council tolerates?",
        f.overdue().isMoreThan(f.policy().shortfallTolerance()),
        f.overdue() + " is due and unpaid");
  }

  private Check least() {
    return f.fact(
        "minimum",
        "Is what is overdue at least the council's minimum for a reminder?",
        !f.overdue().isLessThan(f.policy().minReminder()),
        f.overdue() + " against a minimum of " + f.policy().minReminder());
  }

  private Check sum() {
    Money owed = f.unpaid(due -> due.due().isBefore(f.issueOn()), f.s().evening()).min(f.tax());
    return f.fact(
        "amount",
        "Is the sum exactly what the books say this step may ask for?",
        f.amount().equals(owed),
        "the books say " + owed + ", the step asks for " + f.amount());
  }

  private Check waited() {
    var missed = ProofOfSteps.missedOn(f);
    return f.fact(
        "days-of-grace",
        "Have the council's days since it fell due run out?",
        f.step() == last
            || missed.map(day -> !f.s().evening().isBefore(day.plusDays(afterDays))).orElse(false),
        missed
            .map(day -> "overdue since " + Words.day(day) + ", the council waits " + afterDays)
            .orElse("nothing is overdue"));
  }

  private Check noMethod() {
    var methods = f.s().steps().stream().filter(step -> step.kind().isMethod()).toList();
    var running =
        !methods.isEmpty()
            && methods.getLast().endedOn() == null
            && (methods.getLast().kind() != StepKind.AGENT_INSTRUCTED
                || f.s().steps().lastIndexOf(methods.getLast())
                    > lastIndexOf(StepKind.AGENT_RETURNED));
    return f.fact(
        "no-method-runs",
        "Does no method of recovery run?",
        !running,
        running ? methods.getLast().kind().title() + " runs" : "none runs");
  }

  /// A claim, a letter of claim or a tribunal is waited for.
  private Check noStepRuns() {
    var steps = f.s().steps();
    var latest = steps.isEmpty() ? null : steps.getLast();
    var runs =
        latest != null
            && !latest.kind().isNotice()
            && !latest.kind().towardsOrder()
            && latest.endedOn() == null
            && latest.nextStepFrom().isAfter(f.s().evening());
    return f.fact(
        "no-step-runs",
        "Does no other step's own time run?",
        !runs,
        latest != null && runs ? dated(latest) + " runs" : "none runs");
  }

  private int lastIndexOf(StepKind kind) {
    return f.s().steps().stream().map(StepTaken::kind).toList().lastIndexOf(kind);
  }

  private Check turn() {
    var live = live();
    return f.fact(
        "reminder-turn",
        "Is it the reminder whose turn it is?",
        f.step() == first ? live == null : f.step() == last && live != null && live.kind() == first,
        live == null ? "no reminder is unanswered" : dated(live) + " is unanswered");
  }

  private Check runOut() {
    var live = live();
    return f.fact(
        "days-elapsed",
        "Have the days of the reminder before it run out?",
        live == null || !f.s().evening().isBefore(live.nextStepFrom()),
        live == null
            ? "none runs"
            : dated(live) + " runs until " + Words.day(live.nextStepFrom().minusDays(1)));
  }

  /// The reminder issued last, where it is neither paid nor out of date.
  private @Nullable StepTaken live() {
    var taken = f.taken(first, last);
    if (taken.isEmpty()) {
      return null;
    }
    var latest = taken.getLast();
    var covers = latest.issuedOn().minusDays(1);
    var left = f.unpaid(one -> !one.due().isAfter(covers), f.s().evening());
    return ProofOfSteps.paidInTime(f, latest, covers)
            || !ProofOfSteps.current(f, latest, covers)
            || !left.isMoreThan(f.policy().shortfallTolerance())
        ? null
        : latest;
  }

  private static String dated(StepTaken reminder) {
    return reminder.kind().title() + " of " + Words.day(reminder.issuedOn());
  }
}
