package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.ServiceCharged;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.approval.Approval;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to runs: an officer shares a year out, a second person approves it, and what is due
/// beyond what was asked already is charged. A run is kept as it was; to correct one, the year is
/// run again and the difference posted.
@Service
public class ChargeRuns {

  static final String KIND = "service charge run";
  private static final String LEASEHOLD = "leasehold";

  /// How the codes of London boroughs and the City begin.
  private static final String LONDON = "E09";

  /// What an officer asks for.
  ///
  /// @param due the day for payment where a lease names none, null to leave it to the leases
  public record Asked(Scope scope, @Nullable LocalDate due, String reason) {}

  /// What came of preparing or deciding.
  public sealed interface Result {
    /// @param again whether it had been made before of the same facts
    record Prepared(long run, boolean again) implements Result {}

    /// It waits for a second person.
    record Requested(long request) implements Result {}

    /// @param accounts how many were charged or credited
    record Posted(int accounts) implements Result {}

    /// Another officer said no.
    record TurnedDown() implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  /// A run that has been worked out and not kept.
  record Working(RunBook.Draft draft, YearFacts facts, Worked worked, List<Check> checks) {}

  private final CostBook costs;
  private final RunBook runs;
  private final RunPosting posting;
  private final ServiceCharged charged;
  private final Approvals approvals;
  private final Access access;
  private final Audit audit;
  private final Lawbook lawbook;
  private final Calendars calendars;
  private final Councils councils;
  private final PolicyBook policies;
  private final BusinessDay day;

  ChargeRuns(
      CostBook costs,
      RunBook runs,
      RunPosting posting,
      ServiceCharged charged,
      Approvals approvals,
      Access access,
      Audit audit,
      Lawbook lawbook,
      Calendars calendars,
      Councils councils,
      PolicyBook policies,
      BusinessDay day) {
    this.costs = costs;
    this.runs = runs;
    this.posting = posting;
    this.charged = charged;
    this.approvals = approvals;
    this.access = access;
    this.audit = audit;
    this.lawbook = lawbook;
    this.calendars = calendars;
    this.councils = councils;
    this.policies = policies;
    this.day = day;
  }

  /// Runs, the newest first.
  ///
  /// @param before the run to go on from; [Long#MAX_VALUE] for the first page
  public List<Run> newest(long before, int limit) {
    return runs.newest(before, limit);
  }

  /// One run.
  public Optional<Run> find(long run) {
    return runs.find(run);
  }

  /// Shares a year out and keeps it. The same facts on the same day are one run.
  @Transactional
  public Result prepare(Asked asked, Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, record(asked.scope().node()));
    if (asked.reason().isBlank()) {
      return new Result.Refused("say why the run is made");
    }
    var start = costs.node(asked.scope().node()).orElse(null);
    if (start == null) {
      return new Result.Refused(
          "there is no node " + asked.scope().node() + " in the tree of costs");
    }
    var law = lawbook.on(day.today());
    if (!law.has(LeaseRules.MONTHS_FOR_DEMAND)) {
      return new Result.Refused("the law of service charges of this nation is not on file");
    }
    var work = work(asked, start, officer.username(), day.today(), null, true);
    if (work.facts().costs().isEmpty()) {
      return new Result.Refused("there are no costs of this year and kind for these dwellings");
    }
    var same = runs.same(work.draft());
    if (same.isPresent()) {
      return new Result.Prepared(same.get(), true);
    }
    var run = runs.keep(work.draft(), work.worked(), work.checks(), work.facts());
    audit.act(
        officer.actor(),
        "service charge run prepared",
        Subject.of("charge run", run),
        asked.reason(),
        Map.of("year", asked.scope().yearKey(), "dwellings", work.worked().dwellings().size()));
    return new Result.Prepared(run, false);
  }

  private static Access.OnRecord record(String node) {
    return new Access.OnRecord(new Subject("cost node", node), LEASEHOLD, Set.of());
  }

  /// @param replaces what it replaces; found afresh where `find` is true
  private Working work(
      Asked asked,
      CostBook.Start start,
      String by,
      LocalDate issued,
      @Nullable Long replaces,
      boolean find) {
    var scope = asked.scope();
    var law = lawbook.on(issued);
    var served = calendars.workingDays().plus(issued, law.value(LeaseRules.POST));
    var facts = costs.read(scope, start);
    var standing = standing(scope, facts, issued, served);
    var worked = YearWorking.work(facts, law, standing);
    var inside = facts.units().values().stream().filter(facts::isInside);
    var before =
        find ? runs.posted(scope, inside.map(YearFacts.Unit::id).toList()).orElse(null) : replaces;
    var draft =
        new RunBook.Draft(
            scope,
            start.node().name(),
            facts.source(),
            issued,
            served,
            asked.due(),
            before,
            by,
            asked.reason(),
            Fingerprint.of(facts, standing, law.version()),
            law.version());
    return new Working(draft, facts, worked, YearChecks.of(facts, worked, law, issued));
  }

