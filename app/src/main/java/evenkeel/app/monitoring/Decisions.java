package evenkeel.app.monitoring;

import evenkeel.core.recovery.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/// The door to decisions as they were kept, with their reasons.
@Service
public class Decisions {

  private static final int MOST_ROWS = 1_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Decisions(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// A reason as it was kept.
  ///
  /// @param rule the law's rule by name, for a link to its page; null where no law is cited
  /// @param provision the provision as lawyers write it
  /// @param confidence how sure we are of the rule
  public record Because(
      String code,
      String text,
      @Nullable String rule,
      @Nullable String provision,
      @Nullable String confidence) {}

  /// A decision as it was kept.
  ///
  /// @param occasion 0 for the night; higher when a fact landed and the debt was decided again
  public record Kept(
      long id,
      long debt,
      LocalDate evening,
      int occasion,
      State state,
      String answer,
      @Nullable String step,
      @Nullable String question,
      @Nullable Long amountPence,
      @Nullable LocalDate issueOn,
      @Nullable LocalDate payBy,
      @Nullable LocalDate nextStepFrom,
      @Nullable LocalDate waitUntil,
      @Nullable Long hold,
      LocalDate lookAgain,
      List<Because> because,
      List<String> wouldChange,
      String rulebook) {

    public Kept {
      because = List.copyOf(because);
      wouldChange = List.copyOf(wouldChange);
    }
  }

  /// The decision under which a debt stands now; empty when it was never decided.
  public Optional<Kept> latest(long debt) {
    return jdbc.sql(
            """
            select d.* from monitoring.decision d
              join monitoring.standing s on s.decision_id = d.id
             where s.debt_id = ?
            """)
        .param(debt)
        .query(this::read)
        .optional();
  }

  /// The decisions under which these debts stand now; one that was never decided is not in it.
  public Map<Long, Kept> latest(Collection<Long> debts) {
    var latest = new HashMap<Long, Kept>();
    if (!debts.isEmpty()) {
      jdbc.sql(
              """
              select d.* from monitoring.decision d
                join monitoring.standing s on s.decision_id = d.id
               where s.debt_id in (:debts) limit :limit
              """)
          .param("debts", Set.copyOf(debts))
          .param("limit", MOST_ROWS)
          .query(this::read)
          .list()
          .forEach(kept -> latest.put(kept.debt(), kept));
    }
    return latest;
  }

  public Optional<Kept> find(long decision) {
    return jdbc.sql("select d.* from monitoring.decision d where d.id = ?")
        .param(decision)
        .query(this::read)
        .optional();
  }

  /// What was decided of any of these debts over time, newest first.
  public List<Kept> history(Collection<Long> debts, int limit) {
    return jdbc.sql(
            """
            select d.* from unnest(?) with ordinality as asked (debt_id, place)
              join monitoring.decision d on d.debt_id = asked.debt_id
             order by d.evening desc, d.occasion desc, asked.place limit ?
            """)
        .params(debts.toArray(Long[]::new), Math.min(limit, MOST_ROWS))
        .query(this::read)
        .list();
  }

  /// Where a list of decisions goes on.
  public record Before(LocalDate evening, int occasion) {
    public static final Before END = new Before(LocalDate.of(9999, 12, 31), 0);
  }

  /// A page of what was decided of a debt over time, newest first.
  public List<Kept> history(long debt, Before before, int limit) {
    return jdbc.sql(
            """
            select d.* from monitoring.decision d
             where d.debt_id = ? and (d.evening, d.occasion) < (?, ?)
             order by d.evening desc, d.occasion desc limit ?
            """)
        .params(debt, before.evening(), before.occasion(), Math.min(limit, MOST_ROWS))
        .query(this::read)
        .list();
  }

  private Kept read(ResultSet row, int number) throws SQLException {
    return new Kept(
        row.getLong("id"),
        row.getLong("debt_id"),
        row.getObject("evening", LocalDate.class),
        row.getInt("occasion"),
        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        row.getString("answer"),
        row.getString("step"),
        row.getString("question"),
        row.getObject("amount_pence", Long.class),
        row.getObject("issue_on", LocalDate.class),
        row.getObject("pay_by", LocalDate.class),
        row.getObject("next_step_from", LocalDate.class),
        row.getObject("wait_until", LocalDate.class),
        row.getObject("hold_id", Long.class),
        row.getObject("look_again", LocalDate.class),
        List.of(json.readValue(row.getString("because"), Because[].class)),
        List.of(json.readValue(row.getString("would_change"), String[].class)),
        row.getString("rulebook"));
  }
}
