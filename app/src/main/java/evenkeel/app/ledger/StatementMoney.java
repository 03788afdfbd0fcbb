package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what a statement says of money beside its lines: what met each instalment by a day,
/// and who paid.
@Service
public class StatementMoney {

  private final JdbcClient jdbc;

  StatementMoney(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What had met each instalment of these debts by the end of a day, by the instalment's number.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public Map<Long, Money> met(Collection<Long> debts, LocalDate on, OffsetDateTime knownBefore) {
    var met = new HashMap<Long, Money>();
    jdbc.sql(
            """
            select instalment_id, sum(amount_pence) as pence from ledger.allocation
             where debt_id = any (:debts) and instalment_id is not null
               and effective_on <= :on and recorded_at < :knownBefore
             group by instalment_id
            """)
        .param("debts", debts.toArray(Long[]::new))
        .param("on", on)
        .param("knownBefore", knownBefore)
        .query(
            row -> {
              met.put(row.getLong("instalment_id"), Money.ofPence(row.getLong("pence")));
            });
    return met;
  }

  /// Who paid, as the bank or the till says, by the entry of the payment; entries that name nobody
  /// are not in it.
  public Map<Long, String> payers(Collection<Long> entries) {
    var payers = new HashMap<Long, String>();
    jdbc.sql(
            """
            select entry_id, payer_name from ledger.receipt
             where entry_id = any (?) and payer_name is not null and payer_name <> ''
            """)
        .param(entries.toArray(Long[]::new))
        .query(
            row -> {
              payers.put(row.getLong("entry_id"), row.getString("payer_name"));
            });
    return payers;
  }
}
