package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.DAY;
import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.ordered;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.readyFor;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.KnownFacts;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import evenkeel.core.recommendation.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Steps beside the common methods: what the night proposes too, the landlord's benefit, the
/// court's order, help with paying, estates, and marks of vulnerability.
class FurtherRulingsTest {

  @Test
  void a_complaint_is_proven_like_the_nights_own() {
    var complaint = step(DebtType.COUNCIL_TAX, "complaint");
    var ready = on(Considering.reminded());
    var early = Considering.reminded();
    early.steps.set(
        0,
        new StepTaken(
            1,
            StepKind.REMINDER_1,
            LocalDate.of(2026, 11, 9),
            LocalDate.of(2026, 11, 15),
            LocalDate.of(2026, 11, 25),
            Money.ofPounds(800),
            false,
            false));

    assertThat(Rulings.of(complaint, ready, answers(complaint, ready)))
        .isInstanceOfSatisfying(
            Ruling.Open.class,
            open -> {
              assertThat(open.lines()).hasSizeGreaterThan(10);
              assertThat(open.lines().getLast().what()).isEqualTo("Costs that it asks for");
            });
    assertThat(Rulings.byTheBooks(complaint, on(early))).isInstanceOf(Ruling.Barred.class);
    assertThat(Rulings.byTheBooks(complaint, on(Debts.tenOf100())))
        .isInstanceOf(Ruling.Barred.class);
    assertThat(Rulings.byTheBooks(complaint, on(ordered(10)))).isInstanceOf(Ruling.Barred.class);
  }

  @ParameterizedTest
  @CsvSource({"landlord-same", "landlord-other", "landlord-own"})
  void a_deduction_from_a_landlords_benefit_is_for_a_landlord_who_owes_it(String key) {
    var step = step(DebtType.HB_OVERPAYMENT, key);
    var debt = other(DebtType.HB_OVERPAYMENT);
    var tenant = Considering.beside(false, true, false);
    var disputed =
        new KnownFacts.Beside(
            DAY, 1L, false, true, true, Set.of(1L), Map.of(), ClaimReply.NONE, false);

    assertThat(why(Rulings.byTheBooks(step, on(debt, tenant))))
        .isEqualTo("The landlord does not owe it.");
    assertThat(why(Rulings.byTheBooks(step, on(debt, disputed)))).isEqualTo("A dispute is open.");
  }

  @ParameterizedTest
  @CsvSource({
    "earnings, 40.00, £40.00, what this person owes",
    "earnings, 9000.00, £165.00, what the earnings bear",
    "benefit, 8.00, £8.00, what this person owes",
    "benefit, 9000.00, £14.40, the week's maximum"
  })
  void a_step_against_somebody_who_owes_a_part_takes_no_more_than_that_part(
      String key, String part, String expected, String because) {
    var step = step(DebtType.HB_OVERPAYMENT, key);
    var debt = other(DebtType.HB_OVERPAYMENT);
    debt.overpaid = new Overpaid(true, null, List.of(owesAtMost(part)), NoticeContent.WHOLE);
    var on = on(debt);

    assertThat(Considering.figure(Rulings.of(step, on, answers(step, on)), 0))
        .as(because)
        .isEqualTo(expected);
  }

  @Test
  void what_may_be_sought_of_somebody_is_the_least_of_their_part_and_the_balance() {
    var debt = other(DebtType.HB_OVERPAYMENT);
    debt.overpaid = new Overpaid(true, null, List.of(owesAtMost("40.00")), NoticeContent.WHOLE);
    var another = on(debt).beside().against(2L);
    var nobody = on(debt).beside().against(null);

    assertThat(on(debt).sought()).isEqualTo(Money.parse("40.00"));
    assertThat(on(debt, another).sought()).isEqualTo(Money.ofPounds(6_000));
    assertThat(on(debt, nobody).sought()).isEqualTo(Money.ofPounds(6_000));
    debt.pays("2026-11-01", "5990.00");
    assertThat(on(debt).sought()).as("what one paid all owe no more").isEqualTo(Money.ofPounds(10));
  }

  private static Owing owesAtMost(String part) {
    return new Owing(
        1, Money.parse(part), true, LocalDate.of(2026, 1, 15), false, null, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "names-both, The notice must name both tenants.",
    "letter, 'The blameless tenant is told first, as a courtesy.'"
  })
  void a_blameless_tenant_is_named_and_told(String field, String expected) {
    var step = step(DebtType.HB_OVERPAYMENT, "landlord-other");
    var on = on(other(DebtType.HB_OVERPAYMENT));

    assertThat(why(Rulings.of(step, on, answers(step, on, "landlord-deduction." + field, "no"))))
        .isEqualTo(expected);
    assertThat(((Ruling.Open) Rulings.of(step, on, answers(step, on))).lines())
        .extracting(line -> line.value())
        .contains("yes, all of it: it is never arrears");
  }

