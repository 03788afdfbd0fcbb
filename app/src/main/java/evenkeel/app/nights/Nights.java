package evenkeel.app.nights;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Seals;
import evenkeel.app.audit.Subject;
import evenkeel.app.charges.CostsRaised;
import evenkeel.app.ledger.MoneyOnAccount;
import evenkeel.app.letters.Batch;
import evenkeel.app.letters.Batches;
import evenkeel.app.monitoring.ActionQueue;
import evenkeel.app.monitoring.Situations;
import evenkeel.app.monitoring.Sorting;
import evenkeel.app.monitoring.Standings;
import evenkeel.app.nights.NightReport.Outcome;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.LostDatabase;
import evenkeel.app.store.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// The door to the night. A stage that is finished is not run again, so a night that was killed
/// goes on where it stopped and comes to the same end.
@Service
public class Nights {

  private final Runs runs;
  private final Chunks chunks;
  private final Proofs proofs;
  private final Turnstile turnstile;
  private final MoneyOnAccount moneyOnAccount;
  private final Standings standings;
  private final ActionQueue queue;
  private final Situations situations;
  private final Sorting sorting;
  private final Batches batches;
  private final BusinessDay businessDay;
  private final Comparison comparison;
  private final CostsRaised costs;
  private final Seals seals;
  private final Audit audit;
  private final TransactionOperations transaction;

  Nights(
      Runs runs,
      Chunks chunks,
      Proofs proofs,
      Turnstile turnstile,
      MoneyOnAccount moneyOnAccount,
      Standings standings,
      ActionQueue queue,
      Situations situations,
      Sorting sorting,
      Batches batches,
      BusinessDay businessDay,
      Comparison comparison,
      CostsRaised costs,
      Seals seals,
      Audit audit,
      TransactionOperations transaction) {
    this.runs = runs;
    this.chunks = chunks;
    this.proofs = proofs;
    this.turnstile = turnstile;
    this.moneyOnAccount = moneyOnAccount;
    this.standings = standings;
    this.queue = queue;
    this.situations = situations;
    this.sorting = sorting;
    this.batches = batches;
    this.businessDay = businessDay;
    this.comparison = comparison;
    this.costs = costs;
    this.seals = seals;
    this.audit = audit;
    this.transaction = transaction;
  }

  /// The day that the next night closes.
  public LocalDate businessDate() {
    return businessDay.today();
  }

  /// How an evening's night stands: running, green, amber or red; empty when it never began.
  public Optional<String> state(LocalDate evening) {
    return runs.find(evening).map(Runs.Run::state);
  }

  /// Closes one day and opens the next. On an installation that has never opened a day, the first
  /// evening may be any.
  public NightReport run(LocalDate evening, Progress progress) {
    try {
      return refusal(evening).orElseGet(() -> runIfAlone(evening, progress));
    } catch (RuntimeException failure) {
      if (!LostDatabase.in(failure)) {
        throw failure;
      }
      return new NightReport(
          evening,
          Outcome.INTERRUPTED,
          List.of(
              "The database went away during the night of "
                  + evening
                  + ": run it again, it goes on where it stopped."));
    }
  }

  private NightReport runIfAlone(LocalDate evening, Progress progress) {
    return turnstile.alone(
        () -> refusal(evening).orElseGet(() -> runAlone(evening, progress)),
        () ->
            new NightReport(
                evening, Outcome.REFUSED, List.of("A night is running already: wait for it.")));
  }

  private Optional<NightReport> refusal(LocalDate evening) {
    var before = runs.find(evening).filter(run -> run.finishedAt() != null);
    if (before.isPresent()) {
      return Optional.of(
          new NightReport(
              evening,
              Outcome.CLOSED_BEFORE,
              List.of("The night of " + evening + " was run before: nothing was changed.")));
    }
    return businessDay
        .find()
        .filter(today -> !today.equals(evening))
        .map(
            today ->
                new NightReport(
                    evening,
                    Outcome.REFUSED,
                    List.of(
                        "The business date is %s, and nights run in order: expected --date %s,"
                                .formatted(today, today)
                            + " found "
                            + evening
                            + ". Nothing was changed.")));
  }

