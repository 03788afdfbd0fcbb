package evenkeel.app.audit;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Chains the audit rows: each seal covers the rows since the last one, and the seal before it. A
/// row changed, removed or slipped in afterwards breaks the chain at its seal.
@Service
public class Seals {

  private static final List<String> LOGS = List.of("act", "look");

  private final JdbcClient jdbc;

  Seals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Seals whatever has not been sealed. A log that somebody is writing to at this moment is left
  /// for the next time, so that no row can slip in behind its seal and nobody waits for the
  /// sealing.
  ///
  /// @return the logs that were sealed
  @Transactional
  public List<String> seal() {
    return LOGS.stream()
        .filter(
            log -> jdbc.sql("select audit.seal_rows(?)").param(log).query(Boolean.class).single())
        .toList();
  }

  /// Every break found in the chain, in words; empty when the books are as they were written.
  @Transactional(readOnly = true)
  public List<String> breaks() {
    var breaks = new ArrayList<String>();
    for (var log : LOGS) {
      breaks.addAll(
          jdbc.sql(
                  """
                  select 'row ' || seq || ' of the %1$s log was changed after it was written'
                    from audit.%1$s a where row_hash <> audit.%1$s_hash(a) order by seq limit 100
                  """
                      .formatted(log))
              .query(String.class)
              .list());
      breaks.addAll(
          jdbc.sql(
                  """
                  select 'rows ' || first_seq || ' to ' || last_seq
                         || ' of the %1$s log do not match their seal'
                    from (
                      select s.*, lag(seal, 1, '\\x00') over (order by id) as before
                        from audit.seal s where log = '%1$s') s
                   where s.previous_seal <> s.before
                      or s.seal is distinct from (
                        select sha256(s.previous_seal
                                 || string_agg(a.row_hash, ''::bytea order by a.seq))
                          from audit.%1$s a where a.seq between s.first_seq and s.last_seq)
                   order by first_seq limit 100
                  """
                      .formatted(log))
              .query(String.class)
              .list());
    }
    return breaks;
  }
}
