package evenkeel.app.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The debts and instalments that money can go to, as sets for the ledger.
@Service
public class OpenDebts {

  private final JdbcClient jdbc;

  OpenDebts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes the debts of the accounts in `paying_account (account_id)` to `open_debt (account_id,
  /// debt_id, financial_year)`, and the instalments in force on them to `open_instalment (debt_id,
  /// instalment_id, due_on, amount_pence)`.
  public void write() {
    jdbc.sql(
            """
            insert into open_debt (account_id, debt_id, financial_year)
            select d.account_id, d.id, d.financial_year
              from paying_account p join accounts.debt d on d.account_id = p.account_id
            """)
        .update();
    jdbc.sql("analyze open_debt").update();
    jdbc.sql(
            """
            insert into open_instalment (debt_id, instalment_id, due_on, amount_pence)
            select i.debt_id, i.id, i.due_on, i.amount_pence
              from open_debt o
              join accounts.instalment i on i.debt_id = o.debt_id
             where not exists (select from accounts.instalment_withdrawn w
                                where w.instalment_id = i.id)
            """)
        .update();
  }

  /// Writes who stands on the accounts in `paying_account` to `paying_party (account_id,
  /// party_id)`.
  public void writeParties() {
    jdbc.sql(
            """
            insert into paying_party (account_id, party_id)
            select l.account_id, l.party_id
              from paying_account p join accounts.liability l on l.account_id = p.account_id
             where not exists (select from accounts.liability_withdrawn w
                                where w.liability_id = l.id)
            """)
        .update();
  }
}
