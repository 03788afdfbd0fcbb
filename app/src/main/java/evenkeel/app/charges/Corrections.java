package evenkeel.app.charges;

import evenkeel.app.charges.UnitYears.Line;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to corrections of a leaseholder's year: what a posted run says against the posted one
/// before it, cost by cost, and why.
@Service
public class Corrections {

  private static final int MOST = 100;

  /// A correction.
  ///
  /// @param before the posted run that it corrects
  /// @param reason why it was put to a second person, in the officer's words
  /// @param posted when it was charged or credited
  /// @param moved what it added to the account, negative for a credit: all that is due less all
  ///   that was asked for before it
  /// @param lines each cost that is due for otherwise than before, in the order of the tree
  /// @param same what is due, as before, of all other costs
  public record Correction(
      Run run,
      Run before,
      String reason,
      LocalDate posted,
      Money moved,
      List<Changed> lines,
      Money same) {

    public Correction {
      lines = List.copyOf(lines);
    }

    /// What was due before it.
    public Money dueBefore() {
      return same.plus(Money.sum(lines.stream().map(Changed::before).toList()));
    }

    /// What is due now.
    public Money dueNow() {
      return same.plus(Money.sum(lines.stream().map(Changed::now).toList()));
    }
  }

  /// A cost of which another sum is due than before.
  ///
  /// @param clause of the lease, null where none is on file
  /// @param why in sentences, each about one thing that changed
  public record Changed(
      String cost,
      String head,
      String node,
      @Nullable String clause,
      Money before,
      Money now,
      List<String> why) {

    public Changed {
      why = List.copyOf(why);
    }

    /// What it adds, negative for what it takes off.
    public Money difference() {
      return now.minus(before);
    }
  }

  private final JdbcClient jdbc;
  private final RunBook runs;
  private final UnitYears years;

  Corrections(JdbcClient jdbc, RunBook runs, UnitYears years) {
    this.jdbc = jdbc;
    this.runs = runs;
    this.years = years;
  }

  /// The corrections of a year of an account, the newest first.
  public List<Correction> of(long account, int year) {
    return jdbc
        .sql(
            """
            select r.id, a.at::date as posted, sum(u.due_pence - u.billed_pence) as moved,
                   (select q.reason from charges.run_act q
                     where q.run_id = r.id and q.act = 'asked' order by q.id desc limit 1) as asked
              from charges.run_unit u
              join charges.run r on r.id = u.run_id
              join charges.run_act a on a.run_id = r.id and a.act = 'posted'
             where u.account_id = ? and r.year = ? and r.replaces is not null
             group by r.id, a.at order by r.id desc limit ?
            """)
        .params(account, year, MOST)
        .query(
            (row, _) ->
                new Posted(
                    row.getLong("id"),
                    row.getString("asked"),
                    row.getObject("posted", LocalDate.class),
                    Money.ofPence(row.getLong("moved"))))
        .list()
        .stream()
        .flatMap(posted -> correction(account, posted).stream())
        .toList();
  }

  /// A posted run that replaced another, as it moved one account.
  private record Posted(long run, String reason, LocalDate on, Money moved) {}

  private Optional<Correction> correction(long account, Posted posted) {
    var run = runs.find(posted.run()).orElseThrow();
    var earlier = years.before(account, run);
    if (earlier == null) {
      return Optional.empty();
    }
    var before = runs.find(earlier).orElseThrow();
    var costs = new LinkedHashMap<String, List<List<Line>>>();
    add(costs, years.lines(account, before), 0);
    add(costs, years.lines(account, run), 1);
    var lines = new ArrayList<Changed>();
    var same = Money.ZERO;
    for (Map.Entry<String, List<List<Line>>> each : costs.entrySet()) {
      var changed = changed(each.getKey(), each.getValue().getFirst(), each.getValue().getLast());
      if (changed.difference().isZero()) {
        same = same.plus(changed.now());
      } else {
        lines.add(changed);
      }
    }
    return Optional.of(
        new Correction(run, before, posted.reason(), posted.on(), posted.moved(), lines, same));
  }

  private static void add(Map<String, List<List<Line>>> costs, List<Line> lines, int at) {
    lines.forEach(
        line ->
            costs
                .computeIfAbsent(line.cost(), _ -> List.of(new ArrayList<>(), new ArrayList<>()))
                .get(at)
                .add(line));
  }

  private static Changed changed(String cost, List<Line> before, List<Line> now) {
    var any = now.isEmpty() ? before.getFirst() : now.getFirst();
    return new Changed(
        cost, any.head(), any.node(), any.clause(), due(before), due(now), why(before, now));
  }

  private static Money due(List<Line> lines) {
    return Money.sum(lines.stream().map(Line::due).toList());
  }

  private static List<String> why(List<Line> before, List<Line> now) {
    if (before.isEmpty()) {
      return List.of("This cost was not in the charge before.");
    }
    if (now.isEmpty()) {
      return List.of("This cost is no longer in the charge.");
    }
    var old = before.getFirst();
    var line = now.getFirst();
    return Stream.of(
            old.gross().equals(line.gross())
                ? ""
                : "The cost is %s and not %s.".formatted(line.gross(), old.gross()),
            old.recovered().equals(line.recovered())
                ? ""
                : "%s of it came back to the council, and not %s."
                    .formatted(line.recovered(), old.recovered()),
            old.weight() == line.weight() && old.weights() == line.weights()
                ? ""
                : "Your part is %d of %d and not %d of %d."
                    .formatted(line.weight(), line.weights(), old.weight(), old.weights()),
            Objects.equals(old.clause(), line.clause()) ? "" : clause(line.clause()),
            notDue(old, line))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String clause(@Nullable String clause) {
    return clause == null
        ? "No clause that asks for it is on file any more."
        : "The clause that asks for it is " + clause + ".";
  }

  /// What of a share is not due, and why, where that is otherwise than before.
  private static String notDue(Line old, Line line) {
    var was = old.share().minus(old.due());
    var is = line.share().minus(line.due());
    if (old.because().equals(line.because()) && was.isZero() == is.isZero()) {
      return "";
    }
    return is.isZero()
        ? "All of your share is due: nothing limits it any more."
        : "%s of your share is not due: %s.".formatted(is, line.because());
  }
}
