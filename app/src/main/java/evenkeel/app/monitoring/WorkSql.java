package evenkeel.app.monitoring;

import evenkeel.app.worklist.Pile;
import evenkeel.core.recovery.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A worklist's filter as conditions on `monitoring.standing s`, and their values.
final class WorkSql {

  /// The condition of a list that leaves nothing out.
  private static final String EVERY = "true";

  private static final String NEEDED = "s.needed_since is not null";

  private final WorkFilter filter;
  private final Map<String, Object> values = new HashMap<>();

  WorkSql(WorkFilter filter) {
    this.filter = filter;
  }

  Map<String, Object> values() {
    return values;
  }

  /// Piles that differ in nothing but their portfolio: one question to the database.
  private record Like(Pile.Part part, Set<String> types, Set<Long> shut) {}

  /// The rows of a page: for each pile of each state the first few in its own order, which an index
  /// gives, and of those the first few of all.
  ///
  /// @param limit how many rows
  String page(WorkFilter.After after, int limit) {
    values.put("limit", limit);
    var narrowed = conditions() + goingOn(after);
    var piles = filter.piles();
    if (piles == null) {
      return Standings.COLUMNS + "where true" + ofState() + narrowed + order("s") + " limit :limit";
    }
    var parts = new ArrayList<String>();
    for (var group : grouped(piles).entrySet()) {
      var number = parts.size();
      parts.add(
          """
          select t.* from unnest(:portfolios%1$d::bigint[]) p (portfolio_id)
            cross join unnest(:states::text[]) n (state)
            cross join lateral (
              select s.debt_id, s.rank, s.needed_since from monitoring.standing s
               where s.portfolio_id = p.portfolio_id and s.state = n.state%2$s%3$s
              %4$s limit :limit) t
          """
              .formatted(number, pile(group.getKey(), number), narrowed, order("s")));
      values.put("portfolios" + number, group.getValue().toArray(Long[]::new));
    }
    values.put("states", states());
    return parts.isEmpty()
        ? Standings.COLUMNS + "where false"
        : Standings.COLUMNS
            + "where s.debt_id in (select u.debt_id from ("
            + String.join(" union all ", parts)
            + ") u"
            + order("u")
            + " limit :limit)"
            + order("s");
  }

  /// How the debts of the list, and those of the whole council, are spread over the states, as they
  /// stand at one moment. The council's are the counts that decisions keep; a list that leaves
  /// nothing out has the same. Any other is counted by itself, so that a few portfolios are read
  /// from their index.
  String tally() {
    var listed = listed();
    var counted =
        listed.equals(EVERY)
            ? StateCounts.KEPT
            : "select s.state, count(*) as debts from monitoring.standing s where "
                + listed
                + " group by s.state";
    return """
        select l.state, false as council, l.debts from (%s) l
        union all
        select k.state, true, k.debts from (%s) k
        """
        .formatted(counted, StateCounts.KEPT);
  }

  /// Every condition of the filter, the piles too.
  String listed() {
    return EVERY + ofState() + conditions() + onPiles(true);
  }

  /// The rows that the filter would list and leaves out, because they are shut to whoever asks.
  String shut() {
    values.put("without", filter.without().toArray(Long[]::new));
    return "true"
        + ofState()
        + narrowing()
        + onPiles(false)
        + " and s.account_id = any (:without::bigint[])";
  }

  private String ofState() {
    var sql = new StringBuilder();
    var state = filter.what().state();
    and(sql, "s.state = :state", "state", state == null ? null : key(state));
    return sql.toString();
  }

  private String conditions() {
    if (filter.without().isEmpty()) {
      return narrowing();
    }
    values.put("without", filter.without().toArray(Long[]::new));
    return narrowing() + " and s.account_id <> all (:without::bigint[])";
  }

  private String narrowing() {
    var what = filter.what();
    var size = filter.size();
    var sql = new StringBuilder();
    and(sql, "s.debt_type = :type", "type", what.type() == null ? null : what.type().key());
    and(sql, "s.answer = :answer", "answer", what.answer());
    if (WorkFilter.What.NO_STEP.equals(what.step())) {
      sql.append(" and s.step is null");
    } else {
      and(sql, "s.step = :step", "step", what.step());
    }
    and(sql, "s.reason_code = :reason", "reason", what.reasonCode());
    place(sql, filter.where());
    and(sql, "s.balance_pence >= :least", "least", size.leastPence());
    and(sql, "s.balance_pence <= :most", "most", size.mostPence());
    and(sql, "s.needed_since <= :neededBy", "neededBy", size.neededBy());
    and(sql, "s.needed_since > :neededAfter", "neededAfter", size.neededAfter());
    if (filter.order() == WorkFilter.Order.OLDEST) {
      sql.append(" and ").append(NEEDED);
    }
    if (!filter.endings().isEmpty()) {
      and(
          sql,
          "s.account_ref like any (:endings::text[])",
          "endings",
          filter.endings().stream().map(end -> "%" + end).toArray(String[]::new));
    }
    return sql.toString();
  }

