package evenkeel.app.recovery;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.history.Histories;
import evenkeel.app.history.OfficerSteps;
import evenkeel.app.history.Steps;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Refusal;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what a court ordered and how a method ended, as officers record it. A record is
/// never changed: a later one withdraws it.
@Service
public class Orders {

  private final DebtCases cases;
  private final Recommendations recommendations;
  private final OfficerSteps steps;
  private final Steps history;
  private final Histories histories;

  Orders(
      DebtCases cases,
      Recommendations recommendations,
      OfficerSteps steps,
      Steps history,
      Histories histories) {
    this.cases = cases;
    this.recommendations = recommendations;
    this.steps = steps;
    this.history = history;
    this.histories = histories;
  }

  /// Records a liability order or a judgment; one that is large enough by the council's policy
  /// waits for a second person.
  ///
  /// @param typed by the names of [OrderMade]
  @Transactional
  public Outcome record(long debt, Map<String, String> typed, String reason, Officer officer) {
    var opened = cases.open(debt, Act.RECORD_OUTCOME, officer);
    if (opened.isEmpty()) {
      return new Outcome.Refused("there is no debt " + debt);
    }
    var found = opened.get();
    var problems = new LinkedHashMap<>(OrderMade.problems(typed, found));
    if (reason.isBlank()) {
      problems.put("reason", "Enter how you know: the court’s list or the sealed order");
    }
    if (!problems.isEmpty()) {
      return new Outcome.Unanswered(problems);
    }
    var order = OrderMade.of(typed);
    if (!order.whole().isLessThan(found.on().policy().sums().orderSecondPersonFrom())) {
      return new Outcome.Waits(
          recommendations.keep(found, OrderMade.KEY, null, typed, reason.strip(), officer));
    }
    return new Outcome.Recorded(
        write(found, order, reason.strip(), "order:" + UUID.randomUUID(), null, officer));
  }

  /// Writes an order into the history.
  long write(
      DebtCase found,
      OrderMade order,
      String reason,
      String key,
      @Nullable Long request,
      Officer officer) {
    var payBy = order.payBy() == null ? order.on() : order.payBy();
    return steps.take(
        new OfficerSteps.Step(
            found.debt().id(),
            OrderMade.kind(found.type()),
            order.on(),
            payBy,
            order.payBy() == null ? order.on() : payBy.plusDays(1),
            order.sum(),
            order.costs(),
            key,
            null),
        new OfficerSteps.Order(order.court(), order.caseNumber(), reason, request),
        officer.actor());
  }

  /// Withdraws an order or a judgment that an officer recorded.
  @Transactional
  public Outcome withdraw(long debt, long step, String because, Officer officer) {
    var found = step(debt, step, officer).filter(Orders::ours);
    if (found.isEmpty()) {
      return new Outcome.Refused("no order that stands and was recorded here has this number");
    }
    if (because.isBlank()) {
      return new Outcome.Unanswered(Map.of("reason", "Enter why it is withdrawn"));
    }
    return history.withdraw(step, cases.today(), because.strip(), officer.actor())
        ? new Outcome.Recorded(step)
        : new Outcome.Refused("it was withdrawn already");
  }

  /// Records how what a step began ended.
  ///
  /// @param outcome one of [#outcomes]
  @Transactional
  public Outcome end(
      long debt, long step, LocalDate on, String outcome, String because, Officer officer) {
    var found = step(debt, step, officer).filter(Orders::runs);
    if (found.isEmpty()) {
      return new Outcome.Refused("no step that still runs has this number");
    }
    var begun = found.get();
    var words = outcomes(begun.kind()).get(outcome);
    var problems = new LinkedHashMap<String, String>();
    if (words == null) {
      problems.put("outcome", "Choose how it ended");
    }
    if (on.isBefore(begun.issuedOn()) || on.isAfter(cases.today())) {
      problems.put(ON, "Enter a real date from its beginning to today");
    }
    if (because.isBlank()) {
      problems.put("reason", "Enter how you know");
    }
    if (words == null || !problems.isEmpty()) {
      return new Outcome.Unanswered(problems);
    }
    if (outcome.equals(REFUSED)) {
      return refused(debt, step, on, Refusal.REFUSED, because.strip(), officer);
    }
    if (!steps.end(debt, step, on, words, because.strip(), officer.actor())) {
      return new Outcome.Refused("an end was recorded already");
    }
    return new Outcome.Recorded(
        begun.kind() == StepKind.AGENT_INSTRUCTED
            ? returned(begun, on, outcome, because.strip(), officer)
            : step);
  }

