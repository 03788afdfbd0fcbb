package evenkeel.app.lawdesk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The sums on screen and through the API.
class SumsTest {

  private static final String ORDER =
      "order-made-day=1&order-made-month=5&order-made-year=2026&paid=monthly&periods=1";

  private static TestService service;
  private static Visitor officer;
  private static Caller caller;

  @BeforeAll
  static void open() {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(new Actor("test", "system"), Testford.COUNCIL);
    officer = service.visitor(Role.OFFICER);
    caller = Caller.of(service, Role.OFFICER, "read");
  }

  @AfterAll
  static void close() {
    service.close();
  }

  @Test
  void an_officer_finds_a_sum_from_the_law_and_sees_its_working_with_its_law() {
    assertThat(officer.open("/law").page().select("a[href=/law/sums]")).hasSize(1);
    assertThat(officer.open("/law/sums").text()).contains("Attachment of earnings");

    var page = officer.open("/law/sums/attachment-of-earnings?" + ORDER + "&net=2500.00");

    assertThat(page.text())
        .contains("Deduction: £583.40")
        .contains("17% of £2,020.00 and 50% of £480.00")
        .contains("SI 1992/613 Sch 4 Table B");
    assertThat(page.page().select("a[href=/law/rules/council-tax.attachment.monthly]")).hasSize(1);
    assertThat(page.page().select("input[name=net]").val()).isEqualTo("2500.00");
  }

  @Test
  void an_answer_sheet_for_a_caller_says_inputs_working_citation_and_how_sure() throws Exception {
    var page = officer.open("/law/sums/attachment-of-earnings?" + ORDER + "&net=2500.00");
    var link = page.page().select("a[href*=.pdf]").getFirst().attr("href");

    assertThat(text(link))
        .contains("Attachment of earnings", Testford.COUNCIL.name(), "Worked on")
        .contains("1 May 2026", "£2,500.00", "Every month")
        .contains("£583.40", "17% of £2,020.00 and 50% of £480.00", "SI 1992/613 Sch 4 Table B")
        .contains("official", "It is no decision");
    assertThat(text(link + "&print=large")).contains("Comes to: £583.40");
    assertThat(officer.open("/law/sums/attachment-of-earnings.pdf?net=lots").status())
        .isEqualTo(400);
    var path = "/api/v1/law/sums/attachment-of-earnings.pdf";
    var asked = "?order-made=2026-05-01&paid=monthly&periods=1&net=2500.00";
    assertThat(caller.get(path + asked).header("Content-Type")).isEqualTo("application/pdf");
    assertThat(caller.get(path + "?net=lots").status()).isEqualTo(422);
  }

