package evenkeel.app.monitoring;

import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.CopyRows;
import evenkeel.app.store.Ids;
import evenkeel.app.worklist.Handovers;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.WorkDivided;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Traits.Place;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Puts each debt on one desk: in the first portfolio that takes it, or in nobody's. A debt is
/// sorted whenever it is decided; all of them are when the portfolios change.
@Service
public class Sorting {

  /// The advisory lock that deciding shares and sorting everything has alone: a debt is sorted
  /// wholly by the portfolios before a change or wholly by those after it.
  private static final int LOCK = 3_002;

  private static final Ids EVERY = new Ids.Range(0, Long.MAX_VALUE);

  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final Portfolios portfolios;
  private final Handovers handovers;
  private final BusinessDay businessDay;

  Sorting(
      DataSource dataSource,
      JdbcClient jdbc,
      Portfolios portfolios,
      Handovers handovers,
      BusinessDay businessDay) {
    this.dataSource = dataSource;
    this.jdbc = jdbc;
    this.portfolios = portfolios;
    this.handovers = handovers;
    this.businessDay = businessDay;
  }

  /// Sorts again what may have moved, in the same transaction.
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void on(WorkDivided divided) {
    var debts = divided.debts();
    sort(
        debts.isEmpty() ? EVERY : Ids.exactly(debts.stream().mapToLong(Long::longValue)),
        businessDay.today());
  }

  /// Sorts everything again on a day that opens, when a portfolio or a handover begins with it.
  @Transactional
  public void dayOpened(LocalDate day) {
    if (portfolios.changesOn(day)) {
      sort(EVERY, day);
    }
  }

  /// What to sort by; the portfolios stay as they are until the caller's transaction ends.
  Sorted now(Ids debts, LocalDate day) {
    lock("pg_advisory_xact_lock_shared");
    return sorted(debts, day);
  }

  private Sorted sorted(Ids debts, LocalDate day) {
    return new Sorted(portfolios.sorting(day), handovers.on(day, debts));
  }

  private void sort(Ids debts, LocalDate day) {
    lock("pg_advisory_xact_lock");
    var connection = DataSourceUtils.getConnection(dataSource);
    var moved = moved(connection, debts, sorted(debts, day));
    if (moved.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            create temporary table if not exists sorted_debt (debt_id bigint, portfolio_id bigint)
              on commit delete rows
            """)
        .update();
    try (var rows = CopyRows.into(connection, "sorted_debt (debt_id, portfolio_id)")) {
      moved.forEach((debt, portfolio) -> rows.number(debt.longValue()).number(portfolio).end());
    }
    jdbc.sql(
            """
            update monitoring.standing s set portfolio_id = m.portfolio_id
              from sorted_debt m where m.debt_id = s.debt_id
            """)
        .update();
    jdbc.sql("delete from sorted_debt").update();
  }

  /// The debts that are on another desk now, each with its portfolio.
  private static Map<Long, Long> moved(Connection connection, Ids debts, Sorted sorted) {
    var query =
        """
        select debt_id, portfolio_id, debt_type, sector, street, estate, block, ward,
               balance_pence, coalesce(step, '')
          from monitoring.standing where %s order by debt_id
        """
            .formatted(debts.holds("debt_id"));
    var moved = new LinkedHashMap<Long, Long>();
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        var debt = rows.number();
        var before = rows.number();
        var type = rows.text();
        var place = new Place(rows.text(), rows.text(), rows.text(), rows.text(), rows.text());
        var balance = rows.number();
        var step = rows.text();
        var now =
            sorted.of(
                debt,
                type,
                place,
                balance,
                step.isEmpty() ? null : StepKind.valueOf(step.toUpperCase(Locale.ROOT)));
        if (now != before) {
          moved.put(debt, now);
        }
      }
    }
    return moved;
  }

  private void lock(String function) {
    jdbc.sql("select " + function + "(?::integer, 0)").param(LOCK).query((_, _) -> LOCK).single();
  }
}
