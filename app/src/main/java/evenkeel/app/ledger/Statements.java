package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to statements: what happened to an account's money, on any day and as it was known on
/// any day.
@Service
public class Statements {

  /// An account with more lines than this is beyond any page; it is an error with a name.
  private static final int MOST_LINES = 5_000;

  private final JdbcClient jdbc;

  Statements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One line: what it was and what was then owed.
  ///
  /// @param kind charge, reduction, receipt, costs, refund, transfer, write_off or match
  /// @param reason the charge's type, the payment's method or words
  /// @param year start of the financial year, null for money on the account as a whole
  /// @param undoes whether it reverses an earlier line
  public record Line(
      long entry,
      LocalDate on,
      OffsetDateTime recordedAt,
      String kind,
      String reason,
      String evidence,
      @Nullable Integer year,
      @Nullable Long debt,
      Money amount,
      Money balance,
      boolean undoes) {}

  /// A statement.
  ///
  /// @param balance what is owed after the last line; negative when in credit
  public record Statement(List<Line> lines, Money balance) {
    public Statement {
      lines = List.copyOf(lines);
    }
  }

  /// Money that came in on an account and where every penny of it went.
  ///
  /// @param onAccount what no debt has taken
  public record Receipt(
      long id,
      LocalDate received,
      LocalDate effective,
      String reference,
      String method,
      Money amount,
      String evidence,
      List<Share> shares,
      Money onAccount) {
    public Receipt {
      shares = List.copyOf(shares);
    }
  }

  /// A part of a receipt and the debt or instalment that it paid.
  ///
  /// @param undone whether a later row took it back
  public record Share(
      long debt,
      @Nullable Long instalment,
      Money amount,
      LocalDate effective,
      String rule,
      String because,
      boolean undone) {}

  /// An account's lines, oldest first.
  ///
  /// @param upTo the last effective day in it
  /// @param knownBefore only what had been recorded before this moment
  public Statement statement(long account, LocalDate upTo, OffsetDateTime knownBefore) {
    var rows =
        jdbc.sql(
                """
                select e.id, l.effective_on, e.recorded_at, e.kind, e.reason, e.evidence,
                       l.financial_year, l.debt_id, sum(l.amount_pence) as amount_pence,
                       e.reverses is not null as undoes
                  from ledger.leg l join ledger.entry e on e.id = l.entry_id
                 where l.account_id = :account and l.effective_on <= :upTo
                   and e.recorded_at < :knownBefore
                 group by e.id, l.effective_on, l.financial_year, l.debt_id
                having sum(l.amount_pence) <> 0
                 order by l.effective_on, e.id, l.financial_year nulls last limit :limit
                """)
            .param("account", account)
            .param("upTo", upTo)
            .param("knownBefore", knownBefore)
            .param("limit", MOST_LINES + 1)
            .query(Statements::line)
            .list();
    if (rows.size() > MOST_LINES) {
      throw new IllegalStateException("account " + account + " has over " + MOST_LINES + " lines");
    }
    var balance = Money.ZERO;
    var lines = new ArrayList<Line>();
    for (var row : rows) {
      balance = balance.plus(row.amount());
      lines.add(with(row, balance));
    }
    return new Statement(lines, balance);
  }

  /// What is owed on each of these accounts now; accounts without a line are not in it.
  public Map<Long, Money> balances(Collection<Long> accounts) {
    var balances = new HashMap<Long, Money>();
    if (!accounts.isEmpty()) {
      jdbc.sql(
              """
              select account_id, sum(amount_pence) as pence from ledger.leg
               where account_id in (:accounts) group by account_id
              """)
          .param("accounts", Set.copyOf(accounts))
          .query(
              row -> {
                balances.put(row.getLong("account_id"), Money.ofPence(row.getLong("pence")));
              });
    }
    return balances;
  }

  /// The receipts of an account, newest first, with every penny's way.
  public List<Receipt> receipts(long account, int limit) {
    return receipts(account, Before.END, limit);
  }

  /// The newest receipts of each of these accounts, newest first, by the account's number.
  ///
  /// @param each how many of one account at most
  public Map<Long, List<Receipt>> newestReceipts(Collection<Long> accounts, int each) {
    var newest = new HashMap<Long, List<Receipt>>();
    jdbc.sql(
            """
            select r.account_id, r.id, r.received_on, r.effective_on, r.reference, r.method,
                   r.amount_pence, e.evidence
              from unnest(?) as a (id)
             cross join lateral (
                   select * from ledger.receipt c where c.account_id = a.id
                    order by c.effective_on desc, c.id desc limit ?) r
              join ledger.entry e on e.id = r.entry_id
             order by r.effective_on desc, r.id desc
            """)
        .params(accounts.toArray(Long[]::new), each)
        .query(
            row -> {
              newest
                  .computeIfAbsent(row.getLong("account_id"), _ -> new ArrayList<>())
                  .add(receipt(row, 0));
            });
    var shares = shares(newest.values().stream().flatMap(List::stream).map(Receipt::id).toList());
    newest
        .values()
        .forEach(all -> all.replaceAll(r -> with(r, shares.getOrDefault(r.id(), List.of()))));
    return newest;
  }

