package evenkeel.app.ledger;

import evenkeel.app.accounts.SourceBalances;
import evenkeel.app.accounts.SourceBalances.SourceBalance;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Where our books and the billing system's say different things of an account. They are shown and
/// worked, never overwritten.
@Service
public class Differences {

  private static final int AT_ONCE = 1_000;
  private static final int MOST_PAGES = 50;

  /// An account of which the two say different things.
  ///
  /// @param asAt the day at whose end both are taken
  public record Difference(
      long account, String reference, Money source, Money ours, LocalDate asAt) {}

  /// A page of them.
  ///
  /// @param next the account to go on from, null at the end
  public record Found(List<Difference> differences, @Nullable Long next) {

    public Found {
      differences = List.copyOf(differences);
    }
  }

  private final JdbcClient jdbc;
  private final SourceBalances sources;

  Differences(JdbcClient jdbc, SourceBalances sources) {
    this.jdbc = jdbc;
    this.sources = sources;
  }

  /// Differences in order of accounts. A page looks at fifty thousand accounts at most, and says
  /// where to go on.
  public Found after(long account, int limit) {
    var found = new ArrayList<Difference>();
    var last = account;
    for (var pages = 0; pages < MOST_PAGES; pages++) {
      var page = sources.page(last, AT_ONCE);
      if (page.isEmpty()) {
        return new Found(found, null);
      }
      var ours = ours(page);
      for (var source : page) {
        last = source.account();
        var pence = ours.getOrDefault(source.account(), 0L);
        if (pence != source.pence()) {
          found.add(
              new Difference(
                  source.account(),
                  source.reference(),
                  Money.ofPence(source.pence()),
                  Money.ofPence(pence),
                  source.asAt()));
        }
        if (found.size() == limit) {
          return new Found(found, last);
        }
      }
    }
    return new Found(found, last);
  }

  private Map<Long, Long> ours(List<SourceBalance> page) {
    var balances = new HashMap<Long, Long>();
    jdbc.sql(
            """
            select l.account_id, sum(l.amount_pence) as pence
              from unnest(cast(:accounts as bigint[]), cast(:days as date[])) a (account, day)
              join ledger.leg l on l.account_id = a.account and l.effective_on <= a.day
             group by l.account_id
            """)
        .param("accounts", page.stream().map(SourceBalance::account).toArray(Long[]::new))
        .param("days", page.stream().map(b -> b.asAt().toString()).toArray(String[]::new))
        .query(
            row -> {
              balances.put(row.getLong("account_id"), row.getLong("pence"));
            });
    return balances;
  }
}
