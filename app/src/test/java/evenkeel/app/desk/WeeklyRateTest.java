package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.ui.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// More is taken from a week's benefit, or from earnings, where there was an offence: the rate, its
/// basis and the steps of its sum are criminal data, at every door.
class WeeklyRateTest {

  private static final Map<String, String> DEDUCTION =
      Map.of(
          "recovery-gate.decided", "yes",
          "recovery-gate.notice", "yes",
          "recovery-gate.underlying", "yes",
          "own.hardship", "yes",
          "own.claim", "CL9",
          "benefit-deduction.rent", "weekly",
          "benefit-deduction.benefit", "90.00");
  private static final Map<String, String> GUILTY =
      Map.of(
          "benefit-deduction.fraud", "convicted",
          "benefit-deduction.fraud-day", "2026-03-02",
          "benefit-deduction.chosen", "23.87");
  private static final String TELLS = "(?is).*(23\\.87|24\\.00|fraud|convicted|guilty|offence).*";

  private static Recommending town;
  private static Recommending.Case of;
  private static long asked;

  @BeforeAll
  static void start() {
    town = new Recommending();
    keep("liaison", Role.OFFICER, CriminalDataRole.FRAUD_LIAISON);
    keep("reporter", Role.MANAGER, CriminalDataRole.OVERPAYMENT_MANAGER);
    of = town.owing("hb_overpayment");
    town.street.fraud(of.reference(), "INV7", "ongoing_hb", 2_387);
    asked = town.waiting(of, "benefit", all(DEDUCTION, GUILTY), town.officer("liaison"));
  }

