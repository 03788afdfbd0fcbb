package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Rulings;
import evenkeel.core.sums.Field;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Steps that may be recommended for a debt, what was recommended, and the second person's answer.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Recommended steps")
class RecommendationsApi {

  private final Access access;
  private final Audit audit;
  private final DebtCases cases;
  private final Recommendations recommendations;
  private final Answering answering;
  private final Idempotency idempotency;
  private final TellingOfFraud criminal;

  RecommendationsApi(
      Access access,
      Audit audit,
      DebtCases cases,
      Recommendations recommendations,
      Answering answering,
      Idempotency idempotency,
      TellingOfFraud criminal) {
    this.criminal = criminal;
    this.access = access;
    this.audit = audit;
    this.cases = cases;
    this.recommendations = recommendations;
    this.answering = answering;
    this.idempotency = idempotency;
  }

  /// A question that a step asks.
  ///
  /// @param name under which its answer is sent
  /// @param options what may be answered; empty for words, sums and days
  /// @param needed whether it may not be left out, or not where others ask for it
  record Question(String name, String label, List<String> options, boolean needed) {}

  /// A step that may be thought of for a debt.
  ///
  /// @param mayBeRecommended whether the books and the law allow it
  /// @param because why it may not, with the law; empty where it may
  record Step(
      String step,
      String title,
      boolean mayBeRecommended,
      List<Proof.Line> because,
      List<Question> questions) {}

  /// The answer to one question.
  ///
  /// @param question its name
  /// @param answer a day such as 2026-11-20, pounds such as 12.50, one of its options, or words
  record Given(@Nullable String question, @Nullable String answer) {}

  /// What is recommended.
  ///
  /// @param against the party at whom it aims; left out for a write-off
  /// @param answers to the step's questions
  record ToRecommend(
      @Nullable String step,
      @Nullable Long against,
      @Nullable List<Given> answers,
      @Nullable String reason) {}

  /// The second person's answer.
  ///
  /// @param seen as the recommendation carried it: where the facts moved since, it is refused
  record ToAnswer(@Nullable Boolean approve, @Nullable String because, @Nullable String seen) {}

  /// What came of it.
  ///
  /// @param recommendation the recommendation's own number
  /// @param step what history recorded; null where it was returned
  /// @param returned why it was returned; null where it was not
  record Did(long recommendation, @Nullable Long step, @Nullable String returned) {}

  /// A recommendation in a list.
  ///
  /// @param approved null while nobody has answered
  record Row(
      long recommendation,
      long debt,
      String account,
      String debtType,
      String step,
      Amount amount,
      String by,
      LocalDate on,
      String reason,
      @Nullable Boolean approved,
      @Nullable String because) {

    static Row of(Recommendation each) {
      var answered = each.answered();
      return new Row(
          each.id(),
          each.debt(),
          each.reference(),
          each.debtType(),
          each.step(),
          Amount.of(each.amount()),
          each.by(),
          each.on(),
          each.reason(),
          answered == null ? null : answered.approved(),
          answered == null ? null : answered.because());
    }
  }

  /// A recommendation with everything that an approver reads.
  ///
  /// @param facts of today
  /// @param changed what is not as it was when it was recommended
  /// @param proof what the gates say: today where it waits, then where it was answered
  /// @param seen sent back with an answer
  record One(
      Row recommendation,
      Map<String, String> answers,
      Map<String, String> facts,
      List<CaseFacts.Changed> changed,
      Proof proof,
      String seen) {}

  @GetMapping("/debts/{debt}/steps/possible")
  @Operation(summary = "Every step for this type of debt: whether it may be recommended, and why")
  Listed<Step> possible(@PathVariable long debt, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var found =
        cases.open(debt, Act.SEE_PERSON, officer).orElseThrow(() -> Refusal.notFound("debt", debt));
    return Listed.whole(
        Recommendable.of(found.type()).stream()
            .map(step -> step(step, found, criminal.mayAsk(found, officer)))
            .toList());
  }

  @GetMapping("/debts/{debt}/steps/together")
  @Operation(summary = "Which steps may run together on a debt and which may not, with the law")
  Listed<Proof.Line> together(@PathVariable long debt, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var found =
        cases.open(debt, Act.SEE_PERSON, officer).orElseThrow(() -> Refusal.notFound("debt", debt));
    return Listed.whole(StepsController.together(found));
  }

  private static Step step(Recommendable step, DebtCase found, boolean criminal) {
    var proof = Proof.of(Rulings.byTheBooks(step, found.on()));
    var never =
        step.never().isEmpty()
            ? List.<Proof.Line>of()
            : List.of(Proof.Line.of("Because", step.never(), null, false));
    return new Step(
        step.key(),
        step.title(),
        proof.open() && never.isEmpty(),
        proof.open() ? never : proof.bars(),
        step.questions(found.on().facts(), criminal).stream()
            .flatMap(group -> group.questions().stream())
            .map(RecommendationsApi::question)
            .toList());
  }

  private static Question question(Recommendable.Question each) {
    var field = each.field();
    return new Question(
        each.name(),
        each.label(),
        field == null ? List.of() : field.options().stream().map(Field.Option::value).toList(),
        !each.optional());
  }