  private NightReport runAlone(LocalDate evening, Progress progress) {
    var again = state(evening).filter("red"::equals).isPresent();
    transaction.executeWithoutResult(
        _ -> {
          if (again) {
            runs.startOver(evening);
          }
          runs.begin(evening);
          if (businessDay.find().isEmpty()) {
            businessDay.open(evening);
          }
        });
    stage(evening, Stage.CLOSE_DAY, progress, Map::of);
    stage(evening, Stage.RECONCILE, progress, () -> facts(proofs.filesPosted()));
    longStage(evening, Stage.POST, progress, () -> swept(evening, progress));
    chunks.plan(evening);
    longStage(evening, Stage.DECIDE, progress, () -> chunks.decide(evening, again, progress));
    stage(evening, Stage.QUEUE, progress, this::queued);
    composeAndCount(evening, progress);
    var report = prove(evening, progress);
    sorting.dayOpened(businessDay.today());
    return report;
  }

  /// Counting reads what was decided and what the books hold; composing writes neither. So they go
  /// side by side, and the night waits for both.
  private void composeAndCount(LocalDate evening, Progress progress) {
    try (var aside = Executors.newSingleThreadExecutor()) {
      var counted = aside.submit(() -> count(evening, progress));
      longStage(evening, Stage.COMPOSE, progress, () -> compose(evening, progress));
      Waiting.forEnd(counted);
    }
  }

  private void count(LocalDate evening, Progress progress) {
    stage(
        evening,
        Stage.COUNT,
        progress,
        () -> {
          standings.keepCounts(evening);
          return Map.of();
        });
    stage(evening, Stage.COSTS, progress, () -> raised(evening));
    stage(evening, Stage.COMPARE, progress, () -> comparison.keep(evening));
  }

  private Map<String, Long> swept(LocalDate evening, Progress progress) {
    var swept = moneyOnAccount.sweep(evening, progress);
    return Map.of(
        "accounts", swept.accounts(),
        "receipts", swept.receipts(),
        "pence", swept.pence(),
        "left", swept.left());
  }

  private Map<String, Long> raised(LocalDate evening) {
    var found = costs.raise(evening);
    return Map.of(
        "raised", found.raised(),
        "pence", found.pence(),
        "late", found.late(),
        "latePence", found.latePence());
  }

  private Map<String, Integer> compose(LocalDate evening, Progress progress) {
    var issueOn = situations.plannedIssueOn(evening);
    return Map.of("notices", batches.compose(evening, issueOn, progress));
  }

