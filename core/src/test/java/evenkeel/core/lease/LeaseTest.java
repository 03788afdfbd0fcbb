package evenkeel.core.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
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

  @Test
  void the_shares_of_all_dwellings_sum_to_the_cost_whatever_the_weights() {
    for (var pence = 0L; pence < 300; pence++) {
      var units =
          List.of(
              new Apportionment.Unit("1", 3 + pence % 5, true),
              new Apportionment.Unit("2", 7, false),
              new Apportionment.Unit("3", pence % 11, true));
      var found = Apportionment.of(Money.ofPence(pence), units);

      assertThat(found.total()).isEqualTo(Money.ofPence(pence));
      assertThat(found.ofCouncil()).isEqualTo(found.shares().get(1).share());
    }
  }

  @Test
  void a_lease_granted_on_the_first_day_of_a_year_is_protected_from_the_next_year_on() {
    var april = MonthDay.of(4, 1);

    assertThat(InitialPeriod.lastDay(LocalDate.of(2022, 9, 10), april, 5))
        .isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(InitialPeriod.lastDay(LocalDate.of(2022, 4, 1), april, 5))
        .isEqualTo(LocalDate.of(2028, 3, 31));
    assertThat(InitialPeriod.lastDay(LocalDate.of(2022, 3, 31), april, 5))
        .isEqualTo(LocalDate.of(2027, 3, 31));
  }

  @Test
  void an_index_that_fell_lowers_the_estimate() {
    assertThat(InitialPeriod.inflation(Money.ofPounds(100), 1500, 1350))
        .isEqualTo(Money.ofPounds(-10));
  }

  @Test
  void instalments_of_a_loan_pay_it_off_and_never_more_than_is_owed() {
    for (var pence = 1L; pence < 200_000; pence += 997) {
      for (var months : List.of(1, 7, 120)) {
        var loan = Money.ofPence(pence);
        var free = Annuity.of(loan, 0, months);
        var found = Annuity.of(loan, 525, months);

        assertThat(free.total()).isEqualTo(loan);
        assertThat(found.last().isNegative()).isFalse();
        assertThat(found.total().isLessThan(loan)).isFalse();
      }
    }
  }

  @Test
  void a_figure_that_is_a_multiple_already_is_not_rounded_up_further() {
    var ten = Money.ofPounds(10);

    assertThat(new LoanLimits(1356, 1356, ten).of(Money.ofPounds(1500)))
        .isEqualTo(Money.ofPounds(1500));
    assertThat(new LoanLimits(1357, 1356, ten).of(Money.ofPounds(1500)))
        .isEqualTo(Money.ofPounds(1510));
  }

  @Test
  void the_parts_of_a_share_sum_to_it_and_what_is_lost_or_never_due_stands_alone() {
    var share = Money.ofPounds(270);
    for (var bits = 0; bits < 8; bits++) {
      var never = (bits & 1) != 0;
      var lost = (bits & 2) != 0;
      var found = Parted.of(share, never, lost, Money.ofPounds(250), (bits & 4) != 0);

      assertThat(found.sum()).isEqualTo(share);
      assertThat(found.neverDue()).isEqualTo(never ? share : Money.ZERO);
      assertThat(found.lost()).isEqualTo(lost && !never ? share : Money.ZERO);
    }
  }
}