  @PostMapping("/debts/{debt}/recommendations")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Recommend a step with evidence; it waits for a second person")
  ResponseEntity<Did> recommend(
      @PathVariable long debt,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRecommend sent,
      Officer officer) {
    access.require(officer, Act.RECOMMEND_STEP);
    var step = sent.step();
    if (step == null) {
      throw Refusal.invalid(List.of(new Wrong("/step", "missing", "expected the step’s key")));
    }
    if (cases.open(debt, Act.RECOMMEND_STEP, officer).isEmpty()) {
      throw Refusal.notFound("debt", debt);
    }
    var wanted =
        new Recommendations.Wanted(
            step,
            sent.against(),
            answers(sent.answers()),
            sent.reason() == null ? "" : sent.reason());
    return idempotency.once(
        officer,
        key,
        "POST /debts/" + debt + "/recommendations",
        sent,
        Did.class,
        () -> did(0, recommendations.recommend(debt, wanted, officer)));
  }

  private static Map<String, String> answers(@Nullable List<Given> given) {
    var answers = new HashMap<String, String>();
    for (var each : given == null ? List.<Given>of() : given) {
      if (each.question() != null && each.answer() != null) {
        answers.put(each.question(), each.answer());
      }
    }
    return answers;
  }

  @GetMapping("/recommendations")
  @Operation(summary = "Recommended steps: `waiting`, `returned` (one’s own) or `done`")
  Listed<Row> list(
      @RequestParam(defaultValue = "waiting") String list,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var before = at == null ? Long.MAX_VALUE : at.number(0);
    var found =
        switch (list) {
          case "waiting" ->
              recommendations.waiting(at == null ? 0 : at.number(0), rows + 1, officer);
          case "returned" -> recommendations.returned(before, rows + 1, officer);
          case "done" -> recommendations.done(before, rows + 1, officer);
          default ->
              throw Refusal.unreadable(
                  "list", "unknown", "expected waiting, returned or done, found " + list);
        };
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    audit.look(
        officer.actor(),
        "approvals",
        new Subject("queue", "approvals"),
        Map.of("list", list, "rows", page.items().size()));
    return new Listed<>(page.items().stream().map(Row::of).toList(), page.next());
  }

  @GetMapping("/recommendations/{id}")
  @Operation(summary = "One recommendation with its evidence, what changed since, and the gates")
  One one(@PathVariable long id, Officer officer) {
    var whole =
        recommendations
            .find(id, Act.SEE_PERSON, officer)
            .orElseThrow(() -> Refusal.notFound("recommendation", id));
    var found =
        cases
            .open(whole.debt(), Act.SEE_PERSON, officer)
            .orElseThrow(() -> Refusal.notFound("recommendation", id))
            .against(whole.against());
    var asked = criminal.asToldTo(officer, whole, found);
    var answered = asked.answered();
    return new One(
        Row.of(asked),
        asked.answers(),
        CaseFacts.of(found),
        answered == null ? CaseFacts.changed(asked.facts(), CaseFacts.of(found)) : List.of(),
        answered == null ? criminal.proofToldTo(officer, whole, found) : answered.proof(),
        CaseFacts.seen(found));
  }

  @PostMapping("/recommendations/{id}/answer")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Approve or return another officer’s recommendation")
  ResponseEntity<Did> answer(
      @PathVariable long id,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToAnswer sent,
      Officer officer) {
    access.require(officer, Act.APPROVE_STEP);
    var approve = sent.approve();
    var because = sent.because();
    if (approve == null || because == null || because.isBlank()) {
      throw Refusal.invalid(
          List.of(new Wrong("", "missing", "expected `approve` and the reason `because`")));
    }
    if (recommendations.find(id, Act.APPROVE_STEP, officer).isEmpty()) {
      throw Refusal.notFound("recommendation", id);
    }
    var seen = sent.seen() == null ? "" : sent.seen();
    return idempotency.once(
        officer,
        key,
        "POST /recommendations/" + id + "/answer",
        sent,
        Did.class,
        () -> did(id, answering.answer(id, new Answering.Answer(approve, because, seen), officer)));
  }

  private static Did did(long id, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Waits(var recommendation) -> new Did(recommendation, null, null);
      case Outcome.Recorded(var step) -> new Did(id, step, null);
      case Outcome.Returned(var because) -> new Did(id, null, because);
      case Outcome other -> throw refusal(other);
    };
  }

  /// What is refused, as the API says it.
  static Refusal refusal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Barred(var proof) -> Refusal.conflict("barred", proof.inWords());
      case Outcome.Refused(var because) -> Refusal.conflict("refused", because);
      case Outcome.Moved _ ->
          Refusal.stale("the facts moved since you read them: read the recommendation again");
      case Outcome.Unanswered(var problems) ->
          Refusal.invalid(
              problems.entrySet().stream()
                  .map(each -> new Wrong("/" + each.getKey(), "unanswered", each.getValue()))
                  .toList());
      case Outcome.Waits _, Outcome.Recorded _, Outcome.Returned _ ->
          throw new IllegalStateException(outcome + " is no refusal");
    };
  }
}
