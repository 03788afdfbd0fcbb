package evenkeel.demo;

import java.util.SplittableRandom;

/// Chance that belongs to one thing of one entity: another account, or another thing of the same
/// account, never changes what these dice show.
final class Dice {

  private final SplittableRandom random;

  private Dice(SplittableRandom random) {
    this.random = random;
  }

  static Dice of(long seed, String thing, long entity) {
    var mixed = seed * 0x9E3779B97F4A7C15L + thing.hashCode();
    mixed = (mixed ^ (mixed >>> 31)) * 0xBF58476D1CE4E5B9L + entity * 0x94D049BB133111EBL;
    return new Dice(new SplittableRandom(mixed ^ (mixed >>> 29)));
  }

  boolean chance(double likely) {
    return random.nextDouble() < likely;
  }

  /// From and to are both possible.
  int between(int from, int to) {
    return random.nextInt(from, to + 1);
  }

  double share() {
    return random.nextDouble();
  }

  @SafeVarargs
  final <T> T oneOf(T... options) {
    return options[random.nextInt(options.length)];
  }

  /// The index of the weight that was hit.
  int weighted(double... weights) {
    var total = 0.0;
    for (var weight : weights) {
      total += weight;
    }
    var hit = random.nextDouble() * total;
    for (var i = 0; i < weights.length; i++) {
      hit -= weights[i];
      if (hit < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  /// Log-normal, as debts are.
  double logNormal(double median, double sigma) {
    return median * Math.exp(sigma * random.nextGaussian());
  }
}
