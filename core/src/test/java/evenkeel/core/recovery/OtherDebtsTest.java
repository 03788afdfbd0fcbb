package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.ForAll;
import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Benefit overpayments, service charges and sundry debts: the product waits as the law and
/// fairness ask, and then an officer chooses. No council tax step ever comes of them.
class OtherDebtsTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  /// 480.00 asked for on 15 January 2026, payable by 29 January.
  private static Debts owing(DebtType type) {
    var debt = new Debts();
    debt.type = type;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 1, 29), Money.ofPounds(480));
    debt.liable.add(Debts.person(1));
    return debt;
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  private static String why(Decision decision) {
    return decision.because().getFirst().code();
  }

  @Test
  void an_overpayment_without_a_decision_notice_is_not_recovered() {
    var debt = owing(DebtType.HB_OVERPAYMENT);
    debt.demand = null;

    assertThat(decide(debt, "2026-06-01"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer ->
                assertThat(refer.question())
                    .isEqualTo("Has everybody who owes this overpayment had a decision notice?"));
    assertThat(decide(debt, "2026-06-01").because().getFirst().citation()).isNotNull();
  }

  @Test
  void an_overpayment_waits_for_the_month_in_which_it_may_be_disputed() {
    var debt = owing(DebtType.HB_OVERPAYMENT);

    assertThat(decide(debt, "2026-02-15"))
        .isInstanceOfSatisfying(
            Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-02-16"));
    assertThat(why(decide(debt, "2026-02-15"))).isEqualTo("month-to-dispute");
    assertThat(decide(debt, "2026-02-16"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question())
                  .isEqualTo("How is this overpayment to be recovered, if at all?");
              assertThat(refer.step()).isEqualTo(StepKind.RECOVERY_METHOD);
              assertThat(refer.amount()).isEqualTo(Money.ofPounds(480));
            });
  }

  @Test
  void a_month_from_the_end_of_january_ends_with_february() {
    var debt = owing(DebtType.HB_OVERPAYMENT);
    debt.demand = LocalDate.of(2026, 1, 30);

    assertThat(decide(debt, "2026-02-28")).isInstanceOf(Decision.Wait.class);
    assertThat(decide(debt, "2026-03-01")).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void a_service_charge_is_due_only_by_a_demand() {
    var debt = owing(DebtType.LEASEHOLD);

    assertThat(why(decide(debt, "2026-01-20"))).isEqualTo("nothing-overdue");
    assertThat(why(decide(debt, "2026-01-31"))).isEqualTo("service-charge-unpaid");
    debt.demand = null;
    assertThat(why(decide(debt, "2026-01-31"))).isEqualTo("not-demanded");
  }

  @Test
  void a_sundry_debt_is_an_officers() {
    assertThat(why(decide(owing(DebtType.SUNDRY), "2026-03-01"))).isEqualTo("sundry-debt-unpaid");
    assertThat(why(decide(owing(DebtType.SUNDRY), "2026-01-20"))).isEqualTo("nothing-overdue");
  }

  @ParameterizedTest
  @EnumSource(names = "COUNCIL_TAX", mode = EnumSource.Mode.EXCLUDE)
  void money_that_may_be_for_it_is_looked_for_first(DebtType type) {
    var debt = owing(type);
    debt.awaited = LocalDate.of(2026, 3, 9);

    assertThat(why(decide(debt, "2026-03-09"))).isEqualTo("money-awaited");
    assertThat(decide(debt, "2026-03-10")).isInstanceOf(Decision.Refer.class);
  }

  @ParameterizedTest
  @EnumSource(names = "COUNCIL_TAX", mode = EnumSource.Mode.EXCLUDE)
  void what_protects_a_person_stops_every_debt(DebtType type) {
    for (var kind :
        new HoldKind[] {
          HoldKind.BREATHING_SPACE,
          HoldKind.MENTAL_HEALTH_BREATHING_SPACE,
          HoldKind.INSOLVENCY,
          HoldKind.BEREAVEMENT,
          HoldKind.DISPUTE,
          HoldKind.TRIBUNAL_APPEAL,
          HoldKind.COMPLAINT,
          HoldKind.VULNERABILITY
        }) {
      var debt = owing(type).hold(kind, "2026-02-20", null);
      assertThat(decide(debt, "2026-03-01")).as("%s", kind).isInstanceOf(Decision.Stopped.class);
    }
  }

  @Test
  void a_plan_that_is_kept_and_a_debt_that_is_paid_are_left_alone() {
    var debt = owing(DebtType.LEASEHOLD);
    debt.plan = new PlanInForce(1, LocalDate.of(2026, 2, 1), true, LocalDate.of(2026, 4, 1));

    assertThat(decide(debt, "2026-03-01")).isInstanceOf(Decision.OnPlan.class);
    assertThat(why(decide(owing(DebtType.LEASEHOLD).pays("2026-02-01", "480.00"), "2026-03-01")))
        .isEqualTo("paid");
  }

  @Test
  void what_is_payable_of_another_debt_is_what_is_overdue() {
    var debt = owing(DebtType.LEASEHOLD);
    debt.instalment(LocalDate.of(2026, 4, 29), Money.ofPounds(120));
    var s = debt.on("2026-03-01");

    assertThat(Recovery.payable(s, RULEBOOK.on(s.issueOn(), Nation.ENGLAND), Policy.DEFAULTS))
        .isEqualTo(Money.ofPounds(480));
  }

  @Test
  void no_notice_of_council_tax_is_ever_proposed_for_another_debt() {
    ForAll.cases(
        1000,
        random -> {
          var any = new AnyDebt(random);
          any.debt.type =
              ForAll.one(random, DebtType.HB_OVERPAYMENT, DebtType.LEASEHOLD, DebtType.SUNDRY);
          var day = any.debt.year.firstDay().plusDays(random.nextInt(460));
          any.debt.issueOn = day.plusDays(1);

          assertThat(Debts.decide(any.debt.on(day), RULEBOOK, any.policy))
              .isNotInstanceOf(Decision.Take.class);
        });
  }
}