  private void place(StringBuilder sql, WorkFilter.Where where) {
    var area = where.area();
    if (area != null) {
      // The area's own letters end where a figure begins, a district's where a blank does.
      and(sql, "s.sector like :sector", "sector", likeSector(area.text()));
      and(sql, "s.sector ~ :exactly", "exactly", exactly(area.text()));
    }
    and(sql, "s.street = :street", "street", blank(where.street()));
    and(sql, "s.estate = :estate", "estate", blank(where.estate()));
    and(sql, "s.block = :block", "block", blank(where.block()));
    var ward = where.ward();
    and(
        sql,
        "s.ward = :ward",
        "ward",
        ward.isEmpty() ? null : ward.equals(WorkFilter.Where.NO_WARD) ? "" : ward);
  }

  private static String likeSector(String area) {
    return area + "%";
  }

  private static String exactly(String area) {
    return "^" + area + (area.matches("[A-Z]+") ? "[0-9]" : area.indexOf(' ') < 0 ? " " : "$");
  }

  private void and(StringBuilder sql, String condition, String name, @Nullable Object value) {
    if (value != null) {
      sql.append(" and ").append(condition);
      values.put(name, value);
    }
  }

  private String onPiles(boolean parted) {
    var piles = filter.piles();
    if (piles == null) {
      return "";
    }
    var sets = new ArrayList<String>();
    for (var group : grouped(piles).entrySet()) {
      var number = sets.size();
      values.put("portfolios" + number, group.getValue().toArray(Long[]::new));
      sets.add(
          "s.portfolio_id = any (:portfolios%d::bigint[])".formatted(number)
              + (parted ? pile(group.getKey(), number) : ofTypes(group.getKey(), number)));
    }
    return sets.isEmpty() ? " and false" : " and (" + String.join(" or ", sets) + ")";
  }

  private static Map<Like, List<Long>> grouped(List<Pile> piles) {
    var grouped = new LinkedHashMap<Like, List<Long>>();
    for (var pile : piles) {
      grouped
          .computeIfAbsent(new Like(pile.part(), pile.types(), pile.shut()), _ -> new ArrayList<>())
          .add(pile.portfolio());
    }
    return grouped;
  }

  private String pile(Like like, int number) {
    return switch (like.part()) {
      case WHOLE -> "";
      case WORKED -> " and " + worked(like, number);
      case APART -> " and not " + worked(like, number);
    };
  }

  private String worked(Like like, int number) {
    values.put("types" + number, like.types().toArray(String[]::new));
    values.put("shut" + number, like.shut().toArray(Long[]::new));
    return "(s.debt_type = any (:types%1$d::text[]) and s.account_id <> all (:shut%1$d::bigint[]))"
        .formatted(number);
  }

  private String ofTypes(Like like, int number) {
    if (like.part() != Pile.Part.WORKED) {
      return pile(like, number);
    }
    values.put("types" + number, like.types().toArray(String[]::new));
    return " and s.debt_type = any (:types%d::text[])".formatted(number);
  }

  private String goingOn(WorkFilter.After after) {
    if (after.isStart()) {
      return "";
    }
    values.put("debt", after.debt());
    return switch (filter.order()) {
      case RANK -> {
        values.put("rank", after.key());
        yield " and s.rank <= :rank and (s.rank < :rank or s.debt_id > :debt)";
      }
      case OLDEST -> {
        values.put("since", LocalDate.ofEpochDay(after.key()));
        yield " and (s.needed_since, s.debt_id) > (:since, :debt)";
      }
    };
  }

  private String order(String of) {
    return switch (filter.order()) {
      case RANK -> " order by %1$s.rank desc, %1$s.debt_id".formatted(of);
      case OLDEST -> " order by %1$s.needed_since, %1$s.debt_id".formatted(of);
    };
  }

  private String[] states() {
    var state = filter.what().state();
    return state == null
        ? Arrays.stream(State.values()).map(WorkSql::key).toArray(String[]::new)
        : new String[] {key(state)};
  }

  private static String key(State state) {
    return Verdict.key(state);
  }

  private static @Nullable String blank(String text) {
    return text.isEmpty() ? null : text;
  }
}
