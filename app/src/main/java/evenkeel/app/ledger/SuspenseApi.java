package evenkeel.app.ledger;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Decided;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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

/// Money that waits to be identified, and how it leaves the queue.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/suspense")
@Tag(name = "Suspense")
class SuspenseApi {

  private final Access access;
  private final Suspense suspense;
  private final Approvals approvals;
  private final Audit audit;
  private final Idempotency idempotency;

  SuspenseApi(
      Access access, Suspense suspense, Approvals approvals, Audit audit, Idempotency idempotency) {
    this.access = access;
    this.suspense = suspense;
    this.approvals = approvals;
    this.audit = audit;
    this.idempotency = idempotency;
  }

  /// Money in suspense.
  ///
  /// @param reference as the payer gave it
  /// @param candidates references that nearly match
  /// @param candidatesNotShown how many are left out because the caller knows somebody on them
  record Row(
      long item,
      Amount amount,
      LocalDate receivedOn,
      String reference,
      String method,
      @Nullable String payer,
      String why,
      List<SuspenseItem.Candidate> candidates,
      int candidatesNotShown,
      String state,
      @Nullable Long request) {}

  /// How much is in suspense.
  record Totals(long items, Amount amount, @Nullable LocalDate oldest) {}

  /// A posting that was asked for.
  ///
  /// @param granted null while nobody has decided
  record Asked(long request, String requestedBy, String reason, @Nullable Boolean granted) {}

  /// Money in suspense with everything that is known of it.
  ///
  /// @param effectiveOn from when it counts as paid
  /// @param openedOn since when it is in suspense
  /// @param requestNotShown 1 where the posting asked for is left out because the caller knows
  ///   somebody on the account
  record Item(
      Row item,
      LocalDate effectiveOn,
      LocalDate openedOn,
      @Nullable String narrative,
      @Nullable Asked request,
      int requestNotShown) {}

  /// Whose money an officer thinks it is.
  record ToPost(@Nullable String account, @Nullable String reason) {}

  /// What came of it.
  ///
  /// @param request the approval asked for
  /// @param account number of the account on which the money now is
  record Did(@Nullable Long request, @Nullable Long account) {}

  @GetMapping
  @Operation(summary = "Items that are not settled, the oldest first")
  Listed<Row> open(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = suspense.open(at == null ? 0 : at.number(0), rows + 1, officer);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    audit.look(
        officer.actor(),
        "suspense",
        new Subject("queue", "suspense"),
        Map.of("rows", page.items().size()));
    return new Listed<>(page.items().stream().map(SuspenseApi::row).toList(), page.next());
  }

  @GetMapping("/totals")
  @Operation(summary = "How many items are not settled, their sum, and the oldest")
  Totals totals(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var totals = suspense.totals();
    return new Totals(totals.items(), Amount.of(totals.amount()), totals.oldest());
  }

  @GetMapping("/{item}")
  @Operation(summary = "One item, with the posting that is asked for")
  Item one(@PathVariable long item, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var found =
        suspense.find(item, officer).orElseThrow(() -> Refusal.notFound("suspense item", item));
    audit.look(officer.actor(), "suspense item", Subject.of("suspense item", item), Map.of());
    var number = found.request();
    var asked = number == null ? null : approvals.find(number).orElse(null);
    var shut = asked != null && suspense.isShut(asked, officer);
    return new Item(
        row(found),
        found.effectiveOn(),
        found.openedOn(),
        found.narrative(),
        asked == null || shut
            ? null
            : new Asked(asked.id(), asked.requestedBy(), asked.reason(), asked.granted()),
        shut ? 1 : 0);
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/{item}/requests")
  @Operation(summary = "Ask that an item be posted to an account")
  ResponseEntity<Did> request(
      @PathVariable long item,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToPost sent,
      Officer officer) {
    access.require(officer, Act.REQUEST_SUSPENSE_POSTING);
    var account = sent.account();
    var reason = sent.reason();
    if (account == null || reason == null || reason.isBlank()) {
      throw Refusal.invalid(
          List.of(new Wrong("", "missing", "expected the reference `account` and a `reason`")));
    }
    if (suspense.find(item, officer).isEmpty()) {
      throw Refusal.notFound("suspense item", item);
    }
    return idempotency.once(
        officer,
        key,
        "POST /suspense/" + item + "/requests",
        sent,
        Did.class,
        () -> did(suspense.request(item, account, reason, officer)));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/requests/{request}/decision")
  @Operation(summary = "Grant or refuse another officer's request; granted, the money is posted")
  ResponseEntity<Did> decide(
      @PathVariable long request,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Decided sent,
      Officer officer) {
    access.require(officer, Act.APPROVE_SUSPENSE_POSTING);
    var decision = sent.read();
    if (approvals.find(request).filter(r -> r.kind().equals(Suspense.KIND)).isEmpty()) {
      throw Refusal.notFound("request", request);
    }
    return idempotency.once(
        officer,
        key,
        "POST /suspense/requests/" + request + "/decision",
        sent,
        Did.class,
        () -> did(suspense.decide(request, decision.grant(), decision.because(), officer)));
  }

  private static Did did(Suspense.Result result) {
    return switch (result) {
      case Suspense.Result.Requested(var request) -> new Did(request, null);
      case Suspense.Result.Posted(var account) -> new Did(null, account);
      case Suspense.Result.TurnedDown() -> new Did(null, null);
      case Suspense.Result.Refused(var because) -> throw Refusal.conflict("refused", because);
    };
  }

  private static Row row(SuspenseItem item) {
    return new Row(
        item.id(),
        Amount.of(item.amount()),
        item.receivedOn(),
        item.reference(),
        item.method(),
        item.payer(),
        item.why(),
        item.candidates(),
        item.candidatesNotShown(),
        item.state(),
        item.request());
  }
}
