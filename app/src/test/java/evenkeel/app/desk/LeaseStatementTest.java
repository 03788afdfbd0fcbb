package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.net.http.HttpClient;
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

/// A leaseholder's statement holds everything that `law/service-charges.md` 6.1 asks for, item by
/// item, on screen, as a PDF and as CSV, and says of an earlier day what was known on it.
class LeaseStatementTest {

  private static final String PASSWORD = "a long enough password";
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

  private static TestService service;
  private static Street street;
  private static LeaseRows rows;
  private static Visitor officer;
  private static Caller caller;
  private static String lease;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    street = new Street(service.bean(JdbcClient.class));
    rows = new LeaseRows(street);
    Street.council(service);
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "lee", "Lee", Role.MANAGER, Set.of("leasehold"), 0, "", PASSWORD),
            "test");
    officer = new Visitor(service.port());
    officer.signIn("lee", PASSWORD);
    caller = Caller.named(service, "lee", "read");
    lease = everything();
  }

  /// An account on which everything that a statement tells of has happened.
  private static String everything() {
    var reference =
        street.account(street.person("Sam", "Stated"), "3 Sum Road", "KM9 7AC", "leasehold");
    street.liable(street.accountOf(reference), street.person("Jo", "Owner"), "joint_liable", true);
    rows.uprn(reference, "10001234567");
    rows.lease(reference, "TT123456", APRIL);
    rows.interestClause(reference, "5% over base, clause 4(3)");
    var estimate =
        rows.charged(reference, "service_charge_estimate", 60_000, "E26", APRIL, APRIL, MARCH);
    rows.known(estimate, "none", APRIL.plusDays(2), APRIL.plusDays(3));
    var year = LocalDate.of(2025, 4, 1);
    rows.charged(
        reference,
        "service_charge_actual",
        25_000,
        "A25",
        LocalDate.of(2026, 6, 1),
        year,
        APRIL.minusDays(1));
    rows.charged(
        reference,
        "interest",
        731,
        null,
        LocalDate.of(2026, 9, 1),
        LocalDate.of(2026, 7, 1),
        LocalDate.of(2026, 8, 31));
    rows.charged(
        reference,
        "court_costs",
        8_000,
        null,
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 1),
        LocalDate.of(2026, 10, 1));
    rows.received(reference, 110_000, "S Stated", LocalDate.of(2026, 5, 2));
    var outcomes = new Outcomes(street);
    outcomes.reported(street.debtOf(reference), "judgment", LocalDate.of(2026, 10, 1));
    outcomes.disputed(street.debtOf(reference), 18_200, LocalDate.of(2026, 10, 14));
    return reference;
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  /// An item of the law page, what the paper says of it, and the row of CSV that holds it.
  private record Item(String law, List<String> paper, List<String> csv) {}

  private static Item item(String law, List<String> paper, String... csv) {
    return new Item(law, paper, List.of(csv));
  }

  private static List<Item> items() {
    var landlord = Testford.COUNCIL.name() + ", " + String.join(", ", Testford.COUNCIL.address());
    return List.of(
        item("landlord", List.of("Your landlord is " + landlord), "words", landlord),
        item("account", List.of("Account " + lease), "fact", "Account", lease),
        item("lease", List.of("L" + lease, "TT123456"), "table", "L" + lease, "TT123456"),
        item("UPRN", List.of("Property number (UPRN)", "10001234567"), "fact", "10001234567"),
        item("owners", List.of("Sam Stated", "Jo Owner"), "fact", "Joint liable", "Jo Owner"),
        item("period", List.of("2 May 2026 to 20 November 2026"), "fact", "2 May 2026 to 20"),
        item(
            "opening, estimate",
            List.of("Service charge 2026-27, estimate £600.00"),
            "class",
            "Service charge 2026-27, estimate",
            "0.00,100.00,500.00",
            "600.00"),
        item(
            "opening, actual",
            List.of("Service charge 2026-27, actual £0.00 £250.00"),
            "class",
            "Service charge 2026-27, actual",
            "250.00"),
        item("opening, interest", List.of("Interest £0.00 £7.31"), "class", "Interest", "7.31"),
        item(
            "opening, costs", List.of("Court costs £0.00 £80.00"), "class", "Court costs", "80.00"),
        item(
            "demand with its days, year and status",
            List.of("A25", "2025-26", "1 Jun 2026", "3 Jun 2026", "29 Jun 2026"),
            "demand",
            "2025-26",
            "A25,2026-06-01,2026-06-03,2026-06-29"),
        item(
            "receipt with value date, method and payer",
            List.of("2 May 2026 Payment, card, online, from S Stated"),
            "line",
            "2026-05-02",
            "Payment, card, online",
            "S Stated"),
        item("plan and next due", List.of("1 Dec 2026 Instalment"), "payment", "2026-12-01"),
        item(
            "interest, as far as the books hold it",
            List.of("Not given by its source", "5% over base, clause 4(3)", "62"),
            "interest",
            "7.31,Not given by its source",
            "5% over base, clause 4(3)",
            ",62,"),
        item("disputed", List.of("Disputed in part", "£182.00"), "hold", "182.00"),
        item("closing balance", List.of("Owed at the end £837.31"), "closing", "837.31"),
        item("recoverable now", List.of("Can be recovered on the day"), "fact", "Can be recovered"),
        item("judgment's lines", List.of("bills E26, A25"), "step", "Judgment", "bills E26, A25"),
        item("how to pay", List.of("How to pay", "Online at"), "words", "Online at"),
        item("complain", List.of("want to complain, talk to us"), "words", "want to complain"),
        item("tribunal and LEASE", List.of("First-tier Tribunal", "(LEASE)"), "words", "LEASE"),
        item("no money demanded", List.of("not a demand"), "words", "This statement is not a"));
  }

  @Test
  void every_item_of_the_law_page_is_on_screen() {
    var text =
        officer
            .open("/accounts/" + lease + "/statement?from-day=2&from-month=5&from-year=2026")
            .text();

    for (var item : items()) {
      assertThat(text).as(item.law()).contains(item.paper());
    }
  }

  @Test
  void every_item_of_the_law_page_is_in_the_pdf() throws Exception {
    var answer =
        HttpClient.newHttpClient()
            .send(
                caller.request(path() + ".pdf?from=2026-05-02").build(),
                HttpResponse.BodyHandlers.ofByteArray());
    try (var document = Loader.loadPDF(answer.body())) {
      var text = tight(new PDFTextStripper().getText(document));
      for (var item : items()) {
        item.paper().forEach(words -> assertThat(text).as(item.law()).contains(tight(words)));
      }
    }
  }

  @Test
  void every_item_of_the_law_page_is_in_the_csv() {
    var csv = caller.get(path() + ".csv?from=2026-05-02").response().body().lines().toList();

    for (var item : items()) {
      assertThat(csv)
          .as(item.law())
          .anyMatch(
              row ->
                  row.startsWith(item.csv().getFirst() + ",")
                      && item.csv().stream().allMatch(row::contains));
    }
  }

  @Test
  void a_demand_shows_what_of_it_is_suspended() {
    assertThat(officer.open("/accounts/" + lease + "/statement").text())
        .contains("E26", "3 Apr 2026", "Suspended £600.00");
    assertThat(csv("")).anyMatch(row -> row.contains("E26") && row.contains("Suspended £600.00"));
  }

  @Test
  void classes_sum_to_what_the_account_owes() {
    var closing =
        csv("").stream()
            .filter(row -> row.startsWith("class,"))
            .map(row -> row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)[12])
            .mapToLong(balance -> Math.round(Double.parseDouble(balance) * 100))
            .sum();

    assertThat(closing).isEqualTo(83_731);
  }

  @Test
  void an_earlier_day_tells_of_lease_and_demand_what_was_known_on_it() {
    var reference =
        street.account(street.person("Kim", "Known"), "4 Sum Road", "KM9 7AD", "leasehold");
    rows.lease(reference, "TT000001", APRIL);
    rows.lease(reference, "TT000002", LocalDate.of(2026, 9, 1));
    var charge =
        rows.charged(reference, "service_charge_estimate", 60_000, "E26", APRIL, APRIL, MARCH);
    rows.known(charge, "none", APRIL.plusDays(2), APRIL.plusDays(3));
    rows.known(charge, "prescribed", APRIL.plusDays(2), LocalDate.of(2026, 9, 1));
    var page = "/api/v1/accounts/" + reference + "/statement/whole";

    assertThat(caller.get(page + "?on=2026-11-20").body().toString())
        .contains("TT000002")
        .doesNotContain("TT000001", "Suspended £");
    assertThat(caller.get(page + "?on=2026-06-30").body().toString()).contains("TT000001");
    assertThat(caller.get(page + "?on=2026-11-20&known=2026-06-30").body().toString())
        .contains("TT000001", "Suspended £600.00")
        .doesNotContain("TT000002");
    assertThat(caller.get(page + "?on=2026-03-31").body().toString())
        .contains("Our records of that day hold no lease", "Your landlord is");
  }

  @Test
  void the_number_of_a_property_is_withheld_with_its_address() {
    var hidden = street.person("Vi", "Veiled");
    street.marker(hidden, "address_hidden");
    var reference = street.account(hidden, "5 Sum Road", "KM9 7AE", "leasehold");
    rows.uprn(reference, "10009999999");
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "leo", "Leo", Role.OFFICER, Set.of("leasehold"), 0, "", PASSWORD),
            "test");
    var plain = new Visitor(service.port());
    plain.signIn("leo", PASSWORD);

    assertThat(plain.open("/accounts/" + reference + "/statement").text())
        .contains("Address withheld")
        .doesNotContain("10009999999");
  }

  private static String path() {
    return "/api/v1/accounts/" + lease + "/statement";
  }

  private static List<String> csv(String query) {
    return caller.get(path() + ".csv" + query).response().body().lines().toList();
  }

  /// Without spaces: a PDF breaks lines where a cell ends.
  private static String tight(String text) {
    return text.replaceAll("\\s", "");
  }
}
