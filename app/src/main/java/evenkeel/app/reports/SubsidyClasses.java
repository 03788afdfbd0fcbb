package evenkeel.app.reports;

import evenkeel.core.calendar.FinancialYear;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads the overpayments decided in a financial year by what caused them.
@Repository
class SubsidyClasses {

  private final JdbcClient jdbc;

  SubsidyClasses(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The accounts behind some causes of a year, the largest first.
  List<DebtReturns.Behind> behind(FinancialYear year, Collection<String> causes, int limit) {
    return jdbc.sql(
            """
            select o.account_id as account, a.account_ref as reference,
                   sum(o.gross_pence)::bigint as pence
              from accounts.v_overpayment o
              join accounts.v_account a using (account_id)
              left join accounts.v_overpayment_cause c using (version_id)
             where o.decision_on between ? and ?
               and case when coalesce(c.classification, o.classification)
                             = 'claimant_error_or_other' then 'other'
                        else coalesce(c.classification, o.classification) end = any (?)
             group by o.account_id, a.account_ref
             order by sum(o.gross_pence) desc, a.account_ref limit ?
            """)
        .params(year.firstDay(), year.lastDay(), causes.toArray(String[]::new), limit)
        .query(DebtReturns.Behind.class)
        .list();
  }

  /// What the books say of each cause, the largest first. It tells fraud apart: whoever shows it
  /// folds it or has asked for the right to.
  List<SubsidyYear.Caused> decided(FinancialYear year) {
    return jdbc.sql(
            """
            with recovered as (
              select debt_id, -sum(amount_pence) as pence from ledger.v_account_movement
               where (kind = 'receipt' or from_suspense) and debt_id is not null group by debt_id)
            select case when coalesce(c.classification, o.classification)
                             = 'claimant_error_or_other' then 'other'
                        else coalesce(c.classification, o.classification) end as cause,
                   count(*) as overpayments, sum(o.gross_pence)::bigint as overpaid,
                   coalesce(sum(o.underlying_pence), 0)::bigint as underlying,
                   coalesce(sum(r.pence), 0)::bigint as recovered
              from accounts.v_overpayment o
              left join accounts.v_overpayment_cause c using (version_id)
              left join recovered r on r.debt_id = o.debt_id
             where o.decision_on between ? and ?
             group by 1 order by sum(o.gross_pence) desc, 1
            """)
        .params(year.firstDay(), year.lastDay())
        .query(SubsidyYear.Caused.class)
        .list();
  }
}
