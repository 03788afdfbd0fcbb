package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.history.Histories;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import evenkeel.core.recommendation.Together;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The pages on which a step is chosen and recommended.
@Controller
@ConditionalOnWebApplication
class StepsController {

  private static final int MOST_BEFORE = 50;

  private final DebtCases cases;
  private final Recommendations recommendations;
  private final Histories histories;
  private final Access access;
  private final TellingOfFraud criminal;

  StepsController(
      DebtCases cases,
      Recommendations recommendations,
      Histories histories,
      Access access,
      TellingOfFraud criminal) {
    this.criminal = criminal;
    this.cases = cases;
    this.recommendations = recommendations;
    this.histories = histories;
    this.access = access;
  }

  @GetMapping("/accounts/{reference}/debts/{debt}/steps")
  Page steps(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    var found = open(reference, debt, Act.SEE_PERSON, officer);
    var allowed = new ArrayList<StepsPage.Allowed>();
    var barred = new ArrayList<StepsPage.Barred>();
    for (var step : Recommendable.of(found.type())) {
      switch (Rulings.byTheBooks(step, found.on())) {
        case Ruling.Open _ when step.never().isEmpty() ->
            allowed.add(
                new StepsPage.Allowed(
                    step.title(), found.href() + "/" + step.key(), law(step, found)));
        case Ruling.Open _ ->
            barred.add(
                new StepsPage.Barred(
                    step.title(),
                    List.of(Proof.Line.of("Because", step.never(), null, false)),
                    Checklists.of(step, found.on())));
        case Ruling ruling ->
            barred.add(
                new StepsPage.Barred(
                    step.title(), Proof.of(ruling).bars(), Checklists.of(step, found.on())));
      }
    }
    var mayRecord = may(officer, Act.RECORD_OUTCOME, found);
    return new StepsPage(
        found.debt().inWords(),
        found.crumbs(),
        facts(found),
        allowed,
        barred,
        Checklists.orderOfWays(found),
        together(found),
        done(found, mayRecord),
        recommendations.ofDebt(found, MOST_BEFORE).stream()
            .map(each -> before(each, found))
            .toList(),
        may(officer, Act.RECOMMEND_STEP, found),
        mayRecord ? orders(found) : "",
        OrderMade.kind(found.type()).title());
  }

  /// Which steps may run together, each with its law.
  static List<Proof.Line> together(DebtCase found) {
    return Together.of(found.type(), found.on().law()).stream()
        .map(said -> Proof.Line.of("Together", said.what(), said.citation(), false))
        .toList();
  }

  static String orders(DebtCase found) {
    return "/accounts/" + found.file().reference() + "/debts/" + found.debt().id() + "/order";
  }

  private boolean may(Officer officer, Act act, DebtCase found) {
    return access.may(officer, act, found.record()) instanceof Access.Answer.Allowed;
  }

  private static List<Proof.Line> law(Recommendable step, DebtCase found) {
    var rule = step.rule();
    var law = found.on().law();
    return rule == null || !law.has(rule)
        ? List.of()
        : List.of(Proof.Line.of("Rests on", "", law.cite(rule), false));
  }

