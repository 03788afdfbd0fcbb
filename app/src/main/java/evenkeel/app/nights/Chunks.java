package evenkeel.app.nights;

import evenkeel.app.monitoring.Monitoring;
import evenkeel.app.store.Ids;
import evenkeel.app.store.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Decides the council chunk by chunk. Each chunk is one transaction: claimed, decided, stored and
/// ticked off together, or not at all.
@Component
class Chunks {

  private static final int WORKERS = 2;

  private final JdbcClient jdbc;
  private final Monitoring monitoring;
  private final TransactionOperations transaction;

  Chunks(JdbcClient jdbc, Monitoring monitoring, TransactionOperations transaction) {
    this.jdbc = jdbc;
    this.monitoring = monitoring;
    this.transaction = transaction;
  }

  private record Claimed(int number, Ids.Range debts) {}

  /// Writes down which chunks there are; a restart keeps those that were written.
  void plan(LocalDate evening) {
    transaction.executeWithoutResult(
        _ -> {
          if (count(evening, "true") > 0) {
            return;
          }
          var number = 0;
          for (var chunk : monitoring.chunks()) {
            jdbc.sql(
                    """
                    insert into nights.chunk (evening, chunk_no, first_debt, last_debt)
                    values (?, ?, ?, ?)
                    """)
                .params(evening, number++, chunk.first(), chunk.last())
                .update();
          }
        });
  }

  /// Decides every chunk that is not done.
  ///
  /// @param again whether debts were decided before on this evening
  Map<String, ?> decide(LocalDate evening, boolean again, Progress progress) {
    var of = count(evening, "true");
    var done = new AtomicLong(count(evening, "done"));
    try (var workers = Executors.newFixedThreadPool(WORKERS)) {
      var running = new ArrayList<Future<Integer>>();
      for (var i = 0; i < WORKERS; i++) {
        running.add(workers.submit(worker(evening, again, progress, done, of)));
      }
      running.forEach(Waiting::forEnd);
    }
    return totals(evening);
  }

  private Callable<Integer> worker(
      LocalDate evening, boolean again, Progress progress, AtomicLong done, long of) {
    return () -> {
      var chunks = 0;
      while (Boolean.TRUE.equals(transaction.execute(_ -> decideOne(evening, again)))) {
        chunks++;
        progress.at(Stage.DECIDE.title(), done.incrementAndGet(), of);
      }
      return chunks;
    };
  }

  private boolean decideOne(LocalDate evening, boolean again) {
    var claimed = claim(evening);
    if (claimed.isEmpty()) {
      return false;
    }
    var chunk = claimed.get();
    var count = monitoring.decide(chunk.debts(), evening, again);
    jdbc.sql(
            """
            update nights.chunk set done = true, decided = ?, stored = ?, faulted = ?
             where evening = ? and chunk_no = ?
            """)
        .params(count.decided(), count.stored(), count.faulted(), evening, chunk.number())
        .update();
    return true;
  }

  private Optional<Claimed> claim(LocalDate evening) {
    return jdbc.sql(
            """
            select chunk_no, first_debt, last_debt from nights.chunk
             where evening = ? and not done order by chunk_no
             limit 1 for update skip locked
            """)
        .param(evening)
        .query(
            (row, _) ->
                new Claimed(
                    row.getInt("chunk_no"),
                    new Ids.Range(row.getLong("first_debt"), row.getLong("last_debt"))))
        .optional();
  }

  private Map<String, ?> totals(LocalDate evening) {
    return jdbc.sql(
            """
            select coalesce(sum(decided), 0) as decided, coalesce(sum(stored), 0) as stored,
                   coalesce(sum(faulted), 0) as faulted, coalesce(max(last_debt), 0) as last_debt,
                   count(*) filter (where not done) as undone
              from nights.chunk where evening = ?
            """)
        .param(evening)
        .query()
        .singleRow();
  }

  private long count(LocalDate evening, String condition) {
    return jdbc.sql("select count(*) from nights.chunk where evening = ? and " + condition)
        .param(evening)
        .query(Long.class)
        .single();
  }
}
