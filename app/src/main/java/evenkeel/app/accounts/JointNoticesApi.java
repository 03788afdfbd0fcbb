package evenkeel.app.accounts;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Joint taxpayers' notices, recorded.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}/joint-notices")
@Tag(name = "Accounts")
class JointNoticesApi {

  private final Access access;
  private final Debts debts;
  private final JointNotices notices;
  private final BusinessDay businessDay;
  private final Idempotency idempotency;

  JointNoticesApi(
      Access access,
      Debts debts,
      JointNotices notices,
      BusinessDay businessDay,
      Idempotency idempotency) {
    this.access = access;
    this.debts = debts;
    this.notices = notices;
    this.businessDay = businessDay;
    this.idempotency = idempotency;
  }

  /// A notice that was served.
  ///
  /// @param party number of the party on whom it was served
  record Served(@Nullable Long party, @Nullable LocalDate servedOn) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record that a joint taxpayers' notice was served on someone")
  ResponseEntity<Served> record(
      @PathVariable String reference,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody Served sent,
      Officer officer) {
    access.require(officer, Act.RECORD_JOINT_NOTICE);
    var account =
        debts.accountWith(reference).orElseThrow(() -> Refusal.notFound("account", reference));
    var party = sent.party();
    var servedOn = sent.servedOn();
    if (party == null || servedOn == null) {
      throw Refusal.invalid(List.of(new Wrong("", "missing", "expected `party` and `servedOn`")));
    }
    var wrong = new ArrayList<Wrong>();
    Days.checkCome("/servedOn", servedOn, businessDay.today(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return idempotency.once(
        officer,
        key,
        "POST /accounts/" + account + "/joint-notices",
        sent,
        Served.class,
        () -> {
          if (!notices.record(account, party, servedOn, officer)) {
            throw Refusal.conflict(
                "refused", "it is recorded already, or this party does not stand on the account");
          }
          return sent;
        });
  }
}
