package evenkeel.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeeScaleTest {

  @Test
  void a_band_holds_up_to_and_including_its_sum() {
    var scale = FeeScale.parse("300=35.00 1000=5% >80.00");

    assertThat(scale.of(Money.parse("300.00"))).isEqualTo(Money.ofPounds(35));
    assertThat(scale.of(Money.parse("300.19"))).isEqualTo(Money.ofPounds(15));
    assertThat(scale.of(Money.parse("300.20"))).isEqualTo(Money.parse("15.01"));
    assertThat(scale.of(Money.parse("1000.01"))).isEqualTo(Money.ofPounds(80));
    assertThat(scale).hasToString("£35.00 up to £300.00, 5% up to £1,000.00, £80.00 above");
  }

  @Test
  void a_scale_that_cannot_be_read_is_refused() {
    for (var bad : List.of("300=35.00", "300 >1.00", "300=35 >1.00", "5=1.00 5=2.00 >3.00")) {
      assertThatThrownBy(() -> FeeScale.parse(bad))
          .as(bad)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
