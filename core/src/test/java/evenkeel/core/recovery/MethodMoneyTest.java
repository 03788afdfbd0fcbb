package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A method that runs is waited for month by month, until the money that it should bring is late:
/// then an officer is asked.
class MethodMoneyTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  private static Debts ordered(StepKind method, String from) {
    return Debts.tenOf100()
        .step(StepKind.LIABILITY_ORDER, "2026-06-01", "2026-06-01", "2026-06-01", "1000.00")
        .step(method, from, from, from, "1000.00");
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  private static String why(Decision decision) {
    return decision.because().getFirst().code();
  }

  @ParameterizedTest
  @CsvSource({
    // Pay by 4 August, paid over by 19 September, and the council's fourteen days.
    "ATTACHMENT_OF_EARNINGS, 2026-07-04, 2026-10-03",
    // A month, and fourteen days.
    "ATTACHMENT_OF_BENEFITS, 2026-07-04, 2026-08-18",
    "DWP_REFERRAL, 2026-07-04, 2026-08-18",
    // An agent is asked about after ninety days.
    "AGENT_INSTRUCTED, 2026-07-04, 2026-10-02",
  })
  void an_officer_is_asked_once_money_is_late(StepKind method, String from, String lastWait) {
    var debt = ordered(method, from);
    var asked = LocalDate.parse(lastWait).plusDays(1).toString();

    assertThat(decide(debt, lastWait)).isInstanceOf(Decision.Wait.class);
    assertThat(decide(debt, asked)).isInstanceOf(Decision.Refer.class);
    assertThat(why(decide(debt, asked))).isEqualTo("method-brings-nothing");
  }

