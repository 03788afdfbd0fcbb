package evenkeel.app.charges;

import evenkeel.app.charges.YearFacts.Noticed;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what officers recorded of notices of costs, and the costs that they are about.
@Component
class CostNoticeBook {

  private static final int MOST_TOLD = 1_000;

  /// A cost that a notice can be about, as its source now has it.
  ///
  /// @param incurred null where nothing tells when
  record About(
      String source,
      String cost,
      String node,
      String nodeName,
      String head,
      String year,
      boolean actual,
      Money net,
      @Nullable LocalDate incurred) {}

  /// An account that was told, and the lease for which it was.
  record Told(long account, String lease) {}

  private static final String NOTICE =
      """
      select n.*, w.reason as withdrawn_reason, w.withdrawn_by, w.withdrawn_at,
             (select max(c.id) from charges.cost_notice c where c.corrects = n.id) as corrected_by,
             (select count(distinct t.account_id) from charges.cost_notice_told t
               where t.notice_id = n.id) as accounts
        from charges.cost_notice n
        left join charges.cost_notice_withdrawn w on w.notice_id = n.id
      """;

  private final JdbcClient jdbc;

  CostNoticeBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The cost with a key.
  Optional<About> cost(String key) {
    return jdbc.sql(
            """
            select c.*, least(c.invoice_received_on, c.paid_on) as incurred_on, n.name
              from charges.costs c
              join charges.cost_nodes n on n.source = c.source and n.node_id = c.node_id
             where c.cost_id = ? order by c.id limit 1
            """)
        .param(key)
        .query(
            (row, _) ->
                new About(
                    row.getString("source"),
                    row.getString("cost_id"),
                    row.getString("node_id"),
                    row.getString("name"),
                    row.getString("head"),
                    row.getString("financial_year"),
                    row.getString("basis").equals(Scope.Basis.ACTUAL.key()),
                    Money.ofPence(row.getLong("amount") - row.getLong("recovered")),
                    row.getObject("incurred_on", LocalDate.class)))
        .optional();
  }

