package evenkeel.app.accounts;

import evenkeel.app.access.AccountRecords;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Answers on which accounts somebody stands, by the liabilities that were not withdrawn. It has no
/// limit, since an account left out of its answer would stay open.
@Component
class PartyAccounts implements AccountRecords {

  private final JdbcClient jdbc;

  PartyAccounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Set<Long> accountsOf(Collection<Long> parties) {
    return read(
        """
        select distinct l.account_id from accounts.liability l
         where l.party_id = any (?) and not exists (
           select from accounts.liability_withdrawn w where w.liability_id = l.id)
        """,
        parties);
  }

  @Override
  public Set<Long> debtsOf(Collection<Long> accounts) {
    return read("select d.id from accounts.debt d where d.account_id = any (?)", accounts);
  }

  private Set<Long> read(String sql, Collection<Long> ids) {
    return new HashSet<>(jdbc.sql(sql).param(ids.toArray(Long[]::new)).query(Long.class).list());
  }
}
