package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A statement of each type of debt, at any day and as known on any day, on screen, as a PDF, as
/// CSV and through the API: the same on each, logged, and kept as it left.
class StatementTest {

  private static final String PASSWORD = "a long enough password";
  private static Neighbours neighbours;
  private static TestService service;
  private static Street street;
  private static String tax;
  private static String benefit;
  private static String lease;
  private static Visitor all;
  private static Caller caller;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
    street = neighbours.street;
    var sam = street.person("Sam", "Stated");
    street.lives(sam, "1 Sum Road", "KM9 7AA");
    tax = street.account(sam, "1 Sum Road", "KM9 7AA");
    street.received(tax, 12_500, LocalDate.of(2026, 5, 2));
    benefit = street.account(sam, "2 Sum Road", "KM9 7AB", "hb_overpayment");
    street.fraud(benefit, "INV5");
    street.liable(street.accountOf(benefit), street.person("Lan", "Lord"), "landlord", true);
    lease = street.account(sam, "3 Sum Road", "KM9 7AC", "leasehold");
    street.lease(lease, street.person("Ben", "Lender"));
    street.asked(lease, "service_charge_actual", 25_000, LocalDate.of(2026, 6, 1));
    service.bean(BusinessDay.class).open(TestService.DAY);
    service.bean(Nights.class).run(TestService.DAY, Progress.SILENT);
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "all",
                "All",
                Role.MANAGER,
                Set.of("council_tax", "hb_overpayment", "leasehold"),
                0,
                "",
                PASSWORD,
                CriminalDataRole.OVERPAYMENT_MANAGER),
            "test");
    all = new Visitor(service.port());
    all.signIn("all", PASSWORD);
    caller = Caller.named(service, "all", "read", "criminal-data");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void a_council_tax_statement_sums_each_year_by_what_moved_it() {
    var text = all.open("/accounts/" + tax + "/statement").text();

    assertThat(text)
        .contains("What you owe", "Council tax 2026-27", "£1,000.00", "−£125.00", "£875.00")
        .contains("What was asked for", "By instalments", "Every charge and payment")
        .contains("What falls due next", "Instalment", "How to pay", "valuation tribunal")
        .contains("This statement is not a demand");
  }

  @Test
  void a_statement_from_a_day_opens_with_what_was_owed_before() {
    var whole =
        caller
            .get("/api/v1/accounts/" + tax + "/statement/whole?from=2026-05-01&on=2026-06-30")
            .body()
            .toString();

    assertThat(whole)
        .contains("1 May 2026 to 30 June 2026")
        .contains("\"what\":\"Owed before\",\"value\":\"£1,000.00\"")
        .contains("\"what\":\"Owed at the end\",\"value\":\"£875.00\"");
    assertThat(
            caller
                .get("/api/v1/accounts/" + tax + "/statement/whole?from=2026-05-02&on=2026-05-01")
                .code())
        .isEqualTo("after-the-last");
  }

  @Test
  void an_overpayments_statement_tells_decision_weeks_sums_who_owes_and_how_to_dispute() {
    var text = all.open("/accounts/" + benefit + "/statement").text();

    assertThat(text)
        .contains("The decisions", "INV5", "1 Jun 2026", "3 Jun 2026", "5 Jan 2026 to 8 Feb 2026")
        .contains("Overpaid", "Otherwise taken off before the invoice", "Not told apart")
        .contains("Who owes this", "Lan Lord", "Landlord", "What one pays, nobody else owes")
        .contains("looked at again, or appeal to a tribunal")
        .contains("Claimant error or other");
  }

  @Test
  void underlying_entitlement_and_what_a_tribunal_or_court_decided_have_their_own_lines() {
    var dan = street.person("Dan", "Decided");
    var account = street.account(dan, "9 Sum Road", "KM9 7AD", "hb_overpayment");
    var outcomes = new Outcomes(street);
    outcomes.decided(account, "INV6", 25_000, "allowed_in_part");
    outcomes.reported(street.debtOf(account), "judgment", LocalDate.of(2026, 10, 1));
    outcomes.ended(
        outcomes.reported(street.debtOf(account), "tribunal", LocalDate.of(2026, 7, 1)),
        LocalDate.of(2026, 7, 31),
        "struck_out");
    var path = "/accounts/" + account + "/statement";

    for (var text :
        List.of(
            all.open(path).text(),
            caller.get("/api/v1" + path + "/whole?on=2026-11-20").body().toString())) {
      assertThat(text)
          .contains("Underlying entitlement", "£250.00", "What a tribunal or a court decided")
          .contains("14 Sep 2026", "Allowed in part: the decision is changed")
          .contains("Judgment for £480.00", "1 Oct 2026", "31 Jul 2026");
    }
    assertThat(all.open(path + "?on-day=1&on-month=9&on-year=2026").text())
        .doesNotContain("Allowed in part", "Judgment for");
    assertThat(all.open("/accounts/" + account).text())
        .contains("Underlying entitlement taken off", "Decided on 14 September 2026");
  }

  @Test
  void a_disputed_part_holds_no_more_than_itself() {
    var pat = street.person("Pat", "Parted");
    var account = street.account(pat, "8 Sum Road", "KM9 7AE", "leasehold");
    street.asked(account, "service_charge_actual", 50_000, LocalDate.of(2026, 6, 1));
    new Outcomes(street).disputed(street.debtOf(account), 18_200, LocalDate.of(2026, 10, 14));

    assertThat(all.open("/accounts/" + account + "/statement").text())
        .contains("Disputed in part", "Held out of recovery", "£182.00");
  }

  @Test
  void no_statement_says_that_a_fraud_was_proven_whoever_takes_it() throws Exception {
    assertThat(all.open("/accounts/" + benefit).text()).contains("Fraud, proven or admitted");

    var path = "/api/v1/accounts/" + benefit + "/statement";
    for (var taken : List.of(path + "/whole", path + ".csv")) {
      assertThat(caller.get(taken).response().body()).doesNotContainIgnoringCase("fraud");
    }
    assertThat(text(pdf(path + ".pdf"))).doesNotContainIgnoringCase("fraud").contains("INV5");
  }

  @Test
  void a_leaseholders_statement_names_landlord_owners_lease_holds_and_the_tribunal() {
    street.hold(street.accountOf(lease), "dispute", LocalDate.of(2026, 11, 1));
    var text = all.open("/accounts/" + lease + "/statement").text();

    assertThat(text)
        .contains("What has become of each demand", "Suspended", "Never due")
        .contains("The lease", "L1", "TT123456", "125 years", "Your landlord is")
        .contains(Testford.COUNCIL.name(), "sections 47 and 48")
        .contains("Held out of recovery", "Liability dispute", "Disputed", "Amount held")
        .contains("Can be recovered on the day £0.00")
        .contains("First-tier Tribunal", "LEASE");
  }

  @Test
  void a_file_that_leaves_is_logged_kept_and_the_same_again() throws Exception {
    var path = "/api/v1/accounts/" + tax;
    var csv = caller.get(path + "/statement.csv?on=2026-05-01").response().body();

    assertThat(csv.lines().findFirst().orElseThrow())
        .isEqualTo(
            "row,account,debt_type,debt,year,day,recorded_at,what,kind,payer,charged,credited,"
                + "balance,evidence,bill,issued,served,due,until,status,amount,principal,rate,days,"
                + "value");
    assertThat(csv).contains("closing," + tax).doesNotContain("125.00");
    var kept = caller.get(path + "/statements").body().at("/items/0");
    assertThat(kept.get("format").asString()).isEqualTo("csv");
    assertThat(kept.get("onDay").asString()).isEqualTo("2026-05-01");
    assertThat(caller.get(path + "/statements/" + kept.get("id").asLong()).response().body())
        .isEqualTo(csv);
    assertThat(looks("statement exported as csv")).isPositive();

    var pdf = text(pdf(path + "/statement.pdf?on=2026-11-20"));
    assertThat(pdf).contains("Statement of account " + tax, "£875.00", "Page 1 of");
    assertThat(looks("statement exported as pdf")).isPositive();
    assertThat(all.open("/accounts/" + tax + "/statement").text())
        .contains("Statements that left", "(PDF)", "(CSV)");
  }

  @Test
  void who_needs_large_print_gets_it_unasked() throws Exception {
    var large = street.person("Lee", "Large");
    street.needs(large, "large_print");
    var reference = street.account(large, "4 Sum Road", "KM9 7AD");
    var path = "/api/v1/accounts/" + reference + "/statement.pdf";

    assertThat(all.open("/accounts/" + reference + "/statement").text())
        .contains("needs large print");
    assertThat(text(pdf(path))).contains("Owed: £1,000.00");
    assertThat(text(pdf(path + "?print=standard"))).doesNotContain("Owed: £1,000.00");
    assertThat(caller.get(path + "?print=huge").status()).isEqualTo(400);
  }

  @Test
  void every_door_of_a_statement_is_shut_to_another_type_and_to_whoever_knows_the_person() {
    var ofTax = Caller.of(service, Role.OFFICER, "read");
    for (var door :
        List.of("/statement/whole", "/statement.pdf", "/statement.csv", "/statements")) {
      assertThat(ofTax.get("/api/v1/accounts/" + benefit + door).status()).as(door).isEqualTo(403);
      assertThat(ofTax.get("/api/v1/accounts/" + tax + door).status()).as(door).isEqualTo(200);
      assertThat(ofTax.get("/api/v1/accounts/999" + door).status()).as(door).isEqualTo(404);
    }
    for (var door : List.of("/statement", "/statement.pdf", "/statement.csv", "/statements/1")) {
      assertThat(service.visitor(Role.OFFICER).open("/accounts/" + benefit + door).status())
          .as(door)
          .isEqualTo(403);
    }
  }

  private static long looks(String what) {
    return service
        .bean(JdbcClient.class)
        .sql("select count(*) from audit.look where what = ?")
        .param(what)
        .query(Long.class)
        .single();
  }

  private static byte[] pdf(String path) throws Exception {
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(caller.request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private static String text(byte[] pdf) throws Exception {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    }
  }
}
