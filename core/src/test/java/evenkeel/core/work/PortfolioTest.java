package evenkeel.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.Traits.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortfolioTest {

  private static final Place SOMEWHERE = new Place("ZZ10 1", "40500123", "EST1", "BLK7", "Harbour");

  @Test
  void a_portfolio_without_rules_takes_every_debt() {
    assertThat(PortfolioRules.EVERYTHING.take(tax(100, SOMEWHERE))).isTrue();
    assertThat(PortfolioRules.EVERYTHING.take(tax(0, Place.NOWHERE))).isTrue();
  }

  @Test
  void every_rule_that_is_given_must_hold() {
    var rules =
        new PortfolioRules(
            Set.of(DebtType.COUNCIL_TAX),
            Set.of(new PostcodeArea("ZZ10")),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            Money.ofPounds(100),
            Money.ofPounds(500),
            Set.of(StepKind.REMINDER_1));

    assertThat(rules.take(tax(100, SOMEWHERE))).isTrue();
    assertThat(rules.take(tax(500, SOMEWHERE))).isTrue();
    assertThat(rules.take(tax(99, SOMEWHERE))).isFalse();
    assertThat(rules.take(tax(501, SOMEWHERE))).isFalse();
    assertThat(rules.take(tax(100, Place.NOWHERE))).isFalse();
    assertThat(
            rules.take(
                new Traits(DebtType.LEASEHOLD, SOMEWHERE, Money.ofPounds(100), StepKind.OTHER)))
        .isFalse();
    assertThat(rules.take(new Traits(DebtType.COUNCIL_TAX, SOMEWHERE, Money.ofPounds(100), null)))
        .isFalse();
  }

  @Test
  void a_patch_is_drawn_by_postcode_street_estate_block_or_ward() {
    for (var rules :
        List.of(
            patch("ZZ10 1", "", "", "", ""),
            patch("", "40500123", "", "", ""),
            patch("", "", "EST1", "", ""),
            patch("ZZ99", "", "", "BLK7", ""),
            patch("ZZ99", "", "", "", "Harbour"))) {
      assertThat(rules.take(tax(1, SOMEWHERE))).as("%s", rules).isTrue();
      assertThat(rules.take(tax(1, Place.NOWHERE))).as("%s", rules).isFalse();
    }
    assertThat(patch("", "", "EST2", "BLK8", "Castle").take(tax(1, SOMEWHERE))).isFalse();
  }

  @Test
  void a_postcode_area_holds_whole_districts_and_sectors() {
    assertThat(new PostcodeArea("ZZ").holds("ZZ10 1")).isTrue();
    assertThat(new PostcodeArea("ZZ10").holds("ZZ10 1")).isTrue();
    assertThat(new PostcodeArea("ZZ10 1").holds("ZZ10 1")).isTrue();
    assertThat(new PostcodeArea("ZZ1").holds("ZZ10 1")).isFalse();
    assertThat(new PostcodeArea("Z").holds("ZZ10 1")).isFalse();
    assertThat(new PostcodeArea("ZZ10 1").holds("ZZ10 2")).isFalse();
    assertThat(new PostcodeArea("EC1").holds("EC1A 1")).isFalse();
    assertThat(new PostcodeArea("EC1A").holds("EC1A 1")).isTrue();
    assertThat(new PostcodeArea("ZZ").holds("")).isFalse();
    assertThat(PostcodeArea.sector("zz10 1aa")).isEqualTo("ZZ10 1");
    assertThat(PostcodeArea.sector("ZZ101AA")).isEqualTo("ZZ10 1");
    assertThat(PostcodeArea.sector("EC1A 1BB")).isEqualTo("EC1A 1");
    assertThat(PostcodeArea.sector("nowhere")).isEmpty();
    assertThat(PostcodeArea.of(" zz10  1 ")).contains(new PostcodeArea("ZZ10 1"));
    assertThat(PostcodeArea.of("10")).isEmpty();
  }

  @Test
  void the_least_balance_is_never_above_the_most() {
    assertThatThrownBy(
            () ->
                new PortfolioRules(
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Money.ofPounds(2),
                    Money.ofPounds(1),
                    Set.of()))
        .hasMessageContaining("at most £1.00");
  }

  @Test
  void the_lowest_priority_number_decides_and_of_two_alike_the_older() {
    var all = PortfolioRules.EVERYTHING;
    var debt = tax(1, SOMEWHERE);

    assertThat(Portfolio.of(List.of(new Portfolio(1, 5, all), new Portfolio(2, 3, all)), debt))
        .isEqualTo(2);
    assertThat(Portfolio.of(List.of(new Portfolio(4, 3, all), new Portfolio(2, 3, all)), debt))
        .isEqualTo(2);
    assertThat(Portfolio.of(List.of(), debt)).isEqualTo(Portfolio.NOBODYS);
  }

  @Test
  void every_debt_is_in_the_first_portfolio_that_takes_it_or_in_none_that_does() {
    var random = new Random(3);
    for (var round = 0; round < 2_000; round++) {
      var portfolios = new ArrayList<Portfolio>();
      for (var id = 1; id <= random.nextInt(6); id++) {
        portfolios.add(new Portfolio(id, random.nextInt(3), anyRules(random)));
      }
      Collections.shuffle(portfolios, random);
      var debt = anyDebt(random);

      var found = Portfolio.of(portfolios, debt);

      var taking = portfolios.stream().filter(each -> each.rules().take(debt)).toList();
      if (found == Portfolio.NOBODYS) {
        assertThat(taking).isEmpty();
      } else {
        var first = taking.stream().filter(each -> each.id() == found).findFirst().orElseThrow();
        assertThat(taking)
            .allMatch(
                other ->
                    first.priority() < other.priority()
                        || (first.priority() == other.priority() && first.id() <= other.id()));
      }
    }
  }

  private static PortfolioRules anyRules(Random random) {
    return new PortfolioRules(
        random.nextBoolean() ? Set.of() : Set.of(anyOf(DebtType.values(), random)),
        random.nextBoolean() ? Set.of() : Set.of(new PostcodeArea("ZZ" + random.nextInt(1, 4))),
        Set.of(),
        random.nextBoolean() ? Set.of() : Set.of("EST" + random.nextInt(3)),
        Set.of(),
        Set.of(),
        random.nextBoolean() ? null : Money.ofPounds(random.nextInt(3)),
        random.nextBoolean() ? null : Money.ofPounds(random.nextInt(3, 6)),
        random.nextBoolean() ? Set.of() : Set.of(anyOf(StepKind.values(), random)));
  }

  private static Traits anyDebt(Random random) {
    return new Traits(
        anyOf(DebtType.values(), random),
        new Place("ZZ" + random.nextInt(1, 4) + " 1", "", "EST" + random.nextInt(3), "", ""),
        Money.ofPounds(random.nextInt(7)),
        random.nextBoolean() ? null : anyOf(StepKind.values(), random));
  }

  private static <T> T anyOf(T[] values, Random random) {
    return values[random.nextInt(values.length)];
  }

  private static PortfolioRules patch(
      String area, String street, String estate, String block, String ward) {
    return new PortfolioRules(
        Set.of(),
        area.isEmpty() ? Set.of() : Set.of(new PostcodeArea(area)),
        street.isEmpty() ? Set.of() : Set.of(street),
        estate.isEmpty() ? Set.of() : Set.of(estate),
        block.isEmpty() ? Set.of() : Set.of(block),
        ward.isEmpty() ? Set.of() : Set.of(ward),
        null,
        null,
        Set.of());
  }

  private static Traits tax(long pounds, Place place) {
    return new Traits(DebtType.COUNCIL_TAX, place, Money.ofPounds(pounds), StepKind.REMINDER_1);
  }
}
