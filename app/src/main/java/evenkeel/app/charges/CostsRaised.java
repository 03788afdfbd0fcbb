package evenkeel.app.charges;

import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what each night raises of costs that run out of time: Landlord and Tenant Act 1985
/// section 20B. A cost is raised from the council's own number of days before the last day on which
/// a demand and a notice are both safe; one that was demanded, or of which a notice in time states
/// all, is not.
@Service
public class CostsRaised {

  /// What a night found.
  ///
  /// @param raised costs whose safe day comes within the council's days
  /// @param pence what leaseholders bear of them
  /// @param late costs whose safe day has gone by
  /// @param latePence what leaseholders bear of those
  public record Count(long raised, long pence, long late, long latePence) {

    static final Count NONE = new Count(0, 0, 0, 0);
  }

  /// A cost that a night raised.
  ///
  /// @param leaseholders the part of it that leaseholders bear
  /// @param safe the day by which a demand or a notice is to be served
  public record Raised(
      String cost,
      String node,
      String head,
      String year,
      LocalDate incurred,
      LocalDate safe,
      Money leaseholders) {}

  /// One question for all costs, which weighs each place of a year once: those that may be asked
  /// for no longer than the council's days, each kept with what leaseholders bear of it, and how
  /// many there are.
  private static final String RAISE =
      """
      with due as materialized (
        select c.*, least(c.invoice_received_on, c.paid_on) as incurred_on,
               (least(c.invoice_received_on, c.paid_on)
                 + make_interval(months => :months))::date - 1 as safe_on
          from charges.costs c
         where %s
           and (least(c.invoice_received_on, c.paid_on)
                 + make_interval(months => :months))::date - 1 <= :until),
      place as materialized (
        select distinct source, node_id, financial_year,
               make_date(left(financial_year, 4)::int, 4, 1) as begins
          from due),
      weight as materialized (
        select w.source, w.node_id, w.weight, w.valid_from, w.valid_to,
               u.lease_id is not null as leasehold
          from charges.unit_weights w
          join charges.cost_units u on u.source = w.source and u.unit_id = w.unit_id),
      weighed as (
        select p.source, p.node_id, p.financial_year, sum(w.weight) as whole,
               sum(w.weight) filter (where w.leasehold) as leasehold
          from place p
          join weight w on w.source = p.source and w.node_id = p.node_id
           and w.valid_from <= p.begins and (w.valid_to is null or w.valid_to >= p.begins)
         group by p.source, p.node_id, p.financial_year),
      aged as (
        select c.source, c.cost_id, n.name as node_name, c.head, c.financial_year,
               c.incurred_on, c.safe_on,
               round(greatest(c.amount - coalesce(c.recovered, 0), 0)::numeric
                 * coalesce(w.leasehold::numeric / nullif(w.whole, 0), 0))::bigint as pence
          from due c
          join charges.cost_nodes n on n.source = c.source and n.node_id = c.node_id
          left join weighed w on w.source = c.source and w.node_id = c.node_id
           and w.financial_year = c.financial_year),
      kept as (
        insert into charges.cost_raised (evening, source, cost_id, node_name, head,
          financial_year, incurred_on, safe_on, leaseholders_pence)
        select :evening, source, cost_id, node_name, head, financial_year, incurred_on, safe_on,
               pence
          from aged where safe_on >= :evening)
      select count(*) filter (where safe_on >= :evening) as raised,
             coalesce(sum(pence) filter (where safe_on >= :evening), 0) as pence,
             count(*) filter (where safe_on < :evening) as late,
             coalesce(sum(pence) filter (where safe_on < :evening), 0) as late_pence
        from aged
      """
          .formatted(CostAlarms.OPEN);

  private final JdbcClient jdbc;
  private final Lawbook lawbook;
  private final PolicyBook policies;

  CostsRaised(JdbcClient jdbc, Lawbook lawbook, PolicyBook policies) {
    this.jdbc = jdbc;
    this.lawbook = lawbook;
    this.policies = policies;
  }

  /// Raises what runs out of time, as part of the caller's transaction. Raised again on the same
  /// evening, it is found afresh.
  public Count raise(LocalDate evening) {
    jdbc.sql("delete from charges.cost_raised where evening = ?").param(evening).update();
    var law = lawbook.on(evening);
    if (!law.has(LeaseRules.MONTHS_FOR_DEMAND)) {
      return Count.NONE;
    }
    return jdbc.sql(RAISE)
        .param("months", law.value(LeaseRules.MONTHS_FOR_DEMAND))
        .param("evening", evening)
        .param("until", evening.plusDays(policies.on(evening).days().costAlarm()))
        .query(Count.class)
        .single();
  }

  /// How many a night raised.
  public long countOn(LocalDate evening) {
    return jdbc.sql("select count(*) from charges.cost_raised where evening = ?")
        .param(evening)
        .query(Long.class)
        .single();
  }

  /// What a night raised, the most pressing first.
  public List<Raised> on(LocalDate evening, int limit) {
    return jdbc.sql(
            """
            select * from charges.cost_raised where evening = ?
             order by safe_on, cost_id limit ?
            """)
        .params(evening, limit)
        .query(
            (row, _) ->
                new Raised(
                    row.getString("cost_id"),
                    row.getString("node_name"),
                    row.getString("head"),
                    row.getString("financial_year"),
                    row.getObject("incurred_on", LocalDate.class),
                    row.getObject("safe_on", LocalDate.class),
                    Money.ofPence(row.getLong("leaseholders_pence"))))
        .list();
  }
}
