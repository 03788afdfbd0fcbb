package evenkeel.app.monitoring;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.recovery.State;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where debts stand, why, and what happens next.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Monitoring")
class StandingsApi {

  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final Standings standings;
  private final Decisions decisions;

  StandingsApi(Access access, Audit audit, Debts debts, Standings standings, Decisions decisions) {
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.standings = standings;
    this.decisions = decisions;
  }

  /// Where one debt stands.
  ///
  /// @param type council_tax, hb_overpayment, leasehold or sundry
  /// @param state action, waiting, hold, on_plan or nothing_due
  /// @param answer, step, reason null where the officer does not work on this type of debt
  /// @param next what happens next, in a phrase
  record Row(
      long debt,
      String account,
      String type,
      String state,
      @Nullable String answer,
      @Nullable String step,
      @Nullable String reason,
      String because,
      String next,
      Amount balance,
      Amount overdue,
      @Nullable LocalDate oldestDue,
      @Nullable LocalDate lookAgain,
      LocalDate decidedOn) {}

  /// The five states and their sum.
  record Spread(Map<String, Long> debts, long sum, long undecided) {}

  @GetMapping("/standings")
  @Operation(summary = "How many debts stand in each of the five states, and that they sum to all")
  Spread spread(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var spread = standings.spread();
    var states = new LinkedHashMap<String, Long>();
    spread.debts().forEach((state, count) -> states.put(key(state), count));
    return new Spread(states, spread.sum(), spread.undecided());
  }

  @GetMapping("/accounts/{reference}/standings")
  @Operation(summary = "Where each debt of an account stands")
  Listed<Row> ofAccount(@PathVariable String reference, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var account =
        debts.accountWith(reference).orElseThrow(() -> Refusal.notFound("account", reference));
    look(officer, account);
    return Listed.whole(
        standings.ofAccount(account).stream().map(each -> row(each, officer)).toList());
  }

  @GetMapping("/debts/{debt}/decisions")
  @Operation(summary = "What was decided of a debt over time, newest first, with every reason")
  Listed<Decisions.Kept> decisions(
      @PathVariable long debt,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 2);
    var before =
        at == null
            ? Decisions.Before.END
            : new Decisions.Before(at.day(0), Math.toIntExact(at.number(1)));
    var standing = standings.ofDebt(debt).orElseThrow(() -> Refusal.notFound("debt", debt));
    look(officer, standing.account());
    return Listed.of(
        decisions.history(debt, before, rows + 1),
        rows,
        last -> Cursor.after(last.evening(), last.occasion()));
  }

  private void look(Officer officer, long account) {
    var subject = Subject.of("account", account);
    access.require(officer, Act.SEE_PERSON, debts.onRecord(account));
    audit.look(officer.actor(), "standings", subject, Map.of());
  }

  private static String key(State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /// Of a debt of a type that is not the officer's: that it is there, what is owed and in which
  /// state it is.
  static Row row(Standings.Standing s, Officer officer) {
    if (!officer.worksOn(s.debtType().key())) {
      return new Row(
          s.debt(),
          s.accountRef(),
          s.debtType().key(),
          key(s.state()),
          null,
          null,
          null,
          "you do not work on this type of debt",
          "",
          Amount.ofPence(s.balancePence()),
          Amount.ofPence(s.overduePence()),
          null,
          null,
          s.decidedOn());
    }
    return new Row(
        s.debt(),
        s.accountRef(),
        s.debtType().key(),
        key(s.state()),
        s.answer(),
        s.step(),
        s.reasonCode(),
        s.because(),
        s.nextAction(),
        Amount.ofPence(s.balancePence()),
        Amount.ofPence(s.overduePence()),
        s.oldestDue(),
        s.lookAgain(),
        s.decidedOn());
  }
}
