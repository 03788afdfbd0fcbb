package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which account a payer's reference means.
@Service
public class References {

  private final JdbcClient jdbc;

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Says in `matched_receipt (line, account_id, debt_id)` which staged receipts name an account
  /// exactly, or one invoice of an overpayment or a lease; spaces do not count.
  public void match() {
    jdbc.sql(
            """
            insert into matched_receipt (line, account_id)
            select s.line, a.id
              from staged_receipts s
              join accounts.account a on a.account_ref = replace(s.reference, ' ', '')
            """)
        .update();
    jdbc.sql(
            """
            insert into matched_receipt (line, account_id, debt_id)
            select s.line, min(d.account_id), min(d.id)
              from staged_receipts s
              join accounts.charge c on c.bill_number = replace(s.reference, ' ', '')
               and c.charge_type in
                   ('hb_overpayment', 'service_charge_estimate', 'service_charge_actual',
                    'balancing', 'major_works', 'ground_rent', 'admin_charge')
              join accounts.debt d on d.id = c.debt_id
              join accounts.account a on a.id = d.account_id and a.debt_type <> 'council_tax'
             where not exists (select from matched_receipt m where m.line = s.line)
               and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             group by s.line having count(distinct d.id) = 1
            """)
        .update();
  }

  /// Adds to `matched_receipt` the debt whose charge a staged transaction names; on council tax the
  /// year tells it.
  public void ofCharges(Extract extract) {
    jdbc.sql(
            """
            update matched_receipt m set debt_id = c.debt_id
              from staged_transactions s
              join map_account a on a.account_ref = s.account_ref and a.debt_type <> 'council_tax'
              join lateral (
                select c.debt_id from accounts.charge c
                 where c.source = :source and c.source_key = s.charge_id and c.account_id = a.id
                 order by c.id desc limit 1) c on true
             where s.line = m.line
            """)
        .param("source", extract.source())
        .update();
  }

  /// The reference of an account; blank when there is no such account.
  public String of(long account) {
    return jdbc.sql("select account_ref from accounts.account where id = ?")
        .param(account)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// Writes to `near_account (item, account_id, account_ref, why)` the accounts that money in
  /// suspense may be for: those whose reference is in `near_reference (item, reference, why)`, and
  /// those of a party in `payer_party (item, party_id)` with an instalment of exactly the sum in
  /// `suspense_sum (item, amount_pence)`.
  public void nearlyMatch() {
    jdbc.sql(
            """
            insert into near_account (item, account_id, account_ref, why)
            select n.item, a.id, a.account_ref, n.why
              from near_reference n join accounts.account a on a.account_ref = n.reference
            """)
        .update();
    jdbc.sql(
            """
            insert into near_account (item, account_id, account_ref, why)
            select distinct s.item, a.id, a.account_ref,
                   'the payer''s name and the sum of an instalment'
              from payer_party p
              join suspense_sum s on s.item = p.item
              join accounts.liability l on l.party_id = p.party_id
              join accounts.account a on a.id = l.account_id
              join accounts.debt d on d.account_id = a.id
             where not exists (select from accounts.liability_withdrawn w
                                where w.liability_id = l.id)
               and exists (
                 select from accounts.instalment i
                  where i.debt_id = d.id and i.amount_pence = s.amount_pence
                    and not exists (select from accounts.instalment_withdrawn w
                                     where w.instalment_id = i.id))
            """)
        .update();
  }
}
