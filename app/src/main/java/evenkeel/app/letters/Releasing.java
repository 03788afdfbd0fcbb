package evenkeel.app.letters;

import evenkeel.app.access.Officer;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.approval.Approval;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Releases a batch in part or whole. Each notice is proven again first; what fails falls out, and
/// the fact is named.
@Service
class Releasing {

  static final String REQUEST = "release_batch";

  /// Why an officer is refused what is for somebody whom they know among others.
  static final String KNOWN = "You know somebody to whom one of these goes: ask a colleague.";

  private final BatchBook batches;
  private final NoticeBook notices;
  private final NoticeRecords records;
  private final ProofBook proofs;
  private final Rechecking rechecking;
  private final Approvals approvals;
  private final BusinessDay businessDay;
  private final PolicyBook policies;
  private final JsonMapper json;
  private final TransactionTemplate transaction;

  Releasing(
      BatchBook batches,
      NoticeBook notices,
      NoticeRecords records,
      ProofBook proofs,
      Rechecking rechecking,
      Approvals approvals,
      BusinessDay businessDay,
      PolicyBook policies,
      JsonMapper json,
      PlatformTransactionManager transactions) {
    this.batches = batches;
    this.notices = notices;
    this.records = records;
    this.proofs = proofs;
    this.rechecking = rechecking;
    this.approvals = approvals;
    this.businessDay = businessDay;
    this.policies = policies;
    this.json = json;
    this.transaction = new TransactionTemplate(transactions);
  }

  Outcome release(long number, int seen, Selection selection, Officer officer, String reason) {
    var batch = batches.find(number).orElse(null);
    if (batch == null) {
      return new Outcome.Refused("There is no batch " + number + ".");
    }
    var refusal = refusal(batch, seen, reason);
    if (refusal != null) {
      return refusal;
    }
    var chosen = chosen(batch, selection, records.shutTo(officer));
    if (chosen.isEmpty()) {
      return new Outcome.Refused("Nothing that you chose waits to be released.");
    }
    var total = total(chosen);
    var second = secondPerson(total, officer);
    if (second != null) {
      return request(batch, chosen, total, second, officer, reason);
    }
    return releaseNow(batch, chosen, officer, reason, () -> true);
  }

  /// Why a second person must decide; null when none need.
  private @Nullable String secondPerson(Money total, Officer officer) {
    var limit = Money.ofPence(officer.approvalLimitPence());
    if (total.isMoreThan(limit)) {
      return "%s is above your limit of %s: a second person must decide.".formatted(total, limit);
    }
    var from = policies.on(businessDay.today()).sums().secondPersonFrom();
    return total.isLessThan(from)
        ? null
        : "%s is released by two people: the council's policy asks it from %s."
            .formatted(total, from);
  }

  /// Why nothing of the batch may be released now; null when it may.
  private @Nullable Outcome refusal(Batch batch, int seen, String reason) {
    if (reason.isBlank()) {
      return new Outcome.Refused("Say why you release it.");
    }
    if (batch.version() != seen) {
      return stale();
    }
    var why = notReleasable(batch);
    return why == null ? null : new Outcome.Refused(why);
  }

  static Outcome stale() {
    return new Outcome.Stale(
        "Somebody has acted on this batch since you opened it. Look at it again, then decide.");
  }

  /// Why a batch as such may not be released; null when it may.
  @Nullable String notReleasable(Batch batch) {
    if (batch.state() == Batch.State.COMPOSING || batch.night() == Batch.Night.RUNNING) {
      return "The night that proposes it has not ended.";
    }
    if (batch.night() == Batch.Night.RED) {
      return "Its night ended red: nothing of it may leave. See the morning report.";
    }
    if (batch.held()) {
      return "The batch is held. Lift the hold first.";
    }
    if (batch.plannedIssueOn().isBefore(businessDay.today())) {
      return "It was planned for "
          + Letter.day(batch.plannedIssueOn())
          + ", which has passed. The next night proposes it afresh.";
    }
    return null;
  }

  private @Nullable String notReleasable(Batch batch, List<NoticeRow> chosen, Officer officer) {
    return chosen.stream().anyMatch(records.shutTo(officer)) ? KNOWN : notReleasable(batch);
  }

  /// @param shut what is for people whom the officer knows: a colleague releases it
  private List<NoticeRow> chosen(Batch batch, Selection selection, NoticeRecords.Shut shut) {
    var chosen = new ArrayList<NoticeRow>();
    var after = 0L;
    for (var page = notices.inState(batch.id(), NoticeState.PROPOSED, after, Composing.PAGE);
        !page.isEmpty();
        page = notices.inState(batch.id(), NoticeState.PROPOSED, after, Composing.PAGE)) {
      page.stream()
          .filter(notice -> selection.takes(notice.id()))
          .filter(shut.negate())
          .forEach(chosen::add);
      after = page.getLast().id();
    }
    return chosen;
  }