  private YearWorking.Standing standing(
      Scope scope, YearFacts facts, LocalDate issued, LocalDate served) {
    var accounts =
        facts.leases().values().stream()
            .map(YearFacts.Lease::holder)
            .filter(Objects::nonNull)
            .map(YearFacts.Holder::account)
            .collect(Collectors.toSet());
    return new YearWorking.Standing(
        served,
        councils.council().onsCode().startsWith(LONDON),
        charged.forYear(scope.year(), advance(scope), accounts),
        charged.forYear(scope.year(), all(scope), accounts),
        policies.on(issued));
  }

  private static List<String> advance(Scope scope) {
    return scope.part() == Scope.Part.WORKS ? ServiceCharged.WORKS : ServiceCharged.ON_ACCOUNT;
  }

  /// The types of charge by which a scope's costs are asked for.
  static List<String> all(Scope scope) {
    if (scope.part() == Scope.Part.WORKS) {
      return ServiceCharged.WORKS;
    }
    return scope.basis() == Scope.Basis.ESTIMATE
        ? ServiceCharged.ON_ACCOUNT
        : ServiceCharged.SERVICES;
  }

  /// Asks a second person to let a run be charged.
  @Transactional
  public Result ask(long id, String reason, Officer officer) {
    access.require(officer, Act.PREPARE_CHARGE_RUN, onRun(id));
    runs.lock(id);
    var run = runs.find(id).orElse(null);
    if (run == null) {
      return new Result.Refused("there is no such run");
    }
    if (reason.isBlank()) {
      return new Result.Refused("say why it should be charged");
    }
    if (run.holds() > 0) {
      return new Result.Refused("checks hold this run: mend what they name and run it again");
    }
    if (!run.state().equals("prepared") && !run.state().equals("turned down")) {
      return new Result.Refused("this run is " + run.state());
    }
    var request =
        approvals.request(
            officer.actor(),
            KIND,
            Subject.of("charge run", id),
            runs.moved(id).pence(),
            reason,
            Map.of("run", id, "facts", run.factsSha256()));
    runs.act(id, "asked", request, officer.username(), reason);
    audit.act(
        officer.actor(),
        "service charge run put to a second person",
        Subject.of("charge run", id),
        reason,
        Map.of("request", request));
    return new Result.Requested(request);
  }

  private static Access.OnRecord onRun(long run) {
    return new Access.OnRecord(Subject.of("charge run", run), LEASEHOLD, Set.of());
  }

  /// Decides as a second person. Granted, the run is charged at once; where a fact has moved since
  /// it was made, it lapses.
  @Transactional
  public Result decide(long id, boolean grant, String because, Officer officer) {
    access.require(officer, Act.APPROVE_CHARGE_RUN, onRun(id));
    runs.lock(id);
    var run = runs.find(id).orElse(null);
    var request = run == null ? null : run.request();
    if (run == null || request == null || !run.state().equals("asked")) {
      return new Result.Refused("nobody asks that this run be charged");
    }
    if (because.isBlank()) {
      return new Result.Refused("say why");
    }
    if (!grant) {
      return end(run, "turned down", because, officer);
    }
    var asked = approvals.find(request).orElseThrow();
    var answer =
        Approval.decide(
            new Approval.Request(
                asked.requestedBy(), Money.ofPence(asked.amountPence()), run.factsSha256()),
            officer.username(),
            Money.ofPence(officer.approvalLimitPence()),
            factsNow(run));
    return switch (answer) {
      case Approval.Granted _ -> post(run, request, because, officer);
      case Approval.Refused(var reason) -> {
        if (reason == Approval.Reason.FACTS_MOVED) {
          end(run, "lapsed", reason.inWords(), officer);
        }
        yield new Result.Refused(reason.inWords());
      }
    };
  }

  private String factsNow(Run run) {
    return costs
        .node(run.scope().node())
        .map(
            start ->
                work(
                        new Asked(run.scope(), run.due(), run.reason()),
                        start,
                        run.preparedBy(),
                        run.issued(),
                        run.replaces(),
                        false)
                    .draft()
                    .factsSha256())
        .orElse("");
  }

  private Result post(Run run, long request, String because, Officer officer) {
    if (!approvals.decide(request, officer.actor(), true, because)) {
      return new Result.Refused("somebody has decided this request");
    }
    var accounts = posting.post(run, day.today());
    runs.act(run.id(), "posted", request, officer.username(), because);
    audit.act(
        officer.actor(),
        "service charge run approved and posted",
        Subject.of("charge run", run.id()),
        because,
        Map.of("request", request, "accounts", accounts, "pence", run.charge().pence()));
    return new Result.Posted(accounts);
  }

  private Result end(Run run, String act, String because, Officer officer) {
    var request = Objects.requireNonNull(run.request());
    approvals.decide(request, officer.actor(), false, because);
    runs.act(run.id(), act, request, officer.username(), because);
    audit.act(
        officer.actor(),
        "service charge run " + act,
        Subject.of("charge run", run.id()),
        because,
        Map.of("request", request));
    return new Result.TurnedDown();
  }
}