  static List<SummaryRow> facts(DebtCase found) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Who owes it", found.names()));
    rows.addAll(CaseFacts.rows(found));
    return rows;
  }

  private List<StepsPage.Done> done(DebtCase found, boolean mayRecord) {
    var root = "/accounts/" + found.file().reference() + "/debts/" + found.debt().id() + "/steps/";
    return histories.steps(List.of(found.debt().id())).stream()
        .filter(
            step ->
                Orders.runs(step)
                    || Orders.isOrder(step)
                    || Orders.asksACourt(step)
                    || step.refused() != null)
        .map(
            step ->
                new StepsPage.Done(
                    step.kind().title() + court(step) + undone(step),
                    Words.date(step.issuedOn()),
                    mayRecord && Orders.runs(step) ? root + step.id() + "/end" : "",
                    mayRecord && Orders.ours(step) ? root + step.id() + "/withdraw" : "",
                    mayRecord && Orders.asksACourt(step) ? root + step.id() + "/refused" : ""))
        .toList();
  }

  private static String undone(Histories.Step step) {
    return step.refused() == null ? "" : " (" + step.undone() + ")";
  }

  private static String court(Histories.Step step) {
    return step.court() == null ? "" : ", " + step.court() + ", case " + step.caseNumber();
  }

  private static StepsPage.Before before(Recommendation each, DebtCase found) {
    return new StepsPage.Before(
        title(each, found),
        Words.shortDate(each.on()),
        each.by(),
        ApprovalsController.href(each),
        state(each),
        tone(each));
  }

  static String title(Recommendation each, DebtCase found) {
    return found
        .step(each.step())
        .map(Recommendable::title)
        .orElse(
            "Record of a " + OrderMade.kind(found.type()).title().toLowerCase(java.util.Locale.UK));
  }

  static String state(Recommendation each) {
    var answered = each.answered();
    return answered == null ? "Waiting" : answered.approved() ? "Approved" : "Returned";
  }

  static Tone tone(Recommendation each) {
    var answered = each.answered();
    return answered == null ? Tone.ACT : answered.approved() ? Tone.ON_TRACK : Tone.OVERDUE;
  }

  @GetMapping("/accounts/{reference}/debts/{debt}/steps/{key}")
  Page form(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable String key,
      Officer officer) {
    var found = open(reference, debt, Act.RECOMMEND_STEP, officer);
    var step = step(found, key);
    var bars = Proof.of(Rulings.byTheBooks(step, found.on())).bars();
    return page(found, step, new Typed(Map.of(), mayKnow(found, officer)), Map.of(), bars, "");
  }

  private boolean mayKnow(DebtCase found, Officer officer) {
    return criminal.mayAsk(found, officer);
  }

  /// @param criminal whether criminal data was asked for
  private record Typed(Map<String, String> answers, boolean criminal) {

    String of(String name, String otherwise) {
      return answers.getOrDefault(name, otherwise);
    }
  }

  @PostMapping("/accounts/{reference}/debts/{debt}/steps/{key}")
  Reply recommend(
      @PathVariable String reference,
      @PathVariable long debt,
      @PathVariable String key,
      @RequestParam Map<String, String> typed,
      Officer officer) {
    var found = open(reference, debt, Act.RECOMMEND_STEP, officer);
    var step = step(found, key);
    var read = Box.read(typed);
    var given = new Typed(read, mayKnow(found, officer));
    var outcome =
        recommendations.recommend(
            debt,
            new Recommendations.Wanted(
                key,
                party(read.getOrDefault("against", "")),
                read,
                read.getOrDefault("reason", "")),
            officer);
    return switch (outcome) {
      case Outcome.Waits _ ->
          new Goto(found.href(), "It waits for a second person: nothing has been done yet");
      case Outcome.Unanswered(var problems) -> page(found, step, given, problems, List.of(), "");
      case Outcome.Barred(var proof) -> page(found, step, given, Map.of(), proof.bars(), "");
      case Outcome.Refused(var because) -> page(found, step, given, Map.of(), List.of(), because);
      case Outcome.Recorded _, Outcome.Returned _, Outcome.Moved _ ->
          throw new IllegalStateException("recommending came to " + outcome);
    };
  }

  private static @Nullable Long party(String typed) {
    return typed.matches("\\d{1,18}") ? Long.valueOf(typed) : null;
  }

  private DebtCase open(String reference, long debt, Act act, Officer officer) {
    return cases
        .open(reference, debt, act, officer)
        .orElseThrow(() -> new NotFound("debt " + debt + " on account " + reference));
  }

  private static Recommendable step(DebtCase found, String key) {
    return found.step(key).orElseThrow(() -> new NotFound("step " + key + " for this debt"));
  }

  /// @param bars why it may not be taken; the form keeps what was typed
  private static StepPage page(
      DebtCase found,
      Recommendable step,
      Typed typed,
      Map<String, String> wrong,
      List<Proof.Line> bars,
      String refused) {
    var groups =
        step.questions(found.on().facts(), typed.criminal()).stream()
            .map(
                group ->
                    new StepPage.Group(
                        group.title(),
                        group.questions().stream()
                            .map(question -> Box.of(question, typed.answers(), wrong))
                            .toList()))
            .toList();
    var open = bars.isEmpty() || !typed.answers().isEmpty();
    var crumbs = new ArrayList<>(found.crumbs());
    crumbs.add(new Crumb("Recommend a step", found.href()));
    return new StepPage(
        step.title(),
        found.debt().inWords(),
        found.href() + "/" + step.key(),
        crumbs,
        facts(found),
        step.never(),
        bars,
        step.kind().isNotice() || step.kind() == StepKind.COMPLAINT,
        open && Recommendations.aims(step) ? against(found, typed) : List.of(),
        open && step.never().isEmpty() ? groups : List.of(),
        typed.of("reason", ""),
        problems(groups, wrong, bars, typed.answers(), refused));
  }

  private static List<Choice> against(DebtCase found, Typed typed) {
    var owing = found.owing();
    var chosen = typed.of("against", owing.size() == 1 ? "" + owing.getFirst() : "");
    return Choice.choose(
        owing.stream().map(party -> Choice.of("" + party, found.name(party))).toList(),
        List.of(chosen));
  }

  private static Problems problems(
      List<StepPage.Group> groups,
      Map<String, String> wrong,
      List<Proof.Line> bars,
      Map<String, String> typed,
      String refused) {
    var problems = refused.isEmpty() ? Problems.NONE : Problems.of("", sentence(refused));
    if (!typed.isEmpty()) {
      for (var bar : bars) {
        problems = problems.and("", "It may not be recommended: " + bar.value());
      }
    }
    var boxes = groups.stream().flatMap(group -> group.boxes().stream()).toList();
    return problems.and(Box.problems(boxes, wrong));
  }

  static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
  }
}
