package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.history.OfficerSteps;
import evenkeel.app.ledger.WriteOffs;
import evenkeel.core.approval.Approval;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Rulings;
import evenkeel.core.recommendation.TakenOn;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second person's answer to a recommendation. Approving proves the gates again by the books of
/// that moment: where they fail, it goes back with the law that forbids it.
@Service
public class Answering {

  private final DebtCases cases;
  private final RecommendationBook book;
  private final Orders orders;
  private final OfficerSteps steps;
  private final WriteOffs writeOffs;
  private final Approvals approvals;
  private final Access access;
  private final Audit audit;

  Answering(
      DebtCases cases,
      RecommendationBook book,
      Orders orders,
      OfficerSteps steps,
      WriteOffs writeOffs,
      Approvals approvals,
      Access access,
      Audit audit) {
    this.cases = cases;
    this.book = book;
    this.orders = orders;
    this.steps = steps;
    this.writeOffs = writeOffs;
    this.approvals = approvals;
    this.access = access;
    this.audit = audit;
  }

  /// What the second person answers.
  ///
  /// @param seen what their page was made of, blank where a program did not say
  public record Answer(boolean approve, String because, String seen) {}

  /// Approves or returns a recommendation.
  @Transactional
  public Outcome answer(long id, Answer answer, Officer officer) {
    access.require(officer, Act.APPROVE_STEP);
    var asked = book.find(id).orElse(null);
    if (asked == null) {
      return new Outcome.Refused("there is no recommendation " + id);
    }
    var opened = cases.open(asked.debt(), Act.APPROVE_STEP, officer);
    if (opened.isEmpty() || !asked.waits()) {
      return new Outcome.Refused("this recommendation is not open: somebody has answered it");
    }
    if (answer.because().isBlank()) {
      return new Outcome.Unanswered(Map.of("because", "Enter why"));
    }
    if (asked.by().equals(officer.username())) {
      return new Outcome.Refused(Approval.Reason.OWN_REQUEST.inWords());
    }
    var found = opened.get().against(asked.against());
    if (!answer.approve()) {
      return returned(asked, found, answer.because().strip(), proof(asked, found), officer);
    }
    if (!answer.seen().isBlank() && !answer.seen().equals(CaseFacts.seen(found))) {
      return new Outcome.Moved();
    }
    return proven(asked, found, answer.because().strip(), officer);
  }

  private Outcome proven(Recommendation asked, DebtCase found, String because, Officer officer) {
    var proof = proof(asked, found);
    var decided =
        Approval.decide(
            new Approval.Request(asked.by(), amount(asked, found), Recommendations.OPEN),
            officer.username(),
            Money.ofPence(officer.approvalLimitPence()),
            proof.open() ? Recommendations.OPEN : proof.inWords());
    return switch (decided) {
      case Approval.Granted _ -> approved(asked, found, because, proof, officer);
      case Approval.Refused(var reason) ->
          reason == Approval.Reason.FACTS_MOVED
              ? returned(asked, found, "It may not be done now. " + proof.inWords(), proof, officer)
              : new Outcome.Refused(reason.inWords());
    };
  }

  /// The sum that an approver's limit is held against: what is owed now, or what an order says.
  private static Money amount(Recommendation asked, DebtCase found) {
    return asked.step().equals(OrderMade.KEY)
        ? OrderMade.of(asked.answers()).whole()
        : found.sought();
  }

  /// What the gates say by the books as they are.
  static Proof proof(Recommendation asked, DebtCase found) {
    if (asked.step().equals(OrderMade.KEY)) {
      var problems = OrderMade.problems(asked.answers(), found);
      return new Proof(
          problems.values().stream()
              .map(problem -> Proof.Line.of("Because", problem + ".", null, false))
              .toList(),
          List.of(),
          List.of(),
          List.of());
    }
    return found
        .step(asked.step())
        .map(step -> Proof.of(Rulings.of(step, found.on(), asked.answers())))
        .orElseThrow(() -> new IllegalStateException("no step " + asked.step()));
  }

  private Outcome returned(
      Recommendation asked, DebtCase found, String because, Proof proof, Officer officer) {
    if (!approvals.decide(asked.request(), officer.actor(), false, because)) {
      return new Outcome.Refused("this recommendation is not open: somebody has answered it");
    }
    book.answer(asked.id(), answered(asked, false, because, null, found, proof, officer));
    act("step returned", asked, because, null, officer);
    return new Outcome.Returned(because);
  }

  private Outcome approved(
      Recommendation asked, DebtCase found, String because, Proof proof, Officer officer) {
    if (!approvals.decide(asked.request(), officer.actor(), true, because)) {
      return new Outcome.Refused("this recommendation is not open: somebody has answered it");
    }
    var step =
        asked.step().equals(OrderMade.KEY)
            ? orders.write(
                found,
                OrderMade.of(asked.answers()),
                asked.reason(),
                "recommendation:" + asked.id(),
                asked.request(),
                officer)
            : taken(asked, found, found.step(asked.step()).orElseThrow(), officer);
    book.answer(asked.id(), answered(asked, true, because, step, found, proof, officer));
    act("step approved", asked, because, step, officer);
    return new Outcome.Recorded(step);
  }

  private long taken(Recommendation asked, DebtCase found, Recommendable step, Officer officer) {
    var days = TakenOn.of(step.kind(), cases.today(), found.on().law());
    if (step.kind() == StepKind.WRITTEN_OFF) {
      writeOffs.post(
          found.file().id(),
          found.debt().id(),
          found.debt().year(),
          found.sought(),
          days.day(),
          "recommendation %d of %s, approved by %s"
              .formatted(asked.id(), asked.by(), officer.username()),
          "write-off:recommendation:" + asked.id());
    }
    return steps.take(
        new OfficerSteps.Step(
            found.debt().id(),
            step.kind(),
            days.day(),
            days.payBy(),
            days.nextStepFrom(),
            found.asks(step.key()),
            Money.ZERO,
            "recommendation:" + asked.id(),
            step.key()),
        asked.reason(),
        officer.actor());
  }

  private Recommendation.Answered answered(
      Recommendation asked,
      boolean approved,
      String because,
      @Nullable Long step,
      DebtCase found,
      Proof proof,
      Officer officer) {
    var asks = found.asks(asked.step());
    return new Recommendation.Answered(
        approved, because, officer.username(), cases.today(), step, asks, proof);
  }

  private void act(
      String what, Recommendation asked, String because, @Nullable Long step, Officer officer) {
    audit.act(
        officer.actor(),
        what,
        Subject.of("debt", asked.debt()),
        because,
        step == null
            ? Map.of("recommendation", asked.id(), "request", asked.request())
            : Map.of("recommendation", asked.id(), "request", asked.request(), "step", step));
  }
}
