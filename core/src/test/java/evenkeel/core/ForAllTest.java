package evenkeel.core;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ForAllTest {

  @Test
  void a_property_that_fails_says_with_which_seed() {
    assertThatThrownBy(
            () ->
                ForAll.cases(
                    1000,
                    random -> {
                      if (random.nextInt(100) == 7) {
                        throw new IllegalStateException("seven");
                      }
                    }))
        .isInstanceOf(AssertionError.class)
        .hasMessageMatching("seed \\d+: seven");
  }
}
