package evenkeel.app.monitoring;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.LongStream;

/// Many rows of one kind, debt by debt, without an object a row: a chunk has tens of thousands, and
/// objects that live as long as the chunk are what a collector is slow at.
final class Lines {

  private static final int FIRST = 1 << 12;

  long[] debt = new long[FIRST];
  long[] id = new long[FIRST];
  long[] pence = new long[FIRST];
  int[] sequence = new int[FIRST];
  LocalDate[] day = new LocalDate[FIRST];
  LocalDate[] knownOn = new LocalDate[FIRST];
  private int size;

  int size() {
    return size;
  }

  void add(long ofDebt, long number, long amount, int place, LocalDate on, LocalDate known) {
    if (size == debt.length) {
      grow();
    }
    debt[size] = ofDebt;
    id[size] = number;
    pence[size] = amount;
    sequence[size] = place;
    day[size] = on;
    knownOn[size] = known;
    size++;
  }

  LongStream ids() {
    return Arrays.stream(id, 0, size);
  }

  /// The first line, from one on, that is of this debt or a later one.
  int seek(int from, long ofDebt) {
    var at = from;
    while (at < size && debt[at] < ofDebt) {
      at++;
    }
    return at;
  }

  /// The end of the lines of this debt that begin at one.
  int end(int from, long ofDebt) {
    var at = from;
    while (at < size && debt[at] == ofDebt) {
      at++;
    }
    return at;
  }

  private void grow() {
    var more = size * 2;
    debt = Arrays.copyOf(debt, more);
    id = Arrays.copyOf(id, more);
    pence = Arrays.copyOf(pence, more);
    sequence = Arrays.copyOf(sequence, more);
    day = Arrays.copyOf(day, more);
    knownOn = Arrays.copyOf(knownOn, more);
  }
}
