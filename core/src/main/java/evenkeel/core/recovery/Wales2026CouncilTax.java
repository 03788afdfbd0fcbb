package evenkeel.core.recovery;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// WSI 2025/1109, in force in Wales from 1 April 2026: an optional reminder, then always a final
/// notice, and only its failure makes the year's balance payable.
final class Wales2026CouncilTax implements Ladder {

  private static final List<Key<?>> REMINDER =
      List.of(CouncilTaxRules.REMINDER_PERIOD, CouncilTaxRules.REMINDER_MANDATORY);
  private static final List<Key<?>> FINAL =
      List.of(
          CouncilTaxRules.FINAL_NOTICE_PERIOD,
          CouncilTaxRules.FINAL_AFTER_MISSED,
          CouncilTaxRules.FINAL_AFTER_REMINDER);
  private static final List<Key<?>> COMPLAINT =
      List.of(
          CouncilTaxRules.COMPLAINT_MAY,
          CouncilTaxRules.COMPLAINT_AFTER_MISSED,
          CouncilTaxRules.LIMITATION_YEARS);

  @Override
  public Course course(Situation s, Arrears arrears, Law law, Policy policy) {
    var court = Court.course(s, law, policy);
    if (court != null) {
      return court;
    }
    StepTaken carrying = null;
    var answer = Answered.IN_TIME;
    for (var step : s.steps()) {
      if (step.kind() == StepKind.FINAL_NOTICE) {
        var answered = Answered.on(step, covers(step.issuedOn()), s, policy);
        if (answered == Answered.RUNNING || answered == Answered.FAILED) {
          carrying = step;
          answer = answered;
        }
      }
    }
    var missedOn = arrears.missedOn();
    if (straddles(missedOn, s, law)) {
      return unsettled(arrears, law);
    }
    if (carrying != null) {
      return answer == Answered.RUNNING
          ? Complaints.running(carrying, carrying.payBy(), law)
          : Complaints.after(
              carrying, carrying.fromSource() && !carrying.checked(), s, arrears, law, policy);
    }
    return missedOn == null
        ? Defaults.clear(arrears, false)
        : next(missedOn, s, arrears, law, policy);
  }

  private static Course next(
      LocalDate missedOn, Situation s, Arrears arrears, Law law, Policy policy) {
    var because = new ArrayList<Reason>();
    because.add(Defaults.missed(arrears, missedOn));
    var reminded = remindedOn(missedOn, s);
    if (reminded == null && policy.reminderWhereOptional()) {
      because.addFirst(
          new Reason(
              "optional-reminder",
              "A reminder is optional in Wales; the council sends one before a final notice.",
              law.cite(CouncilTaxRules.REMINDER_MANDATORY)));
      return Defaults.graceThen(
          StepKind.REMINDER_1, missedOn, arrears.overdue(), s, arrears, because, policy);
    }
    var from = finalFrom(missedOn, reminded, law);
    because.addFirst(
        new Reason(
            "final-notice-first",
            "A final notice must come before the balance is payable, and not before "
                + Words.day(from)
                + ".",
            law.cite(CouncilTaxRules.FINAL_AFTER_MISSED)));
    return s.issueOn().isBefore(from)
        ? new Course.Running(from.minusDays(1), StepKind.FINAL_NOTICE, because)
        : Defaults.graceThen(
            StepKind.FINAL_NOTICE, missedOn, arrears.overdue(), s, arrears, because, policy);
  }

  static LocalDate finalFrom(LocalDate missedOn, @Nullable LocalDate reminded, Law law) {
    var from = law.value(CouncilTaxRules.FINAL_AFTER_MISSED).lastDay(missedOn);
    if (reminded == null) {
      return from;
    }
    var after = law.value(CouncilTaxRules.FINAL_AFTER_REMINDER).lastDay(reminded);
    return after.isAfter(from) ? after : from;
  }

