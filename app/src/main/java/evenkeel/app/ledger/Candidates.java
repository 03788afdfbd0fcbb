package evenkeel.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door through which intake says whose the money in suspense may be.
@Service
public class Candidates {

  private static final int MOST = 5;

  /// What is known of an item that may tell whose it is.
  public record Clues(
      long item,
      String reference,
      long amountPence,
      @Nullable String payerName,
      @Nullable String narrative) {}

  private final JdbcClient jdbc;

  Candidates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The last item of the queue, 0 when there is none.
  public long last() {
    return jdbc.sql("select coalesce(max(id), 0) from ledger.suspense_item")
        .query(Long.class)
        .single();
  }

  /// Open items that no candidate was looked for, in order.
  ///
  /// @param after the item to go on from
  public List<Clues> clues(long after, int limit) {
    return jdbc.sql(
            """
            select s.id as item, s.reference, s.amount_pence, r.payer_name, r.narrative
              from ledger.suspense_item s join ledger.receipt r on r.id = s.receipt_id
             where s.state = 'open' and s.amount_pence > 0 and s.id > ?
             order by s.id limit ?
            """)
        .params(after, limit)
        .query(Clues.class)
        .list();
  }

  /// Keeps what is in `near_account (item, account_id, account_ref, why)`, the likeliest first.
  public void keep() {
    jdbc.sql(
            """
            with ranked as (
              select item, account_id, account_ref, string_agg(distinct why, '; ') as why,
                     row_number() over (partition by item order by count(*) desc, account_id) as nth
                from near_account group by item, account_id, account_ref),
            listed as (
              select item, jsonb_agg(jsonb_build_object('account', account_id, 'reference',
                       account_ref, 'why', why) order by nth) as candidates
                from ranked where nth <= :most group by item)
            update ledger.suspense_item s set candidates = l.candidates
              from listed l where l.item = s.id
            """)
        .param("most", MOST)
        .update();
  }
}