  private static Money total(List<NoticeRow> chosen) {
    return Money.sum(chosen.stream().map(NoticeRow::amount).toList());
  }

  private Outcome request(
      Batch batch,
      List<NoticeRow> chosen,
      Money total,
      String because,
      Officer officer,
      String reason) {
    var request =
        transaction.execute(
            _ -> {
              var number =
                  approvals.request(
                      officer.actor(),
                      REQUEST,
                      Subject.of("batch", batch.id()),
                      total.pence(),
                      reason,
                      Map.of(
                          "seen", seen(batch, chosen),
                          "notices", chosen.stream().map(NoticeRow::id).toList()));
              batches.did(
                  batch.id(),
                  "release requested",
                  officer.actor(),
                  reason,
                  Map.of("request", number, "notices", chosen.size(), "pence", total.pence()));
              return number;
            });
    return new Outcome.Requested(java.util.Objects.requireNonNull(request), because);
  }

  /// What the requester saw, equal only while nothing has moved.
  private static String seen(Batch batch, List<NoticeRow> chosen) {
    return batch.version() + ":" + chosen.size() + ":" + total(chosen).pence();
  }

  /// What a request is for.
  ///
  /// @param seen what the requester saw
  record Asked(List<Long> notices, String seen) {
    Asked {
      notices = List.copyOf(notices);
    }
  }

  Asked asked(Approvals.Request request) {
    var facts = json.readTree(request.facts());
    var ids = new ArrayList<Long>();
    facts.get("notices").forEach(id -> ids.add(id.asLong()));
    return new Asked(ids, facts.get("seen").asString());
  }

  /// Whether an answer that lets a request's notices go would be refused to this officer: one of
  /// them goes to somebody whom they know.
  boolean shut(Approvals.Request request, NoticeRecords.Shut shut) {
    return !shut.isEmpty() && waiting(asked(request)).stream().anyMatch(shut);
  }

  private List<NoticeRow> waiting(Asked asked) {
    return notices.byNumber(asked.notices()).stream()
        .filter(notice -> notice.state() == NoticeState.PROPOSED)
        .toList();
  }

  /// A second person's answer to a request.
  Outcome decide(Approvals.Request request, boolean grant, Officer officer, String reason) {
    var asked = asked(request);
    var batch = batches.find(Long.parseLong(request.subjectId())).orElseThrow();
    if (!grant) {
      return approvals.decide(request.id(), officer.actor(), false, reason)
          ? Outcome.Done.NOTHING
          : decidedAlready();
    }
    var chosen = waiting(asked);
    var why = notReleasable(batch, chosen, officer);
    if (why != null) {
      return new Outcome.Refused(why);
    }
    var decision =
        Approval.decide(
            new Approval.Request(
                request.requestedBy(), Money.ofPence(request.amountPence()), asked.seen()),
            officer.username(),
            Money.ofPence(officer.approvalLimitPence()),
            seen(batch, chosen));
    return switch (decision) {
      case Approval.Refused(var because) -> new Outcome.Refused(because.inWords());
      case Approval.Granted _ ->
          releaseNow(
              batch,
              chosen,
              officer,
              reason,
              () -> approvals.decide(request.id(), officer.actor(), true, reason));
    };
  }

  private static Outcome decidedAlready() {
    return new Outcome.Refused("Somebody else has decided this request already.");
  }

  private Outcome releaseNow(
      Batch batch,
      List<NoticeRow> chosen,
      Officer officer,
      String reason,
      BooleanSupplier mayStill) {
    var today = businessDay.today();
    var all = rechecking.again(batch.step(), chosen, today, batch.plannedIssueOn());
    var done =
        transaction.execute(
            _ -> {
              var now = batches.locked(batch.id()).orElseThrow();
              if (now.version() != batch.version()) {
                return stale();
              }
              return mayStill.getAsBoolean() ? keep(batch, all, officer, reason) : decidedAlready();
            });
    return java.util.Objects.requireNonNull(done);
  }

  private Outcome keep(
      Batch batch, List<Rechecking.Rechecked> all, Officer officer, String reason) {
    proofs.keep(Rechecking.proofs(all), Proof.Stage.RELEASE);
    var failures = Rechecking.failures(all);
    notices.move(failures, NoticeState.PROPOSED, NoticeState.FELL_OUT, officer.actor());
    var proven = all.stream().filter(Rechecking.Rechecked::proven).toList();
    notices.move(
        proven.stream().map(one -> one.notice().id()).toList(),
        NoticeState.PROPOSED,
        NoticeState.RELEASED,
        officer.actor(),
        reason);
    batches.settleState(batch.id());
    var total = total(proven.stream().map(Rechecking.Rechecked::notice).toList());
    batches.did(
        batch.id(),
        "released",
        officer.actor(),
        reason,
        Map.of("notices", proven.size(), "fellOut", failures.size(), "pence", total.pence()));
    return new Outcome.Done(proven.size(), failures.size(), total);
  }
}
