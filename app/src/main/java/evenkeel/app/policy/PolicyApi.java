package evenkeel.app.policy;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Decided;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.core.law.Rulebook;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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

/// The law, the council's choices beside it, and the business date.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Law and policy")
class PolicyApi {

  private final Access access;
  private final BusinessDay businessDay;
  private final Lawbook lawbook;
  private final PolicyBook book;
  private final Idempotency idempotency;

  PolicyApi(
      Access access,
      BusinessDay businessDay,
      Lawbook lawbook,
      PolicyBook book,
      Idempotency idempotency) {
    this.access = access;
    this.businessDay = businessDay;
    this.lawbook = lawbook;
    this.book = book;
    this.idempotency = idempotency;
  }

  /// The day on which officers now work.
  record BusinessDate(LocalDate day) {}

  /// One row of law.
  ///
  /// @param confidence official, secondary, derived, memory or unsettled
  record RuleRow(
      String nation,
      String rule,
      LocalDate from,
      @Nullable LocalDate to,
      String value,
      String provision,
      String confidence,
      String reading) {}

  /// A choice of the council that should change.
  ///
  /// @param from the day from which it holds
  record ToChange(
      @Nullable String key,
      @Nullable LocalDate from,
      @Nullable String value,
      @Nullable String reason) {}

  /// A request for a change that waits for a second person.
  record Waiting(
      long request, String key, String requestedBy, String reason, OffsetDateTime requestedAt) {}

  /// The number of an approval request.
  record Request(long request) {}

  @GetMapping("/business-date")
  @Operation(summary = "The day on which officers now work")
  BusinessDate day(Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return new BusinessDate(businessDay.today());
  }

  @GetMapping("/law/rules")
  @Operation(summary = "Rows of law, all or those that hold on a day")
  Listed<RuleRow> rules(@RequestParam(required = false) @Nullable LocalDate on, Officer officer) {
    access.require(officer, Act.SEE_LAW);
    return Listed.whole(
        lawbook.rulebook().all().stream()
            .filter(row -> on == null || holds(row, on))
            .map(PolicyApi::row)
            .toList());
  }

  @GetMapping("/policy/settings")
  @Operation(summary = "Every choice of the council, in the order in which they were set")
  Listed<PolicyBook.Setting> settings(Officer officer) {
    access.require(officer, Act.SEE_POLICY);
    return Listed.whole(book.settings());
  }

  @GetMapping("/policy/requests")
  @Operation(summary = "Changes that wait for a second person")
  Listed<Waiting> waiting(Officer officer) {
    access.require(officer, Act.SEE_POLICY);
    return Listed.whole(
        book.waiting().stream()
            .map(r -> new Waiting(r.id(), r.subjectId(), r.requestedBy(), r.reason(), r.at()))
            .toList());
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/policy/requests")
  @Operation(summary = "Ask for a change; another officer decides it")
  ResponseEntity<Request> request(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToChange sent,
      Officer officer) {
    access.require(officer, Act.REQUEST_POLICY);
    var wanted = wanted(sent);
    return idempotency.once(
        officer,
        key,
        "POST /policy/requests",
        wanted,
        Request.class,
        () -> new Request(done(book.request(officer, wanted))));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/policy/requests/{id}/decision")
  @Operation(summary = "Grant or refuse another officer's request")
  ResponseEntity<Request> decide(
      @PathVariable long id,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Decided decided,
      Officer officer) {
    access.require(officer, Act.APPROVE_POLICY);
    var decision = decided.read();
    if (book.asked(id).isEmpty()) {
      throw Refusal.notFound("request", id);
    }
    return idempotency.once(
        officer,
        key,
        "POST /policy/requests/" + id + "/decision",
        decided,
        Request.class,
        () -> new Request(done(book.decide(officer, id, decision.grant(), decision.because()))));
  }

  private static PolicyBook.Wanted wanted(ToChange sent) {
    var wrong = new ArrayList<Wrong>();
    var key = text("/key", sent.key(), wrong);
    var value = text("/value", sent.value(), wrong);
    var reason = text("/reason", sent.reason(), wrong);
    var from = sent.from();
    if (from == null) {
      wrong.add(new Wrong("/from", "missing", "expected the day from which it holds"));
    }
    Days.check("/from", from, wrong);
    if (from == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new PolicyBook.Wanted(key, from, value.strip(), reason.strip());
  }

  private static String text(String pointer, @Nullable String text, List<Wrong> wrong) {
    if (text == null || text.isBlank()) {
      wrong.add(new Wrong(pointer, "missing", "expected some words, found none"));
      return "";
    }
    return text;
  }

  /// The request's number, or why nothing came of it.
  static long done(PolicyBook.Outcome outcome) {
    return switch (outcome) {
      case PolicyBook.Outcome.Done(var request) -> request;
      case PolicyBook.Outcome.Refused(var reasons) ->
          throw Refusal.invalid(
              reasons.stream().map(reason -> new Wrong("", "refused", reason)).toList());
    };
  }

  private static boolean holds(Rulebook.Row row, LocalDate on) {
    var to = row.rule().to();
    return !row.rule().from().isAfter(on) && (to == null || !to.isBefore(on));
  }

  private static RuleRow row(Rulebook.Row row) {
    var rule = row.rule();
    return new RuleRow(
        row.nation().name().toLowerCase(java.util.Locale.ROOT),
        rule.key().name(),
        rule.from(),
        rule.to(),
        String.valueOf(rule.value()),
        rule.citation().provision(),
        rule.citation().confidence().name().toLowerCase(java.util.Locale.ROOT),
        rule.reading());
  }
}
