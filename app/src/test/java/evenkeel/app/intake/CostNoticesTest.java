package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.api.Idempotency;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.charges.CostsRaised;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Notices of section 20B(2) that an officer records: what is lost, what runs out of time and what
/// pages say hang on them at once, and on what is left when a wrong record is corrected or
/// withdrawn.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostNoticesTest {

  private static final String PAGE = "/runs/charges/notices";
  private static final String API = "/api/v1/service-charges/notices";
  private static final String YEAR = "/accounts/LH1/service-charge/2025-26";
  private static final String SAFE = "R1";

  /// Incurred on 15 April 2025: the last day for a notice was 14 October 2026, and a demand of
  /// November is too late. Of £1,800.00 the two leases bear £500.00 and £600.00, of which the money
  /// on account meets half.
  private static final String LATE = "O1";

  @TempDir private static Path folder;
  private static Office office;
  private static Visitor officer;
  private static Caller caller;

  @BeforeAll
  static void start() {
    office =
        new Office(
            folder,
            LeaseholdBlock.full()
                .rows(
                    "costs",
                    LeaseholdBlock.COST,
                    "X1,B1,cleaning,2025-26,estimate,service,900.00,,,,,,",
                    "O1,B1,cleaning,2025-26,actual,service,1800.00,Clean Co,77,2025-04-15,,,x",
                    "R1,B1,cleaning,2024-25,actual,service,180.00,Clean Co,90,2025-06-10,,,x"));
    officer = office.visitor("lease-officer", Role.OFFICER, "leasehold");
    caller = Caller.named(office.service, "lease-officer", "read", "holds", "money");
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  private static Map<String, String> typed(String cost, String told, String figure) {
    return new HashMap<>(
        Map.of(
            "cost", cost,
            "told", told,
            "given-day", "14",
            "given-month", "10",
            "given-year", "2026",
            "figure", figure,
            "reason", "Copy in the block's file, posted first class"));
  }

  private static String body(String cost, String accounts, String figure) {
    return """
        {"cost": "%s", "everyone": %b, "accounts": [%s], "given": "2026-10-14",
         "figurePence": %s, "reason": "Copy in the block's file"}
        """
        .formatted(cost, accounts.isEmpty(), accounts, figure);
  }

  private static Caller.Answer send(String path, String body, String key) {
    return caller.post(API + path, body, Idempotency.HEADER, key);
  }

  private static Visitor.Seen record(Map<String, String> typed) {
    return officer.send(officer.open(PAGE), PAGE, typed);
  }

  private static List<String> raised(int november) {
    var evening = TestService.DAY.plusDays(november - 20L);
    office.night(evening);
    return office.service.bean(CostsRaised.class).on(evening, 10).stream()
        .map(CostsRaised.Raised::cost)
        .toList();
  }

  private static List<String> acts(String cost) {
    return office
        .service
        .bean(Audit.class)
        .acts(new Subject("cost", cost), Long.MAX_VALUE, 20)
        .stream()
        .map(Audit.Act::act)
        .toList();
  }

  /// Shares the year out again, and tells what the two leases bear and what of it is lost.
  private static String shared() {
    var run =
        officer.send(
            officer.open("/runs/charges"),
            "/runs/charges",
            Map.of("year", "2025-26", "node", "B1", "reason", "The year is closed"));
    return caller
        .get("/api/v1/service-charges" + run.address().replace("/runs/charges", "/runs"))
        .body()
        .at("/run/lost/pence")
        .asString();
  }

  @Test
  @Order(1)
  void bad_input_names_each_field_on_both_doors_and_keeps_nothing_but_what_was_typed() {
    var empty = record(Map.of("told", "all", "accounts", "LH1", "given-day", "31"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".govuk-error-summary").text())
        .contains("Enter the reference of the cost", "Leave this blank", "the month is missing")
        .contains("Enter pounds above nothing such as 40000.00", "Enter the evidence");
    assertThat(empty.page().select("#accounts").text()).isEqualTo("LH1");
    assertThat(record(typed(SAFE, "", "180.00")).text()).contains("Choose who was told");

    assertThat(record(typed("X1", "all", "900.00")).text()).contains("this one is estimated");
    assertThat(record(typed("Z9", "all", "900.00")).text()).contains("No cost has this reference");
    var early = typed(SAFE, "all", "180.00");
    early.putAll(Map.of("given-day", "9", "given-month", "6", "given-year", "2025"));
    assertThat(record(early).text()).contains("enter a day not before 10 June 2025");
    early.putAll(Map.of("given-day", "21", "given-month", "11", "given-year", "2026"));
    assertThat(record(early).text()).contains("Enter a day that has come");
    var some = typed(SAFE, "some", "180.00");
    some.put("accounts", "NOBODY");
    assertThat(record(some).text()).contains("No account has this reference: NOBODY");

    assertThat(send("", body(SAFE, "", "0"), "k0").pointer()).isEqualTo("/figurePence");
    assertThat(send("", body("X1", "", "1"), "k1").pointer()).isEqualTo("/cost");
    assertThat(send("", body(SAFE, "\"NOBODY\"", "1"), "k2").pointer()).isEqualTo("/accounts");
    assertThat(send("", "{}", "k3").body().get("errors").size()).isEqualTo(5);
    var health = body(SAFE, "", "1").replace("Copy in", "She has dementia, copy in");
    assertThat(send("", health, "k4").code()).isEqualTo("names-a-condition");
    assertThat(caller.post(API, body(SAFE, "", "1")).pointer()).isEqualTo(Idempotency.HEADER);

    assertThat(caller.get(API).body().get("items")).isEmpty();
    assertThat(acts(SAFE)).isEmpty();
  }

  @Test
  @Order(2)
  void a_notice_to_everyone_of_all_of_a_cost_ends_its_alarm_and_the_night_raises_it_no_more() {
    assertThat(raised(20)).containsExactly(SAFE);
    var alarms = officer.open("/runs/charges/running-out");
    assertThat(alarms.page().select("a[href$='notices?cost=" + SAFE + "']")).hasSize(1);

    assertThat(record(typed(SAFE, "all", "179.99")).text()).contains("No more than £179.99");
    assertThat(raised(21)).as("a figure that is less than the cost").containsExactly(SAFE);
    var done = record(typed(SAFE, "all", "180.00"));

    assertThat(done.text())
        .contains("The notice is recorded, and counts from now on", "No more than £180.00")
        .contains("All who bear the cost", "9 December 2026");
    assertThat(officer.open("/runs/charges/running-out").text()).doesNotContain(SAFE);
    assertThat(raised(22)).isEmpty();
    assertThat(acts(SAFE)).containsOnly("notice of costs recorded").hasSize(2);
  }

  @Test
  @Order(3)
  void a_wrong_record_is_withdrawn_once_with_a_reason_and_the_night_raises_the_cost_again() {
    var right = officer.open(PAGE + "/2");
    var action = PAGE + "/2/withdraw";
    assertThat(officer.send(right, action, Map.of()).text())
        .contains("Enter what was wrong with the record");
    var gone = officer.send(right, action, Map.of("withdraw-reason", "It was of another block"));

    assertThat(gone.text()).contains("counts for nothing", "It was of another block");
    assertThat(gone.page().select("form[action$=withdraw]")).isEmpty();
    assertThat(send("/2/withdrawal", "{\"reason\": \"Again\"}", "w2").status()).isEqualTo(409);
    assertThat(raised(23)).containsExactly(SAFE);
    assertThat(acts(SAFE)).startsWith("notice of costs withdrawn");
    assertThat(officer.open(PAGE + "?cost=" + SAFE).text()).contains("Withdrawn", "Holds");
  }

  @Test
  @Order(4)
  void a_wrong_record_is_corrected_by_one_that_stands_in_its_place() {
    var sent = send("/1/correction", body(SAFE, "\"LH1\"", "18000"), "c1");
    assertThat(sent.status()).as(sent.body().toString()).isEqualTo(201);
    var again = send("/1/correction", body(SAFE, "\"LH1\"", "18000"), "c1");
    assertThat(again.body()).as("the same call counts once").isEqualTo(sent.body());

    assertThat(caller.get(API + "/1").body().at("/notice/correctedBy").asLong()).isEqualTo(3);
    var stands = caller.get(API + "/3").body();
    assertThat(stands.at("/notice/corrects").asLong()).isEqualTo(1);
    assertThat(stands.at("/told/0").asString()).isEqualTo("LH1");
    assertThat(officer.open(PAGE + "/1").text()).contains("In its place stands Record 3");
    assertThat(send("/1/correction", body(SAFE, "", "18000"), "c2").code()).isEqualTo("refused");
    assertThat(raised(24)).as("one of two leases was told").containsExactly(SAFE);

    var typed = typed(SAFE, "some", "180.00");
    typed.put("accounts", "LH2");
    record(typed);
    assertThat(raised(25)).as("each was told by a notice of their own").isEmpty();
    assertThat(record(typed).text()).contains("This notice is recorded already");
    assertThat(send("", body(SAFE, "\"LH2\"", "18000"), "c3").code()).isEqualTo("refused");
  }

  @Test
  @Order(5)
  void what_18_months_take_is_what_no_notice_in_time_to_that_lease_keeps() {
    assertThat(shared()).isEqualTo("55000");
    assertThat(officer.open(YEAR + "/checks").text()).contains("£250.00 is lost");

    assertThat(send("", body(LATE, "\"LH1\"", "144000"), "o1").status()).isEqualTo(201);

    assertThat(officer.open(YEAR).text())
        .contains("14 October 2026, states £1,440.00", "keeps no more than £400.00 of this share")
        .contains("A notice in time keeps £150.00 of it: run the year again");
    assertThat(officer.open(YEAR + "/checks").text())
        .contains("A notice of costs in time keeps £150.00 of it: run the year again");
    assertThat(officer.open("/accounts/LH2/service-charge/2025-26").text())
        .as("who was not told")
        .doesNotContain("Told of the cost");
    assertThat(caller.get("/api/v1" + YEAR).body().at("/0/lines/0/notices/0/keeps/pence").asLong())
        .isEqualTo(40_000);

    assertThat(shared()).as("£100.00 of the one and £300.00 of the other").isEqualTo("40000");
    assertThat(officer.open(YEAR + "/checks").text())
        .contains("£100.00 is lost.")
        .doesNotContain("run the year again");
  }

  @Test
  @Order(6)
  void a_notice_a_day_too_late_is_kept_and_keeps_nothing() {
    var typed = typed(LATE, "all", "1800.00");
    typed.put("given-day", "15");

    assertThat(record(typed).text()).contains("Nothing: it came too late, after 14 October 2026");
    assertThat(shared()).isEqualTo("40000");
  }

  @Test
  @Order(7)
  void the_law_desk_works_out_what_a_notice_saves_with_its_facts_filled_in() {
    var notice = officer.open(PAGE + "?cost=" + LATE).page().select("tbody a").last();
    var page = officer.open(java.util.Objects.requireNonNull(notice).attr("href")).page();
    var desk = page.select("main a[href^=/law/sums/cost-notice]").attr("href");

    var form = officer.open(desk).page();
    assertThat(form.select("#stated").val()).isEqualTo("1440.00");
    assertThat(form.select("#cost").val()).isEqualTo("1800.00");
    assertThat(form.select("#incurred-day").val()).isEqualTo("15");
  }

  @Test
  @Order(8)
  void who_may_not_record_one_or_does_not_work_on_leases_is_refused() {
    var auditor = office.visitor("lease-auditor", Role.AUDITOR, "leasehold");
    assertThat(auditor.open(PAGE).page().select("form[action=" + PAGE + "]")).isEmpty();
    var reads = Caller.named(office.service, "lease-officer", "read");
    assertThat(reads.post(API, body(SAFE, "", "1"), Idempotency.HEADER, "r").status())
        .isEqualTo(403);
    var stranger = Caller.of(office.service, Role.MANAGER, "read", "holds");
    assertThat(stranger.get(API).status()).isEqualTo(403);
    assertThat(stranger.post(API, body(SAFE, "", "1"), Idempotency.HEADER, "s").status())
        .isEqualTo(403);
    for (var shut : new String[] {PAGE, PAGE + "/1"}) {
      assertThat(office.service.visitor(Role.MANAGER).open(shut).status()).isEqualTo(403);
    }
    assertThat(officer.open(PAGE + "/99").status()).isEqualTo(404);
    assertThat(caller.get(API + "/99").status()).isEqualTo(404);
  }

  @Test
  @Order(9)
  void who_knows_somebody_who_was_told_sees_no_reference_and_changes_no_record() {
    office.visitor("lease-friend", Role.MANAGER, "leasehold");
    var friend = Caller.named(office.service, "lease-friend", "read", "holds");
    var person = caller.get("/api/v1/accounts/LH1").body().at("/people/0/person").asString();
    friend.post(
        "/api/v1/people/" + person + "/conflicts",
        "{\"kind\": \"friend\", \"reason\": \"We row together\"}");

    assertThat(friend.get(API + "/3").body().get("told")).isEmpty();
    assertThat(
            friend
                .post(API + "/3/withdrawal", "{\"reason\": \"x\"}", Idempotency.HEADER, "friend")
                .status())
        .isEqualTo(403);
    assertThat(
            friend.post(API, body(LATE, "\"LH1\"", "100"), Idempotency.HEADER, "friend-2").status())
        .isEqualTo(403);
  }
}
