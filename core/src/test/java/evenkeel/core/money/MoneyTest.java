package evenkeel.core.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.ForAll;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Test
  void money_reads_and_writes_as_in_files_and_as_on_pages() {
    assertThat(Money.parse("1234567.05").toString()).isEqualTo("£1,234,567.05");
    assertThat(Money.parse("-0.50").toString()).isEqualTo("−£0.50");
    assertThat(Money.parse("-1234.50").plain()).isEqualTo("-1234.50");
    assertThat(Money.parse("0.07").plain()).isEqualTo("0.07");
    assertThat(Money.parse("999.99").toString()).isEqualTo("£999.99");
    assertThat(Money.parse("1000.00").toString()).isEqualTo("£1,000.00");
  }

  @Test
  void anything_but_pounds_with_two_decimals_is_refused() {
    for (var text : List.of("1", "1.5", "1,000.00", "£1.00", "+1.00", "1.005", "")) {
      assertThatThrownBy(() -> Money.parse(text)).hasMessageContaining("two decimals");
    }
  }

  @Test
  void sums_that_do_not_fit_are_an_error_and_never_another_sum() {
    assertThatThrownBy(() -> Money.ofPence(Long.MAX_VALUE).plus(Money.ofPence(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofPence(Long.MIN_VALUE).minus(Money.ofPence(1)))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofPence(Long.MIN_VALUE).negated())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Money.ofPounds(Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void money_compares_by_size() {
    var one = Money.ofPounds(1);
    var two = Money.ofPounds(2);

    assertThat(one.min(two)).isEqualTo(one);
    assertThat(two.min(one)).isEqualTo(one);
    assertThat(one.max(two)).isEqualTo(two);
    assertThat(two.max(one)).isEqualTo(two);
    assertThat(one.isLessThan(two)).isTrue();
    assertThat(one.isLessThan(one)).isFalse();
    assertThat(two.isMoreThan(one)).isTrue();
    assertThat(one.isMoreThan(one)).isFalse();
    assertThat(one.negated().orZero()).isEqualTo(Money.ZERO);
    assertThat(one.orZero()).isEqualTo(one);
    assertThat(one.times(3)).isEqualTo(Money.ofPounds(3));
    assertThat(Money.ZERO.isPositive()).isFalse();
    assertThat(Money.ZERO.isNegative()).isFalse();
  }

  @Test
  void a_split_loses_no_penny_and_gives_nobody_a_penny_too_many() {
    ForAll.cases(
        3_000,
        random -> {
          var weights = new ArrayList<Long>();
          for (var i = 0; i < 1 + random.nextInt(9); i++) {
            weights.add((long) random.nextInt(1000));
          }
          weights.set(0, weights.getFirst() + 1);
          var sum = Money.ofPence(random.nextInt(200_000) - 100_000);
          var parts = Split.byLargestRemainder(sum, weights);
          var total = weights.stream().mapToLong(Long::longValue).sum();

          assertThat(Money.sum(parts)).isEqualTo(sum);
          for (var i = 0; i < parts.size(); i++) {
            var exact = (double) sum.pence() * weights.get(i) / total;
            assertThat(Math.abs(parts.get(i).pence() - exact)).isLessThan(1.0);
          }
        });
  }

  @Test
  void between_equals_the_earlier_part_gets_the_odd_penny() {
    assertThat(Split.byLargestRemainder(Money.ofPence(10), List.of(1L, 1L, 1L)))
        .containsExactly(Money.ofPence(4), Money.ofPence(3), Money.ofPence(3));
    assertThatThrownBy(() -> Split.byLargestRemainder(Money.ofPence(10), List.of(0L, 0L)))
        .hasMessageContaining("not all zero");
    assertThatThrownBy(() -> Split.byLargestRemainder(Money.ofPence(10), List.of(2L, -1L)))
        .hasMessageContaining("none negative");
  }
}
