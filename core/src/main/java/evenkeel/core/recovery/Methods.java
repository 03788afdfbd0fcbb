package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Methods of recovery that run: a deduction, an agent, a charge.
final class Methods {

  private Methods() {}

  /// The method that began last, where it has not ended; null when none runs. An agent's return
  /// ends the agent's. An order for sale rests on a charging order, which runs on where the sale
  /// comes to nothing.
  static @Nullable StepTaken running(List<StepTaken> steps) {
    StepTaken running = null;
    for (var step : steps) {
      if (step.kind().isMethod()) {
        running =
            step.endedOn() == null ? step : step.kind() == StepKind.ORDER_FOR_SALE ? running : null;
      } else if (step.kind() == StepKind.AGENT_RETURNED
          && running != null
          && running.kind() == StepKind.AGENT_INSTRUCTED) {
        running = null;
      }
    }
    return running;
  }

  /// A method that runs is looked at again each month from its day, and an officer is asked as soon
  /// as the money that it should have brought is late.
  ///
  /// @param alone what the law says of other methods meanwhile, null where nothing
  static Course course(
      StepTaken method, Situation s, Law law, Policy policy, @Nullable Reason alone) {
    var because = new ArrayList<Reason>();
    because.add(
        Reason.fact(
            "method-runs", method.kind().title() + " since " + Words.day(method.issuedOn()) + "."));
    if (alone != null) {
      because.add(alone);
    }
    var money = MethodMoney.of(method, s, law, policy);
    if (money != null && !s.evening().isBefore(money.askFrom())) {
      because.addAll(0, money.late());
      return new Course.Unclear(money.question(), StepKind.RECOVERY_METHOD, s.balance(), because);
    }
    var months = ChronoUnit.MONTHS.between(method.issuedOn(), s.evening()) + 1;
    var look = method.issuedOn().plusMonths(months);
    return new Course.Running(
        money != null && money.askFrom().isBefore(look) ? money.askFrom() : look,
        StepKind.RECOVERY_METHOD,
        because);
  }

  /// A step that is no method and whose own time still runs, the latest; null when none does. A
  /// claim, a letter to a lender or a judgment is waited for until that time is over.
  static @Nullable Course awaited(List<StepTaken> steps, LocalDate evening) {
    var last = steps.isEmpty() ? null : steps.getLast();
    return last == null || !last.kind().afterOrder() || last.kind().isNotice()
        ? null
        : awaited(last, evening);
  }

  /// A step whose own time still runs; null when it is over.
  static @Nullable Course awaited(StepTaken step, LocalDate evening) {
    if (step.endedOn() != null || !evening.isBefore(step.nextStepFrom())) {
      return null;
    }
    return new Course.Running(
        step.nextStepFrom(),
        StepKind.RECOVERY_METHOD,
        List.of(
            Reason.fact(
                "step-awaited",
                step.kind().title()
                    + " of "
                    + Words.day(step.issuedOn())
                    + ": what comes of it is waited for until "
                    + Words.day(step.nextStepFrom())
                    + ".")));
  }

  /// As in the middle of a sentence.
  static String inWords(StepKind kind) {
    return kind.title().toLowerCase(Locale.ROOT).replace("dwp", "DWP");
  }
}