  /// Proves the night; green and amber open the next day, red leaves this one open.
  private NightReport prove(LocalDate evening, Progress progress) {
    progress.at(Stage.PROVE.title(), 0, 0);
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              runs.begin(evening, Stage.PROVE);
              var before = runs.before(evening).map(Runs.Run::evening);
              var opening =
                  Proofs.Closing.of(
                      before.map(day -> runs.facts(day, Stage.PROVE)).orElse(Map.of()));
              var found = proofs.balances(evening, before.orElse(LocalDate.EPOCH), opening);
              var all = proofs.all(evening, found, opening);
              var report = end(evening, all, found.closing());
              seals.seal(); // with the night's end, or a kill between the two leaves it unsealed
              return report;
            }));
  }

  private NightReport end(LocalDate evening, List<Proof> all, Proofs.Closing closing) {
    var failed = all.stream().filter(proof -> !proof.passed()).toList();
    var faulted = number(runs.facts(evening, Stage.DECIDE), "faulted");
    var outcome = failed.isEmpty() ? (faulted > 0 ? Outcome.AMBER : Outcome.GREEN) : Outcome.RED;
    var state = outcome.name().toLowerCase(Locale.ROOT);
    var found = new LinkedHashMap<String, Object>(facts(all));
    found.put("entry", closing.entry());
    found.put("balancePence", closing.balancePence());
    runs.finish(evening, Stage.PROVE, found);
    runs.finish(evening, state, outcome != Outcome.RED);
    batches.nightEnded(evening, Batch.Night.valueOf(outcome.name()));
    if (outcome != Outcome.RED) {
      businessDay.open(evening.plusDays(1));
    }
    audit.act(
        Actor.NIGHT,
        "night " + (outcome == Outcome.RED ? "ended red" : "closed the day"),
        new Subject("night", evening.toString()),
        "the night",
        Map.of("state", state, "faulted", faulted));
    return new NightReport(evening, outcome, lines(evening, outcome, failed));
  }

  private List<String> lines(LocalDate evening, Outcome outcome, List<Proof> failed) {
    var lines = new ArrayList<String>();
    lines.add("Night of " + evening + ": " + outcome.name().toLowerCase(Locale.ROOT) + ".");
    lines.add(swept(runs.facts(evening, Stage.POST)));
    var decide = runs.facts(evening, Stage.DECIDE);
    lines.add(
        "%,d debts decided, %,d decisions changed, %,d could not be decided."
            .formatted(
                number(decide, "decided"), number(decide, "stored"), number(decide, "faulted")));
    runs.facts(evening, Stage.QUEUE)
        .forEach((step, debts) -> lines.add("%s: %s to propose.".formatted(step, debts)));
    var costsFound = raised(runs.facts(evening, Stage.COSTS));
    if (!costsFound.isEmpty()) {
      lines.add(costsFound);
    }
    failed.forEach(
        proof -> lines.add("Does not add up. " + proof.question() + " " + proof.found() + "."));
    lines.add(
        outcome == Outcome.RED
            ? "No letter leaves and the day stays open: mend the books and run the night again."
            : "The business date is now " + evening.plusDays(1) + ".");
    return lines;
  }

  /// What became of money on accounts, in words.
  static String swept(Map<String, Object> facts) {
    var accounts = number(facts, "accounts");
    var left = number(facts, "left");
    var met =
        accounts == 0
            ? "No money on account met a debt."
            : "%s of money on account met what %s."
                .formatted(
                    Proofs.pounds(number(facts, "pence")),
                    accounts == 1 ? "1 account owes" : "%,d accounts owe".formatted(accounts));
    return left == 0
        ? met
        : met
            + " On %s it stays beside a debt, by law or by the payer's word."
                .formatted(left == 1 ? "1 account" : "%,d accounts".formatted(left));
  }

  /// What the night found of costs that run out of time, in words; blank for nothing.
  static String raised(Map<String, Object> facts) {
    var found = new ArrayList<String>();
    var raised = number(facts, "raised");
    var late = number(facts, "late");
    if (raised > 0) {
      found.add(
          "%s out of time under the 18-month rule, of which leaseholders bear %s."
              .formatted(
                  raised == 1 ? "1 cost runs" : "%,d costs run".formatted(raised),
                  Proofs.pounds(number(facts, "pence"))));
    }
    if (late > 0) {
      found.add(
          "For %s the safe day has gone by: leaseholders bear %s."
              .formatted(
                  late == 1 ? "1 cost" : "%,d costs".formatted(late),
                  Proofs.pounds(number(facts, "latePence"))));
    }
    return String.join(" ", found);
  }

  private Map<String, ?> queued() {
    var queued = new LinkedHashMap<String, Object>();
    queue.counts().forEach((step, debts) -> queued.put(step.title(), debts));
    return queued;
  }

  private static Map<String, ?> facts(List<Proof> proofs) {
    return Map.of("proofs", proofs);
  }

  private static long number(Map<String, Object> facts, String name) {
    return facts.get(name) instanceof Number number ? number.longValue() : 0;
  }

  /// A stage that is one transaction with the note that it is finished.
  private void stage(
      LocalDate evening, Stage stage, Progress progress, Supplier<Map<String, ?>> work) {
    if (runs.isFinished(evening, stage)) {
      return;
    }
    progress.at(stage.title(), 0, 0);
    transaction.executeWithoutResult(
        _ -> {
          runs.begin(evening, stage);
          runs.finish(evening, stage, work.get());
        });
  }

  /// A stage whose work is in transactions of its own, and can be done twice.
  private void longStage(
      LocalDate evening, Stage stage, Progress progress, Supplier<Map<String, ?>> work) {
    if (runs.isFinished(evening, stage)) {
      return;
    }
    progress.at(stage.title(), 0, 0);
    transaction.executeWithoutResult(_ -> runs.begin(evening, stage));
    var facts = work.get();
    transaction.executeWithoutResult(_ -> runs.finish(evening, stage, facts));
  }
}
