package evenkeel.app.nights;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/// Which nights ran and how far each came: what a restart goes by.
@Repository
class Runs {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Runs(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// @param state running, green, amber or red
  record Run(
      LocalDate evening,
      String state,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt) {}

  record StageRun(
      LocalDate evening,
      String name,
      int position,
      OffsetDateTime startedAt,
      @Nullable OffsetDateTime finishedAt,
      String facts) {}

  Optional<Run> find(LocalDate evening) {
    return jdbc.sql("select * from nights.run where evening = ?")
        .param(evening)
        .query(Run.class)
        .optional();
  }

  /// The last night that was finished before an evening.
  Optional<Run> before(LocalDate evening) {
    return jdbc.sql(
            """
            select * from nights.run where evening < ? and finished_at is not null
             order by evening desc limit 1
            """)
        .param(evening)
        .query(Run.class)
        .optional();
  }

  List<Run> latest(LocalDate before, int limit) {
    return jdbc.sql("select * from nights.run where evening < ? order by evening desc limit ?")
        .params(before, limit)
        .query(Run.class)
        .list();
  }

  void begin(LocalDate evening) {
    jdbc.sql(
            """
            insert into nights.run (evening, state) values (?, 'running')
            on conflict (evening) do update set state = 'running'
            """)
        .param(evening)
        .update();
  }

  /// @param finished whether the day is closed; a red night is run again
  void finish(LocalDate evening, String state, boolean finished) {
    jdbc.sql(
            """
            update nights.run
               set state = ?, finished_at = case when ? then clock_timestamp() end
             where evening = ?
            """)
        .params(state, finished, evening)
        .update();
  }

  boolean isFinished(LocalDate evening, Stage stage) {
    return jdbc.sql(
            """
            select exists (select from nights.stage
             where evening = ? and name = ? and finished_at is not null)
            """)
        .params(evening, name(stage))
        .query(Boolean.class)
        .single();
  }

  void begin(LocalDate evening, Stage stage) {
    jdbc.sql(
            """
            insert into nights.stage (evening, name, position) values (?, ?, ?)
            on conflict (evening, name) do nothing
            """)
        .params(evening, name(stage), stage.ordinal())
        .update();
  }

  /// @param facts what the stage found, the same however often it was started
  void finish(LocalDate evening, Stage stage, Map<String, ?> facts) {
    jdbc.sql(
            """
            update nights.stage set finished_at = clock_timestamp(), facts = ?::jsonb
             where evening = ? and name = ?
            """)
        .params(json.writeValueAsString(facts), evening, name(stage))
        .update();
  }

  /// A red night is proven afresh from its files on, because the books were mended.
  void startOver(LocalDate evening) {
    jdbc.sql("delete from nights.stage where evening = ? and position > ?")
        .params(evening, Stage.CLOSE_DAY.ordinal())
        .update();
    jdbc.sql("delete from nights.chunk where evening = ?").param(evening).update();
  }

  List<StageRun> stages(LocalDate evening) {
    return jdbc.sql("select * from nights.stage where evening = ? order by position")
        .param(evening)
        .query(StageRun.class)
        .list();
  }

  /// What a stage found; empty when it did not finish.
  Map<String, Object> facts(LocalDate evening, Stage stage) {
    return jdbc.sql(
            """
            select facts from nights.stage
             where evening = ? and name = ? and finished_at is not null
            """)
        .params(evening, name(stage))
        .query(String.class)
        .optional()
        .map(this::read)
        .orElse(Map.of());
  }

  @SuppressWarnings("unchecked") // a JSON object is read as this
  private Map<String, Object> read(String facts) {
    return json.readValue(facts, Map.class);
  }

  static String name(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