  /// A PDF through the API, as the page's link asks for it.
  private static String text(String link) throws Exception {
    var query = link.substring(link.indexOf('?'));
    var days = query.replaceAll("order-made-day=1&order-made-month=5&order-made-year=2026", "");
    var answer =
        java.net.http.HttpClient.newHttpClient()
            .send(
                caller
                    .request(
                        "/api/v1/law/sums/attachment-of-earnings.pdf"
                            + days
                            + "&order-made=2026-05-01")
                    .build(),
                java.net.http.HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    try (var document = org.apache.pdfbox.Loader.loadPDF(answer.body())) {
      return new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  @Test
  void every_sum_prints_its_answer_or_says_what_is_missing() {
    for (var sum : evenkeel.core.sums.Sums.ALL) {
      assertThat(caller.get("/api/v1/law/sums/" + sum.key() + ".pdf").status())
          .as(sum.key())
          .isIn(200, 422);
    }
  }

  @Test
  void what_is_missing_or_wrong_is_said_at_its_field_and_what_was_typed_stays() {
    var page = officer.open("/law/sums/attachment-of-earnings?" + ORDER + "&net=lots");

    assertThat(page.page().select("#net-error").text())
        .contains("expected pounds and pence such as 1250.00, found \"lots\"");
    assertThat(page.page().select(".govuk-error-summary a[href=#net]")).hasSize(1);
    assertThat(page.page().select("#net-error").text()).doesNotContain("?:");
    var large = officer.open("/law/sums/attachment-of-earnings?" + ORDER + "&net=10000000000.00");
    assertThat(large.page().select("#net-error").text())
        .contains("too large: expected at most £999,999,999.99, found \"10000000000.00\"")
        .doesNotContain("such as");
    assertThat(page.page().select("#order-made-year").val()).isEqualTo("2026");
    assertThat(officer.open("/law/sums/agent-fees?debt=").page().select("#day-error").text())
        .contains("Enter: On which day?");
  }

  @Test
  void a_wrong_date_names_the_box_that_is_wrong() {
    var page =
        officer.open(
            "/law/sums/agent-fees?debt=2000.00&stage=sale&day-day=31&day-month=13&day-year=2026");

    assertThat(page.status()).isEqualTo(422);
    assertThat(page.page().select(".govuk-error-summary a[href=#day-month]").text())
        .isEqualTo("On which day? The month must be from 1 to 12");
    assertThat(page.page().select("#day-error").text()).contains("must be from 1 to 12");
    assertThat(page.page().select("#day-month").val()).isEqualTo("13");
  }

  @Test
  void what_is_not_known_of_an_overpayment_is_asked_of_the_officer() {
    var page =
        officer.open(
            "/law/sums/overpayment-recoverable?day-day=20&day-month=11&day-year=2026"
                + "&amount=120.00&official-error=yes&contributed=no&realised=not-yet");

    assertThat(page.text())
        .contains("Could any of them reasonably have realised it at a payment or a notice?");
    assertThat(page.page().select("a[href=/law/rules/benefit.recoverable.burden]")).hasSize(1);
  }

  @Test
  void a_way_to_recover_says_which_of_its_many_questions_is_open() {
    var page =
        officer.open(
            "/law/sums/recovery-gate?day-day=5&day-month=12&day-year=2026&way=dwp"
                + "&recoverable=yes&decided=yes&stop=none&notice=yes&underlying=yes"
                + "&posted-day=4&posted-month=11&posted-year=2026&unable=yes");

    assertThat(page.page().select("#misrepresented-error").text())
        .contains("This way needs it: DWP: did this person misrepresent or fail to disclose?");
  }

  @Test
  void a_page_never_says_that_a_lease_may_be_forfeited_even_where_every_gate_is_open() {
    var page =
        officer.open(
            "/law/sums/forfeiture-checklist?day-day=17&day-month=2&day-year=2027&owed=350.01"
                + "&oldest-day=1&oldest-month=4&oldest-year=2026&breathing-space=no"
                + "&ground-rent=not-this-case&settled=admitted&waived=no&lenders=yes"
                + "&proportionate=yes&lawyer=yes&director=yes");

    assertThat(page.text())
        .contains("Do the named lawyer and the director decide to serve the notice themselves?")
        .doesNotContain("May a notice be served?: yes");
  }

  @Test
  void the_api_works_the_same_sum() {
    var list = caller.get("/api/v1/law/sums").body().get("items");
    assertThat(list.get(0).get("inputs")).isNotEmpty();

    var fees = caller.get("/api/v1/law/sums/agent-fees?debt=2000.00&stage=sale&day=2026-05-13");

    assertThat(fees.body().get("lines"))
        .anyMatch(
            line ->
                line.get("answer").asBoolean() && line.get("value").asString().equals("£495.00"));
    var wrong = caller.get("/api/v1/law/sums/agent-fees?debt=2000.00&stage=tea&day=2026-05-13");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.body().at("/errors/0/pointer").asString()).isEqualTo("stage");
    var large = caller.get("/api/v1/law/sums/overpayment-amount?weeks=1234567890");
    assertThat(large.body().toString())
        .contains("How many benefit weeks? Too large: expected at most 999,999,999")
        .doesNotContain("?:");
    assertThat(caller.get("/api/v1/law/sums/nothing").status()).isEqualTo(404);
  }
}
