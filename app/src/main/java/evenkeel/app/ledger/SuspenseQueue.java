package evenkeel.app.ledger;

import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The rows of the suspense queue.
@Component
public class SuspenseQueue {

  /// How much is not settled.
  ///
  /// @param oldest when the oldest item came in, null when there is none
  public record Totals(
      long items, Money amount, @org.jspecify.annotations.Nullable LocalDate oldest) {}

  private static final String ITEM =
      """
      select s.id, s.receipt_id, s.amount_pence, r.received_on, r.effective_on, s.reference,
             r.method, r.payer_name, r.narrative, s.why, s.candidates::text as candidates, s.state,
             s.request_id, s.account_id, s.opened_on
        from ledger.suspense_item s join ledger.receipt r on r.id = s.receipt_id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  SuspenseQueue(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  List<SuspenseItem> open(long after, int limit) {
    return jdbc.sql(
            ITEM + " where s.state in ('open', 'requested') and s.id > ? order by s.id limit ?")
        .params(after, limit)
        .query(this::read)
        .list();
  }

  Optional<SuspenseItem> find(long item) {
    return jdbc.sql(ITEM + " where s.id = ?").param(item).query(this::read).optional();
  }

  /// The item, held until the transaction ends.
  Optional<SuspenseItem> lock(long item) {
    return jdbc.sql(ITEM + " where s.id = ? for update of s")
        .param(item)
        .query(this::read)
        .optional();
  }

  Totals totals() {
    return jdbc.sql(
            """
            select count(*), coalesce(sum(amount_pence), 0), min(opened_on)
              from ledger.suspense_item where state in ('open', 'requested')
            """)
        .query(
            (row, _) ->
                new Totals(
                    row.getLong(1),
                    Money.ofPence(row.getLong(2)),
                    row.getObject(3, LocalDate.class)))
        .single();
  }

  void requested(long item, long request) {
    jdbc.sql("update ledger.suspense_item set state = 'requested', request_id = ? where id = ?")
        .params(request, item)
        .update();
  }

  void reopen(long item) {
    jdbc.sql(
            """
            update ledger.suspense_item set state = 'open', request_id = null
             where id = ? and state = 'requested'
            """)
        .param(item)
        .update();
  }

  void posted(long item, long account, LocalDate on) {
    jdbc.sql(
            """
            update ledger.suspense_item set state = 'posted', account_id = ?, settled_on = ?
             where id = ?
            """)
        .params(account, on, item)
        .update();
  }

  /// What an account owes in all.
  Money owed(long account) {
    return Money.ofPence(
        jdbc.sql("select coalesce(sum(amount_pence), 0) from ledger.leg where account_id = ?")
            .param(account)
            .query(Long.class)
            .single());
  }

  private SuspenseItem read(ResultSet row, int number) throws SQLException {
    var candidates = new ArrayList<SuspenseItem.Candidate>();
    for (var node : json.readTree(row.getString("candidates"))) {
      candidates.add(
          new SuspenseItem.Candidate(
              node.path("account").asLong(),
              node.path("reference").asString(),
              node.path("why").asString()));
    }
    return new SuspenseItem(
        row.getLong("id"),
        row.getLong("receipt_id"),
        Money.ofPence(row.getLong("amount_pence")),
        row.getObject("received_on", LocalDate.class),
        row.getObject("effective_on", LocalDate.class),
        row.getString("reference"),
        row.getString("method"),
        row.getString("payer_name"),
        row.getString("narrative"),
        row.getString("why"),
        candidates,
        0,
        row.getString("state"),
        row.getObject("request_id", Long.class),
        row.getObject("account_id", Long.class),
        row.getObject("opened_on", LocalDate.class));
  }
}