  private static void keep(String username, Role role, CriminalDataRole criminal) {
    town.service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                username,
                username,
                role,
                Set.of("hb_overpayment"),
                9_000_000,
                "",
                Recommending.PASSWORD,
                criminal),
            "test");
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static Map<String, String> all(Map<String, String> one, Map<String, String> other) {
    var all = new HashMap<>(one);
    all.putAll(other);
    return all;
  }

  private static Visitor signedIn(String username) {
    var visitor = new Visitor(town.service.port());
    visitor.signIn(username, Recommending.PASSWORD);
    return visitor;
  }

  private static List<String> pages() {
    var account = "/accounts/" + of.reference();
    var steps = account + "/debts/" + of.debt() + "/steps";
    return List.of(
        account,
        account + "/statement",
        account + "/statement.csv",
        account + "/payments",
        account + "/history",
        steps,
        steps + "/benefit",
        steps + "/earnings",
        steps + "/write-off",
        "/work/approvals",
        "/work/approvals/" + asked);
  }

  private static List<String> twins() {
    var account = "/api/v1/accounts/" + of.reference();
    return List.of(
        account,
        account + "/statement",
        account + "/standings",
        account + "/steps",
        account + "/acts",
        "/api/v1/recommendations",
        "/api/v1/recommendations/" + asked,
        "/api/v1/debts/" + of.debt() + "/steps/possible");
  }

  @Test
  void no_door_tells_an_officer_of_overpayments_the_rate_its_basis_or_its_sum() {
    for (var username : List.of("ben", "chief")) {
      var visitor = signedIn(username);
      for (var page : pages()) {
        var seen = visitor.open(page);
        assertThat(seen.status()).as(page).isEqualTo(200);
        assertThat(besidesWhoIsTold(seen.response().body()))
            .as(username + page)
            .doesNotMatch(TELLS);
      }
      var caller = Caller.named(town.service, username, "read", "criminal-data");
      for (var twin : twins()) {
        var answer = caller.get(twin);
        assertThat(answer.status()).as(twin).isEqualTo(200);
        assertThat(besidesWhoIsTold(answer.response().body()))
            .as(username + twin)
            .doesNotMatch(TELLS);
      }
    }
  }

  /// A page without whom it names as told.
  private static String besidesWhoIsTold(String body) {
    return body.replaceAll("(?i)criminal data: a fraud liaison", "");
  }

  @Test
  void they_read_the_ordinary_figure_and_that_it_is_the_ordinary_one() {
    assertThat(signedIn("chief").open("/work/approvals/" + asked).text())
        .contains("£14.40", "These are the ordinary figures");
    assertThat(signedIn("ben").open("/accounts/" + of.reference()).text())
        .contains("Shown to the two roles that see criminal data");
  }

  @Test
  void an_ordinary_deduction_looks_the_same_to_them() {
    var other = town.owing("hb_overpayment");
    town.street.fraud(other.reference(), "INV8", "ongoing_hb", 1_000);
    var id = town.waiting(other, "benefit", DEDUCTION, town.ben);
    var ordinary = signedIn("chief").open("/work/approvals/" + id).text();
    var higher = signedIn("chief").open("/work/approvals/" + asked).text();

    assertThat(headings(ordinary)).isEqualTo(headings(higher));
    assertThat(signedIn("ben").open("/accounts/" + other.reference()).text())
        .contains("Shown to the two roles that see criminal data")
        .doesNotContain("£10.00");
  }

  /// Which figures and which notes a page has.
  private static List<Boolean> headings(String text) {
    return java.util.stream.Stream.of(
            "at the ordinary maximum",
            "lets more be taken",
            "These are the ordinary figures",
            "What the council chose to take")
        .map(text::contains)
        .toList();
  }

  @Test
  void the_two_roles_read_it_all_and_each_look_is_logged() {
    for (var username : List.of("liaison", "reporter")) {
      var before = looks(username);
      var visitor = signedIn(username);

      assertThat(visitor.open("/work/approvals/" + asked).text())
          .contains("£14.40", "£23.87")
          .doesNotContain("These are the ordinary figures");
      assertThat(visitor.open("/accounts/" + of.reference()).text()).contains("£23.87");
      assertThat(looks(username)).as(username).isEqualTo(before + 2);
    }
    assertThat(
            Caller.named(town.service, "liaison", "read", "criminal-data")
                .get("/api/v1/recommendations/" + asked)
                .body()
                .toString())
        .contains("23.87", "convicted");
  }

  @Test
  void what_another_officer_sends_of_an_offence_is_not_kept() {
    var third = town.owing("hb_overpayment");
    var id = town.waiting(third, "benefit", all(DEDUCTION, GUILTY), town.ben);

    assertThat(
            town.service
                .bean(JdbcClient.class)
                .sql("select answers::text from recovery.recommendation where id = ?")
                .param(id)
                .query(String.class)
                .single())
        .doesNotContain("convicted", "fraud");
  }

  @Test
  void only_the_two_roles_are_asked_of_fraud_where_a_debt_is_written_off() {
    var fifth = town.owing("hb_overpayment");
    var form = "/accounts/" + fifth.reference() + "/debts/" + fifth.debt() + "/steps/write-off";
    var answers =
        Recommending.typed(
            "write-off-reason.reason=small;write-off-reason.evidence=yes;"
                + "write-off-reason.other-way=no;write-off-reason.fraud=no;own.tried=yes;"
                + "own.on-file=yes;own.why=Too small to pursue");

    assertThat(signedIn("liaison").open(form).text()).contains("Was it got by fraud?");
    assertThat(signedIn("ben").open(form).text())
        .contains("Is what it needs on file?")
        .doesNotContain("Was it got by fraud?", "Is it disputed?");
    var id = town.waiting(fifth, "write-off", answers, town.officer("liaison"));
    assertThat(
            Caller.named(town.service, "ben", "read")
                .get("/api/v1/recommendations/" + id)
                .response()
                .body())
        .contains("Too small to pursue")
        .doesNotMatch(TELLS);
    assertThat(
            Caller.named(town.service, "liaison", "read", "criminal-data")
                .get("/api/v1/recommendations/" + id)
                .response()
                .body())
        .contains("write-off-reason.fraud");
  }

  @Test
  void an_approved_instruction_tells_no_more() {
    var fourth = town.owing("hb_overpayment");
    var id = town.waiting(fourth, "benefit", all(DEDUCTION, GUILTY), town.officer("liaison"));
    town.approve(id, town.chief);
    var paper = "/work/approvals/" + id + "/instruction";

    assertThat(signedIn("ben").open(paper).text())
        .contains("£14.40", "These are the ordinary figures")
        .doesNotContain("23.87", "guilty");
    assertThat(signedIn("liaison").open(paper).text()).contains("£23.87");
    assertThat(
            Caller.named(town.service, "ben", "read")
                .get("/api/v1/recommendations/" + id)
                .response()
                .body())
        .doesNotMatch(TELLS);
  }

  private static long looks(String username) {
    return town.service
        .bean(JdbcClient.class)
        .sql("select count(*) from audit.look where actor = ? and what = 'criminal data'")
        .param(username)
        .query(Long.class)
        .single();
  }
}
