package evenkeel.core.money;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a sum by weights so that the parts sum to it exactly. Each part gets its whole pence; the
/// pence left over go one each to the largest remainders, and between equals to the earlier part.
public final class Split {

  private Split() {}

  /// @param weights none negative, not all zero
  /// @return one part a weight, in the same order
  public static List<Money> byLargestRemainder(Money sum, List<Long> weights) {
    var total = weights.stream().mapToLong(Long::longValue).sum();
    if (total <= 0 || weights.stream().anyMatch(weight -> weight < 0)) {
      throw new IllegalArgumentException("weights are none negative and not all zero: " + weights);
    }
    var size = Math.abs(sum.pence());
    var parts = new long[weights.size()];
    var remainders = new long[weights.size()];
    var left = size;
    for (var i = 0; i < parts.length; i++) {
      var share = java.math.BigInteger.valueOf(size).multiply(big(weights.get(i)));
      var divided = share.divideAndRemainder(big(total));
      parts[i] = divided[0].longValueExact();
      remainders[i] = divided[1].longValueExact();
      left -= parts[i];
    }
    var order =
        IntStream.range(0, parts.length)
            .boxed()
            .sorted(Comparator.comparing((Integer i) -> -remainders[i]).thenComparing(i -> i))
            .toList();
    for (var i = 0; i < left; i++) {
      parts[order.get(i)]++;
    }
    var split = new ArrayList<Money>(parts.length);
    for (var part : parts) {
      split.add(Money.ofPence(sum.isNegative() ? -part : part));
    }
    return List.copyOf(split);
  }

  private static java.math.BigInteger big(long value) {
    return java.math.BigInteger.valueOf(value);
  }
}
