package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.history.Histories;
import evenkeel.app.history.OfficerSteps;
import evenkeel.app.recovery.Orders;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.ui.Visitor;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a court refused, as an officer records it: kept, shown wherever the step is, and nothing
/// rests on the step.
class RefusedStepsTest {

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static long took(Recommending.Case of, StepKind kind) {
    var day = LocalDate.of(2026, 10, 5);
    return town.service
        .bean(OfficerSteps.class)
        .take(
            new OfficerSteps.Step(
                of.debt(),
                kind,
                day,
                day,
                day,
                Money.ofPounds(900),
                Money.ZERO,
                kind + ":" + of.debt(),
                null),
            "asked of the court",
            town.chief.actor());
  }

  private static Outcome refuse(
      Recommending.Case of, long step, String on, String outcome, Officer officer) {
    return town.service
        .bean(Orders.class)
        .refuse(of.debt(), step, LocalDate.parse(on), outcome, "The court's letter", officer);
  }

  private static Histories.Step step(Recommending.Case of, long step) {
    return town.service.bean(Histories.class).steps(List.of(of.debt())).stream()
        .filter(each -> each.id() == step)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "council_tax, COMPLAINT, dismissed, Dismissed, came-to-nothing",
    "council_tax, SUMMONS, refused, Refused, came-to-nothing",
    "leasehold, COUNTY_COURT_CLAIM, struck-out, Struck out, service-charge-unpaid",
    "leasehold, COUNTY_COURT_CLAIM, withdrawn, Withdrawn, service-charge-unpaid",
    "hb_overpayment, COUNTY_COURT_CLAIM, dismissed, Dismissed, overpayment-unpaid",
    "leasehold, TRIBUNAL, dismissed, Dismissed, service-charge-unpaid"
  })
  void an_officer_records_it_and_the_step_counts_no_more(
      String type, StepKind kind, String outcome, String words, String reason) {
    var of = town.owing(type);
    var taken = took(of, kind);

    assertThat(refuse(of, taken, "2026-11-09", outcome, town.chief))
        .isEqualTo(new Outcome.Recorded(taken));
    assertThat(step(of, taken).stands()).isFalse();
    assertThat(step(of, taken).undone()).isEqualTo(words + " on 9 November 2026");
    assertThat(town.why(of)).isEqualTo(reason);
    assertThat(refuse(of, taken, "2026-11-09", outcome, town.chief))
        .isInstanceOf(Outcome.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"charging-order, own.title-number=ZZ1", "earnings, own.payroll=7"})
  void a_method_that_was_refused_ran_never(String method, String more) {
    var of = town.ordered();
    var answers = new java.util.HashMap<>(Recommending.EARNINGS);
    answers.putAll(Recommending.typed("own.interest=yes;own.softer=yes;" + more));
    var outcome = town.approve(town.waiting(of, method, answers, town.maya), town.manager);
    var taken = ((Outcome.Recorded) outcome).step();
    assertThat(town.why(of)).isEqualTo("method-runs");

    var ended =
        town.service
            .bean(Orders.class)
            .end(of.debt(), taken, Recommending.DAY, "refused", "The court's letter", town.maya);

    assertThat(ended).isEqualTo(new Outcome.Recorded(taken));
    assertThat(step(of, taken).undone()).isEqualTo("Refused on 20 November 2026");
    assertThat(town.why(of)).isEqualTo("liability-order");
    var again = town.recommend(of, method, answers, town.maya);
    assertThat(again).as("it may be asked for again").isInstanceOf(Outcome.Waits.class);
  }

  @Test
  void what_is_wrong_with_a_record_is_said_and_nothing_is_kept() {
    var of = town.owing("leasehold");
    var claim = took(of, StepKind.COUNTY_COURT_CLAIM);
    var orders = town.service.bean(Orders.class);

    assertThat(orders.refuse(of.debt(), claim, LocalDate.of(2026, 10, 4), "lost", " ", town.chief))
        .isInstanceOfSatisfying(
            Outcome.Unanswered.class,
            wrong -> assertThat(wrong.problems()).containsOnlyKeys("outcome", "on", "reason"));
    assertThat(refuse(of, claim, Recommending.DAY.plusDays(1).toString(), "refused", town.chief))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(step(of, claim).stands()).isTrue();
    var tax = town.ordered();
    var order = town.service.bean(Histories.class).steps(List.of(tax.debt())).getFirst().id();
    assertThat(refuse(tax, order, "2026-11-09", "refused", town.maya))
        .as("an order that was made is withdrawn, not refused")
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_pages_and_the_api_show_it_and_take_it() {
    var of = town.owing("leasehold");
    var claim = took(of, StepKind.COUNTY_COURT_CLAIM);
    var visitor = new Visitor(town.service.port());
    visitor.signIn("chief", Recommending.PASSWORD);
    var steps = "/accounts/" + of.reference() + "/debts/" + of.debt() + "/steps";

    assertThat(visitor.open(steps).text()).contains("Record that the court refused it");
    assertThat(visitor.open(steps + "/" + claim + "/refused").text())
        .contains("What became of it?", "Struck out");
    var sent =
        Caller.named(town.service, "chief", "read", "steps")
            .post(
                "/api/v1/debts/" + of.debt() + "/steps/" + claim + "/refused",
                """
                {"on": "2026-11-09", "outcome": "struck-out", "because": "The court's letter"}
                """);
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(200);
    assertThat(visitor.open(steps).text()).contains("County court claim (Struck out on 9 November");
    assertThat(visitor.open("/accounts/" + of.reference() + "/history").text())
        .contains("County court claim. Struck out on 9 November 2026");
    assertThat(
            visitor.open("/accounts/" + of.reference() + "/debts/" + of.debt() + "/order").text())
        .contains("County court claim of 5 October 2026: struck out on 9 November 2026");
    assertThat(town.steps(of)).contains("struck_out");
    var auditor = Caller.of(town.service, Role.AUDITOR, "read", "steps");
    assertThat(
            auditor
                .post("/api/v1/debts/" + of.debt() + "/steps/" + claim + "/refused", "{}")
                .status())
        .isEqualTo(403);
  }
}
