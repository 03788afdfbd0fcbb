package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What somebody who owes a part of an overpayment may be asked for: all that came counts towards
/// every part, and nobody is asked for more than is owed in all.
class OwnPartTest {

  @ParameterizedTest
  @CsvSource({
    // part, charged, owed, came, most
    "100.00, 480.00, 480.00, 0.00, 100.00",
    "100.00, 480.00, 420.00, 60.00, 40.00",
    "100.00, 480.00, 380.00, 100.00, 0.00",
    "100.00, 480.00, 50.00, 430.00, 0.00",
    "480.00, 480.00, 420.00, 60.00, 420.00",
    "500.00, 480.00, 420.00, 60.00, 420.00",
    "100.00, 480.00, -5.00, 480.00, 0.00",
    "100.00, 480.00, 500.00, 0.00, 100.00"
  })
  void all_that_came_counts_towards_the_part_and_what_is_owed_is_the_most(
      String part, String charged, String owed, String came, String most) {
    var own = OwnPart.of(Money.parse(part), Money.parse(charged), Money.parse(owed));

    assertThat(own.came()).isEqualTo(Money.parse(came));
    assertThat(own.most()).isEqualTo(Money.parse(most));
  }
}