  /// The leases of the dwellings that bear a cost, on the day on which its year begins.
  Set<String> bearers(About cost) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct u.lease_id
                  from charges.unit_weights w
                  join charges.cost_units u on u.source = w.source and u.unit_id = w.unit_id
                 where w.source = :source and w.node_id = :node and u.lease_id is not null
                   and w.valid_from <= :begins
                   and (w.valid_to is null or w.valid_to >= :begins)
                """)
            .param("source", cost.source())
            .param("node", cost.node())
            .param("begins", LocalDate.of(Integer.parseInt(cost.year().substring(0, 4)), 4, 1))
            .query(String.class)
            .list());
  }

  /// The notices that hold of the costs of a year, by cost.
  Map<String, List<Noticed>> ofYear(String source, String year) {
    return noticed(
        "(select c.cost_id from charges.costs c where c.source = :source"
            + " and c.financial_year = :costs)",
        source,
        year);
  }

  /// The notices that hold of these costs, by cost: those that officers recorded, and those of the
  /// files.
  Map<String, List<Noticed>> ofCosts(String source, Collection<String> costs) {
    var keys = costs.toArray(String[]::new);
    var found = noticed("(select unnest(:costs))", source, keys);
    jdbc.sql(
            """
            select cost_id, notified_on, notified_figure from charges.costs
             where source = ? and cost_id = any(?) and notified_on is not null
            """)
        .params(source, keys)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("cost_id"), _ -> new ArrayList<>())
                  .addFirst(
                      new Noticed(
                          row.getObject("notified_on", LocalDate.class), figure(row), List.of()));
            });
    return found;
  }

  /// The figure of a file's notice.
  static @Nullable Money figure(ResultSet row) throws SQLException {
    var figure = row.getObject("notified_figure", Long.class);
    return figure == null ? null : Money.ofPence(figure);
  }

  private Map<String, List<Noticed>> noticed(String which, String source, Object costs) {
    var found = new HashMap<String, List<Noticed>>();
    jdbc.sql(
            """
            select n.cost_id, n.given_on, n.figure_pence,
                   array(select t.lease_id from charges.cost_notice_told t
                          where t.notice_id = n.id order by t.lease_id) as leases
              from charges.cost_notices n
             where n.source = :source and n.cost_id in %s
             order by n.id
            """
                .formatted(which))
        .param("source", source)
        .param("costs", costs)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("cost_id"), _ -> new ArrayList<>())
                  .add(
                      new Noticed(
                          row.getObject("given_on", LocalDate.class),
                          Money.ofPence(row.getLong("figure_pence")),
                          Arrays.asList((String[]) row.getArray("leases").getArray())));
            });
    return found;
  }

  /// Every notice that was recorded, those withdrawn too, the newest first.
  ///
  /// @param cost key of the one cost, blank for all
  List<CostNotices.Notice> newest(String cost, long before, int limit) {
    return jdbc.sql(
            NOTICE + " where (? = '' or n.cost_id = ?) and n.id < ? order by n.id desc limit ?")
        .params(cost, cost, before, limit)
        .query(CostNoticeBook::notice)
        .list();
  }

  Optional<CostNotices.Notice> find(long id) {
    return jdbc.sql(NOTICE + " where n.id = ?").param(id).query(CostNoticeBook::notice).optional();
  }

  /// Who was told by a notice that names them.
  List<Told> told(long notice) {
    return jdbc.sql(
            """
            select account_id, lease_id from charges.cost_notice_told
             where notice_id = ? order by account_id, lease_id limit ?
            """)
        .params(notice, MOST_TOLD)
        .query((row, _) -> new Told(row.getLong("account_id"), row.getString("lease_id")))
        .list();
  }

  private static CostNotices.Notice notice(ResultSet row, int number) throws SQLException {
    var by = row.getString("withdrawn_by");
    return new CostNotices.Notice(
        row.getLong("id"),
        row.getString("cost_id"),
        row.getObject("given_on", LocalDate.class),
        Money.ofPence(row.getLong("figure_pence")),
        row.getBoolean("to_all"),
        row.getLong("accounts"),
        row.getString("reason"),
        row.getString("recorded_by"),
        row.getObject("recorded_at", OffsetDateTime.class),
        row.getObject("corrects", Long.class),
        row.getObject("corrected_by", Long.class),
        by == null
            ? null
            : new CostNotices.Withdrawn(
                by,
                row.getString("withdrawn_reason"),
                row.getObject("withdrawn_at", OffsetDateTime.class)));
  }

  /// Keeps a notice.
  ///
  /// @return its number
  long keep(
      About cost,
      CostNotices.Asked asked,
      List<Told> told,
      @Nullable Long corrects,
      String username) {
    var id =
        jdbc.sql(
                """
                insert into charges.cost_notice (source, cost_id, given_on, figure_pence, to_all,
                  reason, corrects, recorded_by)
                values (:source, :cost, :given, :figure, :all, :reason, :corrects, :by)
                returning id
                """)
            .param("source", cost.source())
            .param("cost", cost.cost())
            .param("given", asked.given())
            .param("figure", asked.figure().pence())
            .param("all", asked.everyone())
            .param("reason", asked.reason())
            .param("corrects", corrects)
            .param("by", username)
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into charges.cost_notice_told (notice_id, account_id, lease_id)
            select ?, t.* from unnest(?, ?) as t (account_id, lease_id)
            """)
        .params(
            id,
            told.stream().map(Told::account).toArray(Long[]::new),
            told.stream().map(Told::lease).toArray(String[]::new))
        .update();
    return id;
  }

  /// Withdraws a notice.
  ///
  /// @return whether it held until now
  boolean withdraw(long notice, String reason, String username) {
    return jdbc.sql(
                """
                insert into charges.cost_notice_withdrawn (notice_id, reason, withdrawn_by)
                values (?, ?, ?) on conflict do nothing
                """)
            .params(notice, reason, username)
            .update()
        == 1;
  }
}
