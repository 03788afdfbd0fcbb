package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.core.money.Money;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Notices of costs that officers record.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/service-charges/notices")
@Tag(name = "Service charges")
class CostNoticesApi {

  private static final String CALL = "POST /service-charges/notices";

  private final CostNotices notices;
  private final CostNoticeView view;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;
  private final Idempotency idempotency;

  CostNoticesApi(
      CostNotices notices,
      CostNoticeView view,
      Access access,
      Audit audit,
      BusinessDay day,
      Idempotency idempotency) {
    this.notices = notices;
    this.view = view;
    this.access = access;
    this.audit = audit;
    this.day = day;
    this.idempotency = idempotency;
  }

  /// A notice that a cost was incurred and will be asked for.
  ///
  /// @param accounts how many it names, where not everyone was told
  /// @param keeps what it keeps from being lost, in words
  /// @param corrects the record in whose place it stands
  /// @param withdrawn why, null while it holds
  record CostNotice(
      long notice,
      String cost,
      LocalDate given,
      Amount figure,
      boolean everyone,
      long accounts,
      String keeps,
      String reason,
      String recordedBy,
      @Nullable Long corrects,
      @Nullable Long correctedBy,
      @Nullable String withdrawn) {}

  /// A notice and who was told.
  ///
  /// @param told references of accounts, where not everyone was; without those that are shut to the
  ///   caller
  record NamedNotice(CostNotice notice, List<String> told) {}

  /// What is recorded of a notice.
  ///
  /// @param cost its reference
  /// @param everyone whether all leaseholders who bear the cost were told
  /// @param accounts references of those who were, where not all were
  /// @param given when it was given: a posted one when it is taken to have come
  /// @param figurePence that it states for the whole cost
  /// @param reason the evidence
  record ToRecord(
      @Nullable String cost,
      @Nullable Boolean everyone,
      @Nullable List<String> accounts,
      @Nullable LocalDate given,
      @Nullable Long figurePence,
      @Nullable String reason) {}

  /// What was wrong with a record.
  record WhyWithdrawn(@Nullable String reason) {}

  /// The number of the record.
  record NoticeKept(long notice) {}

  @GetMapping
  @Operation(summary = "Notices of costs that officers recorded, the newest first")
  Listed<CostNotice> list(
      @RequestParam(defaultValue = "") String cost,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_RUNS, CostNotices.LEASEHOLD);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = notices.newest(cost, at == null ? Long.MAX_VALUE : at.number(0), rows + 1);
    var page = Listed.of(found, rows, last -> Cursor.after(last.id()));
    return new Listed<>(page.items().stream().map(this::shown).toList(), page.next());
  }

  private CostNotice shown(CostNotices.Notice notice) {
    return new CostNotice(
        notice.id(),
        notice.cost(),
        notice.given(),
        Amount.of(notice.figure()),
        notice.everyone(),
        notice.accounts(),
        view.keeps(notice),
        notice.reason(),
        notice.by(),
        notice.corrects(),
        notice.correctedBy(),
        notice.withdrawn() == null ? null : notice.withdrawn().reason());
  }

  @GetMapping("/{notice}")
  @Operation(summary = "One notice of costs and who was told")
  NamedNotice one(@PathVariable long notice, Officer officer) {
    access.require(officer, Act.SEE_RUNS, CostNotices.LEASEHOLD);
    var found = known(notice);
    var named = notices.named(notice, officer);
    audit.look(
        officer.actor(),
        "notice of costs",
        new Subject("cost", found.cost()),
        Map.of("notice", notice, "accounts", named.size()));
    return new NamedNotice(shown(found), named);
  }

  private CostNotices.Notice known(long notice) {
    return notices.find(notice).orElseThrow(() -> Refusal.notFound("notice of costs", notice));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping
  @Operation(summary = "Record a notice of costs; what is lost by 18 months counts it at once")
  ResponseEntity<NoticeKept> record(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRecord sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    var asked = read(sent);
    return idempotency.once(
        officer, key, CALL, sent, NoticeKept.class, () -> kept(notices.record(asked, officer)));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/{notice}/correction")
  @Operation(summary = "Record a notice in the place of a wrong record, which is withdrawn")
  ResponseEntity<NoticeKept> correct(
      @PathVariable long notice,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRecord sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    known(notice);
    var asked = read(sent);
    return idempotency.once(
        officer,
        key,
        CALL + "/" + notice + "/correction",
        sent,
        NoticeKept.class,
        () -> kept(notices.correct(notice, asked, officer)));
  }

  @ResponseStatus(HttpStatus.CREATED)
  @PostMapping("/{notice}/withdrawal")
  @Operation(summary = "Withdraw a wrong record: the notice counts for nothing")
  ResponseEntity<NoticeKept> withdraw(
      @PathVariable long notice,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody WhyWithdrawn sent,
      Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, CostNotices.LEASEHOLD);
    known(notice);
    var reason = Objects.requireNonNullElse(sent.reason(), "").strip();
    return idempotency.once(
        officer,
        key,
        CALL + "/" + notice + "/withdrawal",
        sent,
        NoticeKept.class,
        () -> kept(notices.withdraw(notice, reason, officer)));
  }

  private CostNotices.Asked read(ToRecord sent) {
    var accounts = Objects.requireNonNullElse(sent.accounts(), List.<String>of());
    var everyone = sent.everyone();
    var figure = sent.figurePence();
    var form =
        new CostNoticeForm(
            Objects.requireNonNullElse(sent.cost(), "").strip(),
            everyone == null ? "" : everyone ? CostNoticeForm.ALL : CostNoticeForm.SOME,
            String.join(" ", accounts.stream().filter(Objects::nonNull).toList()),
            sent.given() == null ? DateTyped.NOTHING : DateTyped.of(sent.given()),
            figure == null ? "" : Money.ofPence(figure).plain(),
            Objects.requireNonNullElse(sent.reason(), "").strip());
    var wrong = new ArrayList<Wrong>();
    Days.checkCome("/given", sent.given(), day.today(), wrong);
    if (wrong.isEmpty()) {
      wrong.addAll(wrong(form.problems()));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return form.asked();
  }

  private static List<Wrong> wrong(Problems problems) {
    return problems.all().stream()
        .map(each -> new Wrong(pointer(each.field()), "wrong", each.text()))
        .toList();
  }

  /// A field of a call is named as that of the form, but a day is one and a sum is in pence.
  private static String pointer(String field) {
    return switch (field) {
      case "told" -> "/everyone";
      case "figure" -> "/figurePence";
      default -> "/" + field.replaceFirst("-(day|month|year)$", "");
    };
  }

  private static NoticeKept kept(CostNotices.Result result) {
    return switch (result) {
      case CostNotices.Result.Done(var notice) -> new NoticeKept(notice);
      case CostNotices.Result.Wrong(var problems) -> throw Refusal.invalid(wrong(problems));
      case CostNotices.Result.Refused(var because) -> throw Refusal.conflict("refused", because);
    };
  }
}
