package evenkeel.app.desk;

import evenkeel.app.access.Officer;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Cursor;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.audit.Audit;
import evenkeel.app.ledger.Statements;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Words;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An account's books: its statement on any day and as known on any day, its payments and where
/// every penny went, and what was done.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1/accounts/{reference}")
@Tag(name = "Accounts")
class AccountBooksApi {

  private final AccountCases cases;
  private final Statements statements;
  private final Audit audit;
  private final BusinessDay day;

  AccountBooksApi(AccountCases cases, Statements statements, Audit audit, BusinessDay day) {
    this.cases = cases;
    this.statements = statements;
    this.audit = audit;
    this.day = day;
  }

  /// A page of a statement, oldest line first.
  ///
  /// @param on its last day
  /// @param known only what was recorded by the end of this day; null for all
  /// @param balance what is owed at the end of `on`; negative when in credit
  record Statement(
      LocalDate on,
      @Nullable LocalDate known,
      Amount balance,
      List<Line> items,
      @Nullable String next) {}

  /// A line of a statement.
  ///
  /// @param kind charge, reduction, receipt, costs, refund, transfer, write_off or match
  /// @param balance what is owed after it
  /// @param undoes whether it reverses an earlier line
  record Line(
      long entry,
      LocalDate on,
      OffsetDateTime recordedAt,
      String kind,
      String reason,
      String evidence,
      @Nullable String year,
      @Nullable Long debt,
      Amount amount,
      Amount balance,
      boolean undoes) {}

  /// A payment, and where every penny of it went.
  ///
  /// @param onAccount what no debt has taken
  record Payment(
      long receipt,
      LocalDate received,
      LocalDate effective,
      String reference,
      String method,
      Amount amount,
      String evidence,
      List<Share> shares,
      Amount onAccount) {}

  /// A part of a payment.
  record Share(
      long debt,
      @Nullable Long instalment,
      Amount amount,
      LocalDate effective,
      String rule,
      String because,
      boolean undone) {}

  @GetMapping("/statement")
  @Operation(summary = "The statement at the end of any day, as known at the end of any day")
  Statement statement(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable LocalDate on,
      @RequestParam(required = false) @Nullable LocalDate known,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var knownBefore = known == null ? AccountController.NOW_KNOWN : endOf(known);
    var found = open(reference, "statement", officer);
    var upTo = on == null ? day.today() : on;
    var whole = statements.statement(found.file().id(), upTo, knownBefore);
    var from = (int) Math.clamp(at == null ? 0 : at.number(0), 0, whole.lines().size());
    var to = Math.min(whole.lines().size(), from + rows + 1);
    var page = Listed.of(whole.lines().subList(from, to), rows, _ -> Cursor.after(from + rows));
    return new Statement(
        upTo,
        known,
        Amount.of(whole.balance()),
        page.items().stream().map(AccountBooksApi::line).toList(),
        page.next());
  }

  @GetMapping("/payments")
  @Operation(summary = "Payments, the newest first, and where every penny went")
  Listed<Payment> payments(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 2);
    var before =
        at == null ? Statements.Before.END : new Statements.Before(at.day(0), at.number(1));
    var found = open(reference, "payments", officer);
    var page =
        Listed.of(
            statements.receipts(found.file().id(), before, rows + 1),
            rows,
            last -> Cursor.after(last.effective(), last.id()));
    return new Listed<>(page.items().stream().map(AccountBooksApi::payment).toList(), page.next());
  }

  @GetMapping("/acts")
  @Operation(summary = "What officers did on the account and its debts, the newest first")
  Listed<Audit.Act> acts(
      @PathVariable String reference,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      Officer officer) {
    var rows = Listed.limit(limit);
    var at = Cursor.read(cursor, 1);
    var found = open(reference, "history", officer);
    return Listed.of(
        audit.acts(found.subjects(), at == null ? Long.MAX_VALUE : at.number(0), rows + 1),
        rows,
        last -> Cursor.after(last.seq()));
  }

  private AccountCase open(String reference, String what, Officer officer) {
    return cases
        .looked(reference, what, officer)
        .orElseThrow(() -> Refusal.notFound("account", reference));
  }

  private static OffsetDateTime endOf(LocalDate known) {
    try {
      return AccountBooksController.endOf(known);
    } catch (DateTimeException _) {
      throw Refusal.unreadable("known", "out-of-range", "expected a day, found " + known);
    }
  }

  private static Line line(Statements.Line line) {
    var year = line.year();
    return new Line(
        line.entry(),
        line.on(),
        line.recordedAt(),
        line.kind(),
        line.reason(),
        line.evidence(),
        year == null ? null : Words.year(year),
        line.debt(),
        Amount.of(line.amount()),
        Amount.of(line.balance()),
        line.undoes());
  }

  private static Payment payment(Statements.Receipt receipt) {
    return new Payment(
        receipt.id(),
        receipt.received(),
        receipt.effective(),
        receipt.reference(),
        receipt.method(),
        Amount.of(receipt.amount()),
        receipt.evidence(),
        receipt.shares().stream()
            .map(
                share ->
                    new Share(
                        share.debt(),
                        share.instalment(),
                        Amount.of(share.amount()),
                        share.effective(),
                        share.rule(),
                        share.because(),
                        share.undone()))
            .toList(),
        Amount.of(receipt.onAccount()));
  }
}
