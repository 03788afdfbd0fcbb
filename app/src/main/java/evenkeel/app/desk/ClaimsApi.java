package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.recovery.ClaimTimes;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// A letter of claim: its times by the protocol, and what came of it.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/claims/{debt}")
@Tag(name = "Accounts")
class ClaimsApi {

  private final AccountCases cases;
  private final ClaimReplies replies;
  private final Lawbook lawbook;
  private final Access access;
  private final BusinessDay day;
  private final Idempotency idempotency;

  ClaimsApi(
      AccountCases cases,
      ClaimReplies replies,
      Lawbook lawbook,
      Access access,
      BusinessDay day,
      Idempotency idempotency) {
    this.cases = cases;
    this.replies = replies;
    this.lawbook = lawbook;
    this.access = access;
    this.day = day;
    this.idempotency = idempotency;
  }

  /// A letter of claim and its times.
  ///
  /// @param claimFrom the first day on which a claim may be started; null while something must come
  ///   first
  record Letter(
      LocalDate letter,
      LocalDate replyBy,
      @Nullable LocalDate documentsBy,
      @Nullable LocalDate claimFrom,
      String because,
      String provision,
      List<Came> came) {}

  /// @param kind replied, advice_sought, documents_asked, documents_sent or notice_of_claim
  record Came(@Nullable String kind, @Nullable LocalDate on, @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "A letter of claim, its times by the protocol and what came of it")
  Letter one(@PathVariable String reference, @PathVariable long debt, Officer officer) {
    found(reference, debt, officer);
    var sent = letter(debt);
    var law = lawbook.on(sent);
    if (!law.has(LeaseClaimRules.PROTOCOL)) {
      throw Refusal.conflict("law-not-on-file", "the law of " + sent + " is not on file");
    }
    var times = ClaimTimes.of(sent, replies.reply(debt), law);
    return new Letter(
        sent,
        times.replyBy(),
        times.documentsBy(),
        times.claimFrom(),
        times.waitsFor(),
        times.rule().provision(),
        replies.of(debt).stream()
            .map(each -> new Came(each.kind().key(), each.on(), each.reason()))
            .toList());
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record what came of a letter of claim")
  ResponseEntity<Came> record(
      @PathVariable String reference,
      @PathVariable long debt,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Came sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND);
    var found = found(reference, debt, officer);
    access.require(officer, Act.RECORD_DEMAND, found.record());
    letter(debt);
    var wrong = new ArrayList<Wrong>();
    var kind = ClaimReplies.Kind.of(Objects.requireNonNullElse(sent.kind(), "")).orElse(null);
    if (kind == null) {
      wrong.add(new Wrong("/kind", "unknown", "expected what came, found " + sent.kind()));
    }
    if (sent.on() == null) {
      wrong.add(new Wrong("/on", "missing", "expected the day on which it came"));
    }
    Days.checkCome("/on", sent.on(), day.today(), wrong);
    if (sent.reason() == null || sent.reason().isBlank()) {
      wrong.add(new Wrong("/reason", "missing", "expected how you know it"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return idempotency.once(
        officer,
        key,
        "POST /accounts/" + found.file().id() + "/claims/" + debt,
        sent,
        Came.class,
        () -> done(debt, Objects.requireNonNull(kind), sent, officer));
  }

  private Came done(long debt, ClaimReplies.Kind kind, Came sent, Officer officer) {
    var on = Objects.requireNonNull(sent.on());
    var reason = Objects.requireNonNullElse(sent.reason(), "").strip();
    return switch (replies.record(debt, kind, on, day.today(), reason, officer)) {
      case ClaimReplies.Result.Done _ -> sent;
      case ClaimReplies.Result.Refused(var because) -> throw Refusal.conflict("refused", because);
    };
  }

  private LocalDate letter(long debt) {
    return replies.letter(debt).orElseThrow(() -> Refusal.notFound("letter of claim", debt));
  }

  private AccountCase found(String reference, long debt, Officer officer) {
    var found =
        cases
            .looked(reference, "letter of claim", officer)
            .orElseThrow(() -> Refusal.notFound("account", reference));
    if (!found.debtIds().contains(debt)) {
      throw Refusal.notFound("debt", debt);
    }
    return found;
  }
}
