package evenkeel.app.charges;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Reads what posted runs asked for before, as far as a cap of several years counts it.
@Component
class EarlierYears {

  private final JdbcClient jdbc;

  EarlierYears(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What was asked for works that assistance paid for in part, of costs incurred after a day, in
  /// this year and all before, other than by runs of this scope's own year and kind, by dwelling. A
  /// cost without a day counts as of the last of its year. Where the actual costs of a year are not
  /// charged yet, what was estimated counts.
  Map<String, List<YearFacts.Asked>> assisted(Scope scope, LocalDate after) {
    return asked(
        """
        with posted as (
          select distinct on (u.unit_id, r.year, r.part) u.unit_id, r.id, r.year, r.issued_on,
                 coalesce(r.begins, make_date(r.year, 4, 1)) as begins
            from charges.run r
            join charges.run_act a on a.run_id = r.id and a.act = 'posted'
            join charges.run_unit u on u.run_id = r.id
           where r.year < :year or r.year = :year and r.part <> :part
           order by u.unit_id, r.year, r.part, r.basis = 'actual' desc, r.id desc)
        select s.unit_id, p.year, p.issued_on, sum(s.due_pence) as pence
          from posted p
          join charges.run_line l
            on l.run_id = p.id and l.assisted
           and coalesce(l.incurred_on, (p.begins + interval '1 year - 1 day')::date) > :after
          join charges.run_share s
            on s.run_id = p.id and s.unit_id = p.unit_id and s.line = l.line
         group by s.unit_id, p.year, p.issued_on
         order by s.unit_id, p.year, p.issued_on
        """,
        scope,
        Map.of("after", after));
  }

  /// What was asked for relevant defects of buildings in this year and all before, other than by
  /// runs of this scope's own year and kind, by dwelling.
  Map<String, List<YearFacts.Asked>> defects(Scope scope) {
    return asked(
        """
            with posted as (
              select distinct on (u.unit_id, r.year, r.part) u.unit_id, r.id, r.year, r.issued_on
                from charges.run r
                join charges.run_act a on a.run_id = r.id and a.act = 'posted'
                join charges.run_unit u on u.run_id = r.id
               where r.basis = 'actual'
                 and (r.year < :year or r.year = :year and r.part <> :part)
               order by u.unit_id, r.year, r.part, r.id desc)
            select s.unit_id, p.year, p.issued_on, sum(s.due_pence) as pence
              from posted p
              join charges.run_line l on l.run_id = p.id
              join charges.costs_version v
                on v.id = l.cost_version_id and v.defect in ('cladding', 'other')
              join charges.run_share s
                on s.run_id = p.id and s.unit_id = p.unit_id and s.line = l.line
             group by s.unit_id, p.year, p.issued_on
             order by s.unit_id, p.year, p.issued_on
            """,
        scope,
        Map.of());
  }

  private Map<String, List<YearFacts.Asked>> asked(
      String sql, Scope scope, Map<String, ?> parameters) {
    var found = new HashMap<String, List<YearFacts.Asked>>();
    jdbc.sql(sql)
        .params(parameters)
        .param("year", scope.year())
        .param("part", scope.part().key())
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("unit_id"), _ -> new ArrayList<>())
                  .add(
                      new YearFacts.Asked(
                          row.getInt("year"),
                          row.getObject("issued_on", LocalDate.class),
                          Money.ofPence(row.getLong("pence"))));
            });
    return found;
  }
}
