package evenkeel.core.lease;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.lease.BuildingSafety.Capped;
import evenkeel.core.lease.BuildingSafety.Defect;
import evenkeel.core.lease.BuildingSafety.Facts;
import evenkeel.core.lease.BuildingSafety.Nothing;
import evenkeel.core.lease.BuildingSafety.Unknown;
import evenkeel.core.lease.BuildingSafety.Unprotected;
import evenkeel.core.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Schedule 8 of the Building Safety Act 2022, fact by fact.
class BuildingSafetyTest {

  private static final Law LAW = SampleDemands.law();

  @Test
  void eleven_metres_or_five_storeys_are_tall_and_a_part_of_the_facts_may_not_tell() {
    assertThat(BuildingSafety.tall(1_100L, null, LAW)).isTrue();
    assertThat(BuildingSafety.tall(1_099L, 4, LAW)).isFalse();
    assertThat(BuildingSafety.tall(null, 5, LAW)).isTrue();
    assertThat(BuildingSafety.tall(1_099L, null, LAW)).isNull();
    assertThat(BuildingSafety.tall(null, 4, LAW)).isNull();
  }

  @Test
  void one_fact_against_it_is_enough_whatever_else_is_not_known() {
    assertThat(of(Defect.OTHER, false, null, null)).isInstanceOf(Unprotected.class);
    assertThat(of(Defect.CLADDING, null, false, null)).isInstanceOf(Unprotected.class);
  }

  @Test
  void what_is_not_known_is_named_and_cladding_asks_for_no_value() {
    assertThat(of(Defect.OTHER, null, null, null))
        .isInstanceOfSatisfying(Unknown.class, it -> assertThat(it.missing()).hasSize(3));
    assertThat(of(Defect.CLADDING, true, true, null))
        .isEqualTo(new Nothing(LeaseChargeRules.CLADDING));
  }

  @Test
  void below_the_value_nothing_and_from_it_on_a_cap_of_which_a_tenth_in_a_year() {
    assertThat(of(Defect.OTHER, true, true, "324999.99"))
        .isEqualTo(new Nothing(LeaseChargeRules.VALUE_LONDON));
    assertThat(of(Defect.OTHER, true, true, "325000.00"))
        .isEqualTo(
            new Capped(LeaseChargeRules.CAP_LONDON, Money.ofPounds(15_000), Money.ofPounds(1_500)));
    assertThat(of(Defect.OTHER, true, true, "2000000.01"))
        .isEqualTo(
            new Capped(
                LeaseChargeRules.CAP_HIGHEST, Money.ofPounds(100_000), Money.ofPounds(10_000)));
  }

  @Test
  void what_was_asked_for_before_counts_in_all_and_in_the_year() {
    var cap =
        new Capped(LeaseChargeRules.CAP_ELSEWHERE, Money.ofPounds(10_000), Money.ofPounds(1_000));

    assertThat(cap.left(Money.ZERO, Money.ZERO)).isEqualTo(Money.ofPounds(1_000));
    assertThat(cap.left(Money.ofPounds(9_500), Money.ZERO)).isEqualTo(Money.ofPounds(500));
    assertThat(cap.left(Money.ofPounds(1_600), Money.ofPounds(600))).isEqualTo(Money.ofPounds(400));
    assertThat(cap.left(Money.ofPounds(11_000), Money.ZERO)).isEqualTo(Money.ZERO);
  }

  private static BuildingSafety.Protection of(
      Defect defect, @Nullable Boolean tall, @Nullable Boolean qualifying, @Nullable String value) {
    return BuildingSafety.of(
        new Facts(defect, tall, qualifying, true, value == null ? null : Money.parse(value)), LAW);
  }
}
