package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An officer works on some types of debt: of others they may know that a debt is there.
class TypesOfDebtTest {

  private static final String PASSWORD = "a long enough password";
  private static Neighbours neighbours;
  private static TestService service;
  private static Street street;
  private static long bo;
  private static String benefit;
  private static String tax;
  private static Caller ofTax;

  @BeforeAll
  static void start() {
    neighbours = new Neighbours();
    service = neighbours.service;
    street = neighbours.street;
    bo = street.person("Bo", "Both");
    tax = street.account(bo, "7 Type Road", "KM9 1AA");
    benefit = street.account(bo, "8 Hidden Road", "KM9 1AB", "hb_overpayment");
    service.bean(BusinessDay.class).open(TestService.DAY);
    service.bean(Nights.class).run(TestService.DAY, Progress.SILENT);
    ofTax = Caller.of(service, Role.OFFICER, "read", "holds");
    keep("benefits", "Ben Fits");
  }

  private static void keep(String username, String name) {
    service
        .bean(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                username, name, Role.OFFICER, Set.of("hb_overpayment"), 0, "", PASSWORD),
            "test");
  }

  @AfterAll
  static void stop() {
    neighbours.close();
  }

  @Test
  void an_account_of_another_type_is_refused_with_a_page_that_says_why() {
    var seen = service.visitor(Role.OFFICER).open("/accounts/" + benefit);

    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.text()).contains("You do not work on this type of debt");
    for (var path : List.of("", "/statement", "/payments", "/holds", "/notices", "/standings")) {
      assertThat(ofTax.get("/api/v1/accounts/" + benefit + path).status()).as(path).isEqualTo(403);
      assertThat(ofTax.get("/api/v1/accounts/" + tax + path).status()).as(path).isEqualTo(200);
    }
    assertThat(service.visitor(Role.AUDITOR).open("/accounts/" + benefit).status()).isEqualTo(200);
  }

  @Test
  void a_person_page_shows_that_the_other_debt_is_there_and_no_more() {
    var seen = service.visitor(Role.OFFICER).open("/people/" + street.personOf(bo));

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text())
        .contains("Council tax 2026-27", "Housing benefit overpayment 2026-27")
        .contains("£2,000.00", "You do not work on this type of debt.")
        .doesNotContain("8 Hidden Road");
    assertThat(seen.page().select("a[href^=/accounts/" + benefit + "]")).isEmpty();
    assertThat(seen.page().select("a[href^=/accounts/" + tax + "]")).isNotEmpty();

    var body = ofTax.get("/api/v1/people/" + street.personOf(bo)).body().toString();
    assertThat(body).contains(benefit, "hb_overpayment").doesNotContain("8 Hidden Road");
  }

  @Test
  void a_worklist_says_that_the_other_debt_is_there_and_opens_the_next_that_is_the_officers() {
    var visitor = new Visitor(service.port());
    visitor.signIn("benefits", PASSWORD);

    var list = visitor.open("/work?state=all&whose=all&size=100");
    var shut = list.page().select("tr:contains(" + tax + ")");
    assertThat(shut.text()).contains("Not shown", "You do not work on this type of debt.");
    assertThat(shut.select("a")).isEmpty();
    assertThat(list.page().select("tr:contains(" + benefit + ")").text()).contains("Bo Both");
    assertThat(visitor.open("/work/next?state=all&whose=all").address())
        .startsWith("/accounts/" + benefit);
  }

  @Test
  void a_search_by_address_names_nobody_on_an_account_of_another_type() {
    var found = service.visitor(Role.OFFICER).open("/people?q=hidden+road");

    assertThat(found.page().select("tr:contains(" + benefit + ")").text())
        .contains("8 Hidden Road", "Not shown: you do not work on this type of debt")
        .doesNotContain("Bo Both");
    assertThat(service.visitor(Role.AUDITOR).open("/people?q=hidden+road").text())
        .contains("Bo Both");
  }

  @Test
  void an_officer_of_the_other_type_sees_it_whole_and_a_stranger_to_both_sees_nothing() {
    var visitor = new Visitor(service.port());
    visitor.signIn("benefits", PASSWORD);
    var only = street.person("Tess", "Taxonly");
    street.account(only, "9 Type Road", "KM9 1AC");

    assertThat(visitor.open("/accounts/" + benefit).status()).isEqualTo(200);
    assertThat(visitor.open("/accounts/" + tax).status()).isEqualTo(403);
    assertThat(visitor.open("/people/" + street.personOf(bo)).text()).contains("8 Hidden Road");
    assertThat(visitor.open("/people/" + street.personOf(only)).status()).isEqualTo(403);
  }

  @Test
  void an_account_page_and_its_twin_tell_of_overpayments_and_leases() {
    var person = street.person("Lee", "Holder");
    var owed = street.account(person, "1 Fact Road", "KM9 2AA", "hb_overpayment");
    var lease = street.account(person, "2 Fact Road", "KM9 2AB", "leasehold");
    street.overpayment(owed, "INV7");
    street.lease(lease, street.person("Ben", "Lender"));

    var auditor = service.visitor(Role.AUDITOR);
    assertThat(auditor.open("/accounts/" + owed).text())
        .contains(
            "Overpayment INV7",
            "5 January 2026 to 8 February 2026",
            "£1,000.00",
            "Official error, by the council",
            "None is recorded: nothing is recovered before one",
            "Open: recovery waits",
            "From housing benefit that is being paid");
    assertThat(auditor.open("/accounts/" + lease).text())
        .contains("Lease L1", "125 years", "TT123456", "£10.00", "31 March", "Ben Lender");
    var twin = Caller.of(service, Role.AUDITOR, "read");
    var found = twin.get("/api/v1/accounts/" + owed).body();
    assertThat(found.get("debtType").asString()).isEqualTo("hb_overpayment");
    assertThat(found.get("overpayments").get(0).get("invoice").asString()).isEqualTo("INV7");
    assertThat(found.get("overpayments").get(0).get("appealOpen").asBoolean()).isTrue();
    assertThat(
            twin.get("/api/v1/accounts/" + lease)
                .body()
                .get("leases")
                .get(0)
                .get("titleNumber")
                .asString())
        .isEqualTo("TT123456");
  }

  @Test
  void whoever_only_stands_on_an_account_owes_nothing_by_it() {
    var lender = street.person("Lou", "Lending");
    var lease = street.account(street.person("Les", "See"), "3 Fact Road", "KM9 2AC");
    street.liable(street.accountOf(lease), lender, "mortgagee", false);
    var path = "/people/" + street.personOf(lender);

    assertThat(service.visitor(Role.OFFICER).open(path).text())
        .contains("Total £0.00", "Mortgagee, not liable", "£1,000.00");
    assertThat(ofTax.get("/api/v1" + path).body().get("balance").get("pence").asLong()).isZero();
    street.liable(street.accountOf(lease), lender, "lessee", true);
    assertThat(service.visitor(Role.OFFICER).open(path).text()).contains("Total £1,000.00");
  }

  @Test
  void an_administrator_chooses_the_types_of_debt_of_an_officer() {
    keep("mover", "Mo Ver");
    var admin = service.visitor(Role.ADMINISTRATOR);
    var page = admin.open("/admin?change=mover");

    assertThat(page.page().select("input[name=debtTypes][checked]").eachAttr("value"))
        .containsExactly("hb_overpayment");
    var kept =
        admin.send(
            page,
            "/admin/officers",
            Map.of("debtTypes", "leasehold", "reason", "moves to the leasehold team"));
    assertThat(kept.text()).contains("Mo Ver is kept");
    assertThat(service.bean(Officers.class).find("mover").orElseThrow().debtTypes())
        .containsExactly("leasehold");
  }
}
