package evenkeel.app.ledger;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Reverses charges that a decision took off, as [ChargePosting] does with those that an extract
/// withdraws: each entry is undone by another, and by no more than one.
@Service
public class ChargeReversals {

  private final JdbcClient jdbc;

  ChargeReversals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Reverses them, in the caller's transaction.
  ///
  /// @param because in words
  /// @param evidence which decision, and whose
  @Transactional(propagation = Propagation.MANDATORY)
  public void post(List<Long> charges, LocalDate on, String because, String evidence) {
    jdbc.sql(
            """
            with original as (
              select e.id, e.kind, w.charge_id
                from unnest(:charges) w (charge_id)
                join ledger.entry e on e.idempotency_key = 'charge:' || w.charge_id),
            reversal as (
              insert into ledger.entry
                (effective_on, kind, reason, evidence, idempotency_key, reverses)
              select :on, o.kind, :because, :evidence, 'charge-withdrawn:' || o.charge_id, o.id
                from original o
              returning id, reverses)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, debt_id,
              financial_year, amount_pence, effective_on)
            select r.id, l.leg_no, l.book, l.fund, l.account_id, l.debt_id, l.financial_year,
                   -l.amount_pence, :on
              from reversal r join ledger.leg l on l.entry_id = r.reverses
            """)
        .param("charges", charges.toArray(Long[]::new))
        .param("on", on)
        .param("because", because)
        .param("evidence", evidence)
        .update();
  }
}
