package evenkeel.app.charges;

import evenkeel.core.money.Money;
import java.io.PrintWriter;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The figures of a run as its page and its CSV show them.
@Component
public class RunFigures {

  /// A head of charge at a node.
  ///
  /// @param leaseholders their shares of it
  /// @param due what is due of these
  /// @param compared the estimate of an actual cost, last year's actual cost of an estimate; null
  ///   where there is none
  public record Line(
      String node,
      String head,
      Money cost,
      @Nullable Money compared,
      Money leaseholders,
      Money due) {}

  /// How many accounts a run moves, and by how much.
  public record Accounts(long charged, Money charge, long credited, Money credit) {}

  private final JdbcClient jdbc;

  RunFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The heads of each node, the dearest first.
  List<Line> lines(Run run, int limit) {
    var scope = run.scope();
    var actual = scope.basis() == Scope.Basis.ACTUAL;
    var other = actual ? scope : new Scope(scope.year() - 1, scope.basis(), scope.part(), "");
    return jdbc.sql(
            """
            with shared as (
              select s.line, sum(s.share_pence) filter (where u.lease_id is not null) as lessees,
                     sum(s.due_pence) as due
                from charges.run_share s
                join charges.run_unit u on u.run_id = s.run_id and u.unit_id = s.unit_id
               where s.run_id = :run group by s.line),
            compared as (
              select node_id, head, sum(amount - coalesce(recovered, 0)) as pence
                from charges.costs
               where source = :source and financial_year = :year and basis = :basis
                 and coalesce(major_works, false) = :works
               group by node_id, head)
            select l.node_name, l.head, sum(l.amount_pence) as cost, min(c.pence) as compared,
                   coalesce(sum(s.lessees), 0) as lessees, coalesce(sum(s.due), 0) as due
              from charges.run_line l
              left join shared s on s.line = l.line
              left join compared c on c.node_id = l.node_id and c.head = l.head
             where l.run_id = :run
             group by l.node_id, l.node_name, l.head
             order by cost desc, l.node_id, l.head limit :limit
            """)
        .param("run", run.id())
        .param("source", run.source())
        .param("year", other.yearKey())
        .param("basis", (actual ? Scope.Basis.ESTIMATE : Scope.Basis.ACTUAL).key())
        .param("works", scope.part() == Scope.Part.WORKS)
        .param("limit", limit)
        .query((row, _) -> line(row))
        .list();
  }

  private static Line line(ResultSet row) throws SQLException {
    var compared = row.getObject("compared", java.math.BigDecimal.class);
    return new Line(
        row.getString("node_name"),
        row.getString("head"),
        Money.ofPence(row.getLong("cost")),
        compared == null ? null : Money.ofPence(compared.longValueExact()),
        Money.ofPence(row.getLong("lessees")),
        Money.ofPence(row.getLong("due")));
  }

  /// How many heads of nodes there are.
  long countLines(long run) {
    return jdbc.sql("select count(distinct (node_id, head)) from charges.run_line where run_id = ?")
        .param(run)
        .query(Long.class)
        .single();
  }

  Accounts accounts(long run) {
    return jdbc.sql(
            """
            with moved as (
              select account_id, sum(due_pence - billed_pence) as pence from charges.run_unit
               where run_id = ? and account_id is not null group by account_id)
            select count(*) filter (where pence > 0) as charged,
                   coalesce(sum(pence) filter (where pence > 0), 0) as charge,
                   count(*) filter (where pence < 0) as credited,
                   coalesce(sum(pence) filter (where pence < 0), 0) as credit
              from moved
            """)
        .param(run)
        .query(
            (row, _) ->
                new Accounts(
                    row.getLong("charged"),
                    Money.ofPence(row.getLong("charge")),
                    row.getLong("credited"),
                    Money.ofPence(row.getLong("credit"))))
        .single();
  }

  /// Every dwelling of a run, the council's own too, as CSV, row by row.
  ///
  /// @param shut accounts that are not shown: the officer knows somebody on them
  void csv(long run, Set<Long> shut, PrintWriter to) {
    to.print("unit_id,account_ref,held_by,share,due,asked_before,charge\r\n");
    jdbc.sql(
            """
            select unit_id, account_id, account_ref, lease_id, share_pence, due_pence, billed_pence
              from charges.run_unit where run_id = ? order by unit_id
            """)
        .param(run)
        .query(
            row -> {
              var due = Money.ofPence(row.getLong("due_pence"));
              var billed = Money.ofPence(row.getLong("billed_pence"));
              if (shut.contains(row.getLong("account_id"))) {
                return;
              }
              var account = row.getString("account_ref");
              to.print(
                  String.join(
                      ",",
                      '"' + row.getString("unit_id").replace("\"", "\"\"") + '"',
                      account == null ? "" : account,
                      row.getString("lease_id") == null ? "council" : "leaseholder",
                      Money.ofPence(row.getLong("share_pence")).plain(),
                      due.plain(),
                      billed.plain(),
                      due.minus(billed).plain()));
              to.print("\r\n");
            });
  }
}
