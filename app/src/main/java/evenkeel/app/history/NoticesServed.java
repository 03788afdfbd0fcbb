package evenkeel.app.history;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The steps that decide where money goes, as a set for the ledger.
@Service
public class NoticesServed {

  private final JdbcClient jdbc;

  NoticesServed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes the steps that stand on the debts in `open_debt` to `notice_served (debt_id, kind,
  /// issued_on, pay_by, amount_pence, ended_on)`: notices, orders and methods of recovery.
  public void write() {
    jdbc.sql(
            """
            insert into notice_served
              (debt_id, kind, issued_on, pay_by, amount_pence, ended_on)
            select s.debt_id, s.kind, s.issued_on, s.pay_by, s.amount_pence, e.ended_on
              from open_debt o
              join history.step s on s.debt_id = o.debt_id
              left join history.step_ended e on e.step_id = s.id
             where s.kind in ('reminder_1', 'reminder_2', 'final_notice', 'liability_order',
                     'attachment_of_earnings', 'members_allowances', 'direct_earnings_attachment',
                     'attachment_of_benefits', 'dwp_referral', 'agent_instructed',
                     'agent_returned', 'warrant')
               and not exists (select from history.step_withdrawn w where w.step_id = s.id)
            """)
        .update();
  }
}
