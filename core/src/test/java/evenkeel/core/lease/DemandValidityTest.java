package evenkeel.core.lease;

import static evenkeel.core.lease.Outcome.CAPPED;
import static evenkeel.core.lease.Outcome.LOST;
import static evenkeel.core.lease.Outcome.NEVER_DUE;
import static evenkeel.core.lease.Outcome.SUSPENDED;
import static evenkeel.core.lease.Outcome.UNDECIDED;
import static evenkeel.core.lease.SampleDemands.ISSUED;
import static evenkeel.core.lease.SampleDemands.LATER;
import static evenkeel.core.lease.SampleDemands.NOTICE;
import static evenkeel.core.lease.SampleDemands.consulted;
import static evenkeel.core.lease.SampleDemands.costs;
import static evenkeel.core.lease.SampleDemands.good;
import static evenkeel.core.lease.SampleDemands.ground;
import static evenkeel.core.lease.SampleDemands.law;
import static evenkeel.core.lease.SampleDemands.lease;
import static evenkeel.core.lease.SampleDemands.of;
import static evenkeel.core.lease.SampleDemands.papers;
import static evenkeel.core.lease.SampleDemands.rent;
import static evenkeel.core.lease.SampleDemands.served;
import static evenkeel.core.lease.SampleDemands.weighed;
import static evenkeel.core.lease.SampleDemands.with;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.lease.Demand.Consulting;
import evenkeel.core.lease.Demand.Kind;
import evenkeel.core.lease.Demand.Over;
import evenkeel.core.lease.Demand.Summary;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The four outcomes of a demand, each by its own rule, and what is asked where a fact is missing.
class DemandValidityTest {

  @Test
  void a_demand_that_lacks_nothing_is_payable() {
    var found = weighed(good(Kind.ACTUAL));

    assertThat(found.payable()).isEqualTo(Money.ofPounds(1_000));
    assertThat(found.asks()).isEmpty();
    assertThat(found.lateTermsFrom()).isEqualTo(ISSUED);
  }

  @Test
  void what_no_clause_asks_for_was_never_due_and_nothing_more_is_asked() {
    var found = weighed(lease(new Demand.InLease(false, null, null, false)));

    assertThat(found.total(NEVER_DUE)).isEqualTo(Money.ofPounds(1_000));
    assertThat(ground(found).mend()).isNull();
    assertThat(found.asks()).isEmpty();
  }

  @Test
  void what_was_asked_for_otherwise_than_the_lease_says_is_never_due_but_can_be_asked_for_again() {
    var found = weighed(lease(new Demand.InLease(true, false, null, false)));

    assertThat(found.total(NEVER_DUE)).isEqualTo(Money.ofPounds(1_000));
    assertThat(ground(found).mend()).contains("Ask for it again");
    assertThat(ground(found).rule().provision()).contains("Woelke");
  }

  @Test
  void a_reserve_or_interest_without_its_clause_is_never_due_by_its_own_rule() {
    var none = new Demand.InLease(false, null, null, false);

    assertThat(ground(weighed(with(good(Kind.RESERVE), none))).rule().rule())
        .isEqualTo("lease.reserve.clause");
    assertThat(ground(weighed(with(good(Kind.INTEREST), none))).rule().rule())
        .isEqualTo("lease.interest.clause");
  }

  @Test
  void a_fee_for_a_consent_under_a_right_to_buy_lease_is_void() {
    var fee = with(good(Kind.ADMINISTRATION), new Demand.InLease(true, true, true, true));

    assertThat(weighed(fee).total(NEVER_DUE)).isEqualTo(Money.ofPounds(1_000));
    assertThat(weighed(with(fee, new Demand.InLease(true, true, null, true))).total(UNDECIDED))
        .isEqualTo(Money.ofPounds(1_000));
  }

