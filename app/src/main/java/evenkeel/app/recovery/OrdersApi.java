package evenkeel.app.recovery;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.TreeMap;
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

/// What a court ordered, and how a method ended.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/debts/{debt}")
@Tag(name = "Recommended steps")
class OrdersApi {

  private final Access access;
  private final DebtCases cases;
  private final Orders orders;
  private final Idempotency idempotency;

  OrdersApi(Access access, DebtCases cases, Orders orders, Idempotency idempotency) {
    this.access = access;
    this.cases = cases;
    this.orders = orders;
    this.idempotency = idempotency;
  }

  /// A liability order or a judgment.
  ///
  /// @param sum what it orders without costs, in pounds and pence such as 412.50
  /// @param payBy the last day that it gives to pay; left out where it gives none
  /// @param reason how the officer knows
  record ToRecord(
      @Nullable LocalDate on,
      @Nullable String court,
      @Nullable String caseNumber,
      @Nullable String sum,
      @Nullable String costs,
      @Nullable LocalDate payBy,
      @Nullable String reason) {}

  /// An order to withdraw.
  record ToWithdraw(@Nullable String because) {}

  /// The end of what a step began.
  ///
  /// @param outcome such as `answered`, `paid`, `too-few-goods` or `income-ended`
  record ToEnd(@Nullable LocalDate on, @Nullable String outcome, @Nullable String because) {}

  /// What a court refused.
  ///
  /// @param outcome `refused`, `dismissed`, `struck-out` or `withdrawn`
  record ToRefuse(@Nullable LocalDate on, @Nullable String outcome, @Nullable String because) {}

  /// What came of it: a step in the history, or a record that waits for a second person.
  record Did(@Nullable Long step, @Nullable Long recommendation) {}

  @PostMapping("/orders")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Record the liability order or the judgment on a debt")
  ResponseEntity<Did> record(
      @PathVariable long debt,
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToRecord sent,
      Officer officer) {
    open(debt, officer);
    var typed = new TreeMap<String, String>();
    typed.put(OrderMade.ON, Objects.toString(sent.on(), ""));
    typed.put(OrderMade.COURT, Objects.toString(sent.court(), ""));
    typed.put(OrderMade.CASE, Objects.toString(sent.caseNumber(), ""));
    typed.put(OrderMade.SUM, Objects.toString(sent.sum(), ""));
    typed.put(OrderMade.COSTS, Objects.toString(sent.costs(), ""));
    typed.put(OrderMade.PAY_BY, Objects.toString(sent.payBy(), ""));
    return idempotency.once(
        officer,
        key,
        "POST /debts/" + debt + "/orders",
        sent,
        Did.class,
        () -> did(orders.record(debt, typed, Objects.toString(sent.reason(), ""), officer)));
  }

  @PostMapping("/steps/{step}/withdraw")
  @Operation(summary = "Withdraw an order or a judgment that was recorded here")
  Did withdraw(
      @PathVariable long debt,
      @PathVariable long step,
      @RequestBody ToWithdraw sent,
      Officer officer) {
    open(debt, officer);
    return did(orders.withdraw(debt, step, Objects.toString(sent.because(), ""), officer));
  }

  @PostMapping("/steps/{step}/end")
  @Operation(summary = "Record how a method ended, an agent returned or a request was answered")
  Did end(
      @PathVariable long debt, @PathVariable long step, @RequestBody ToEnd sent, Officer officer) {
    open(debt, officer);
    return did(
        orders.end(
            debt,
            step,
            day(sent.on(), "expected the day on which it ended"),
            Objects.toString(sent.outcome(), ""),
            Objects.toString(sent.because(), ""),
            officer));
  }

  @PostMapping("/steps/{step}/refused")
  @Operation(summary = "Record that what was asked of a court was refused, dismissed or withdrawn")
  Did refused(
      @PathVariable long debt,
      @PathVariable long step,
      @RequestBody ToRefuse sent,
      Officer officer) {
    open(debt, officer);
    return did(
        orders.refuse(
            debt,
            step,
            day(sent.on(), "expected the day on which it was decided"),
            Objects.toString(sent.outcome(), ""),
            Objects.toString(sent.because(), ""),
            officer));
  }

  private static LocalDate day(@Nullable LocalDate on, String expected) {
    var wrong = new ArrayList<Wrong>();
    if (on == null) {
      wrong.add(new Wrong("/on", "missing", expected));
    }
    Days.check("/on", on, wrong);
    if (on == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return on;
  }

  private void open(long debt, Officer officer) {
    access.require(officer, Act.RECORD_OUTCOME);
    if (cases.open(debt, Act.RECORD_OUTCOME, officer).isEmpty()) {
      throw Refusal.notFound("debt", debt);
    }
  }

  private static Did did(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Recorded(var step) -> new Did(step, null);
      case Outcome.Waits(var recommendation) -> new Did(null, recommendation);
      case Outcome other -> throw RecommendationsApi.refusal(other);
    };
  }
}
