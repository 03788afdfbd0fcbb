package evenkeel.app.history;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Days;
import evenkeel.app.api.Idempotency;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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

/// Holds placed and lifted, and reported steps checked.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Holds and steps")
class HoldsApi {

  private final Access access;
  private final Debts debts;
  private final Holds holds;
  private final Histories histories;
  private final Steps steps;
  private final BusinessDay businessDay;
  private final Idempotency idempotency;

  HoldsApi(
      Access access,
      Debts debts,
      Holds holds,
      Histories histories,
      Steps steps,
      BusinessDay businessDay,
      Idempotency idempotency) {
    this.access = access;
    this.debts = debts;
    this.holds = holds;
    this.histories = histories;
    this.steps = steps;
    this.businessDay = businessDay;
    this.idempotency = idempotency;
  }

  /// A hold to place. It covers one of the three: an account by its reference, a debt or a party by
  /// its number.
  ///
  /// @param kind such as `dispute` or `breathing_space`
  /// @param until its last day, or the day to review it where the law sets no end
  /// @param amountPence the disputed part of one debt, which alone is held; left out, all is held
  record ToPlace(
      @Nullable String account,
      @Nullable Long debt,
      @Nullable Long party,
      @Nullable String kind,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      @Nullable Long amountPence,
      @Nullable String reason) {}

  /// A hold to lift.
  record ToLift(@Nullable LocalDate on, @Nullable String reason) {}

  /// The check of a step that a source system reported.
  record Checked(@Nullable String because) {}

  /// A hold's own number.
  record Hold(long hold) {}

  @PostMapping("/holds")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Stop recovery, with a reason and an end")
  ResponseEntity<Hold> place(
      @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
      @RequestBody ToPlace sent,
      Officer officer) {
    access.require(officer, Act.PLACE_HOLD);
    var wrong = new ArrayList<Wrong>();
    var kind = kind(sent.kind(), wrong);
    if (sent.from() == null) {
      wrong.add(new Wrong("/from", "missing", "expected the first day of the hold"));
    }
    Days.check("/from", sent.from(), wrong);
    Days.check("/until", sent.until(), wrong);
    var reason = words("/reason", sent.reason(), wrong);
    var on = on(sent, wrong);
    var amount = part(sent.amountPence(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return idempotency.once(
        officer,
        key,
        "POST /holds",
        sent,
        Hold.class,
        () ->
            new Hold(
                done(
                    holds.place(
                        Objects.requireNonNull(on),
                        Objects.requireNonNull(kind),
                        Objects.requireNonNull(sent.from()),
                        sent.until(),
                        amount,
                        reason,
                        officer))));
  }

  @PostMapping("/holds/{id}/lift")
  @Operation(summary = "Let recovery go on")
  Hold lift(@PathVariable long id, @RequestBody ToLift sent, Officer officer) {
    access.require(officer, Act.LIFT_HOLD);
    var wrong = new ArrayList<Wrong>();
    if (sent.on() == null) {
      wrong.add(new Wrong("/on", "missing", "expected the day on which the hold ends"));
    }
    Days.checkCome("/on", sent.on(), businessDay.today(), wrong);
    var reason = words("/reason", sent.reason(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    if (histories.hold(id).isEmpty()) {
      throw Refusal.notFound("hold", id);
    }
    return new Hold(done(holds.lift(id, Objects.requireNonNull(sent.on()), reason, officer)));
  }

  @PostMapping("/steps/{id}/check")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Record that a notice which a source system reported was served as it says")
  void check(@PathVariable long id, @RequestBody Checked sent, Officer officer) {
    access.require(officer, Act.CHECK_REPORTED_STEP);
    var wrong = new ArrayList<Wrong>();
    var because = words("/because", sent.because(), wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    var account = account(id);
    access.require(officer, Act.CHECK_REPORTED_STEP, debts.onRecord(account));
    if (!steps.check(id, officer.actor(), because)) {
      throw Refusal.conflict("checked-before", "step " + id + " was checked already");
    }
  }

  private long account(long step) {
    try {
      return steps.account(step);
    } catch (org.springframework.dao.EmptyResultDataAccessException _) {
      throw Refusal.notFound("step", step);
    }
  }

  private static @Nullable Money part(@Nullable Long pence, List<Wrong> wrong) {
    if (pence != null && pence <= 0) {
      var said = "expected pence above 0, found " + pence;
      wrong.add(new Wrong("/amountPence", "out-of-range", said));
    }
    return pence == null ? null : Money.ofPence(pence);
  }

  private static long done(Holds.Result result) {
    return switch (result) {
      case Holds.Result.Done(var hold) -> hold;
      case Holds.Result.Refused(var because) -> throw Refusal.conflict("refused", because);
    };
  }

  private static @Nullable HoldKind kind(@Nullable String kind, List<Wrong> wrong) {
    for (var known : HoldKind.values()) {
      if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
        return known;
      }
    }
    var all =
        java.util.Arrays.stream(HoldKind.values())
            .map(known -> known.name().toLowerCase(Locale.ROOT))
            .toList();
    wrong.add(new Wrong("/kind", "unknown", "expected one of " + all + ", found " + kind));
    return null;
  }

  private Holds.@Nullable On on(ToPlace sent, List<Wrong> wrong) {
    var debt = sent.debt();
    var party = sent.party();
    var reference = sent.account();
    var named = (debt == null ? 0 : 1) + (party == null ? 0 : 1) + (reference == null ? 0 : 1);
    if (named != 1) {
      wrong.add(new Wrong("", "one-of", "expected exactly one of `account`, `debt` and `party`"));
      return null;
    }
    if (debt != null) {
      return new Holds.On.Debt(debt);
    }
    if (party != null) {
      return new Holds.On.Party(party);
    }
    var account = debts.accountWith(String.valueOf(reference));
    if (account.isEmpty()) {
      wrong.add(new Wrong("/account", "unknown", "there is no account " + reference));
      return null;
    }
    return new Holds.On.Account(account.get());
  }

  private static String words(String pointer, @Nullable String text, List<Wrong> wrong) {
    if (text == null || text.isBlank()) {
      wrong.add(new Wrong(pointer, "missing", "expected a reason in words"));
      return "";
    }
    return text;
  }
}
