package evenkeel.core;

import java.util.Random;
import java.util.function.Consumer;

/// Tries a property on many seeded cases. The seed of the first case that fails is in the message,
/// and [#only] runs it alone.
public final class ForAll {

  private ForAll() {}

  public static void cases(int number, Consumer<Random> property) {
    for (var seed = 0L; seed < number; seed++) {
      only(seed, property);
    }
  }

  public static void only(long seed, Consumer<Random> property) {
    try {
      property.accept(new Random(seed));
    } catch (AssertionError | RuntimeException failed) {
      throw new AssertionError("seed " + seed + ": " + failed.getMessage(), failed);
    }
  }

  @SafeVarargs
  public static <T> T one(Random random, T... of) {
    return of[random.nextInt(of.length)];
  }
}