  private static @Nullable LocalDate remindedOn(LocalDate missedOn, Situation s) {
    LocalDate reminded = null;
    for (var step : s.steps()) {
      var reminder = step.kind() == StepKind.REMINDER_1 || step.kind() == StepKind.REMINDER_2;
      if (reminder && step.issuedOn().isAfter(missedOn)) {
        reminded = step.issuedOn();
      }
    }
    return reminded;
  }

  /// A default that began, or a notice that was issued, under the ladder before this one.
  private static boolean straddles(@Nullable LocalDate missedOn, Situation s, Law law) {
    var from = law.rule(CouncilTaxRules.LADDER_STRADDLE).from();
    if (missedOn == null) {
      return false;
    }
    var straddles = missedOn.isBefore(from);
    for (var step : s.steps()) {
      straddles |= step.kind().isTaxNotice() && step.issuedOn().isBefore(from);
    }
    return straddles;
  }

  private static Course unsettled(Arrears arrears, Law law) {
    var cited = law.rule(CouncilTaxRules.LADDER_STRADDLE);
    return new Course.Unclear(
        "Which ladder governs this default: it began before " + Words.day(cited.from()) + "?",
        StepKind.FINAL_NOTICE,
        arrears.overdue(),
        List.of(
            new Reason(
                "unsettled-law",
                "The default straddles "
                    + Words.day(cited.from())
                    + " and no rule was found that says which ladder governs it.",
                cited.citation())));
  }

  private static LocalDate covers(LocalDate issuedOn) {
    return issuedOn.minusDays(1);
  }

  @Override
  public NoticeTerms terms(StepKind step, LocalDate issueOn, Situation s, Law law, Policy policy) {
    return switch (step) {
      case REMINDER_1, REMINDER_2 -> {
        var payBy = law.value(CouncilTaxRules.REMINDER_PERIOD).lastDay(issueOn);
        var next = law.value(CouncilTaxRules.FINAL_AFTER_REMINDER).lastDay(issueOn);
        yield NoticeTerms.overdueAnd(s, issueOn, payBy, payBy, next);
      }
      case FINAL_NOTICE -> {
        var period = law.value(CouncilTaxRules.FINAL_NOTICE_PERIOD);
        var balanceDue = period.firstDayAfter(issueOn);
        yield NoticeTerms.overdueAnd(
            s,
            issueOn,
            covers(issueOn),
            period.lastDay(issueOn),
            complaintFrom(balanceDue, s, law));
      }
      case COMPLAINT -> NoticeTerms.whole(s, issueOn, issueOn);
      default ->
          throw new IllegalArgumentException(step + " is not a step that this ladder proposes");
    };
  }

  /// The day after the balance falls due, and never before the law's days after the missed one.
  private static LocalDate complaintFrom(LocalDate balanceDue, Situation s, Law law) {
    var from = balanceDue.plusDays(1);
    var missedOn = oldestUnpaid(s);
    if (missedOn == null) {
      return from;
    }
    var least = law.value(CouncilTaxRules.COMPLAINT_AFTER_MISSED).lastDay(missedOn);
    return least.isAfter(from) ? least : from;
  }

  private static @Nullable LocalDate oldestUnpaid(Situation s) {
    for (var instalment : s.instalments()) {
      if (instalment.unpaidAtEndOf(s.evening()).isPositive()) {
        return instalment.due();
      }
    }
    return null;
  }

  @Override
  public List<StepKind> usual() {
    return List.of(
        StepKind.REMINDER_1,
        StepKind.FINAL_NOTICE,
        StepKind.COMPLAINT,
        StepKind.SUMMONS,
        StepKind.LIABILITY_ORDER);
  }

  @Override
  public List<Key<?>> restsOn(StepKind step) {
    return switch (step) {
      case REMINDER_1, REMINDER_2 -> REMINDER;
      case FINAL_NOTICE -> FINAL;
      case COMPLAINT -> COMPLAINT;
      default -> List.of();
    };
  }
}
