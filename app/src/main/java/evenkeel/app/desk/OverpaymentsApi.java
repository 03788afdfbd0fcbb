package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.DecidedOverpayment;
import evenkeel.app.accounts.OverpaymentRecords;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.recovery.NoticeContent;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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

/// The decisions on overpayments and what their notices held.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/overpayments")
@Tag(name = "Accounts")
class OverpaymentsApi {

  private final AccountCases cases;
  private final OverpaymentRecords records;
  private final Access access;
  private final BusinessDay day;
  private final Idempotency idempotency;

  OverpaymentsApi(
      AccountCases cases,
      OverpaymentRecords records,
      Access access,
      BusinessDay day,
      Idempotency idempotency) {
    this.cases = cases;
    this.records = records;
    this.access = access;
    this.day = day;
    this.idempotency = idempotency;
  }

  /// The overpayments of an account.
  record Decided(List<DecidedOne> overpayments) {}

  /// An overpayment as it was decided.
  ///
  /// @param number its own, the same from extract to extract
  /// @param debt null where nothing of it was charged
  record DecidedOne(
      long number,
      String invoice,
      @Nullable Long debt,
      boolean recoverable,
      LocalDate decided,
      Decisions decisions,
      List<NoticeHeld> notices) {

    static DecidedOne of(DecidedOverpayment one) {
      var chain = one.chain();
      return new DecidedOne(
          one.number(),
          one.invoice(),
          one.debt(),
          one.recoverable(),
          one.decided(),
          new Decisions(
              chain.award(), chain.changed(), chain.change(), chain.recoverable(), chain.liable()),
          one.notices().stream().map(NoticeHeld::of).toList());
    }
  }

  /// The days of the decisions beside the one that found it; null is not recorded.
  ///
  /// @param changed when the award was revised or superseded
  /// @param change revised or superseded
  record Decisions(
      @Nullable LocalDate award,
      @Nullable LocalDate changed,
      @Nullable String change,
      @Nullable LocalDate recoverable,
      @Nullable LocalDate liable) {}

  /// A notice and what it held.
  ///
  /// @param party whose own it is, null where it is the overpayment's
  /// @param lacks what it lacks; null where nobody has said, empty where it held everything
  /// @param recordedBy the officer on whose word that stands, null where it is the source's
  record NoticeHeld(
      @Nullable Long party,
      @Nullable LocalDate given,
      @Nullable List<String> lacks,
      @Nullable String recordedBy,
      @Nullable String reason) {

    static NoticeHeld of(DecidedOverpayment.Notice notice) {
      return new NoticeHeld(
          notice.party(),
          notice.on(),
          notice.content().known()
              ? notice.content().lacks().stream().map(NoticeContent.Item::key).toList()
              : null,
          notice.by(),
          notice.reason());
    }
  }

  /// What an officer knows.
  ///
  /// @param party whose notice it tells of, null for the overpayment's own
  /// @param lacks what that notice lacks; null tells nothing of it, empty that it held everything
  record DecisionKnown(
      @Nullable Long party,
      @Nullable List<String> lacks,
      @Nullable Decisions decisions,
      @Nullable String reason) {}

  @GetMapping
  @Operation(summary = "The decisions on an account's overpayments and what their notices held")
  Decided all(@PathVariable String reference, Officer officer) {
    var found = found(reference, officer);
    return new Decided(known(found, officer).stream().map(DecidedOne::of).toList());
  }

  @PostMapping("/{number}/record")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record what is known of an overpayment's decisions and of a notice of it")
  ResponseEntity<DecidedOne> record(
      @PathVariable String reference,
      @PathVariable long number,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody DecisionKnown sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DECISION);
    var found = found(reference, officer);
    access.require(officer, Act.RECORD_DECISION, found.record());
    var one = one(found, number, officer);
    var read = checked(sent);
    return idempotency.once(
        officer,
        key,
        "POST /accounts/" + found.file().id() + "/overpayments/" + number + "/record",
        sent,
        DecidedOne.class,
        () ->
            switch (records.record(
                found.file().id(),
                one,
                read,
                Objects.requireNonNullElse(sent.reason(), "").strip(),
                day.today(),
                officer)) {
              case OverpaymentRecords.Result.Done _ -> DecidedOne.of(one(found, number, officer));
              case OverpaymentRecords.Result.Refused(var because) ->
                  throw Refusal.conflict("refused", because);
            });
  }

  private AccountCase found(String reference, Officer officer) {
    return cases
        .looked(reference, "decisions of an overpayment", officer)
        .orElseThrow(() -> Refusal.notFound("account", reference));
  }

  private List<DecidedOverpayment> known(AccountCase found, Officer officer) {
    return officer.worksOn("hb_overpayment")
        ? records.of(found.file().id(), day.today())
        : List.of();
  }

  private DecidedOverpayment one(AccountCase found, long number, Officer officer) {
    return known(found, officer).stream()
        .filter(each -> each.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("overpayment", number));
  }

  private static OverpaymentRecords.ToRecord checked(DecisionKnown sent) {
    var wrong = new ArrayList<Wrong>();
    var lacks = sent.lacks();
    var items = Arrays.stream(NoticeContent.Item.values()).map(NoticeContent.Item::key).toList();
    if (lacks != null && !items.containsAll(lacks)) {
      wrong.add(new Wrong("/lacks", "unknown", "expected some of " + String.join(", ", items)));
    }
    var days = sent.decisions();
    if (days != null) {
      Days.check("/decisions/award", days.award(), wrong);
      Days.check("/decisions/changed", days.changed(), wrong);
      Days.check("/decisions/recoverable", days.recoverable(), wrong);
      Days.check("/decisions/liable", days.liable(), wrong);
    }
    if (sent.reason() == null || sent.reason().isBlank()) {
      wrong.add(new Wrong("/reason", "missing", "expected how you know it"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new OverpaymentRecords.ToRecord(sent.party(), content(lacks), chain(days));
  }

  private static NoticeContent content(@Nullable List<String> lacks) {
    if (lacks == null) {
      return NoticeContent.UNKNOWN;
    }
    return lacks.isEmpty() ? NoticeContent.WHOLE : NoticeContent.parse(String.join(" ", lacks));
  }

  private static DecidedOverpayment.Chain chain(@Nullable Decisions days) {
    return days == null
        ? DecidedOverpayment.Chain.NOTHING
        : new DecidedOverpayment.Chain(
            days.award(), days.changed(), days.change(), days.recoverable(), days.liable());
  }
}
