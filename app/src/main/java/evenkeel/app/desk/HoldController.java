package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.history.Histories;
import evenkeel.app.history.Holds;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Goto;
import evenkeel.app.ui.NotFound;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Reply;
import evenkeel.app.ui.SummaryRow;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Holds are placed and lifted here, each with a reason.
@Controller
class HoldController {

  private final AccountCases cases;
  private final Holds holds;
  private final Histories histories;
  private final BusinessDay day;

  HoldController(AccountCases cases, Holds holds, Histories histories, BusinessDay day) {
    this.cases = cases;
    this.holds = holds;
    this.histories = histories;
    this.day = day;
  }

  @GetMapping("/accounts/{reference}/holds/new")
  Page form(@PathVariable String reference, Officer officer) {
    var found = cases.form(reference, Act.PLACE_HOLD, "placing a hold", officer);
    return page(
        found, "account", "", DateTyped.of(day.today()), DateTyped.NOTHING, "", "", Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/holds/new")
  Reply place(
      @PathVariable String reference, @RequestParam Map<String, String> typed, Officer officer) {
    var found = cases.act(reference, Act.PLACE_HOLD, officer);
    var covers = typed.getOrDefault("covers", "");
    var kind = typed.getOrDefault("kind", "");
    var from = DateTyped.of(typed, "from");
    var until = DateTyped.of(typed, "until");
    var part = typed.getOrDefault("amount", "").strip();
    var reason = typed.getOrDefault("reason", "").strip();
    var on = on(covers, found);
    var known = kind(kind);
    var problems = problems(on, known, from, until, reason);
    var amount = amount(part);
    if (!part.isEmpty() && amount.isEmpty()) {
      problems =
          problems.and("amount", "Enter pounds above nothing such as 182.00, or leave it blank");
    }
    if (problems.isEmpty() && on.isPresent() && known.isPresent()) {
      var result =
          holds.place(
              on.get(),
              known.get(),
              from.date().orElseThrow(),
              until.date().orElse(null),
              amount.orElse(null),
              reason,
              officer);
      if (result instanceof Holds.Result.Done) {
        return new Goto(found.href(), "The hold is placed. What happens next was decided again");
      }
      problems = Problems.of(part.isEmpty() ? "until-day" : "amount", said(result));
    }
    return page(found, covers, kind, from, until, part, reason, problems);
  }

  private static Optional<Money> amount(String typed) {
    try {
      return Optional.of(Money.parse(typed)).filter(Money::isPositive);
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static String said(Holds.Result result) {
    var because = result instanceof Holds.Result.Refused(var words) ? words : "";
    return because.isEmpty() ? "It was refused" : MoneyWords.plain(because);
  }

  private static Problems problems(
      Optional<Holds.On> on,
      Optional<HoldKind> kind,
      DateTyped from,
      DateTyped until,
      String reason) {
    var problems = Problems.NONE;
    if (on.isEmpty()) {
      problems = problems.and("covers", "Choose what the hold covers");
    }
    if (kind.isEmpty()) {
      problems = problems.and("kind", "Choose why recovery must stop");
    }
    problems =
        problems
            .and(from.problems("from", "the first day"))
            .and(until.problemsUnlessBlank("until", "the last day or the review"));
    if (until.isBlank() && kind.isPresent() && !kind.get().legalStop()) {
      problems =
          problems.and("until-day", "Enter the last day: only a stop that the law makes has none");
    } else if (from.date().isPresent()
        && until.date().map(last -> last.isBefore(from.date().get())).orElse(false)) {
      problems = problems.and("until-day", "Enter a last day that is not before the first");
    }
    return reason.isEmpty() ? problems.and("reason", "Enter the reason") : problems;
  }

  private static Optional<HoldKind> kind(String name) {
    return Arrays.stream(HoldKind.values()).filter(k -> k.name().equals(name)).findFirst();
  }

  /// Only what belongs to the account can be covered from its page.
  private static Optional<Holds.On> on(String covers, AccountCase found) {
    if (covers.equals("account")) {
      return Optional.of(new Holds.On.Account(found.file().id()));
    }
    for (var debt : found.debtIds()) {
      if (covers.equals("debt-" + debt)) {
        return Optional.of(new Holds.On.Debt(debt));
      }
    }
    for (var party : found.partyIds()) {
      if (covers.equals("party-" + party)) {
        return Optional.of(new Holds.On.Party(party));
      }
    }
    return Optional.empty();
  }

  private static HoldPage page(
      AccountCase found,
      String covers,
      String kind,
      DateTyped from,
      DateTyped until,
      String part,
      String reason,
      Problems problems) {
    var what = new ArrayList<Choice>();
    what.add(Choice.of("account", "This account, every year"));
    found
        .debtIds()
        .forEach(debt -> what.add(Choice.of("debt-" + debt, "Only " + found.debtInWords(debt))));
    found
        .partyIds()
        .forEach(
            party ->
                what.add(
                    Choice.of("party-" + party, "Everything of " + found.name(party))
                        .hinted(
                            "Every debt of theirs, on this account and any other. Unless the law"
                                + " makes the stop, you must work on every type that they owe")));
    var kinds = new ArrayList<Choice>();
    kinds.add(Choice.of("", "Choose"));
    for (var each : HoldKind.values()) {
      kinds.add(Choice.of(each.name(), title(each)));
    }
    return new HoldPage(
        found.file().reference(),
        Choice.choose(what, List.of(covers)),
        Choice.choose(kinds, List.of(kind)),
        from,
        until,
        found.file().debtType().equals(DebtType.COUNCIL_TAX.key()) ? null : part,
        reason,
        problems);
  }

  /// The two kinds of breathing space are told apart only where one is chosen.
  private static String title(HoldKind kind) {
    return kind == HoldKind.MENTAL_HEALTH_BREATHING_SPACE
        ? "Breathing space, mental health crisis"
        : kind.title();
  }

  @GetMapping("/accounts/{reference}/holds/{hold}/lift")
  Page liftForm(@PathVariable String reference, @PathVariable long hold, Officer officer) {
    var found = cases.form(reference, act(hold), "lifting a hold", officer);
    return lifting(found, covering(hold, found), "", Problems.NONE);
  }

  @PostMapping("/accounts/{reference}/holds/{hold}/lift")
  Reply lift(
      @PathVariable String reference,
      @PathVariable long hold,
      @RequestParam(defaultValue = "") String reason,
      Officer officer) {
    var found = cases.act(reference, act(hold), officer);
    var covering = covering(hold, found);
    if (reason.isBlank()) {
      return lifting(found, covering, reason, Problems.of("reason", "Enter why it is lifted"));
    }
    var result = holds.lift(hold, day.today(), reason.strip(), officer);
    return result instanceof Holds.Result.Done
        ? new Goto(found.href(), "The hold is lifted. What happens next was decided again")
        : lifting(found, covering, reason, Problems.of("reason", said(result)));
  }

  private Act act(long hold) {
    return find(hold).kind().legalStop() ? Act.LIFT_LEGAL_STOP : Act.LIFT_HOLD;
  }

  private Histories.Hold find(long hold) {
    return histories.hold(hold).orElseThrow(() -> new NotFound("hold " + hold));
  }

  /// A hold is lifted from the page of an account that it covers.
  private Histories.Hold covering(long hold, AccountCase found) {
    return histories.holds(found.debtIds(), List.of(found.file().id()), found.partyIds()).stream()
        .filter(each -> each.id() == hold)
        .findFirst()
        .orElseThrow(() -> new NotFound("hold " + hold + " on this account"));
  }

  private ConfirmPage lifting(
      AccountCase found, Histories.Hold hold, String reason, Problems problems) {
    var view = AccountController.view(hold, found, day.today());
    var legal = hold.kind().legalStop();
    return new ConfirmPage(
        found.file().reference(),
        "Lift the hold: " + hold.kind().title(),
        legal
            ? "The law makes this stop. Lift it only when you know that it has ended: a notice sent"
                + " while it stands is unlawful."
            : "",
        List.of(
            SummaryRow.of("Covers", view.covers()),
            SummaryRow.of("From", view.from()),
            SummaryRow.of("Until", view.until()),
            SummaryRow.of("Reason given", view.reason() + " (" + view.by() + ")")),
        null,
        DateTyped.NOTHING,
        "Why is it lifted?",
        reason,
        "Lift the hold",
        legal,
        found.href() + "/holds/" + hold.id() + "/lift",
        problems);
  }
}
