package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.recovery.Orders;
import evenkeel.app.recovery.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Orders, judgments and ends that officers record; and the pages and the API of both.
class OrdersRecordedTest {

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void a_judgment_that_an_officer_records_opens_its_enforcement() {
    var of = town.owing("leasehold");
    var warrant =
        Map.of(
            "judgment-enforcement.instalments", "none",
            "judgment-enforcement.looked-at", "yes",
            "judgment-enforcement.basis", "yes",
            "own.basis", "The flat");

    assertThat(town.recommend(of, "warrant", warrant, town.ben)).isInstanceOf(Outcome.Barred.class);
    assertThat(town.order(of, "2026-10-01", "900.00", town.ben))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.approve(town.waiting(of, "warrant", warrant, town.ben), town.chief))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("method-runs");
  }

  @Test
  void a_write_off_leaves_nothing_owed_and_the_books_in_balance() {
    var of = town.owing("council_tax");
    var answers = Map.of("own.tried", "yes", "own.on-file", "yes", "own.why", "Gone away");

    assertThat(town.approve(town.waiting(of, "write-off", answers, town.maya), town.manager))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("paid");
    assertThat(
            town.service
                .visitor(Role.OFFICER)
                .open("/accounts/" + of.reference() + "/statement")
                .text())
        .contains("Written off");
  }

  @Test
  void an_order_is_checked_for_its_day_its_court_and_its_sum() {
    var of = town.owing("council_tax");

    assertThat(town.order(of, "2026-11-30", "412.50", town.maya))
        .isInstanceOfSatisfying(
            Outcome.Unanswered.class, wrong -> assertThat(wrong.problems()).containsOnlyKeys("on"));
    assertThat(town.order(of, "2026-02-01", "x", town.maya))
        .isInstanceOfSatisfying(
            Outcome.Unanswered.class,
            wrong -> assertThat(wrong.problems()).containsOnlyKeys("on", "sum"));
    assertThat(town.order(of, "2026-11-02", "412.50", town.maya))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.order(of, "2026-11-03", "412.50", town.maya))
        .isInstanceOfSatisfying(
            Outcome.Unanswered.class,
            wrong ->
                assertThat(wrong.problems().values())
                    .containsExactly("One stands already: withdraw it first, and say why"));
  }

  @Test
  void a_large_order_waits_for_a_second_look() {
    var of = town.owing("council_tax");
    var outcome = town.order(of, "2026-11-02", "4935.00", town.maya);

    assertThat(outcome).isInstanceOf(Outcome.Waits.class);
    assertThat(town.approve(((Outcome.Waits) outcome).recommendation(), town.manager))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(town.steps(of)).contains("LO/2026/77");
  }

  @Test
  void an_order_is_withdrawn_by_a_later_record_and_never_changed() {
    var of = town.owing("council_tax");
    var step = ((Outcome.Recorded) town.order(of, "2026-11-02", "412.50", town.maya)).step();
    var orders = town.service.bean(Orders.class);

    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(orders.withdraw(of.debt(), step, " ", town.maya))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(orders.withdraw(of.debt(), step, "The wrong account", town.maya))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isNotEqualTo("liability-order");
    assertThat(orders.withdraw(of.debt(), step, "Again", town.maya))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(town.order(of, "2026-11-03", "400.00", town.maya))
        .isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void the_end_of_a_method_asks_an_officer_again() {
    var of = town.ordered();
    var step =
        ((Outcome.Recorded)
                town.approve(
                    town.waiting(of, "earnings", Recommending.EARNINGS, town.maya), town.manager))
            .step();
    var orders = town.service.bean(Orders.class);

    assertThat(orders.end(of.debt(), step, Recommending.DAY.plusDays(1), "paid", "x", town.maya))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(orders.end(of.debt(), step, Recommending.DAY, "vanished", "x", town.maya))
        .isInstanceOf(Outcome.Unanswered.class);
    assertThat(
            orders.end(
                of.debt(), step, Recommending.DAY, "income-ended", "The employer wrote", town.maya))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(orders.end(of.debt(), step, Recommending.DAY, "income-ended", "Again", town.maya))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void an_agents_return_is_a_step_of_its_own() {
    var of = town.ordered();
    var answers =
        Map.of(
            "enforcement-gate.vulnerable", "nobody",
            "own.means", "yes",
            "own.softer", "yes",
            "own.letter", "yes",
            "own.agent", "Quarry Agents");
    var step =
        ((Outcome.Recorded)
                town.approve(town.waiting(of, "agent", answers, town.maya), town.manager))
            .step();

    assertThat(
            town.service
                .bean(Orders.class)
                .end(
                    of.debt(),
                    step,
                    Recommending.DAY,
                    "too-few-goods",
                    "The agent's report",
                    town.maya))
        .isInstanceOf(Outcome.Recorded.class);
    assertThat(town.steps(of)).contains("agent_returned").contains("Too few goods");
    assertThat(town.recommend(of, "earnings", Recommending.EARNINGS, town.maya))
        .isInstanceOf(Outcome.Waits.class);
  }

  @Test
  void the_api_does_what_the_pages_do_and_acts_once() {
    var of = town.ordered();
    var officer = Caller.of(town.service, Role.OFFICER, "read", "steps");
    var second = Caller.of(town.service, Role.MANAGER, "read", "steps");
    var possible = officer.get("/api/v1/debts/" + of.debt() + "/steps/possible").body();
    assertThat(possible.toString()).contains("\"step\":\"earnings\"").contains("committal");
    var body =
        """
        {"step": "earnings", "against": %d, "reason": "Told us", "answers": [%s]}
        """
            .formatted(
                of.party(),
                Recommending.EARNINGS.entrySet().stream()
                    .map(
                        each ->
                            "{\"question\": \"%s\", \"answer\": \"%s\"}"
                                .formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining(", ")));
    var path = "/api/v1/debts/" + of.debt() + "/recommendations";
    var key = UUID.randomUUID().toString();

    var made = officer.post(path, body, "Idempotency-Key", key);
    assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
    var again = officer.post(path, body, "Idempotency-Key", key);
    assertThat(again.body()).isEqualTo(made.body());
    var id = made.body().get("recommendation").asLong();
    var one = second.get("/api/v1/recommendations/" + id);
    assertThat(one.body().toString()).contains("£255.00");
    var stale =
        second.post(
            "/api/v1/recommendations/" + id + "/answer",
            "{\"approve\": true, \"because\": \"Right\", \"seen\": \"old\"}",
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(stale.status()).isEqualTo(412);
    var answered =
        second.post(
            "/api/v1/recommendations/" + id + "/answer",
            "{\"approve\": true, \"because\": \"Right\", \"seen\": \"%s\"}"
                .formatted(one.body().get("seen").asString()),
            "Idempotency-Key",
            UUID.randomUUID().toString());
    assertThat(answered.status()).as(answered.body().toString()).isEqualTo(201);
    assertThat(town.why(of)).isEqualTo("method-runs");
    assertThat(second.get("/api/v1/recommendations?list=done").body().toString())
        .contains("\"recommendation\":" + id);
    assertThat(officer.post(path, "{}", "Idempotency-Key", "k1").status()).isEqualTo(422);
  }

  @Test
  void the_pages_lead_from_the_account_to_the_instruction() {
    var of = town.ordered();
    var officer = town.service.visitor(Role.OFFICER);
    var account = officer.open("/accounts/" + of.reference());
    var steps = "/accounts/" + of.reference() + "/debts/" + of.debt() + "/steps";
    assertThat(account.page().select("a[href=" + steps + "]")).isNotEmpty();
    var list = officer.open(steps);
    assertThat(list.text())
        .contains("What may be recommended")
        .contains("A petition needs £5,000.00 or more.");
    var form = officer.open(steps + "/earnings");
    var wrong = officer.send(form, steps + "/earnings", Map.of());
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("Enter: Employer").contains("Enter why you recommend it");
    var barred = new HashMap<>(Recommending.EARNINGS);
    barred.put("own.means", "no");
    barred.put("reason", "Told us");
    barred.put("against", "" + of.party());
    var refused = officer.send(form, steps + "/earnings", barred);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("What the household can afford is looked at first.");
    assertThat(refused.page().select("input[name=attachment-of-earnings.net]").attr("value"))
        .as("what was typed is kept")
        .isEqualTo("1500.00");
    var right = new HashMap<>(barred);
    right.put("own.means", "yes");
    assertThat(officer.send(form, steps + "/earnings", right).text())
        .contains("It waits for a second person");

    approvedOn(of, steps);
  }

  private static void approvedOn(Recommending.Case of, String steps) {
    var second = town.service.visitor(Role.MANAGER);
    var href = second.open(steps).page().select("main a[href^=/work/approvals/]").attr("href");
    var page = second.open(href);
    assertThat(page.text())
        .contains("Nothing has changed since it was recommended.")
        .contains("Quarry Ltd")
        .contains("£255.00");
    var done =
        second.send(page, href + "/answer", Map.of("answer", "approve", "because", "It is right"));
    assertThat(done.text()).contains("Approved by manager");
    var sheet = second.open(href + "/instruction");
    assertThat(sheet.text())
        .contains("Nothing was sent to anybody")
        .contains("Quarry Ltd")
        .contains("SI 1992/613")
        .contains(of.reference());
    assertThat(second.open("/work/approvals?list=done").text()).contains("Attachment of earnings");
  }
}
