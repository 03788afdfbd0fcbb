package evenkeel.bench.kill;

import evenkeel.app.store.DatabaseAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// All that a database holds, generated numbers and clock times aside. A row is known by what it
/// says, by the rows it refers to and by those that refer to it, three steps far: two databases are
/// equal when every table has equal rows as often, whatever their numbers are.
final class Contents {

  private static final int STEPS = 3;
  private static final long PRIME = 1_000_003;

  private final Map<String, Rows> tables = new LinkedHashMap<>();

  /// What each row is known by after so many steps.
  private final List<Map<String, long[]>> known = new ArrayList<>();

  private Contents() {}

  static Contents of(DatabaseAddress address) {
    var jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(address.url(), address.owner(), address.ownerPassword()));
    var contents = new Contents();
    Catalogue.of(jdbc).forEach((table, columns) -> contents.read(jdbc, table, columns));
    contents.known.add(contents.first());
    for (var step = 1; step <= STEPS; step++) {
      contents.known.add(contents.next(contents.known.getLast()));
    }
    return contents;
  }

  private void read(JdbcClient jdbc, String table, List<Column> columns) {
    var rows = new Rows();
    var asked = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
    jdbc.sql("select " + asked + " from " + table)
        .query(
            row -> {
              var values = new ArrayList<@Nullable String>();
              for (var i = 1; i <= columns.size(); i++) {
                values.add(row.getString(i));
              }
              rows.add(columns, values);
            });
    tables.put(table, rows);
  }

  private Map<String, long[]> first() {
    var first = new HashMap<String, long[]>();
    tables.forEach(
        (table, rows) -> {
          var each = new long[rows.size()];
          Arrays.setAll(each, row -> hash(rows.said(row)));
          first.put(table, each);
        });
    return first;
  }

  private Map<String, long[]> next(Map<String, long[]> before) {
    var next = new HashMap<String, long[]>();
    before.forEach((table, each) -> next.put(table, each.clone()));
    tables.forEach(
        (table, rows) -> {
          for (var reference : rows.references()) {
            var there = tables.get(reference.table());
            var row = there == null ? -1 : there.of(reference.number());
            var through = hash(table + reference.column());
            if (row < 0) {
              at(next, table)[reference.row()] += mix(through, hash(reference.number()));
            } else {
              at(next, table)[reference.row()] += mix(through, at(before, reference.table())[row]);
              at(next, reference.table())[row] +=
                  mix(through + 1, at(before, table)[reference.row()]);
            }
          }
        });
    return next;
  }

  private static long[] at(Map<String, long[]> all, String table) {
    return java.util.Objects.requireNonNull(all.get(table));
  }

  private static long hash(String text) {
    var hash = 7L;
    for (var i = 0; i < text.length(); i++) {
      hash = hash * PRIME + text.charAt(i);
    }
    return mix(hash, 11);
  }

  private static long mix(long one, long other) {
    var mixed = (one ^ Long.rotateLeft(other, 31)) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
  }

  /// Where this differs from another, in words; empty when nowhere. The first step that shows a
  /// difference is named, since a difference spreads from there.
  List<String> differences(Contents other) {
    if (!tables.keySet().equals(other.tables.keySet())) {
      return List.of("the tables differ");
    }
    for (var step = 0; step <= STEPS; step++) {
      var found = new ArrayList<String>();
      for (var table : tables.keySet()) {
        found.addAll(lacking(other, table, step, "only here: "));
        found.addAll(other.lacking(this, table, step, "missing here: "));
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /// Rows of ours that the other lacks, at most two of a table.
  private List<String> lacking(Contents other, String table, int step, String words) {
    var theirs = new HashMap<Long, Integer>();
    for (var one : at(other.known.get(step), table)) {
      theirs.merge(one, 1, Integer::sum);
    }
    var ours = at(known.get(step), table);
    var found = new ArrayList<String>();
    for (var row = 0; row < ours.length && found.size() < 2; row++) {
      if (theirs.merge(ours[row], -1, Integer::sum) < 0) {
        found.add(
            table
                + " (step "
                + step
                + ") "
                + words
                + java.util.Objects.requireNonNull(tables.get(table)).said(row));
      }
    }
    return found;
  }

  /// How many tables and rows are compared.
  String size() {
    return "%d tables, %,d rows"
        .formatted(tables.size(), tables.values().stream().mapToLong(Rows::size).sum());
  }
}
