package evenkeel.app.ledger;

import evenkeel.app.store.CopyRows;
import evenkeel.core.allocation.Allocated;
import evenkeel.core.allocation.Payment;
import evenkeel.core.allocation.Via;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/// Three streams in account order, read side by side: debts with their instalments, steps, and
/// receipts. Only one account is in memory at a time.
@Component
class AllocationStream {

  private static final int FETCH = 5_000;

  /// Afresh, what the account's own receipts paid is given back first.
  private static final String DEBTS =
      """
      with owed as (
        select l.debt_id, sum(l.amount_pence) as pence from ledger.leg l
         where l.debt_id in (select debt_id from open_debt) group by l.debt_id),
      paid as (
        select a.debt_id, a.instalment_id, sum(a.amount_pence) as pence from ledger.allocation a
         where a.debt_id in (select debt_id from open_debt) group by a.debt_id, a.instalment_id),
      given_back as (
        select p.debt_id, sum(p.pence) as pence from paid p group by p.debt_id)
      select o.account_id, o.debt_id, o.financial_year,
             coalesce(w.pence, 0) + case when ? then coalesce(g.pence, 0) else 0 end as balance,
             i.instalment_id, i.due_on,
             i.amount_pence - case when ? then 0 else coalesce(p.pence, 0) end as unpaid
        from open_debt o
        left join owed w on w.debt_id = o.debt_id
        left join given_back g on g.debt_id = o.debt_id
        left join open_instalment i on i.debt_id = o.debt_id
        left join paid p on p.debt_id = o.debt_id and p.instalment_id = i.instalment_id
       order by o.account_id, o.financial_year, o.debt_id, i.due_on, i.instalment_id
      """;

  private static final String STEPS =
      """
      select o.account_id, n.debt_id, n.kind, n.issued_on, n.pay_by, n.amount_pence, n.ended_on
        from notice_served n join open_debt o on o.debt_id = n.debt_id
       order by o.account_id, n.issued_on
      """;

  private static final String RECEIPTS =
      """
      select p.account_id, p.receipt_id, p.amount_pence, p.effective_on, p.financial_year,
             p.debt_id, coalesce(p.decided_on, p.effective_on) as decided_on, r.method
        from paying_receipt p join ledger.receipt r on r.id = p.receipt_id
       order by p.account_id, p.effective_on, p.receipt_id
      """;

  private final DataSource database;

  AllocationStream(DataSource database) {
    this.database = database;
  }

  void run(boolean afresh, Policy policy) {
    var connection = DataSourceUtils.getConnection(database);
    try (var debts = cursor(connection, DEBTS, afresh);
        var steps = cursor(connection, STEPS, null);
        var receipts = cursor(connection, RECEIPTS, null);
        var allocated =
            CopyRows.into(
                connection,
                "allocated (receipt_id, account_id, debt_id, instalment_id, amount_pence,"
                    + " effective_on, rule, because)")) {
      while (receipts.more()) {
        var account = receipts.account();
        var paying = new PayingAccount();
        debts(debts, account, paying);
        steps(steps, account, paying);
        while (receipts.more() && receipts.account() == account) {
          pay(receipts.rows, account, paying, policy, allocated);
          receipts.next();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("allocating receipts", e);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }

  private static void debts(Cursor debts, long account, PayingAccount paying) throws SQLException {
    var last = 0L;
    for (; debts.more() && debts.account() <= account; debts.next()) {
      if (debts.account() < account) {
        continue;
      }
      var row = debts.rows;
      var debt = row.getLong("debt_id");
      if (debt != last) {
        paying.debt(debt, row.getInt("financial_year"), row.getLong("balance"));
        last = debt;
      }
      var due = row.getObject("due_on", LocalDate.class);
      if (due != null) {
        paying.instalment(row.getLong("instalment_id"), due, row.getLong("unpaid"));
      }
    }
  }

  private static void steps(Cursor steps, long account, PayingAccount paying) throws SQLException {
    for (; steps.more() && steps.account() <= account; steps.next()) {
      var row = steps.rows;
      paying.served(
          row.getLong("debt_id"),
          new PayingAccount.Served(
              row.getString("kind"),
              row.getObject("issued_on", LocalDate.class),
              row.getObject("pay_by", LocalDate.class),
              Money.ofPence(row.getLong("amount_pence")),
              row.getObject("ended_on", LocalDate.class)));
    }
  }

  private static void pay(
      ResultSet row, long account, PayingAccount paying, Policy policy, CopyRows to)
      throws SQLException {
    var receipt = row.getLong("receipt_id");
    var on = row.getObject("effective_on", LocalDate.class);
    var year = row.getInt("financial_year");
    var directed = row.wasNull() ? null : new FinancialYear(year);
    var debt = row.getLong("debt_id");
    var bill = row.wasNull() ? null : debt;
    var amount = Money.ofPence(row.getLong("amount_pence"));
    var decidedOn = row.getObject("decided_on", LocalDate.class);
    var payment =
        new Payment(receipt, decidedOn, amount, directed, bill, via(row.getString("method")));
    write(receipt, account, on, paying.pay(payment, policy), to);
  }

  /// Through whom a receipt's method says that it came, null for what a person paid.
  private static @Nullable Via via(String method) {
    return switch (method) {
      case "employer" -> Via.EMPLOYER;
      case "dwp" -> Via.BENEFIT;
      case "agent" -> Via.AGENT;
      default -> null;
    };
  }

  private static void write(
      long receipt, long account, LocalDate on, Allocated allocated, CopyRows to) {
    for (var line : allocated.lines()) {
      to.number(receipt)
          .number(account)
          .number(line.debt())
          .number(line.instalment())
          .number(line.amount().pence())
          .date(on)
          .text(line.rule())
          .text(line.because())
          .end();
    }
    if (!allocated.leftOnAccount().isZero()) {
      to.number(receipt)
          .number(account)
          .text(null)
          .text(null)
          .number(allocated.leftOnAccount().pence())
          .date(on)
          .text("left-on-account")
          .text("no debt is open")
          .end();
    }
  }

  private static Cursor cursor(Connection connection, String sql, @Nullable Boolean afresh)
      throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setFetchSize(FETCH);
    if (afresh != null) {
      statement.setBoolean(1, afresh);
      statement.setBoolean(2, afresh);
    }
    return new Cursor(statement, statement.executeQuery());
  }

  /// A stream of rows that stands on one of them.
  private static final class Cursor implements AutoCloseable {

    private final PreparedStatement statement;
    private final ResultSet rows;
    private boolean more;

    Cursor(PreparedStatement statement, ResultSet rows) throws SQLException {
      this.statement = statement;
      this.rows = rows;
      this.more = rows.next();
    }

    boolean more() {
      return more;
    }

    void next() throws SQLException {
      more = rows.next();
    }

    long account() throws SQLException {
      return rows.getLong("account_id");
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }
}
