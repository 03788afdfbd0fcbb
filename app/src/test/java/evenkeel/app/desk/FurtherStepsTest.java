package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.recovery.Recommendations;
import evenkeel.app.ui.Visitor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Steps beside the common methods, recommended and approved on real books: from a landlord's
/// benefit, under the court's order, and help with paying.
class FurtherStepsTest {

  private static Recommending town;
  private static Street street;
  private static Officer ben;
  private static Officer chief;

  @BeforeAll
  static void start() {
    town = new Recommending();
    street = town.street;
    ben = town.ben;
    chief = town.chief;
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "landlord-same|own.rent=yes;own.claim=CL2, £10 a week",
        "landlord-other|own.ledger=yes;own.claims=CL3 and CL4, £20 a week each;"
            + "landlord-deduction.names-both=yes;landlord-deduction.letter=yes",
        "landlord-own|own.hardship=yes;own.claim=CL5"
      })
  void a_landlord_who_owes_an_overpayment_pays_from_benefit_and_nobody_else_does(
      String step, String typed) {
    var of = town.owing("hb_overpayment");
    var landlord = street.person("Lord", "Land" + step);
    street.liable(street.accountOf(of.reference()), landlord, "landlord", true);
    var theirs = new Recommending.Case(landlord, of.reference(), of.debt());
    var answers = Recommending.typed(typed);
    answers.putAll(RecommendedStepsTest.DECIDED);

    assertThat(town.recommend(of, step, answers, ben))
        .as("against the tenant")
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred ->
                assertThat(barred.proof().inWords()).startsWith("The landlord does not owe it."));
    assertThat(town.approve(town.waiting(theirs, step, answers, ben), chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("method-runs");
  }

  @Test
  void a_step_against_somebody_who_owes_a_part_is_for_that_part() {
    var whole = town.owing("hb_overpayment");
    var books = new PartOwed(town.service.bean(JdbcClient.class));
    var debt = books.overpayment(whole.reference(), "INV-PART", 100_000, "dea");
    books.owes(debt, whole.party(), 4_000);
    var of = new Recommending.Case(whole.party(), whole.reference(), debt);
    var answers =
        Recommending.typed(
            "recovery-gate.from-benefit=no;recovery-gate.refused=yes;recovery-gate.ni-number=yes;"
                + "recovery-gate.exempt=no;own.hardship=yes;own.employer=Quarry Ltd;own.employer-address=1 Pit Lane;"
                + "direct-earnings-attachment.paid=monthly;direct-earnings-attachment.periods=1;"
                + "direct-earnings-attachment.net=1500.00");
    answers.putAll(RecommendedStepsTest.DECIDED);

    var id = town.waiting(of, "earnings", answers, ben);
    var approved = town.approve(id, chief);

    assertThat(books.id("select amount_pence from recovery.recommendation where id = ?", id))
        .isEqualTo(4_000);
    assertThat(approved)
        .isInstanceOfSatisfying(
            Outcome.Recorded.class,
            recorded ->
                assertThat(
                        books.id(
                            "select amount_pence from history.step where id = ?", recorded.step()))
                    .isEqualTo(4_000));
  }

  @Test
  void a_step_for_the_whole_debt_names_nobody() {
    var of = town.owing("hb_overpayment");

    assertThat(
            town.service
                .bean(Recommendations.class)
                .recommend(
                    of.debt(),
                    new Recommendations.Wanted("write-off", of.party(), Map.of(), "It was tried"),
                    ben))
        .isInstanceOfSatisfying(
            Outcome.Unanswered.class,
            unanswered -> assertThat(unanswered.problems()).containsKey("against"));
  }

  @ParameterizedTest
  @CsvSource({
    "order-information, step-awaited",
    "order-earnings, method-runs",
    "order-charging-order, method-runs",
    "order-third-party, method-runs",
    "order-warrant, method-runs"
  })
  void an_overpayment_that_the_court_registered_is_enforced(String step, String reason) {
    var of = town.owing("hb_overpayment");
    var answers = new HashMap<>(RecommendedStepsTest.DECIDED);
    answers.putAll(
        Map.of(
            "judgment-enforcement.instalments", "none",
            "judgment-enforcement.looked-at", "yes",
            "judgment-enforcement.basis", "yes",
            "own.hardship", "yes",
            "own.basis", "Quarry Ltd"));
    assertThat(town.recommend(of, step, answers, ben))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred ->
                assertThat(barred.proof().inWords()).startsWith("It needs a judgment, and none"));

    assertThat(town.order(of, "2026-10-05", "412.50", ben)).isInstanceOf(Outcome.Recorded.class);
    assertThat(town.approve(town.waiting(of, step, answers, ben), chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isIn(reason, "overpayment-unpaid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "plan|own.means=yes;own.terms=£20 a month from 1 December",
        "loan-right|own.right=yes",
        "loan-choice|own.means=yes;own.advice=yes;own.agreed=yes;own.terms=£9,000 over 10 years",
        "voluntary-charge|own.means=yes;own.advice=yes;own.agreed=yes;own.title-number=ZZ1",
        "reduction|own.means=yes;own.directions=yes;own.case=The roof cost three years' income"
      })
  void a_leaseholder_is_helped_to_pay(String step, String typed) {
    var of = town.owing("leasehold");

    assertThat(town.approve(town.waiting(of, step, Recommending.typed(typed), ben), chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("step-awaited");
  }

  @Test
  void what_a_recommendation_passes_over_is_put_to_the_second_person() {
    var of = town.owing("hb_overpayment");
    var answers =
        Recommending.typed(
            "recovery-gate.from-benefit=yes;recovery-gate.refused=yes;recovery-gate.checked=yes;"
                + "own.hardship=yes;own.fee=Asked");
    answers.putAll(RecommendedStepsTest.DECIDED);
    var id = town.waiting(of, "court", answers, ben);
    var second = new Visitor(town.service.port());
    second.signIn("chief", Recommending.PASSWORD);

    assertThat(second.open("/work/approvals/" + id).text())
        .contains("The order puts first a request to DWP; a direct earnings attachment")
        .contains("Housing benefit could pay it and comes first");
    var steps = second.open("/accounts/" + of.reference() + "/debts/" + of.debt() + "/steps");
    var order = steps.page().select("a[href^=/law/sums/recovery-method]").attr("href");
    assertThat(second.open(order).text()).contains("What is on record is filled in");
  }
}
