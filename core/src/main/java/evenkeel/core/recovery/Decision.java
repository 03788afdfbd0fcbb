package evenkeel.core.recovery;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;

/// What to do about one debt tonight. Every case carries what an officer would ask next.
public sealed interface Decision {

  /// The reason's code of a case that an officer may now take to court.
  String READY_FOR_COMPLAINT = "ready-for-complaint";

  /// The reason's code of a first reminder beside which the final one is due to another of those
  /// who owe the debt.
  String FINAL_TO_ANOTHER = "final-reminder-to-another";

  /// Why; the first reason is the one that decided. Never empty.
  List<Reason> because();

  /// What would change this, in plain sentences.
  List<String> wouldChange();

  /// The next evening on which the answer can differ though no new fact arrives. A change of law or
  /// policy is a new fact.
  LocalDate lookAgain();

  State state();

  /// Take a step: propose the notice.
  ///
  /// @param issueOn the planned day of posting
  /// @param amount what the notice asks for
  /// @param payBy last day to pay it, counted from `issueOn`
  /// @param nextStepFrom first day on which the next step may follow if it is not paid
  record Take(
      StepKind step,
      LocalDate issueOn,
      Money amount,
      LocalDate payBy,
      LocalDate nextStepFrom,
      List<Reason> because,
      List<String> wouldChange,
      LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.ACTION;
    }
  }

  /// The engine will not decide this: an officer must.
  ///
  /// @param question what the officer must answer
  /// @param step the step that hangs on the answer
  record Refer(
      String question,
      StepKind step,
      Money amount,
      List<Reason> because,
      List<String> wouldChange,
      LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.ACTION;
    }
  }

  /// A notice or clock runs.
  ///
  /// @param until the first evening on which the next step may be considered
  record Wait(LocalDate until, List<Reason> because, List<String> wouldChange, LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.WAITING;
    }
  }

  /// Recovery is stopped.
  record Stopped(
      HoldInForce hold, List<Reason> because, List<String> wouldChange, LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.HOLD;
    }
  }

  /// An agreed arrangement is being kept.
  record OnPlan(
      PlanInForce plan, List<Reason> because, List<String> wouldChange, LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.ON_PLAN;
    }
  }

  /// Nothing has fallen due unpaid.
  record NothingDue(List<Reason> because, List<String> wouldChange, LocalDate lookAgain)
      implements Decision {
    @Override
    public State state() {
      return State.NOTHING_DUE;
    }
  }
}
