package evenkeel.app.accounts;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What the billing system says that each account owes. It is kept beside our own figure and never
/// overwrites it.
@Service
public class SourceBalances {

  /// The source's figure.
  ///
  /// @param asAt the day at whose end it was so
  public record SourceBalance(long account, String reference, long pence, LocalDate asAt) {}

  private final JdbcClient jdbc;

  SourceBalances(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Accounts in order of their own numbers.
  ///
  /// @param after the account to go on from; 0 for the first page
  public List<SourceBalance> page(long after, int limit) {
    return jdbc.sql(
            """
            select a.id as account, a.account_ref as reference, v.source_balance_pence as pence,
                   v.as_at
              from (select id, account_ref from accounts.account
                     where id > ? order by id limit ?) a
              join lateral (
                select v.source_balance_pence, v.as_at, v.deleted from accounts.account_version v
                 where v.account_id = a.id order by v.id desc limit 1) v on true
             order by a.id
            """)
        .params(after, limit)
        .query(SourceBalance.class)
        .list();
  }
}
