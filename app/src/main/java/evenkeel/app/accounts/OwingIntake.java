package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of each person's own liability for an overpayment becomes facts: the
/// notice, the dispute and the sum of each. A changed row adds a version, and a missing one a
/// version that says so.
@Service
public class OwingIntake {

  /// The temporary table of its answer.
  public static final String STAGING = "known_invoice (invoice_no text)";

  private static final String FACTS =
      """
      source_key, invoice_no, party_id, account_id, capacity, basis, amount_pence, chosen,
      notified_on, appeal_open, appeal_decided_on, appeal_outcome, notice_lacks\
      """;

  /// The last version of each liability that the source still sends.
  private static final String STANDING =
      """
      select distinct on (v.source_key) v.* from accounts.overpayment_liability v
       where v.source = :source order by v.source_key, v.id desc\
      """;

  /// The day of an outcome is the one that the source tells; where it only tells that no appeal is
  /// open any more, the day on which it does.
  private static final String CHANGED =
      """
      with said as (
        select s.line, s.invoice_no || '|' || s.party_id as source_key, s.invoice_no,
               p.id as party_id, o.account_id, s.capacity, s.basis, s.amount as amount_pence,
               coalesce(s.chosen, true) as chosen, s.notified_on,
               coalesce(s.appeal_open, false) as appeal_open, s.appeal_decided_on as told,
               s.appeal_outcome, s.notice_lacks
          from staged_overpayment_liabilities s
          join map_party p on p.party_id = s.party_id
          join lateral (
            select v.account_id from accounts.overpayment_version v
             where v.source = :source and v.invoice_no = s.invoice_no
             order by v.id desc limit 1) o on true),
      known as (
        select s.*, v.id as old, v.account_id as old_account,
               coalesce(s.told, case when v.appeal_open and not s.appeal_open then :asAt end,
                        v.appeal_decided_on) as appeal_decided_on,
               v.id is null or v.deleted
                 or (v.party_id, v.account_id, v.capacity, v.basis, v.amount_pence, v.chosen,
                     v.notified_on, v.appeal_open, v.appeal_outcome, v.notice_lacks)
                    is distinct from
                    (s.party_id, s.account_id, s.capacity, s.basis, s.amount_pence, s.chosen,
                     s.notified_on, s.appeal_open, s.appeal_outcome, s.notice_lacks)
                 or s.told is distinct from v.appeal_decided_on and s.told is not null as differs
          from said s
          left join lateral (
            select v.* from accounts.overpayment_liability v
             where v.source = :source and v.source_key = s.source_key
             order by v.id desc limit 1) v on true),
      changed as (select * from known where differs),
      noted as (
        insert into changed_account
        select account_id from changed
        union select old_account from changed where old_account is not null)
      insert into accounts.overpayment_liability (source, %1$s, extract_id, effective_on)
      select :source, %1$s, :extract,
             case when old is null then least(coalesce(notified_on, :asAt), :asAt) else :asAt end
        from changed order by line
      """
          .formatted(FACTS);

  private static final String GONE =
      """
      with gone as (
        select v.* from (%2$s) v
          join gone_key g on g.table_name = 'overpayment_liabilities' and g.key = v.source_key
         where not v.deleted),
      noted as (insert into changed_account select account_id from gone)
      insert into accounts.overpayment_liability (source, %1$s, extract_id, effective_on, deleted)
      select source, %1$s, :extract, :asAt, true from gone
      """
          .formatted(FACTS, STANDING);

  private static final String GONE_KEYS =
      Staged.gone(
          "overpayment_liabilities",
          new Staged.Book("accounts.overpayment_liability", "source_key"),
          "s.invoice_no || '|' || s.party_id");

  private final JdbcClient jdbc;

  OwingIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Says in `known_invoice (invoice_no)` which of the staged invoices the source has told of.
  public void invoices(Extract extract) {
    run(
        """
        insert into known_invoice (invoice_no)
        select distinct s.invoice_no from staged_overpayment_liabilities s
          join accounts.overpayment_version v
            on v.source = :source and v.invoice_no = s.invoice_no
        """,
        extract);
  }

  /// Keeps what is staged.
  public void liabilities(Extract extract) {
    if (extract.whole("overpayment_liabilities")) {
      run(GONE_KEYS, extract);
    }
    run(CHANGED, extract);
    run(GONE, extract);
  }

  /// Adds to `stopped_debt (key, debt_id, kind, reason)` the debts that everybody who owes them
  /// disputes. Where only some do, the others are asked meanwhile.
  public void stops(Extract extract) {
    run(
        """
        insert into stopped_debt (key, debt_id, kind, reason)
        select v.invoice_no || '@everybody@' || max(v.id), d.id, 'dispute',
               'Everybody who owes this overpayment disputes it.'
          from (%s) v
          join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
         where not v.deleted and v.chosen
         group by v.invoice_no, d.id having bool_and(v.appeal_open)
        """
            .formatted(STANDING),
        extract);
  }

  private void run(String sql, Extract extract) {
    Staged.run(jdbc, sql, extract);
  }
}
