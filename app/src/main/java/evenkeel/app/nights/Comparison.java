package evenkeel.app.nights;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Counts the debts with a missed instalment by one query over instalments and money, which asks no
/// decision, and says of each that is not proposed for a notice why: in named classes that sum
/// exactly.
@Repository
class Comparison {

  static final String MISSED = "missed";
  static final String PROPOSED = "proposed";

  /// Proposed, though this count sees no missed instalment: whatever stands here makes the night
  /// red, so that its letters stay (see [Proofs]).
  static final String NOT_MISSED = "proposed-not-missed";

  private static final String COUNTED =
      """
      with in_force as not materialized (
        select instalment_id, debt_id, due_on, amount_pence from accounts.v_instalment
         where effective_on <= :evening and coalesce(withdrawn_on, 'infinity') > :evening
           and debt_id is not null),
      line as (
        select debt_id, case when due_on <= :evening then amount_pence else 0 end as pence
          from in_force
        union all
        select f.debt_id, -m.amount_pence from ledger.v_met m join in_force f using (instalment_id)
         where m.effective_on <= :evening and f.due_on <= :evening),
      instalments as (select debt_id, sum(pence) as pence from line group by debt_id),
      missed as (
        select debt_id from instalments where pence > 0
        union all
        select d.debt_id from accounts.v_debt d
          cross join lateral (
            select sum(amount_pence) as pence from ledger.v_debtor_leg l
             where l.debt_id = d.debt_id and effective_on <= :evening) owed
         where owed.pence > 0
           and not exists (select from instalments i where i.debt_id = d.debt_id)),
      classed as (
        select coalesce(s.debt_id, m.debt_id) as debt_id, m.debt_id is not null as missed,
               coalesce(s.answer = 'take', false) as proposed,
               coalesce(s.reason_code, 'never-decided') as reason_code
          from missed m full join monitoring.v_standing s using (debt_id))
      """;

  private final JdbcClient jdbc;

  Comparison(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One class and how many debts are in it.
  record Difference(String name, long debts) {

    String title() {
      return DifferenceTitles.of(name);
    }
  }

  /// A debt in a class.
  record Row(long debtId, String accountRef, int financialYear, long balancePence) {}

  /// Counts, and keeps what was counted.
  ///
  /// @return the two ends, for the night's own notes
  Map<String, Long> keep(LocalDate evening) {
    // Counted first and inserted after: PostgreSQL shares only a reading among its processes; where
    // there is little to read, starting them would take longer than they save.
    jdbc.sql("set local min_parallel_table_scan_size = '64MB'").update();
    var counted =
        jdbc.sql(
                COUNTED
                    + """
                    select reason_code as name, count(*) as debts from classed
                     where missed and not proposed group by reason_code
                    union all
                    select 'missed', count(*) from classed where missed
                    union all
                    select 'proposed', count(*) from classed where proposed
                    union all
                    select :notMissed, count(*) from classed where proposed and not missed
                    """)
            .param("evening", evening)
            .param("notMissed", NOT_MISSED)
            .query(Difference.class)
            .list();
    jdbc.sql("delete from nights.difference where evening = ?").param(evening).update();
    jdbc.sql(
            """
            insert into nights.difference (evening, class, debts)
            select ?, c.name, c.debts from unnest(?, ?) as c (name, debts)
            """)
        .param(evening)
        .param(counted.stream().map(Difference::name).toArray(String[]::new))
        .param(counted.stream().mapToLong(Difference::debts).toArray())
        .update();
    var kept = of(evening);
    return Map.of(MISSED, debts(kept, MISSED), PROPOSED, debts(kept, PROPOSED));
  }

  /// What an evening counted, the largest class first.
  List<Difference> of(LocalDate evening) {
    return jdbc.sql(
            """
            select class, debts from nights.difference where evening = ? order by debts desc, class
            """)
        .param(evening)
        .query((row, _) -> new Difference(row.getString("class"), row.getLong("debts")))
        .list();
  }

  /// Debts that are in a class now, by the count of an evening.
  ///
  /// @param types the types of debt on which whoever asks works
  /// @param shut accounts that are shut to whoever asks, whose debts are left out
  List<Row> in(
      LocalDate evening, String name, Set<String> types, Set<Long> shut, long after, int limit) {
    return jdbc.sql(
            COUNTED
                + """
                select d.debt_id, d.account_ref, d.financial_year,
                       coalesce(s.balance_pence, 0) as balance_pence
                  from classed c join accounts.v_debt d using (debt_id)
                  left join monitoring.v_standing s using (debt_id)
                 where d.debt_id > :after and d.account_id <> all (:shut)
                   and d.debt_type = any (:types) and %s
                 order by d.debt_id limit :limit
                """
                    .formatted(condition(name)))
        .param("evening", evening)
        .param("name", name)
        .param("types", types.toArray(String[]::new))
        .param("shut", shut.toArray(Long[]::new))
        .param("after", after)
        .param("limit", limit)
        .query(Row.class)
        .list();
  }

  /// How many debts of a class are left out because their accounts are shut.
  long countShut(LocalDate evening, String name, Set<Long> shut) {
    return shut.isEmpty()
        ? 0
        : jdbc.sql(
                COUNTED
                    + """
                    select count(*) from classed c join accounts.v_debt d using (debt_id)
                     where d.account_id = any (:shut) and %s
                    """
                        .formatted(condition(name)))
            .param("evening", evening)
            .param("name", name)
            .param("shut", shut.toArray(Long[]::new))
            .query(Long.class)
            .single();
  }

  private static String condition(String name) {
    return switch (name) {
      case MISSED -> "missed";
      case PROPOSED -> "proposed";
      case NOT_MISSED -> "proposed and not missed";
      default -> "missed and not proposed and c.reason_code = :name";
    };
  }

  static long debts(List<Difference> differences, String name) {
    return differences.stream()
        .filter(one -> one.name().equals(name))
        .mapToLong(Difference::debts)
        .sum();
  }
}