  @Test
  void the_question_names_who_should_have_paid_and_since_when_nothing_came() {
    var debt = ordered(StepKind.ATTACHMENT_OF_EARNINGS, "2026-07-04");

    assertThat(decide(debt, "2026-10-04"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question())
                  .isEqualTo(
                      "The employer has paid nothing since 4 July 2026: what is to be done?");
              assertThat(refer.because().getFirst().text())
                  .isEqualTo(
                      "Nothing has been paid by them since it began on 4 July 2026 and the next was"
                          + " due by 19 September 2026.");
              assertThat(refer.because().getFirst().citation()).isNotNull();
            });
  }

  @Test
  void each_payment_begins_the_wait_anew() {
    var debt =
        ordered(StepKind.ATTACHMENT_OF_EARNINGS, "2026-07-04")
            .pays(MoneyFrom.EMPLOYER, "2026-09-18", "80.00");

    assertThat(decide(debt, "2026-10-04")).isInstanceOf(Decision.Wait.class);
    // Due by 19 October.
    assertThat(decide(debt, "2026-11-02")).isInstanceOf(Decision.Wait.class);
    assertThat(decide(debt, "2026-11-03")).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void money_from_before_the_method_does_not_count_as_the_methods() {
    var debt =
        ordered(StepKind.ATTACHMENT_OF_BENEFITS, "2026-07-04")
            .pays(MoneyFrom.BENEFIT, "2026-05-01", "80.00");

    assertThat(decide(debt, "2026-08-19")).isInstanceOf(Decision.Refer.class);
  }

  @ParameterizedTest
  @CsvSource({
    "ATTACHMENT_OF_EARNINGS, EMPLOYER, 2026-10-04",
    "ATTACHMENT_OF_BENEFITS, BENEFIT, 2026-08-19",
    "DWP_REFERRAL, BENEFIT, 2026-08-19",
    "AGENT_INSTRUCTED, AGENT, 2026-10-03",
  })
  void what_the_person_pays_does_not_hide_that_the_method_brings_nothing(
      StepKind method, MoneyFrom own, String asked) {
    var small = LocalDate.parse(asked).minusDays(10).toString();
    var person = ordered(method, "2026-07-04").pays(MoneyFrom.PERSON, small, "5.00");
    var theirs = ordered(method, "2026-07-04").pays(own, small, "5.00");

    assertThat(decide(theirs, asked)).isInstanceOf(Decision.Wait.class);
    assertThat(decide(person, asked))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question()).contains("has paid nothing since 4 July 2026");
              assertThat(refer.because().get(1).code()).isEqualTo("money-of-others");
            });
  }

  @Test
  void money_whose_source_does_not_tell_who_paid_it_is_asked_about() {
    var debt =
        ordered(StepKind.ATTACHMENT_OF_EARNINGS, "2026-07-04")
            .pays(MoneyFrom.PERSON, "2026-09-20", "5.00")
            .pays(MoneyFrom.UNTOLD, "2026-09-18", "80.00");

    assertThat(decide(debt, "2026-10-04"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question())
                  .isEqualTo(
                      "Did the employer pay what came on 18 September 2026? What is to be done?");
              assertThat(refer.because().get(1).text())
                  .isEqualTo(
                      "Money came on 18 September 2026, and its source does not say who paid it.");
            });
  }

  @Test
  void what_the_council_keeps_back_of_housing_benefit_is_the_benefits_money() {
    var debt = ordered(StepKind.ATTACHMENT_OF_BENEFITS, "2026-07-04");
    debt.pays(MoneyFrom.COUNCIL, "2026-08-10", "14.40");
    assertThat(decide(debt, "2026-08-19")).isInstanceOf(Decision.Refer.class);

    debt.type = DebtType.HB_OVERPAYMENT;
    assertThat(decide(debt, "2026-08-19")).isInstanceOf(Decision.Wait.class);
  }

  @ParameterizedTest
  @CsvSource({"CHARGING_ORDER", "BANKRUPTCY_PETITION", "COMMITTAL"})
  void a_method_that_brings_no_regular_money_is_not_asked_about(StepKind method) {
    assertThat(decide(ordered(method, "2026-07-04"), "2027-03-01"))
        .isInstanceOf(Decision.Wait.class);
  }

  @Test
  void a_direct_earnings_attachment_first_takes_from_a_pay_day_after_its_notice() {
    var debt = new Debts();
    debt.type = DebtType.HB_OVERPAYMENT;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 1, 29), Money.ofPounds(480));
    debt.step(
        StepKind.DIRECT_EARNINGS_ATTACHMENT, "2026-03-02", "2026-03-02", "2026-03-02", "480.00");

    // 22 days: 24 March. Pay by 24 April, paid over by 19 May, and fourteen days.
    assertThat(decide(debt, "2026-06-02")).isInstanceOf(Decision.Wait.class);
    assertThat(decide(debt, "2026-06-03")).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void a_method_that_ended_runs_no_more() {
    var debt = ordered(StepKind.ATTACHMENT_OF_EARNINGS, "2026-07-04");
    debt.steps.set(1, ended(debt.steps.get(1), "2026-08-01"));

    assertThat(decide(debt, "2026-08-02"))
        .isInstanceOfSatisfying(
            Decision.Refer.class,
            refer -> {
              assertThat(refer.question()).startsWith("How is the liability order of");
              assertThat(refer.because().get(1).text())
                  .isEqualTo(
                      "Last done: attachment of earnings, 4 July 2026, ended on 1 August 2026.");
            });
  }

  @Test
  void an_answered_request_for_information_is_waited_for_no_longer() {
    var debt =
        Debts.tenOf100()
            .step(StepKind.LIABILITY_ORDER, "2026-06-01", "2026-06-01", "2026-06-01", "1000.00")
            .step(
                StepKind.INFORMATION_REQUEST, "2026-07-01", "2026-07-14", "2026-07-15", "1000.00");

    assertThat(why(decide(debt, "2026-07-10"))).isEqualTo("information-asked");
    debt.steps.set(1, ended(debt.steps.get(1), "2026-07-09"));
    assertThat(decide(debt, "2026-07-10")).isInstanceOf(Decision.Refer.class);
  }

  @Test
  void a_claim_is_waited_for_until_its_own_time_is_over() {
    var debt = new Debts();
    debt.type = DebtType.LEASEHOLD;
    debt.demand = LocalDate.of(2026, 1, 15);
    debt.instalment(LocalDate.of(2026, 1, 29), Money.ofPounds(480));
    debt.step(StepKind.COUNTY_COURT_CLAIM, "2026-04-01", "2026-04-01", "2026-05-01", "480.00");

    assertThat(why(decide(debt, "2026-04-30"))).isEqualTo("step-awaited");
    assertThat(decide(debt, "2026-05-01")).isInstanceOf(Decision.Refer.class);
  }

  private static StepTaken ended(StepTaken step, String on) {
    return new StepTaken(
        step.id(),
        step.kind(),
        step.issuedOn(),
        step.payBy(),
        step.nextStepFrom(),
        step.amount(),
        step.fromSource(),
        step.checked(),
        LocalDate.parse(on));
  }
}
