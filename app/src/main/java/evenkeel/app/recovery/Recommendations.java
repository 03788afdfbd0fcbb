package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Rulings;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to recommended steps. An officer recommends one with evidence; [Answering] lets a
/// second person approve or return it.
@Service
public class Recommendations {

  /// The kind of approval that a step asks for.
  static final String KIND = Recommendable.REQUEST;

  /// What a requester saw and an approver must still see: that nothing forbids it.
  static final String OPEN = "nothing forbids it";

  static final int MOST_LETTERS = 2_000;
  private static final int MOST_OF_A_DEBT = 1_000;

  private final DebtCases cases;
  private final RecommendationBook book;
  private final Approvals approvals;
  private final Access access;
  private final Audit audit;
  private final TellingOfFraud criminal;

  Recommendations(
      DebtCases cases,
      RecommendationBook book,
      Approvals approvals,
      Access access,
      Audit audit,
      TellingOfFraud criminal) {
    this.criminal = criminal;
    this.cases = cases;
    this.book = book;
    this.approvals = approvals;
    this.access = access;
    this.audit = audit;
  }

  /// What an officer recommends.
  ///
  /// @param against the party at whom it aims, null where it aims at nobody
  /// @param answers by the names of the step's questions; others are not kept
  public record Wanted(
      String step, @Nullable Long against, Map<String, String> answers, String reason) {}

  /// Recommends a step. The gates are asked here, whatever a page showed.
  @Transactional
  public Outcome recommend(long debt, Wanted wanted, Officer officer) {
    var opened = cases.open(debt, Act.RECOMMEND_STEP, officer);
    if (opened.isEmpty()) {
      return new Outcome.Refused("there is no debt " + debt);
    }
    var found = opened.get().against(wanted.against());
    var step = found.step(wanted.step()).filter(each -> each.never().isEmpty());
    if (step.isEmpty()) {
      return new Outcome.Refused("this is no step that can be recommended: " + wanted.step());
    }
    var problems = problems(step.get(), wanted, found);
    var answers = answers(step.get(), wanted.answers(), found, criminal.mayAsk(found, officer));
    var ruling = Rulings.of(step.get(), found.on(), answers);
    return switch (ruling) {
      case evenkeel.core.recommendation.Ruling.Unanswered unanswered -> {
        problems.putAll(unanswered.problems());
        yield new Outcome.Unanswered(problems);
      }
      case evenkeel.core.recommendation.Ruling.Barred barred -> {
        var proof = Proof.of(barred);
        access.keepRefusal(
            officer,
            Act.RECOMMEND_STEP,
            Subject.of("debt", found.debt().id()),
            step.get().key() + ": " + proof.inWords());
        yield new Outcome.Barred(proof);
      }
      case evenkeel.core.recommendation.Ruling.Open _ ->
          problems.isEmpty()
              ? kept(found, step.get(), wanted, answers, officer)
              : new Outcome.Unanswered(problems);
    };
  }

  private static TreeMap<String, String> problems(
      Recommendable step, Wanted wanted, DebtCase found) {
    var problems = new TreeMap<String, String>();
    var reason = wanted.reason().strip();
    if (reason.isEmpty()) {
      problems.put("reason", "Enter why you recommend it");
    } else if (reason.length() > MOST_LETTERS) {
      problems.put(
          "reason",
          "Enter at most %,d letters: this has %,d".formatted(MOST_LETTERS, reason.length()));
    }
    var against = wanted.against();
    if (against == null && aims(step)) {
      problems.put("against", "Choose against whom");
    } else if (against != null && !aims(step)) {
      problems.put("against", "Name nobody: this step is for the whole debt");
    } else if (against != null && !found.owing().contains(against)) {
      problems.put("against", "Choose somebody who owes this debt");
    }
    return problems;
  }

  /// Whether a step aims at one person: a write-off aims at nobody.
  static boolean aims(Recommendable step) {
    return step.kind() != evenkeel.core.recovery.StepKind.WRITTEN_OFF;
  }

  /// The answers that the step asks for, and no others.
  private static Map<String, String> answers(
      Recommendable step, Map<String, String> typed, DebtCase found, boolean criminal) {
    var names =
        step.questions(found.on().facts(), criminal).stream()
            .flatMap(group -> group.questions().stream())
            .map(Recommendable.Question::name)
            .collect(Collectors.toSet());
    var answers = new TreeMap<String, String>();
    typed.forEach(
        (name, value) -> {
          if (names.contains(name) && !value.isBlank()) {
            answers.put(name, value.strip());
          }
        });
    return answers;
  }

  private Outcome kept(
      DebtCase found,
      Recommendable step,
      Wanted wanted,
      Map<String, String> answers,
      Officer officer) {
    if (book.waits(found.debt().id(), step.key())) {
      return new Outcome.Refused("the same step waits for a second person already");
    }
    var id = keep(found, step.key(), wanted.against(), answers, wanted.reason().strip(), officer);
    return new Outcome.Waits(id);
  }

  /// Keeps what waits for a second person.
  long keep(
      DebtCase found,
      String step,
      @Nullable Long against,
      Map<String, String> answers,
      String reason,
      Officer officer) {
    var request =
        approvals.request(
            officer.actor(),
            KIND,
            Subject.of("debt", found.debt().id()),
            found.sought().pence(),
            reason,
            Map.of("step", step, "seen", OPEN));
    var id =
        book.add(
            found,
            step,
            against,
            answers,
            CaseFacts.of(found),
            reason,
            officer.username(),
            request);
    audit.act(
        officer.actor(),
        "step recommended",
        Subject.of("debt", found.debt().id()),
        reason,
        Map.of("step", step, "request", request, "recommendation", id));
    return id;
  }

  /// One recommendation, opened for an officer.
  Optional<Recommendation> find(long id, Act act, Officer officer) {
    access.require(officer, act);
    return book.find(id);
  }

  /// Those that wait, of the types of debt on which the officer works, the oldest first.
  public List<Recommendation> waiting(long after, int limit, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return book.waiting(types(officer), access.accountsShutTo(officer), after, limit);
  }

  /// The officer's own that were returned, the newest first.
  public List<Recommendation> returned(long before, int limit, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return book.returned(officer.username(), access.accountsShutTo(officer), before, limit);
  }

  /// Those that the officer recommended or approved, the newest first.
  public List<Recommendation> done(long before, int limit, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return book.done(officer.username(), access.accountsShutTo(officer), before, limit);
  }

  /// Whether a step was recommended on a debt before, answered or not.
  public boolean recommendedBefore(long debt, String step) {
    return book.ofDebt(debt, MOST_OF_A_DEBT).stream().anyMatch(each -> each.step().equals(step));
  }

  /// What was recommended on a debt, the newest first.
  List<Recommendation> ofDebt(DebtCase found, int limit) {
    return book.ofDebt(found.debt().id(), limit);
  }

  private static Set<String> types(Officer officer) {
    var types =
        Arrays.stream(DebtType.values())
            .map(DebtType::key)
            .filter(officer::worksOn)
            .collect(Collectors.toSet());
    return types.isEmpty() ? Set.of("") : types;
  }
}