  /// Records that what was asked of a court came to nothing: the step counts no more.
  ///
  /// @param outcome a [Refusal] by its [#key]
  @Transactional
  public Outcome refuse(
      long debt, long step, LocalDate on, String outcome, String because, Officer officer) {
    var found = step(debt, step, officer).filter(Orders::asksACourt);
    if (found.isEmpty()) {
      return new Outcome.Refused("no step that a court is still to decide has this number");
    }
    var refusal =
        Arrays.stream(Refusal.values()).filter(each -> key(each).equals(outcome)).findFirst();
    var problems = new LinkedHashMap<String, String>();
    if (refusal.isEmpty()) {
      problems.put("outcome", "Choose what became of it");
    }
    if (on.isBefore(found.get().issuedOn()) || on.isAfter(cases.today())) {
      problems.put(ON, "Enter a real date from its beginning to today");
    }
    if (because.isBlank()) {
      problems.put("reason", "Enter how you know");
    }
    return refusal.isEmpty() || !problems.isEmpty()
        ? new Outcome.Unanswered(problems)
        : refused(debt, step, on, refusal.get(), because.strip(), officer);
  }

  private Outcome refused(
      long debt, long step, LocalDate on, Refusal outcome, String because, Officer officer) {
    return steps.refuse(debt, step, on, outcome, because, officer.actor())
        ? new Outcome.Recorded(step)
        : new Outcome.Refused("that was recorded already");
  }

  /// An agent's return is a step of its own: what may follow rests on what the agent found.
  private long returned(
      Histories.Step begun, LocalDate on, String outcome, String because, Officer officer) {
    return steps.take(
        new OfficerSteps.Step(
            begun.debt(),
            StepKind.AGENT_RETURNED,
            on,
            on,
            on,
            begun.amount(),
            Money.ZERO,
            "returned:" + begun.id(),
            outcome),
        because,
        officer.actor());
  }

  /// Whether an officer may record how what it began ended: a method that runs, or a request for
  /// information that waits for its answer.
  static boolean runs(Histories.Step step) {
    return step.stands()
        && step.endedOn() == null
        && (step.kind().isMethod() || step.kind() == StepKind.INFORMATION_REQUEST);
  }

  /// Whether it asks something of a court that an officer may record as decided against: an order
  /// that was made is withdrawn instead, and a method that runs has its end.
  static boolean asksACourt(Histories.Step step) {
    return step.stands()
        && switch (step.kind()) {
          case COMPLAINT, SUMMONS, COUNTY_COURT_CLAIM, TRIBUNAL -> true;
          default -> false;
        };
  }

  /// As forms and the API name it.
  static String key(Refusal refusal) {
    return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether it is an order or a judgment that stands.
  static boolean isOrder(Histories.Step step) {
    return step.stands()
        && (step.kind() == StepKind.LIABILITY_ORDER || step.kind() == StepKind.JUDGMENT);
  }

  /// Whether it is one that stands and that an officer recorded here.
  static boolean ours(Histories.Step step) {
    return isOrder(step) && step.source().equals("evenkeel");
  }

  static final String ON = "on";

  private static final String REFUSED = "refused";

  /// How what a kind of step began may have ended, by key.
  static Map<String, String> outcomes(StepKind kind) {
    var outcomes = new LinkedHashMap<String, String>();
    switch (kind) {
      case INFORMATION_REQUEST -> {
        outcomes.put("answered", "Answered");
        outcomes.put("partly", "Answered in part");
        outcomes.put("not-answered", "Not answered");
      }
      case AGENT_INSTRUCTED, WARRANT -> {
        outcomes.put("paid", "Paid");
        outcomes.put("too-few-goods", "Too few goods");
        outcomes.put("not-found", "The person was not found there");
        outcomes.put("vulnerable", "Returned to protect somebody");
        outcomes.put("recalled", "Recalled by the council");
      }
      default -> {
        outcomes.put("paid", "Paid");
        outcomes.put("income-ended", "The job or the benefit ended");
        outcomes.put("not-possible", "Whoever was instructed cannot do it");
        outcomes.put("discharged", "Ended by the council");
        outcomes.put(REFUSED, "Refused by the court or by DWP");
      }
    }
    return outcomes;
  }

  private Optional<Histories.Step> step(long debt, long step, Officer officer) {
    return cases
        .open(debt, Act.RECORD_OUTCOME, officer)
        .flatMap(
            found ->
                histories.steps(List.of(found.debt().id())).stream()
                    .filter(each -> each.id() == step)
                    .findFirst());
  }
}
