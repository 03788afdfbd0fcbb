package evenkeel.app.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Which rows a bulk reading wants, by number.
public sealed interface Ids {

  /// A condition on a column, for a query that takes no parameters such as `copy`.
  String holds(String column);

  boolean isEmpty();

  /// Every number from first to last.
  record Range(long first, long last) implements Ids {
    @Override
    public String holds(String column) {
      return column + " between " + first + " and " + last;
    }

    @Override
    public boolean isEmpty() {
      return last < first;
    }
  }

  /// The numbers listed, ascending and each once.
  record Listed(long[] ids) implements Ids {
    @Override
    public String holds(String column) {
      return Arrays.stream(ids)
          .mapToObj(Long::toString)
          .collect(Collectors.joining(",", column + " = any ('{", "}'::bigint[])"));
    }

    @Override
    public boolean isEmpty() {
      return ids.length == 0;
    }
  }

  /// Several ranges, ascending and apart.
  record Ranges(List<Range> ranges) implements Ids {

    public Ranges {
      ranges = List.copyOf(ranges);
    }

    @Override
    public String holds(String column) {
      return ranges.stream()
          .map(range -> range.holds(column))
          .collect(Collectors.joining(" or ", "(", ")"));
    }

    @Override
    public boolean isEmpty() {
      return ranges.isEmpty();
    }
  }

  /// The numbers given, as a few ranges where they lie close together: that reads faster and may
  /// answer some rows more. The reader passes over what it did not ask for.
  static Ids about(LongStream wanted) {
    var ids = ascending(wanted);
    var few = 16;
    var gap = 200;
    var ranges = new ArrayList<Range>();
    var first = 0;
    for (var i = 1; i <= ids.length && ranges.size() <= few; i++) {
      if (i == ids.length || ids[i] - ids[i - 1] > gap) {
        ranges.add(new Range(ids[first], ids[i - 1]));
        first = i;
      }
    }
    return ranges.size() <= few ? new Ranges(ranges) : new Listed(ids);
  }

  /// Exactly the numbers given.
  static Ids exactly(LongStream wanted) {
    return new Listed(ascending(wanted));
  }

  /// Each once. The stream's own `distinct` would box every number.
  private static long[] ascending(LongStream wanted) {
    var ids = wanted.toArray();
    Arrays.sort(ids);
    var kept = 0;
    for (var i = 0; i < ids.length; i++) {
      if (i == 0 || ids[i] != ids[i - 1]) {
        ids[kept++] = ids[i];
      }
    }
    return Arrays.copyOf(ids, kept);
  }
}
