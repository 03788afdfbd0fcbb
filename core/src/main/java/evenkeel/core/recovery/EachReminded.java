package evenkeel.core.recovery;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where each who owes an overpayment stands with their own reminders, and what that comes to for
/// the debt, which has one state: the earliest letter that is due, else the officer's question
/// where somebody's last one failed, else the first day on which something is due to anybody. Where
/// both letters are due, each to somebody else, both leave: nobody waits for another's.
///
/// @param courses of those who may be asked, or may be soon
/// @param failed whether somebody's reminders have failed
/// @param parts what is to be said of those who are asked for a part of it
record EachReminded(List<Course> courses, boolean failed, List<Reason> parts) {

  static EachReminded of(
      Reminders reminders, Situation s, List<Reason> because, Law law, Policy policy) {
    var courses = new ArrayList<Course>();
    var parts = new ArrayList<Reason>();
    var failed = false;
    for (var person : s.liable()) {
      var own = askable(person, s);
      var from = own == null ? null : OwnClock.from(own, law);
      if (own == null || from == null) {
        continue;
      }
      if (s.evening().isBefore(from)) {
        courses.add(opens(from, reminders, law));
        continue;
      }
      var theirs = s.to(person.party());
      var arrears = Arrears.of(theirs, policy.shortfallTolerance());
      var missedOn = arrears.missedOn();
      if (missedOn == null) {
        continue;
      }
      var course = Reminding.next(reminders, missedOn, theirs, arrears, because, policy);
      failed = failed || course == null;
      if (course != null && Debtors.stop(own, s, step(course, reminders)) == null) {
        courses.add(course);
        part(course, theirs.ownPart(), parts);
      }
    }
    return new EachReminded(courses, failed, parts);
  }

  /// Says by which reading somebody is asked for what is left of their part.
  private static void part(Course course, @Nullable OwnPart own, List<Reason> parts) {
    if (course instanceof Course.Ready && own != null && own.came().isPositive()) {
      parts.add(
          Reason.fact(
              "person.part",
              "One of those who owe it owes "
                  + own.part()
                  + " of it and is asked for "
                  + own.most()
                  + " at most, since "
                  + own.came()
                  + " came. "
                  + OwnPart.READING));
    }
  }

  /// Whoever may be written to at all; when they may is for their clock to say.
  private static @Nullable Owing askable(LiablePerson person, Situation s) {
    var overpaid = s.overpaid();
    var own = overpaid == null ? null : overpaid.of(person.party());
    return own == null
            || !own.chosen()
            || person.died()
            || person.under18()
            || !person.namedOnBill()
        ? null
        : own;
  }

  private static StepKind step(Course course, Reminders reminders) {
    return course instanceof Course.Ready ready ? ready.step() : reminders.first();
  }

  private static Course.Running opens(LocalDate from, Reminders reminders, Law law) {
    return new Course.Running(
        from,
        reminders.first(),
        List.of(
            ReferredPath.ruled(
                "month-to-dispute",
                "One of those who owe it may dispute it for a month from their own notice, or an"
                    + " outcome is settling: they are not asked before "
                    + Words.day(from)
                    + ".",
                BenefitNoticeRules.WAITS,
                law)));
  }

  /// Whether nobody may be asked, now or by their clock.
  boolean nobody() {
    return courses.isEmpty() && !failed;
  }

  /// @return null where the officer is asked
  @Nullable Course course() {
    var ready =
        courses.stream()
            .filter(Course.Ready.class::isInstance)
            .map(Course.Ready.class::cast)
            .min(Comparator.comparing(Course.Ready::step));
    if (ready.isPresent()) {
      return withFinal(ready.get());
    }
    if (failed) {
      return null;
    }
    var running =
        courses.stream()
            .filter(Course.Running.class::isInstance)
            .map(Course.Running.class::cast)
            .min(Comparator.comparing(Course.Running::until));
    return running.isPresent() ? running.get() : courses.getFirst();
  }

  /// The letter that is due to somebody, saying so where another's final one is due too.
  private Course.Ready withFinal(Course.Ready first) {
    var because = new ArrayList<>(first.because());
    var both =
        first.step() == StepKind.INVOICE_REMINDER
            && courses.stream()
                .anyMatch(
                    course ->
                        course instanceof Course.Ready ready
                            && ready.step() == StepKind.INVOICE_FINAL_REMINDER);
    if (both) {
      because.add(
          Reason.fact(
              Decision.FINAL_TO_ANOTHER,
              "To another of those who owe it the final reminder is due: both letters are"
                  + " proposed, and neither waits for the other."));
    }
    because.addAll(parts);
    return new Course.Ready(first.step(), first.missedOn(), because);
  }
}
