package evenkeel.app.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which account a payer's reference means.
@Service
public class References {

  private final JdbcClient jdbc;

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Says in `matched_receipt (line, account_id)` which staged receipts name an account exactly;
  /// spaces do not count.
  public void match() {
    jdbc.sql(
            """
            insert into matched_receipt (line, account_id)
            select s.line, a.id
              from staged_receipts s
              join accounts.account a on a.account_ref = replace(s.reference, ' ', '')
            """)
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
