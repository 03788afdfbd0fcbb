package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to write-offs: what is owed on a debt leaves the debtor's book. The debt stays, and a
/// later entry can write it on again.
@Service
public class WriteOffs {

  private final JdbcClient jdbc;

  WriteOffs(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes a debt off, in the caller's transaction.
  ///
  /// @param year the debt's financial year, by its first
  /// @param evidence under which approval, and whose
  /// @param key its own key: the same twice is refused
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(
      long account, long debt, int year, Money amount, LocalDate on, String evidence, String key) {
    jdbc.sql(
            """
            with e as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              values (:on, 'write_off', 'written off', :evidence, :key) returning id)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select e.id, 1, 'debtor', 'general_fund', :account, :debt, :year, -:pence, :on from e
            union all
            select e.id, 2, 'write_offs', 'general_fund', null, null, :year, :pence, :on from e
            """)
        .param("on", on)
        .param("evidence", evidence)
        .param("key", key)
        .param("account", account)
        .param("debt", debt)
        .param("year", year)
        .param("pence", amount.pence())
        .update();
  }
}
