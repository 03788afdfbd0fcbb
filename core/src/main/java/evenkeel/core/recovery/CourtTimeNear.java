package evenkeel.core.recovery;

import evenkeel.core.law.EveryDebtRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says with each answer of a night that the time for a court is near, or has passed, and that it
/// is looked at again when the next warning is due.
final class CourtTimeNear {

  private static final List<Key<Integer>> WARNINGS =
      List.of(EveryDebtRules.WARN_LAST, EveryDebtRules.WARN_NEXT, EveryDebtRules.WARN_FIRST);

  private CourtTimeNear() {}

  static Decision with(Decision decision, Situation s, Law law) {
    var time = law.has(EveryDebtRules.WARN_FIRST) ? CourtTime.of(s, law) : null;
    if (time == null) {
      return decision;
    }
    var near = near(time, s.evening(), law);
    var look = look(decision.lookAgain(), time, s.evening(), law);
    if (near == null && look.equals(decision.lookAgain())) {
      return decision;
    }
    var because = new ArrayList<>(decision.because());
    if (near != null && because.stream().noneMatch(each -> each.text().equals(near.text()))) {
      because.add(near);
    }
    return with(decision, because, look);
  }

  private static @Nullable Reason near(CourtTime time, LocalDate evening, Law law) {
    if (time.passed(evening)) {
      return time.reason("limitation-passed");
    }
    if (!time.certain(evening)) {
      return time.reason("limitation-perhaps-passed");
    }
    for (var warning : WARNINGS) {
      var months = law.value(warning);
      if (!evening.plusMonths(months).isBefore(time.lastDay())) {
        return new Reason(
            "limitation-within-" + months + "-months",
            time.inWords() + " That is " + months + " months off or less.",
            time.citation());
      }
    }
    return null;
  }

  /// No later than the evening on which the next of the warnings may begin.
  private static LocalDate look(LocalDate planned, CourtTime time, LocalDate evening, Law law) {
    var look = planned;
    var days = new ArrayList<LocalDate>();
    for (var warning : WARNINGS) {
      days.add(first(time.lastDay(), law.value(warning)));
    }
    days.add(time.lastDay().plusDays(1));
    days.add(time.perhaps().plusDays(1));
    for (var day : days) {
      look = day.isAfter(evening) && day.isBefore(look) ? day : look;
    }
    return look;
  }

  /// The first evening that so many months bring to the last day or beyond.
  private static LocalDate first(LocalDate last, int months) {
    var day = last.minusMonths(months);
    while (day.plusMonths(months).isBefore(last)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Decision with(Decision decision, List<Reason> because, LocalDate look) {
    return switch (decision) {
      case Decision.Take d ->
          new Decision.Take(
              d.step(),
              d.issueOn(),
              d.amount(),
              d.payBy(),
              d.nextStepFrom(),
              because,
              d.wouldChange(),
              look);
      case Decision.Refer d ->
          new Decision.Refer(d.question(), d.step(), d.amount(), because, d.wouldChange(), look);
      case Decision.Wait d -> new Decision.Wait(d.until(), because, d.wouldChange(), look);
      case Decision.Stopped d -> new Decision.Stopped(d.hold(), because, d.wouldChange(), look);
      case Decision.OnPlan d -> new Decision.OnPlan(d.plan(), because, d.wouldChange(), look);
      case Decision.NothingDue d -> new Decision.NothingDue(because, d.wouldChange(), look);
    };
  }
}
