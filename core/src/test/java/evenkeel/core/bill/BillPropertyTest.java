package evenkeel.core.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.ForAll;
import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Law;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BillPropertyTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final FinancialYear YEAR = new FinancialYear(2026);

  private static Law law(LocalDate day) {
    return RULEBOOK.on(day, Nation.ENGLAND);
  }

  private static Money charge(Random random) {
    return Money.ofPence(random.nextInt(random.nextBoolean() ? 400_000 : 9_000) + 1);
  }

  private static LocalDate issued(Random random) {
    return YEAR.firstDay().minusDays(40).plusDays(random.nextInt(400));
  }

  private static List<Due> bill(Random random, Money charge, LocalDate issued) {
    var scheme = ForAll.one(random, 10, 12);
    return InstalmentScheme.of(charge, issued, YEAR, scheme, 1 + random.nextInt(31), law(issued));
  }

  private static Money sum(List<Due> dues) {
    return Money.sum(dues.stream().map(Due::amount).toList());
  }

  @Test
  void the_instalments_of_every_bill_sum_to_its_charge_and_none_asks_for_nothing() {
    ForAll.cases(
        3_000,
        random -> {
          var charge = charge(random);
          var dues = bill(random, charge, issued(random));
          assertThat(sum(dues)).isEqualTo(charge);
          assertThat(dues).allMatch(due -> due.amount().isPositive());
        });
  }

  @Test
  void the_months_of_every_bill_run_without_a_gap_from_at_least_fourteen_days_after_issue() {
    ForAll.cases(
        3_000,
        random -> {
          var issued = issued(random);
          var dues = bill(random, charge(random), issued);
          assertThat(dues.getFirst().due()).isAfterOrEqualTo(issued.plusDays(14));
          assertThat(dues.size()).isLessThanOrEqualTo(12);
          for (var i = 1; i < dues.size(); i++) {
            assertThat(YearMonth.from(dues.get(i).due()))
                .isEqualTo(YearMonth.from(dues.get(i - 1).due()).plusMonths(1));
            assertThat(dues.get(i).due()).isBeforeOrEqualTo(YEAR.lastDay());
          }
        });
  }

  @Test
  void every_instalment_but_the_first_is_the_same_and_in_whole_pounds() {
    ForAll.cases(
        3_000,
        random -> {
          var dues = bill(random, charge(random), issued(random));
          if (dues.size() > 1) {
            var each = dues.get(1).amount();
            assertThat(dues.stream().skip(1)).allMatch(due -> due.amount().equals(each));
            assertThat(each.pence() % 100).isZero();
          }
        });
  }

  @Test
  void no_instalment_is_below_five_pounds_unless_the_whole_charge_is_below_ten() {
    ForAll.cases(
        3_000,
        random -> {
          var charge = charge(random);
          var dues = bill(random, charge, issued(random));
          if (dues.size() > 1) {
            assertThat(dues).allMatch(due -> due.amount().pence() >= 500);
          }
        });
  }

  @Test
  void nothing_charged_is_nothing_asked() {
    assertThat(InstalmentScheme.of(Money.ZERO, YEAR.firstDay(), YEAR, 10, 1, law(YEAR.firstDay())))
        .isEmpty();
  }

  @Test
  void a_number_of_instalments_that_the_law_does_not_have_is_refused() {
    var day = YEAR.firstDay();
    assertThatThrownBy(() -> InstalmentScheme.of(Money.ofPounds(1), day, YEAR, 11, 1, law(day)))
        .hasMessageContaining("11 instalments");
    assertThatThrownBy(() -> InstalmentScheme.of(Money.ofPounds(1), day, YEAR, 10, 32, law(day)))
        .hasMessageContaining("32");
  }

  @Test
  void twelve_on_request_is_not_yet_law_before_april_2013() {
    var day = LocalDate.of(2013, 3, 10);
    assertThatThrownBy(() -> InstalmentScheme.number(day, new FinancialYear(2013), 12, law(day)))
        .hasMessageContaining("12 instalments");
  }

  @Test
  void a_change_accounts_for_every_penny_of_the_new_charge() {
    ForAll.cases(
        3_000,
        random -> {
          var asked = bill(random, charge(random), issued(random));
          var charge = Money.ofPence(random.nextInt(400_000));
          var paid = Money.ofPence(random.nextInt(300_000));
          var notice = YEAR.firstDay().plusDays(random.nextInt(380));
          var change = InYearChange.of(asked, charge, paid, notice, law(notice));

          var worth = sum(change.fallen()).plus(change.paidEarly()).plus(sum(change.remaining()));
          assertThat(worth).isEqualTo(charge);
          assertThat(change.credit()).isEqualTo(paid.minus(charge).orZero());
          assertThat(change.remaining())
              .allMatch(due -> !due.due().isBefore(notice.plusDays(14)))
              .allMatch(due -> due.amount().isPositive());
          assertThat(change.fallen()).allMatch(due -> due.due().isBefore(notice.plusDays(14)));
        });
  }

  @Test
  void periods_that_meet_cost_the_year_to_the_penny() {
    ForAll.cases(
        3_000,
        random -> {
          var year = new FinancialYear(2023 + random.nextInt(5));
          var charge = charge(random);
          var sum = Money.ZERO;
          var from = year.firstDay();
          while (!from.isAfter(year.lastDay())) {
            var to = from.plusDays(random.nextInt(120));
            to = to.isAfter(year.lastDay()) ? year.lastDay() : to;
            sum = sum.plus(DailyCharge.of(charge, year, from, to));
            from = to.plusDays(1);
          }
          assertThat(sum).isEqualTo(charge);
        });
  }

  @Test
  void days_of_another_year_are_refused() {
    assertThatThrownBy(
            () ->
                DailyCharge.of(
                    Money.ofPounds(1), YEAR, YEAR.firstDay().minusDays(1), YEAR.lastDay()))
        .hasMessageContaining("2026-27");
    assertThatThrownBy(
            () ->
                DailyCharge.of(
                    Money.ofPounds(1), YEAR, YEAR.firstDay(), YEAR.lastDay().plusDays(1)))
        .hasMessageContaining("2026-27");
    assertThatThrownBy(
            () -> DailyCharge.of(Money.ofPounds(1), YEAR, YEAR.lastDay(), YEAR.firstDay()))
        .hasMessageContaining("2026-27");
  }
}