  /// Where a list of receipts goes on.
  public record Before(LocalDate effective, long receipt) {
    public static final Before END = new Before(LocalDate.of(9999, 12, 31), 0);
  }

  /// A page of an account's receipts, newest first, with every penny's way.
  public List<Receipt> receipts(long account, Before before, int limit) {
    var receipts =
        jdbc.sql(
                """
                select r.id, r.received_on, r.effective_on, r.reference, r.method, r.amount_pence,
                       e.evidence
                  from ledger.receipt r join ledger.entry e on e.id = r.entry_id
                 where r.account_id = :account and (r.effective_on, r.id) < (:on, :before)
                 order by r.effective_on desc, r.id desc limit :limit
                """)
            .param("account", account)
            .param("on", before.effective())
            .param("before", before.receipt())
            .param("limit", Math.min(limit, MOST_LINES))
            .query(Statements::receipt)
            .list();
    var shares = shares(receipts.stream().map(Receipt::id).toList());
    return receipts.stream().map(r -> with(r, shares.getOrDefault(r.id(), List.of()))).toList();
  }

  private Map<Long, List<Share>> shares(Collection<Long> receipts) {
    var shares = new HashMap<Long, List<Share>>();
    if (!receipts.isEmpty()) {
      jdbc.sql(
              """
              select a.receipt_id, a.debt_id, a.instalment_id, a.amount_pence, a.effective_on,
                     a.rule, a.because,
                     exists (select from ledger.allocation u where u.undoes = a.id) as undone
                from ledger.allocation a
               where a.receipt_id in (:receipts) and a.undoes is null order by a.id limit :limit
              """)
          .param("receipts", receipts)
          .param("limit", MOST_LINES)
          .query(
              row -> {
                shares
                    .computeIfAbsent(row.getLong("receipt_id"), _ -> new ArrayList<>())
                    .add(share(row));
              });
    }
    return shares;
  }

  /// What met each instalment of these debts, by the instalment's number.
  public Map<Long, Money> met(Collection<Long> debts) {
    var met = new HashMap<Long, Money>();
    if (!debts.isEmpty()) {
      jdbc.sql(
              """
              select instalment_id, sum(amount_pence) as pence from ledger.allocation
               where debt_id in (:debts) and instalment_id is not null group by instalment_id
              """)
          .param("debts", Set.copyOf(debts))
          .query(
              row -> {
                met.put(row.getLong("instalment_id"), Money.ofPence(row.getLong("pence")));
              });
    }
    return met;
  }

  private static Line line(ResultSet row, int number) throws SQLException {
    return new Line(
        row.getLong("id"),
        row.getObject("effective_on", LocalDate.class),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getString("kind"),
        row.getString("reason"),
        row.getString("evidence"),
        row.getObject("financial_year", Integer.class),
        row.getObject("debt_id", Long.class),
        Money.ofPence(row.getLong("amount_pence")),
        Money.ZERO,
        row.getBoolean("undoes"));
  }

  private static Line with(Line line, Money balance) {
    return new Line(
        line.entry(),
        line.on(),
        line.recordedAt(),
        line.kind(),
        line.reason(),
        line.evidence(),
        line.year(),
        line.debt(),
        line.amount(),
        balance,
        line.undoes());
  }

  private static Receipt receipt(ResultSet row, int number) throws SQLException {
    return new Receipt(
        row.getLong("id"),
        row.getObject("received_on", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        row.getString("reference"),
        row.getString("method"),
        Money.ofPence(row.getLong("amount_pence")),
        row.getString("evidence"),
        List.of(),
        Money.ZERO);
  }

  private static Receipt with(Receipt receipt, List<Share> shares) {
    var taken = shares.stream().filter(s -> !s.undone()).map(Share::amount).toList();
    return new Receipt(
        receipt.id(),
        receipt.received(),
        receipt.effective(),
        receipt.reference(),
        receipt.method(),
        receipt.amount(),
        receipt.evidence(),
        shares,
        receipt.amount().minus(Money.sum(taken)));
  }

  private static Share share(ResultSet row) throws SQLException {
    return new Share(
        row.getLong("debt_id"),
        row.getObject("instalment_id", Long.class),
        Money.ofPence(row.getLong("amount_pence")),
        row.getObject("effective_on", LocalDate.class),
        row.getString("rule"),
        row.getString("because"),
        row.getBoolean("undone"));
  }

  /// What each of these debts owes by the books, whatever was decided.
  public Map<Long, Money> owed(Collection<Long> debts) {
    var owed = new HashMap<Long, Money>();
    jdbc.sql(
            """
            select debt_id, sum(amount_pence) as pence from ledger.leg
             where debt_id = any (?) group by debt_id
            """)
        .param(debts.toArray(Long[]::new))
        .query(
            row -> {
              owed.put(row.getLong("debt_id"), Money.ofPence(row.getLong("pence")));
            });
    return owed;
  }
}
