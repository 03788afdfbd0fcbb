package evenkeel.app.recovery;

import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The book of recommendations and their answers.
@Component
class RecommendationBook {

  private static final TypeReference<Map<String, String>> WORDS = new TypeReference<>() {};
  private static final Set<Long> NOBODY = Set.of(-1L);

  private static final String ROWS =
      """
      select r.*, a.approved, a.because, a.answered_by, a.answered_on, a.step_id,
             a.amount_pence as answered_pence, a.proof::text as proof
        from recovery.recommendation r
        left join recovery.answer a on a.recommendation_id = r.id
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  RecommendationBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @return its own number
  long add(
      DebtCase on,
      String step,
      @Nullable Long against,
      Map<String, String> answers,
      Map<String, String> facts,
      String reason,
      String by,
      long request) {
    return jdbc.sql(
            """
            insert into recovery.recommendation
              (request_id, debt_id, account_id, account_ref, debt_type, step, party_id,
               amount_pence, answers, facts, reason, recommended_by, recommended_on)
            values (:request, :debt, :account, :reference, :type, :step, :against, :pence,
              :answers::jsonb, :facts::jsonb, :reason, :by, :on)
            returning id
            """)
        .param("request", request)
        .param("debt", on.debt().id())
        .param("account", on.file().id())
        .param("reference", on.file().reference())
        .param("type", on.type().key())
        .param("step", step)
        .param("against", against)
        .param("pence", on.sought().pence())
        .param("answers", json.writeValueAsString(answers))
        .param("facts", json.writeValueAsString(facts))
        .param("reason", reason)
        .param("by", by)
        .param("on", on.on().beside().day())
        .query(Long.class)
        .single();
  }

  void answer(long recommendation, Recommendation.Answered answered) {
    jdbc.sql(
            """
            insert into recovery.answer (recommendation_id, approved, because, answered_by,
              answered_on, step_id, amount_pence, proof)
            values (:id, :approved, :because, :by, :on, :step, :pence, :proof::jsonb)
            """)
        .param("id", recommendation)
        .param("approved", answered.approved())
        .param("because", answered.because())
        .param("by", answered.by())
        .param("on", answered.on())
        .param("step", answered.step())
        .param("pence", answered.amount().pence())
        .param("proof", json.writeValueAsString(answered.proof()))
        .update();
  }

  Optional<Recommendation> find(long id) {
    return jdbc.sql(ROWS + " where r.id = ?").param(id).query(this::read).optional();
  }

  /// Those that wait, the oldest first.
  ///
  /// @param shut accounts of people whom the officer knows
  List<Recommendation> waiting(Set<String> types, Collection<Long> shut, long after, int limit) {
    return jdbc.sql(
            ROWS
                + """
                 where a.recommendation_id is null and r.debt_type in (:types) and r.id > :after
                   and r.account_id not in (:shut)
                 order by r.id limit :limit
                """)
        .param("types", types)
        .param("after", after)
        .param("shut", shut.isEmpty() ? NOBODY : shut)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /// Those of an officer that were returned, the newest first.
  List<Recommendation> returned(String by, Collection<Long> shut, long before, int limit) {
    return jdbc.sql(
            ROWS
                + """
                 where not a.approved and r.recommended_by = :by and r.id < :before
                   and r.account_id not in (:shut)
                 order by r.id desc limit :limit
                """)
        .param("by", by)
        .param("before", before)
        .param("shut", shut.isEmpty() ? NOBODY : shut)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /// Those that an officer recommended or answered and that were approved, the newest first.
  List<Recommendation> done(String by, Collection<Long> shut, long before, int limit) {
    return jdbc.sql(
            ROWS
                + """
                 where a.approved and (r.recommended_by = :by or a.answered_by = :by)
                   and r.id < :before and r.account_id not in (:shut)
                 order by r.id desc limit :limit
                """)
        .param("by", by)
        .param("before", before)
        .param("shut", shut.isEmpty() ? NOBODY : shut)
        .param("limit", limit)
        .query(this::read)
        .list();
  }

  /// Whether one like it waits on the same debt.
  boolean waits(long debt, String step) {
    return jdbc.sql(
            """
            select exists (
              select from recovery.recommendation r
               where r.debt_id = ? and r.step = ?
                 and not exists (select from recovery.answer a where a.recommendation_id = r.id))
            """)
        .params(debt, step)
        .query(Boolean.class)
        .single();
  }

  /// What was recommended on a debt, the newest first.
  List<Recommendation> ofDebt(long debt, int limit) {
    return jdbc.sql(ROWS + " where r.debt_id = ? order by r.id desc limit ?")
        .params(debt, limit)
        .query(this::read)
        .list();
  }

  private Recommendation read(ResultSet row, int number) throws SQLException {
    return new Recommendation(
        row.getLong("id"),
        row.getLong("request_id"),
        row.getLong("debt_id"),
        row.getLong("account_id"),
        row.getString("account_ref"),
        row.getString("debt_type"),
        row.getString("step"),
        row.getObject("party_id", Long.class),
        Money.ofPence(row.getLong("amount_pence")),
        json.readValue(row.getString("answers"), WORDS),
        json.readValue(row.getString("facts"), WORDS),
        row.getString("reason"),
        row.getString("recommended_by"),
        row.getObject("recommended_on", LocalDate.class),
        answered(row));
  }

  private Recommendation.@Nullable Answered answered(ResultSet row) throws SQLException {
    var by = row.getString("answered_by");
    return by == null
        ? null
        : new Recommendation.Answered(
            row.getBoolean("approved"),
            row.getString("because"),
            by,
            row.getObject("answered_on", LocalDate.class),
            row.getObject("step_id", Long.class),
            Money.ofPence(row.getLong("answered_pence")),
            json.readValue(row.getString("proof"), Proof.class));
  }
}
