package evenkeel.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeaseTest {

  private static final int MONTHS = 18;

  @Test
  void every_cost_from_the_earliest_in_time_on_is_in_time_and_none_before_it() {
    var served = LocalDate.of(2026, 1, 1);
    for (var i = 0; i < 800; i++, served = served.plusDays(1)) {
      var earliest = EighteenMonths.earliestInTime(served, MONTHS);

      assertThat(new EighteenMonths(earliest, MONTHS).of(served))
          .isNotEqualTo(EighteenMonths.Standing.LATE);
      assertThat(new EighteenMonths(earliest.minusDays(1), MONTHS).of(served))
          .isEqualTo(EighteenMonths.Standing.LATE);
    }
  }

  @Test
  void money_on_account_meets_the_earliest_costs_so_the_latest_are_in_the_deficit() {
    var shares =
        IntStream.range(0, 12)
            .mapToObj(
                month ->
                    new Deficit.Share(
                        YearMonth.of(2025, 4).plusMonths(month).atEndOfMonth(),
                        Money.ofPounds(125)))
            .toList();

    var found = Deficit.of(Money.ofPounds(1200), shares, LocalDate.of(2026, 2, 10));

    assertThat(found.deficit()).isEqualTo(Money.ofPounds(300));
    assertThat(found.lost()).isEqualTo(Money.ofPounds(50));
    assertThat(found.recoverable()).isEqualTo(Money.ofPounds(250));
  }

  @Test
  void nothing_is_lost_where_money_on_account_covers_the_costs_however_old() {
    var found = Deficit.of(Money.ofPounds(1200), Money.ofPounds(1150), Money.ZERO);

    assertThat(found).isEqualTo(new Deficit(Money.ofPounds(50), Money.ZERO, Money.ZERO));
  }

  @Test
  void a_contribution_a_fraction_of_a_penny_above_the_limit_calls_for_consultation() {
    var limit = Money.ofPounds(250);

    assertThat(new Consultation(Money.parse("20000.00"), limit).isMore(new Weight(125, 10_000)))
        .isFalse();
    assertThat(new Consultation(Money.parse("20000.01"), limit).isMore(new Weight(125, 10_000)))
        .isTrue();
  }

  @Test
  void a_weight_is_a_part_of_a_whole() {
    assertThatThrownBy(() -> new Weight(1, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Weight(3, 2)).isInstanceOf(IllegalArgumentException.class);
  }
}
