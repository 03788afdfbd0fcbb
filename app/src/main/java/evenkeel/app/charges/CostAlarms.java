package evenkeel.app.charges;

import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.EighteenMonths;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Costs that no posted run has asked for, and that soon cannot be asked for: Landlord and Tenant
/// Act 1985 section 20B. Worked out from the books whenever it is looked at; what a night raises is
/// kept by [CostsRaised].
@Service
public class CostAlarms {

  /// A cost that is running out of time.
  ///
  /// @param leaseholders the part of it that leaseholders bear
  /// @param safe the day by which a demand or a notice is to be served
  /// @param postBy the last working day on which it can be posted for that
  /// @param standing of a demand that is posted today
  /// @param raised the evening of the first night that raised it, null for none
  public record Alarm(
      String cost,
      String node,
      String head,
      String year,
      String invoice,
      Money amount,
      Money leaseholders,
      LocalDate incurred,
      LocalDate safe,
      LocalDate postBy,
      EighteenMonths.Standing standing,
      @Nullable LocalDate raised) {}

  /// The costs, and what it is counted by.
  ///
  /// @param undated costs of which nothing tells when they were incurred
  public record Found(List<Alarm> alarms, long undated, LocalDate served, String citation) {

    public Found {
      alarms = List.copyOf(alarms);
    }

    /// What leaseholders bear of costs that are lost already.
    public Money lost() {
      return Money.sum(
          alarms.stream()
              .filter(each -> each.standing() == EighteenMonths.Standing.LATE)
              .map(Alarm::leaseholders)
              .toList());
    }
  }

  /// The last day on which a notice of a cost may be given.
  private static final String LAST_FOR_NOTICE =
      """
      (select d.last - case when extract(day from d.last) = extract(day from d.incurred)
                            then 1 else 0 end
         from (select least(c.invoice_received_on, c.paid_on) as incurred,
                      (least(c.invoice_received_on, c.paid_on)
                        + make_interval(months => :months))::date as last) d)
      """;

  /// A notice in time that states all of a cost, as an officer recorded it.
  private static final String STATES_ALL =
      """
      n.source = c.source and n.cost_id = c.cost_id
      and n.figure_pence >= c.amount - coalesce(c.recovered, 0)
      and n.given_on <= %s
      """
          .formatted(LAST_FOR_NOTICE);

  /// Dwellings of leaseholders that bear a cost, on the day on which its year begins.
  private static final String BEARERS =
      """
      charges.unit_weights w
      join charges.cost_units u on u.source = w.source and u.unit_id = w.unit_id
      where w.source = c.source and w.node_id = c.node_id and u.lease_id is not null
        and w.valid_from <= make_date(left(c.financial_year, 4)::int, 4, 1)
        and (w.valid_to is null
             or w.valid_to >= make_date(left(c.financial_year, 4)::int, 4, 1))
      """;

  /// Actual costs that no posted run has asked for, and of which no notice in time to every
  /// leaseholder states all: one notice to all of them, or one to each. Officers record few: what
  /// they recorded is asked cost by cost, so that the database plans for the costs alone.
  static final String OPEN =
      """
      c.basis = 'actual'
      and not exists (
        select from charges.run_line l
          join charges.run r on r.id = l.run_id and r.basis = 'actual'
          join charges.run_act a on a.run_id = r.id and a.act = 'posted'
         where l.cost_id = c.cost_id)
      and (c.notified_on is null or c.notified_figure is null
           or c.notified_figure < c.amount - coalesce(c.recovered, 0)
           or c.notified_on > %1$s)
      and (select not exists (select from charges.cost_notices n where n.to_all and %2$s))
      and (select not exists (select from charges.cost_notices n where not n.to_all and %2$s)
           or exists (
             select from %3$s
                and not exists (
                  select from charges.cost_notices n
                    join charges.cost_notice_told t
                      on t.notice_id = n.id and t.lease_id = u.lease_id
                   where %2$s)))
      """
          .formatted(LAST_FOR_NOTICE, STATES_ALL, BEARERS);

