package evenkeel.app.ledger;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.approval.Approval;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The door to suspense: the queue, and how an item leaves it. One officer asks, another approves;
/// the request lapses when the item or the account has moved meanwhile.
@Service
public class Suspense {

  static final String KIND = "suspense posting";

  /// What came of asking or deciding.
  public sealed interface Result {
    /// @param request the approval's own number
    record Requested(long request) implements Result {}

    /// The money is on the account.
    record Posted(long account) implements Result {}

    /// The request was turned down; the item is open again.
    record TurnedDown() implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  private final SuspenseQueue queue;
  private final SuspensePosting posting;
  private final Approvals approvals;
  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final BusinessDay day;
  private final JsonMapper json;

  Suspense(
      SuspenseQueue queue,
      SuspensePosting posting,
      Approvals approvals,
      Access access,
      Audit audit,
      Debts debts,
      BusinessDay day,
      JsonMapper json) {
    this.queue = queue;
    this.posting = posting;
    this.approvals = approvals;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.day = day;
    this.json = json;
  }

  /// Items that are not settled, oldest first, without the candidates whom the officer knows.
  ///
  /// @param after the item to go on from; 0 for the first page
  public List<SuspenseItem> open(long after, int limit, Officer officer) {
    var shut = access.accountsShutTo(officer);
    return queue.open(after, limit).stream().map(item -> item.without(shut)).toList();
  }

  /// What is not settled.
  public SuspenseQueue.Totals totals() {
    return queue.totals();
  }

  /// An item without the candidates whom the officer knows.
  public Optional<SuspenseItem> find(long item, Officer officer) {
    var shut = access.accountsShutTo(officer);
    return queue.find(item).map(found -> found.without(shut));
  }

  /// Whether a posting is asked for to the account of somebody whom the officer knows: its account
  /// and its reason are then a colleague's to read.
  boolean isShut(Approvals.Request asked, Officer officer) {
    return access.accountsShutTo(officer).contains(account(asked));
  }

  /// The account to which a posting is asked for.
  long account(Approvals.Request asked) {
    return json.readTree(asked.facts()).path("account").asLong();
  }

  /// Asks that an item be posted to an account.
  @Transactional
  public Result request(long item, String reference, String reason, Officer officer) {
    access.require(officer, Act.REQUEST_SUSPENSE_POSTING);
    var account = debts.accountWith(reference.replace(" ", "")).orElse(null);
    if (account == null) {
      return new Result.Refused("there is no account " + reference);
    }
    access.require(officer, Act.REQUEST_SUSPENSE_POSTING, onRecord(account));
    var found = queue.lock(item).orElse(null);
    if (found == null || !found.state().equals("open")) {
      return new Result.Refused("this item is not open: somebody has it, or it is settled");
    }
    if (reason.isBlank()) {
      return new Result.Refused("say how you know whose money it is");
    }
    var request =
        approvals.request(
            officer.actor(),
            KIND,
            Subject.of("suspense item", item),
            Math.abs(found.amount().pence()),
            reason,
            Map.of("account", account, "seen", seen(item, account)));
    queue.requested(item, request);
    audit.act(
        officer.actor(),
        "suspense posting requested",
        Subject.of("suspense item", item),
        reason,
        Map.of("account", account, "request", request));
    return new Result.Requested(request);
  }

  /// Decides a request as a second person. Granted, the money is posted and allocated at once.
  @Transactional
  public Result decide(long request, boolean grant, String because, Officer officer) {
    access.require(officer, Act.APPROVE_SUSPENSE_POSTING);
    var asked = approvals.find(request).filter(r -> r.kind().equals(KIND)).orElse(null);
    if (asked == null || asked.granted() != null) {
      return new Result.Refused("this request is not open: somebody has decided it");
    }
    var facts = json.readTree(asked.facts());
    var account = account(asked);
    access.require(officer, Act.APPROVE_SUSPENSE_POSTING, onRecord(account));
    var item = Long.parseLong(asked.subjectId());
    var found = queue.lock(item).orElseThrow();
    if (!grant) {
      return turnDown(asked, item, because, officer);
    }
    var answer =
        Approval.decide(
            new Approval.Request(
                asked.requestedBy(),
                Money.ofPence(asked.amountPence()),
                facts.path("seen").asString()),
            officer.username(),
            Money.ofPence(officer.approvalLimitPence()),
            found.state().equals("requested")
                ? seen(item, account)
                : "the item is " + found.state());
    return switch (answer) {
      case Approval.Granted _ -> post(asked, found, account, because, officer);
      case Approval.Refused(var reason) -> {
        if (reason == Approval.Reason.FACTS_MOVED) {
          turnDown(asked, item, reason.inWords(), officer);
        }
        yield new Result.Refused(reason.inWords());
      }
    };
  }

  private Result post(
      Approvals.Request asked, SuspenseItem item, long account, String because, Officer officer) {
    if (!approvals.decide(asked.id(), officer.actor(), true, because)) {
      return new Result.Refused("this request is not open: somebody has decided it");
    }
    posting.post(item, account, asked, officer.username(), day.today());
    audit.act(
        officer.actor(),
        "suspense posting approved",
        Subject.of("account", account),
        because,
        Map.of("item", item.id(), "request", asked.id(), "pence", item.amount().pence()));
    return new Result.Posted(account);
  }

  private Result turnDown(Approvals.Request asked, long item, String because, Officer officer) {
    approvals.decide(asked.id(), officer.actor(), false, because);
    queue.reopen(item);
    audit.act(
        officer.actor(),
        "suspense posting turned down",
        Subject.of("suspense item", item),
        because,
        Map.of("request", asked.id()));
    return new Result.TurnedDown();
  }

  private Access.OnRecord onRecord(long account) {
    return debts.onRecord(account);
  }

  /// What a requester saw and an approver must still see.
  private String seen(long item, long account) {
    return "item %d of %s; account %d owes %s"
        .formatted(
            item,
            queue.find(item).map(SuspenseItem::amount).orElse(Money.ZERO).plain(),
            account,
            queue.owed(account).plain());
  }
}
