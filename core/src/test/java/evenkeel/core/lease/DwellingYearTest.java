package evenkeel.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.ForAll;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DwellingYearTest {

  private static final LocalDate IN_TIME = LocalDate.of(2026, 2, 10);
  private static final LocalDate OLD = IN_TIME.minusDays(1);

  @Test
  void only_what_is_beyond_the_money_on_account_is_lost() {
    var months =
        IntStream.range(0, 12)
            .mapToObj(
                month ->
                    share("125.00", YearMonth.of(2025, 4).plusMonths(month).atEndOfMonth(), ""))
            .toList();

    var year = DwellingYear.of(months, Map.of(), Money.ofPounds(1200), IN_TIME);

    assertThat(year.lost()).isEqualTo(Money.ofPounds(50));
    assertThat(year.due()).isEqualTo(Money.ofPounds(1450));
  }

  @Test
  void a_cap_is_shared_by_all_lines_of_its_set_and_leaves_exactly_its_limit() {
    var year =
        DwellingYear.of(
            List.of(
                share("150.00", IN_TIME, "", "works"),
                share("120.00", IN_TIME.plusDays(1), "", "works"),
                share("99.00", IN_TIME, "")),
            Map.of("works", Money.ofPounds(250)),
            Money.ZERO,
            IN_TIME);

    assertThat(year.lines())
        .extracting(line -> line.parted().due().plain())
        .containsExactly("150.00", "100.00", "99.00");
    assertThat(year.lines().get(1).because()).isEqualTo("works");
    assertThat(year.lines().get(1).parted().capped()).isEqualTo(Money.ofPounds(20));
  }

  @Test
  void a_share_of_exactly_the_limit_is_due_whole() {
    var year =
        DwellingYear.of(
            List.of(share("250.00", IN_TIME, "", "works")),
            Map.of("works", Money.ofPounds(250)),
            Money.ZERO,
            IN_TIME);

    assertThat(year.due()).isEqualTo(Money.ofPounds(250));
    assertThat(year.lines().getFirst().because()).isEmpty();
  }

  @Test
  void what_is_lost_leaves_room_under_a_cap_for_what_is_not() {
    var year =
        DwellingYear.of(
            List.of(share("300.00", OLD, "", "works"), share("300.00", IN_TIME, "", "works")),
            Map.of("works", Money.ofPounds(250)),
            Money.ZERO,
            IN_TIME);

    assertThat(year.lines().get(0).parted().due()).isEqualTo(Money.ZERO);
    assertThat(year.lines().get(0).because()).isEqualTo(DwellingYear.LOST);
    assertThat(year.lines().get(1).parted().due()).isEqualTo(Money.ofPounds(250));
  }

  @Test
  void what_the_lease_never_asks_for_is_neither_lost_nor_capped_and_uses_no_money_on_account() {
    var year =
        DwellingYear.of(
            List.of(share("80.00", OLD, "no clause"), share("50.00", OLD, "")),
            Map.of(),
            Money.ofPounds(50),
            IN_TIME);

    assertThat(year.lines().get(0).parted().neverDue()).isEqualTo(Money.ofPounds(80));
    assertThat(year.due()).isEqualTo(Money.ofPounds(50));
    assertThat(year.lost()).isEqualTo(Money.ZERO);
  }

  @Test
  void the_parts_of_each_share_sum_to_it_whatever_bounds_it_and_no_cap_is_passed() {
    ForAll.cases(
        400,
        random -> {
          var shares = any(random);
          var caps = Map.of("a", money(random), "b", money(random));
          var year = DwellingYear.of(shares, caps, money(random), IN_TIME);

          var under = new HashMap<String, Money>();
          for (var i = 0; i < shares.size(); i++) {
            var line = year.lines().get(i).parted();
            assertThat(line.sum()).isEqualTo(shares.get(i).share());
            assertThat(List.of(line.neverDue(), line.lost(), line.capped(), line.due()))
                .noneMatch(Money::isNegative);
            for (var name : shares.get(i).caps()) {
              under.merge(name, line.due(), Money::plus);
            }
          }
          under.forEach(
              (name, due) ->
                  assertThat(due.isMoreThan(caps.getOrDefault(name, Money.ZERO))).isFalse());
        });
  }

  @Test
  void the_order_in_which_shares_are_given_changes_no_sum() {
    ForAll.cases(
        200,
        random -> {
          var shares = new ArrayList<DwellingYear.Share>();
          for (var i = 0; i < 8; i++) {
            shares.add(share(money(random).plain(), OLD.plusDays(i - 4L), ""));
          }
          var onAccount = money(random);
          var one = DwellingYear.of(shares, Map.of(), onAccount, IN_TIME);
          Collections.shuffle(shares, random);
          var other = DwellingYear.of(shares, Map.of(), onAccount, IN_TIME);

          assertThat(other.lost()).isEqualTo(one.lost());
          assertThat(other.due()).isEqualTo(one.due());
        });
  }

  private static List<DwellingYear.Share> any(Random random) {
    return IntStream.range(0, 1 + random.nextInt(7))
        .mapToObj(
            i ->
                new DwellingYear.Share(
                    money(random),
                    random.nextInt(5) == 0 ? null : OLD.plusDays(random.nextInt(20) - 10L),
                    random.nextInt(6) == 0 ? "no clause" : "",
                    ForAll.one(random, List.of(), List.of("a"), List.of("a", "b"))))
        .toList();
  }

  private static Money money(Random random) {
    return Money.ofPence(random.nextInt(40_000));
  }

  private static DwellingYear.Share share(
      String pounds, LocalDate incurred, String neverDue, String... caps) {
    return new DwellingYear.Share(Money.parse(pounds), incurred, neverDue, List.of(caps));
  }
}