  /// What the dwellings that a cost serves weigh on the day on which its year begins.
  private static final String WEIGHED =
      """
      (select coalesce(sum(w.weight), 0) as whole,
              coalesce(sum(w.weight) filter (where u.lease_id is not null), 0) as leasehold
         from charges.unit_weights w
         join charges.cost_units u on u.source = w.source and u.unit_id = w.unit_id
        where w.source = c.source and w.node_id = c.node_id
          and w.valid_from <= make_date(left(c.financial_year, 4)::int, 4, 1)
          and (w.valid_to is null
               or w.valid_to >= make_date(left(c.financial_year, 4)::int, 4, 1)))
      """;

  private static final String RUNNING_OUT =
      """
      select c.*, least(c.invoice_received_on, c.paid_on) as incurred_on, n.name as node_name,
             w.leasehold, w.whole,
             (select min(r.evening) from charges.cost_raised r
               where r.source = c.source and r.cost_id = c.cost_id) as raised_on
        from (select c.* from charges.costs c
               where %2$s and least(c.invoice_received_on, c.paid_on) <= :alarm
               order by least(c.invoice_received_on, c.paid_on), c.cost_id limit :limit) c
        join charges.cost_nodes n on n.source = c.source and n.node_id = c.node_id
       cross join lateral %1$s w
       order by incurred_on, c.cost_id
      """
          .formatted(WEIGHED, OPEN);

  private final JdbcClient jdbc;
  private final Lawbook lawbook;
  private final Calendars calendars;

  CostAlarms(JdbcClient jdbc, Lawbook lawbook, Calendars calendars) {
    this.jdbc = jdbc;
    this.lawbook = lawbook;
    this.calendars = calendars;
  }

  /// What runs out on or soon after a day, the most pressing first.
  public Found on(LocalDate today, int limit) {
    var law = lawbook.on(today);
    if (!law.has(LeaseRules.MONTHS_FOR_DEMAND)) {
      return new Found(List.of(), 0, today, "");
    }
    var months = law.value(LeaseRules.MONTHS_FOR_DEMAND);
    var alarm = today.minusMonths((long) months - law.value(LeaseRules.LOOK_BEFORE));
    var served = calendars.workingDays().plus(today, law.value(LeaseRules.POST));
    var alarms = alarms(law, alarm, served, limit);
    var undated =
        jdbc.sql(
                "select count(*) from charges.costs c where "
                    + OPEN
                    + " and c.invoice_received_on is null and c.paid_on is null")
            .param("months", months)
            .query(Long.class)
            .single();
    return new Found(alarms, undated, served, YearChecks.cite(law, LeaseRules.MONTHS_FOR_DEMAND));
  }

  private List<Alarm> alarms(Law law, LocalDate alarm, LocalDate served, int limit) {
    return jdbc.sql(RUNNING_OUT)
        .param("months", law.value(LeaseRules.MONTHS_FOR_DEMAND))
        .param("alarm", alarm)
        .param("limit", limit)
        .query((row, _) -> alarm(row, law, served))
        .list();
  }

  private Alarm alarm(ResultSet row, Law law, LocalDate served) throws SQLException {
    var incurred = row.getObject("incurred_on", LocalDate.class);
    var days = new EighteenMonths(incurred, law.value(LeaseRules.MONTHS_FOR_DEMAND));
    var net = Money.ofPence(row.getLong("amount") - row.getLong("recovered"));
    var whole = row.getLong("whole");
    var invoice = row.getString("invoice_number");
    return new Alarm(
        row.getString("cost_id"),
        row.getString("node_name"),
        row.getString("head"),
        row.getString("financial_year"),
        invoice == null ? "" : invoice,
        net,
        whole == 0 || net.isNegative()
            ? Money.ZERO
            : new Weight(row.getLong("leasehold"), whole).of(net),
        incurred,
        days.safe(),
        days.postBy(law.value(LeaseRules.POST), calendars.workingDays()),
        days.of(served),
        row.getObject("raised_on", LocalDate.class));
  }
}
