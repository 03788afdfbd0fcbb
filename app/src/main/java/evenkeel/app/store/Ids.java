package evenkeel.app.store;

import java.util.Arrays;
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

  /// The numbers given. Where they lie close together a range is asked for instead, which reads
  /// faster and may answer a few rows more: the reader passes over what it did not ask for.
  static Ids about(LongStream wanted) {
    var ids = wanted.sorted().distinct().toArray();
    var many = 1_000;
    var dense = ids.length > many && ids[ids.length - 1] - ids[0] < 4L * ids.length;
    return dense ? new Range(ids[0], ids[ids.length - 1]) : new Listed(ids);
  }

  /// Exactly the numbers given.
  static Ids exactly(LongStream wanted) {
    return new Listed(wanted.sorted().distinct().toArray());
  }
}