  /// Example A1: a cost of 15 March 2025 is in time until 15 September 2026.
  @Test
  void a_demand_on_the_last_day_is_in_time_and_one_a_day_later_is_lost() {
    var incurred = LocalDate.of(2025, 3, 15);

    assertThat(weighed(served(LocalDate.of(2026, 9, 15), incurred, incurred)).payable())
        .isEqualTo(Money.ofPounds(1_000));
    var late = weighed(served(LocalDate.of(2026, 9, 16), incurred, incurred));
    assertThat(late.total(LOST)).isEqualTo(Money.ofPounds(1_000));
    assertThat(Objects.requireNonNull(late.times()).safe()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(ground(late).mend()).isNull();
  }

  @Test
  void where_only_some_of_its_costs_are_too_old_an_officer_is_asked_how_much() {
    var served = LocalDate.of(2026, 9, 16);
    var some = served(served, LocalDate.of(2025, 3, 1), LocalDate.of(2026, 3, 1));

    assertThat(weighed(some).total(UNDECIDED)).isEqualTo(Money.ofPounds(1_000));
    assertThat(weighed(some).asks().getFirst().question())
        .isEqualTo("How much of it is for costs incurred before 16 March 2025?");
  }

  /// Example A5: of a deficit of £300 the £50 of January 2026 are too old.
  @Test
  void a_share_that_was_worked_out_as_too_old_is_lost_and_the_rest_is_payable() {
    var costs =
        new Demand.Costs(null, LocalDate.of(2026, 1, 31), null, Money.ofPounds(50), null, null);
    var found = weighed(costs(of(Kind.ACTUAL, 300), LocalDate.of(2027, 8, 10), costs));

    assertThat(found.total(LOST)).isEqualTo(Money.ofPounds(50));
    assertThat(found.payable()).isEqualTo(Money.ofPounds(250));
  }

  /// Example A6: a notice in time saves the share of its figure, £1,000 of £1,150.
  @Test
  void a_notice_of_costs_saves_no_more_than_its_figure() {
    var incurred = LocalDate.of(2025, 3, 15);
    var costs =
        new Demand.Costs(
            null, incurred, incurred, null, LocalDate.of(2026, 9, 14), Money.ofPounds(1_000));
    var found = weighed(costs(of(Kind.ACTUAL, 1_150), LocalDate.of(2026, 12, 1), costs));

    assertThat(found.payable()).isEqualTo(Money.ofPounds(1_000));
    assertThat(found.total(LOST)).isEqualTo(Money.ofPounds(150));
  }

  @Test
  void a_notice_of_costs_a_day_late_saves_nothing() {
    var incurred = LocalDate.of(2025, 3, 15);
    var costs =
        new Demand.Costs(
            null, incurred, incurred, null, LocalDate.of(2026, 9, 15), Money.ofPounds(1_000));

    assertThat(weighed(costs(of(Kind.ACTUAL, 1_150), LocalDate.of(2026, 12, 1), costs)).total(LOST))
        .isEqualTo(Money.ofPounds(1_150));
  }

  @Test
  void what_is_asked_for_in_advance_cannot_be_too_late() {
    assertThat(weighed(costs(of(Kind.ON_ACCOUNT, 900), ISSUED, Demand.Costs.UNKNOWN)).payable())
        .isEqualTo(Money.ofPounds(900));
  }

  /// Example A7: without consultation £270 is lowered to £250, £240 and £180 are not.
  @Test
  void without_consultation_only_what_is_above_the_limit_is_capped() {
    for (var each : List.of(List.of(270, 250, 20), List.of(240, 240, 0), List.of(180, 180, 0))) {
      var found =
          weighed(
              consulted(
                  of(Kind.WORKS, each.get(0)),
                  new Demand.Consulted(Consulting.NOT_DONE, Over.WORKS, null)));

      assertThat(found.payable()).isEqualTo(Money.ofPounds(each.get(1)));
      assertThat(found.total(CAPPED)).isEqualTo(Money.ofPounds(each.get(2)));
    }
  }

  /// Example A9: an agreement's cap is £100 of one accounting period.
  @Test
  void an_agreement_without_consultation_is_capped_at_its_own_limit() {
    var found =
        weighed(
            consulted(
                of(Kind.ACTUAL, 600),
                new Demand.Consulted(Consulting.NOT_DONE, Over.AGREEMENT, Money.parse("100.80"))));

    assertThat(found.total(CAPPED)).isEqualTo(Money.parse("0.80"));
    assertThat(found.payable()).isEqualTo(Money.parse("599.20"));
  }

  @Test
  void whether_consultation_was_done_is_asked_only_where_a_cap_could_bite() {
    assertThat(weighed(consulted(of(Kind.WORKS, 251), Demand.Consulted.UNKNOWN)).asks()).hasSize(1);
    assertThat(weighed(consulted(of(Kind.WORKS, 250), Demand.Consulted.UNKNOWN)).payable())
        .isEqualTo(Money.ofPounds(250));
    assertThat(
            weighed(
                    consulted(
                        of(Kind.WORKS, 9_000),
                        new Demand.Consulted(Consulting.DISPENSED, Over.WORKS, null)))
                .payable())
        .isEqualTo(Money.ofPounds(9_000));
  }

  static Stream<Demand.Papers> defects() {
    return Stream.of(
        new Demand.Papers(false, true, null, Summary.PRESCRIBED, null),
        new Demand.Papers(true, false, null, Summary.PRESCRIBED, null),
        new Demand.Papers(true, true, null, Summary.NONE, null),
        new Demand.Papers(true, true, null, Summary.OTHER_WORDS, null));
  }

  @ParameterizedTest
  @MethodSource("defects")
  void what_a_demand_lacks_suspends_it_until_it_is_supplied(Demand.Papers lacking) {
    var supplied = LocalDate.of(2026, 10, 10);
    var mended =
        new Demand.Papers(
            lacking.landlordNamed(),
            lacking.addressForNotices(),
            supplied,
            lacking.summary(),
            lacking.summary() == Summary.PRESCRIBED ? null : supplied);

    var found = weighed(papers(lacking));
    assertThat(found.total(SUSPENDED)).isEqualTo(Money.ofPounds(1_000));
    assertThat(ground(found).mend()).isNotBlank();
    assertThat(found.lateTermsFrom()).isNull();
    assertThat(DemandValidity.of(papers(mended), supplied.minusDays(1), law()).payable())
        .as("the day before it is supplied")
        .isEqualTo(Money.ZERO);
    var after = DemandValidity.of(papers(mended), supplied, law());
    assertThat(after.payable()).isEqualTo(Money.ofPounds(1_000));
    assertThat(after.lateTermsFrom()).isEqualTo(supplied);
  }

  @Test
  void an_administration_charge_wants_its_own_summary() {
    var none = new Demand.Papers(true, true, null, Summary.NONE, null);

    assertThat(ground(weighed(papers(good(Kind.ADMINISTRATION), none))).rule().rule())
        .isEqualTo("lease.administration.summary");
    assertThat(ground(weighed(papers(none))).rule().rule())
        .isEqualTo("lease.demand.summary-of-rights");
  }

  @Test
  void ground_rent_wants_its_notice_and_no_summary() {
    var rent = of(Kind.GROUND_RENT, 10);

    assertThat(rent(rent, NOTICE, LATER).payable()).isEqualTo(Money.ofPounds(10));
    assertThat(rent(rent, new Demand.RentNotice(false, null, null, null), LATER).total(SUSPENDED))
        .isEqualTo(Money.ofPounds(10));
    assertThat(rent(rent, Demand.RentNotice.UNKNOWN, LATER).asks()).isNotEmpty();
  }

  @Test
  void a_notice_of_ground_rent_gives_thirty_to_sixty_days() {
    for (var days : List.of(29, 30, 60, 61)) {
      var notice = new Demand.RentNotice(true, ISSUED, ISSUED.plusDays(days), true);
      var good = days == 30 || days == 60;

      assertThat(rent(of(Kind.GROUND_RENT, 10), notice, LATER).payable())
          .as(days + " days")
          .isEqualTo(good ? Money.ofPounds(10) : Money.ZERO);
    }
    assertThat(rent(of(Kind.GROUND_RENT, 10), NOTICE, ISSUED.plusDays(29)).total(SUSPENDED))
        .as("before the day that the notice states")
        .isEqualTo(Money.ofPounds(10));
  }

  @Test
  void a_right_to_buy_lease_has_a_ceiling_on_its_ground_rent() {
    var rent = with(of(Kind.GROUND_RENT, 25), new Demand.InLease(true, true, true, false));

    var found = rent(rent, NOTICE, LATER);
    assertThat(found.total(NEVER_DUE)).isEqualTo(Money.ofPounds(15));
    assertThat(found.payable()).isEqualTo(Money.ofPounds(10));
  }

  @Test
  void what_is_lost_or_capped_goes_before_what_is_suspended() {
    var costs = new Demand.Costs(null, null, null, Money.ofPounds(100), null, null);
    var demand =
        new Demand(
            Kind.WORKS,
            Money.ofPounds(600),
            ISSUED,
            ISSUED,
            SampleDemands.AS_IT_SAYS,
            new Demand.Papers(true, true, null, Summary.NONE, null),
            costs,
            new Demand.Consulted(Consulting.NOT_DONE, Over.WORKS, null),
            Demand.RentNotice.UNKNOWN,
            Demand.Loan.UNKNOWN);
    var found = weighed(demand);

    assertThat(found.total(LOST)).isEqualTo(Money.ofPounds(100));
    assertThat(found.total(CAPPED)).isEqualTo(Money.ofPounds(250));
    assertThat(found.total(SUSPENDED)).isEqualTo(Money.ofPounds(250));
    assertThat(found.payable()).isEqualTo(Money.ZERO);
  }

  @Test
  void the_english_rows_do_not_stand_in_for_those_of_wales() {
    var wales = LawOnFile.rulebook().on(ISSUED, Nation.WALES);
    var found = DemandValidity.of(good(Kind.ACTUAL), LATER, wales);

    assertThat(found.total(UNDECIDED)).isEqualTo(Money.ofPounds(1_000));
    assertThat(found.asks()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void of_a_demand_of_which_nothing_is_known_nothing_is_payable_and_every_fact_is_asked_for(
      Kind kind) {
    var found =
        weighed(
            new Demand(
                kind,
                Money.ofPounds(1_000),
                ISSUED,
                null,
                Demand.InLease.UNKNOWN,
                Demand.Papers.UNKNOWN,
                Demand.Costs.UNKNOWN,
                Demand.Consulted.UNKNOWN,
                Demand.RentNotice.UNKNOWN,
                Demand.Loan.UNKNOWN));

    assertThat(found.total(UNDECIDED)).isEqualTo(Money.ofPounds(1_000));
    assertThat(found.asks()).hasSizeGreaterThanOrEqualTo(4);
    assertThat(found.lateTermsFrom()).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void the_parts_always_sum_to_what_was_asked_for(Kind kind) {
    for (var clause : Arrays.asList(true, false, null)) {
      for (var rightToBuy : Arrays.asList(true, false, null)) {
        for (var how : Arrays.asList(Consulting.COMPLETE, Consulting.NOT_DONE, null)) {
          for (var summary : Arrays.asList(Summary.PRESCRIBED, Summary.NONE, null)) {
            for (var tooOld : Arrays.asList(Money.ZERO, Money.ofPounds(5_000), null)) {
              assertSums(kind, clause, rightToBuy, how, summary, tooOld);
            }
          }
        }
      }
    }
  }

  private static void assertSums(
      Kind kind,
      @Nullable Boolean clause,
      @Nullable Boolean rightToBuy,
      @Nullable Consulting how,
      @Nullable Summary summary,
      @Nullable Money tooOld) {
    var found =
        weighed(
            new Demand(
                kind,
                Money.ofPounds(1_000),
                ISSUED,
                ISSUED,
                new Demand.InLease(clause, true, rightToBuy, true),
                new Demand.Papers(true, true, null, summary, null),
                new Demand.Costs(null, null, null, tooOld, null, null),
                new Demand.Consulted(how, null, null),
                NOTICE,
                Demand.Loan.UNKNOWN));
    var parts = Arrays.stream(Outcome.values()).map(found::total).toList();

    assertThat(Money.sum(parts)).isEqualTo(Money.ofPounds(1_000));
    if (!found.asks().isEmpty()) {
      assertThat(found.payable().isZero()).as("none is payable while a fact is asked for").isTrue();
    }
  }
}
