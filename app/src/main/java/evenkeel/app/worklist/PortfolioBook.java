package evenkeel.app.worklist;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The rows of portfolios.
@Component
class PortfolioBook {

  static final int MOST = 500;
  private static final int MOST_VERSIONS = 200;

  private static final String ORDER = " order by portfolio_id, from_on desc, id desc";

  private final JdbcClient jdbc;

  PortfolioBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The version of each portfolio that is in force on a day, closed ones too, in the order in
  /// which debts are sorted.
  List<PortfolioVersion> on(LocalDate day) {
    return jdbc.sql(
            """
            select v.* from (
              select distinct on (portfolio_id) * from worklist.portfolio_version
               where from_on <= ? %s) v
             order by v.priority, v.portfolio_id limit ?
            """
                .formatted(ORDER))
        .params(day, 2 * MOST)
        .query(PortfolioBook::read)
        .list();
  }

  /// Versions that come into force after a day, the soonest first.
  List<PortfolioVersion> after(LocalDate day) {
    return jdbc.sql(
            """
            select * from worklist.portfolio_version
             where from_on > ? order by from_on, id limit ?
            """)
        .params(day, MOST_VERSIONS)
        .query(PortfolioBook::read)
        .list();
  }

  /// One portfolio's versions, the last to come into force first.
  List<PortfolioVersion> versions(long portfolio) {
    return jdbc.sql(
            """
            select * from worklist.portfolio_version where portfolio_id = ?
             order by from_on desc, id desc limit ?
            """)
        .params(portfolio, MOST_VERSIONS)
        .query(PortfolioBook::read)
        .list();
  }

  /// Whether a portfolio or a handover takes effect on a day: then every debt is sorted again.
  boolean changesOn(LocalDate day) {
    return jdbc.sql(
            """
            select exists (select from worklist.portfolio_version where from_on = :day)
                or exists (select from worklist.handover where from_on = :day)
            """)
        .param("day", day)
        .query(Boolean.class)
        .single();
  }

  long fresh() {
    return jdbc.sql("insert into worklist.portfolio default values returning id")
        .query(Long.class)
        .single();
  }

  void add(long portfolio, Terms terms, LocalDate from, boolean closed, String reason, String by) {
    var rules = terms.rules();
    jdbc.sql(
            """
            insert into worklist.portfolio_version (portfolio_id, name, officer, priority,
              debt_types, postcodes, streets, estates, blocks, wards, least_pence, most_pence,
              steps, from_on, closed, reason, kept_by)
            values (:portfolio, :name, :officer, :priority, :types, :postcodes, :streets, :estates,
              :blocks, :wards, :least, :most, :steps, :from, :closed, :reason, :by)
            """)
        .param("portfolio", portfolio)
        .param("name", terms.name())
        .param("officer", terms.officer())
        .param("priority", terms.priority())
        .param("types", texts(rules.types(), DebtType::key))
        .param("postcodes", texts(rules.areas(), PostcodeArea::text))
        .param("streets", texts(rules.streets(), street -> street))
        .param("estates", texts(rules.estates(), estate -> estate))
        .param("blocks", texts(rules.blocks(), block -> block))
        .param("wards", texts(rules.wards(), ward -> ward))
        .param("least", pence(rules.least()))
        .param("most", pence(rules.most()))
        .param("steps", texts(rules.steps(), PortfolioBook::key))
        .param("from", from)
        .param("closed", closed)
        .param("reason", reason)
        .param("by", by)
        .update();
  }

  /// Each officer's portfolio of debts that were handed over one by one.
  Map<Long, String> byHand() {
    return jdbc
        .sql("select id, hand_of from worklist.portfolio where hand_of is not null limit ?")
        .param(MOST)
        .query((row, _) -> Map.entry(row.getLong("id"), row.getString("hand_of")))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /// The portfolio of an officer's debts by hand, made when it is first needed.
  long byHandOf(String officer) {
    jdbc.sql("insert into worklist.portfolio (hand_of) values (?) on conflict do nothing")
        .param(officer)
        .update();
    return jdbc.sql("select id from worklist.portfolio where hand_of = ?")
        .param(officer)
        .query(Long.class)
        .single();
  }

  private static PortfolioVersion read(ResultSet row, int number) throws SQLException {
    var rules =
        new PortfolioRules(
            values(row, "debt_types", key -> DebtType.of(key).orElseThrow()),
            values(row, "postcodes", PostcodeArea::new),
            values(row, "streets", street -> street),
            values(row, "estates", estate -> estate),
            values(row, "blocks", block -> block),
            values(row, "wards", ward -> ward),
            money(row.getObject("least_pence", Long.class)),
            money(row.getObject("most_pence", Long.class)),
            values(row, "steps", key -> StepKind.valueOf(key.toUpperCase(Locale.ROOT))));
    return new PortfolioVersion(
        row.getLong("portfolio_id"),
        new Terms(row.getString("name"), row.getString("officer"), row.getInt("priority"), rules),
        row.getObject("from_on", LocalDate.class),
        row.getBoolean("closed"),
        row.getString("reason"),
        row.getString("kept_by"),
        row.getObject("recorded_at", OffsetDateTime.class));
  }

  private static <T> Set<T> values(ResultSet row, String column, Function<String, T> value)
      throws SQLException {
    return Arrays.stream((String[]) row.getArray(column).getArray())
        .map(value)
        .collect(Collectors.toSet());
  }

  private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).sorted().toArray(String[]::new);
  }

  private static String key(StepKind step) {
    return step.name().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Long pence(@Nullable Money money) {
    return money == null ? null : money.pence();
  }

  private static @Nullable Money money(@Nullable Long pence) {
    return pence == null ? null : Money.ofPence(pence);
  }
}
