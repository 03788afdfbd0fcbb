package evenkeel.core.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.ForAll;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AllocationPropertyTest {

  private static final LocalDate DAY = LocalDate.of(2026, 9, 3);
  private static final FinancialYear YEAR = FinancialYear.of(DAY);

  private record Account(Payment payment, List<OpenDebt> debts) {
    static Account any(Random random) {
      var debts = new ArrayList<OpenDebt>();
      for (var i = 0; i < random.nextInt(4); i++) {
        debts.add(debt(random, i));
      }
      var directed = random.nextInt(4) == 0 ? new FinancialYear(2023 + random.nextInt(5)) : null;
      var due = debts.isEmpty() ? List.<OpenInstalment>of() : debts.getFirst().instalments();
      var amount =
          due.isEmpty() || random.nextBoolean()
              ? Money.ofPence(1 + random.nextInt(13_000))
              : due.getFirst().unpaid();
      return new Account(
          new Payment(1, DAY, amount, directed, directed == null ? bill(random, debts) : null),
          debts);
    }

    private static @Nullable Long bill(Random random, List<OpenDebt> debts) {
      return debts.isEmpty() || random.nextInt(4) > 0 ? null : debts.getLast().debt();
    }

    private static OpenDebt debt(Random random, int number) {
      var year = new FinancialYear(2023 + random.nextInt(5));
      var open = new ArrayList<OpenInstalment>();
      var sum = Money.ZERO;
      for (var i = 0; i < random.nextInt(11); i++) {
        var unpaid = Money.ofPence(random.nextInt(3_000));
        sum = sum.plus(unpaid);
        open.add(new OpenInstalment(number * 100L + i, year.firstDay().plusMonths(i), unpaid));
      }
      var off = Money.ofPence(ForAll.one(random, 0L, 0L, 6_000L, -3_000L));
      return new OpenDebt(
          number,
          year,
          sum.plus(off),
          random.nextInt(4) == 0,
          random.nextInt(4) == 0,
          random.nextInt(4) == 0 ? Money.ofPence(1 + random.nextInt(40_000)) : null,
          open);
    }

    Allocated allocate() {
      return Allocation.allocate(payment, debts, Policy.DEFAULTS);
    }
  }

  private static Money sum(List<Line> lines) {
    return Money.sum(lines.stream().map(Line::amount).toList());
  }

  @Test
  void the_lines_and_what_is_left_are_the_payment_to_the_penny() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          var allocated = account.allocate();
          assertThat(sum(allocated.lines()).plus(allocated.leftOnAccount()))
              .isEqualTo(account.payment().amount());
          assertThat(allocated.leftOnAccount().isNegative()).isFalse();
          assertThat(allocated.lines()).allMatch(line -> line.amount().isPositive());
        });
  }

  @Test
  void no_debt_and_no_instalment_gets_more_than_it_lacks() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          var got = new HashMap<Object, Money>();
          for (var line : account.allocate().lines()) {
            got.merge("debt " + line.debt(), line.amount(), Money::plus);
            if (line.instalment() != null) {
              got.merge("instalment " + line.instalment(), line.amount(), Money::plus);
            }
          }
          for (var debt : account.debts()) {
            assertThat(got.getOrDefault("debt " + debt.debt(), Money.ZERO))
                .isLessThanOrEqualTo(debt.balance().orZero());
            for (var open : debt.instalments()) {
              assertThat(got.getOrDefault("instalment " + open.id(), Money.ZERO))
                  .isLessThanOrEqualTo(open.unpaid());
            }
          }
        });
  }

  @Test
  void money_stays_on_account_only_when_nothing_is_owed_any_more() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          var owed = Money.sum(account.debts().stream().map(d -> d.balance().orZero()).toList());
          assertThat(account.allocate().leftOnAccount())
              .isEqualTo(account.payment().amount().minus(owed).orZero());
        });
  }

  @Test
  void within_a_debt_the_rules_of_order_meet_the_oldest_instalment_first() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          for (var debt : account.debts()) {
            var dues =
                account.allocate().lines().stream()
                    .filter(line -> line.debt() == debt.debt())
                    .filter(line -> !line.rule().startsWith("exact"))
                    .map(Line::instalment)
                    .filter(Objects::nonNull)
                    .toList();
            assertThat(dues).isSorted();
          }
        });
  }

  @Test
  void every_line_says_its_rule_and_its_reason() {
    ForAll.cases(
        5_000,
        random ->
            assertThat(Account.any(random).allocate().lines())
                .allMatch(line -> !line.rule().isBlank() && line.because().endsWith(".")));
  }

  @Test
  void a_named_year_is_paid_before_any_other() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          var directed = account.payment().directedTo();
          var named =
              Money.sum(
                  account.debts().stream()
                      .filter(debt -> debt.year().equals(directed))
                      .map(debt -> debt.balance().orZero())
                      .toList());
          var paid =
              sum(
                  account.allocate().lines().stream()
                      .filter(line -> line.rule().equals("directed"))
                      .toList());
          assertThat(paid).isEqualTo(named.min(account.payment().amount()));
        });
  }

  @Test
  void a_named_bill_is_paid_before_any_other_debt() {
    ForAll.cases(
        3_000,
        random -> {
          var account = Account.any(random);
          var bill = account.payment().directedDebt();
          var owed =
              Money.sum(
                  account.debts().stream()
                      .filter(debt -> bill != null && debt.debt() == bill)
                      .map(debt -> debt.balance().orZero())
                      .toList());
          var paid =
              sum(
                  account.allocate().lines().stream()
                      .filter(line -> line.rule().equals("directed-bill"))
                      .toList());
          assertThat(paid).isEqualTo(owed.min(account.payment().amount()));
        });
  }

  @Test
  void a_payment_of_nothing_is_our_mistake() {
    assertThatThrownBy(() -> new Payment(7, DAY, Money.ZERO, null, null)).hasMessageContaining("7");
    assertThat(YEAR).isEqualTo(new FinancialYear(2026));
  }

  @Test
  void money_that_follows_a_method_which_ended_goes_to_its_order_where_none_runs() {
    var debts = List.of(owing(1, false), owing(2, true), owing(3, false));

    assertThat(payer(debts, Via.EMPLOYER)).isEqualTo(2);
    assertThat(payer(debts.subList(0, 1), Via.EMPLOYER)).isEqualTo(1);
    assertThat(payer(List.of(owing(1, false), debts.get(2)), Via.EMPLOYER)).isEqualTo(1);
  }

  private static OpenDebt owing(long debt, boolean runs) {
    return new OpenDebt(
        debt,
        new FinancialYear(2023),
        Money.ofPounds(100),
        true,
        false,
        null,
        List.of(),
        List.of(new MethodOn(Via.EMPLOYER, runs)));
  }

  private static long payer(List<OpenDebt> debts, Via via) {
    var payment = new Payment(1, DAY, Money.ofPounds(10), null, null, via);
    return Allocation.allocate(payment, debts, Policy.DEFAULTS).lines().getFirst().debt();
  }
}