  @ParameterizedTest
  @CsvSource({
    "order-information",
    "order-earnings",
    "order-charging-order",
    "order-third-party",
    "order-warrant"
  })
  void an_overpayment_is_enforced_only_under_the_courts_order_and_while_nobody_disputes_it(
      String key) {
    var step = step(DebtType.HB_OVERPAYMENT, key);
    var disputed = Considering.beside(false, true, true);

    assertThat(why(Rulings.byTheBooks(step, on(other(DebtType.HB_OVERPAYMENT)))))
        .isEqualTo("It needs a judgment, and none is recorded.");
    assertThat(why(Rulings.byTheBooks(step, on(readyFor(step), disputed))))
        .isEqualTo("A dispute is open.");
    var kept =
        Rulings.of(
            step,
            on(readyFor(step)),
            answers(step, on(readyFor(step)), "judgment-enforcement.instalments", "kept"));
    if (key.equals("order-charging-order")) {
      assertThat(kept).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(kept)).isEqualTo("The instalments are kept.");
    }
  }

  @Test
  void help_with_paying_waits_for_nothing_but_a_stop_of_the_law() {
    for (var type : DebtType.values()) {
      var plan = step(type, "plan");
      assertThat(
              Rulings.byTheBooks(
                  plan,
                  on(readyFor(plan).hold(HoldKind.VULNERABILITY, "2026-11-02", "2026-12-31"))))
          .isInstanceOf(Ruling.Open.class);
      assertThat(
              why(
                  Rulings.byTheBooks(
                      plan, on(readyFor(plan).hold(HoldKind.INSOLVENCY, "2026-11-02", null)))))
          .startsWith("Insolvency since");
    }
  }

  @Test
  void a_claim_on_an_estate_is_for_somebody_who_died() {
    for (var type : List.of(DebtType.COUNCIL_TAX, DebtType.HB_OVERPAYMENT, DebtType.LEASEHOLD)) {
      var estate = step(type, "estate");
      var living = type == DebtType.COUNCIL_TAX ? ordered(12) : other(type);

      assertThat(why(Rulings.byTheBooks(estate, on(living))))
          .isEqualTo("Nobody who owes it is recorded as having died.");
      assertThat(
              Rulings.byTheBooks(
                  estate, on(readyFor(estate).hold(HoldKind.BEREAVEMENT, "2026-11-02", null))))
          .isInstanceOf(Ruling.Open.class);
    }
  }

  @Test
  void what_may_run_together_is_said_with_its_law() {
    var law = on(ordered(12)).law();

    for (var type : DebtType.values()) {
      assertThat(Together.of(type, law)).as(type.title()).isNotEmpty();
    }
    assertThat(Together.of(DebtType.COUNCIL_TAX, law))
        .filteredOn(said -> said.citation() != null)
        .hasSize(6);
    assertThat(Together.of(DebtType.SUNDRY, law).getFirst().what()).startsWith("No source at hand");
  }

  private static Debts marked(Debts debt, String seen) {
    debt.liable.set(
        0,
        new LiablePerson(
            1,
            LocalDate.of(2026, 4, 1),
            null,
            true,
            null,
            false,
            false,
            false,
            LocalDate.parse(seen)));
    return debt;
  }

  @ParameterizedTest
  @CsvSource({
    "agent, 2026-08-21, false",
    "agent, 2026-08-22, true",
    "charging-order, 2026-08-21, false",
    "order-for-sale, 2026-08-21, false",
    "bankruptcy, 2026-08-21, false",
    "earnings, 2026-08-21, true",
    "benefit, 2026-08-21, true",
    "information, 2026-08-21, true"
  })
  void enforcement_waits_for_a_look_at_a_mark_of_vulnerability(
      String key, String seen, boolean goesOn) {
    var step = step(DebtType.COUNCIL_TAX, key);
    var on = on(marked(readyFor(step), seen));
    var ruling = Rulings.of(step, on, answers(step, on));

    if (goesOn) {
      assertThat(ruling).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(ruling))
          .isEqualTo(
              "A mark of vulnerability was last looked at on 21 August 2026: it is looked at again"
                  + " first.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "letter-of-claim, false",
    "claim, false",
    "warrant, false",
    "order-for-sale, false",
    "earnings, false",
    "information, false",
    "lender, true",
    "write-off, true"
  })
  void a_claim_for_a_service_charge_waits_for_a_look_of_its_own_days(String key, boolean goesOn) {
    var step = step(DebtType.LEASEHOLD, key);
    var ruling = Rulings.byTheBooks(step, on(marked(readyFor(step), "2026-09-20")));

    if (goesOn) {
      assertThat(ruling).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(ruling)).startsWith("A mark of vulnerability was last looked at");
    }
  }

  @Test
  void what_the_night_proposes_already_is_not_recommended_too() {
    var letter = step(DebtType.LEASEHOLD, "letter-of-claim");
    var proposed =
        new KnownFacts.Beside(
            DAY,
            1L,
            false,
            null,
            false,
            Set.of(),
            Map.of(StepKind.LETTER_BEFORE_ACTION, DAY.minusDays(1)),
            ClaimReply.NONE,
            false);

    assertThat(why(Rulings.byTheBooks(letter, on(other(DebtType.LEASEHOLD), proposed))))
        .startsWith("The night of 19 November 2026 proposes it already");
    assertThat(
            Rulings.byTheBooks(
                step(DebtType.LEASEHOLD, "lender"), on(other(DebtType.LEASEHOLD), proposed)))
        .isInstanceOf(Ruling.Open.class);
  }
}
