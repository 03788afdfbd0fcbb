package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DeskTest {

  private static TestService service;
  private static Street street;
  private static long asha;
  private static String account;
  private static String hidden;
  private static String other;
  private static String stoppable;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    Street.council(service);
    street = new Street(service.bean(JdbcClient.class));
    asha = street.person("Asha", "Bennett");
    street.lives(asha, "14 Quarry Rise", "KM4 2ZZ");
    account = street.account(asha, "14 Quarry Rise", "KM4 2ZZ");
    var vale = street.person("Tamsin", "Vale");
    street.lives(vale, "3 Mill Lane", "KM4 2ZY");
    street.marker(vale, "address_hidden");
    hidden = street.account(vale, "3 Mill Lane", "KM4 2ZY");
    other = street.account(street.person("Ravi", "Bennetto"), "15 Quarry Rise", "KM4 2ZZ");
    var ida = street.person("Ida", "Stopp");
    street.lives(ida, "30 Quarry Rise", "KM4 2ZZ");
    stoppable = street.account(ida, "30 Quarry Rise", "KM4 2ZZ");
    service.bean(BusinessDay.class).open(TestService.DAY.minusDays(1));
    service.bean(Nights.class).run(TestService.DAY.minusDays(1), Progress.SILENT);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void an_exact_reference_opens_the_account_with_or_without_spaces() {
    var seen =
        service
            .visitor(Role.OFFICER)
            .open("/people?q=" + account.substring(0, 4) + "+" + account.substring(4));

    assertThat(seen.heading()).isEqualTo("Account " + account);
  }

  @Test
  void a_name_is_found_by_its_beginning_surname_or_forename_first() {
    var visitor = service.visitor(Role.OFFICER);

    assertThat(visitor.open("/people?q=benn").text())
        .contains("Ms Asha Bennett")
        .contains("Ms Ravi Bennetto");
    assertThat(visitor.open("/people?q=Asha+Benn").text())
        .contains("Ms Asha Bennett")
        .doesNotContain("Bennetto");
  }

  @Test
  void an_address_and_a_postcode_find_the_accounts_there() {
    var visitor = service.visitor(Role.OFFICER);

    assertThat(visitor.open("/people?q=14+quarry").text()).contains(account).doesNotContain(other);
    assertThat(visitor.open("/people?q=km42z").text()).contains(account).contains(other);
  }

  @Test
  void a_withheld_address_is_found_and_shown_only_by_those_who_must_know_it() {
    var officer = service.visitor(Role.OFFICER);
    var senior = service.visitor(Role.SENIOR_OFFICER);

    assertThat(officer.open("/people?q=mill+lane").text()).doesNotContain(hidden);
    assertThat(officer.open("/people?q=KM4+2ZY").text()).doesNotContain("Vale");
    assertThat(officer.open("/accounts/" + hidden).text())
        .contains("Address withheld")
        .doesNotContain("Mill Lane");
    assertThat(senior.open("/people?q=mill+lane").text()).contains(hidden);
    assertThat(senior.open("/accounts/" + hidden).text()).contains("3 Mill Lane");
  }

  @Test
  void every_search_and_every_look_is_on_record() {
    var officer = service.visitor(Role.OFFICER);
    officer.open("/people?q=bennett");
    officer.open("/people/" + street.personOf(asha));

    var looks = service.bean(Audit.class).looksBy("officer", Long.MAX_VALUE, 5);

    assertThat(looks.getFirst().what()).isEqualTo("person");
    assertThat(looks.getFirst().subjectId()).isEqualTo("" + street.personOf(asha));
    assertThat(looks).anyMatch(l -> l.what().equals("search") && l.details().contains("bennett"));
    var manager = service.visitor(Role.MANAGER);
    assertThat(manager.open("/people/" + street.personOf(asha) + "/looks").text())
        .contains("officer");
    assertThat(officer.open("/people/looks").status()).isEqualTo(403);
  }

  @Test
  void the_account_says_where_it_stands_why_and_what_would_change_it() {
    var text = service.visitor(Role.OFFICER).open("/accounts/" + account).text();

    assertThat(text)
        .contains("Demand notice issued 10 March 2026")
        .contains("Reminder to be sent")
        .contains("reg 23")
        .contains("What would change it")
        .contains("Looked at next on");
  }

  @Test
  void a_statement_shows_any_day_and_what_was_known_on_any_day() {
    var reference = street.account(street.person("Ola", "Quill"), "20 Quarry Rise", "KM4 2ZZ");
    street.paid(reference, 10_000, LocalDate.of(2026, 5, 2));
    var visitor = service.visitor(Role.AUDITOR);
    var root = "/accounts/" + reference + "/statement";

    assertThat(visitor.open(root).text()).contains("20 November 2026: £900.00");
    assertThat(visitor.open(root + "?on-day=1&on-month=5&on-year=2026").text())
        .contains("£1,000.00")
        .doesNotContain("£900.00");
    assertThat(
            visitor
                .open(
                    root
                        + "?on-day=20&on-month=11&on-year=2026&known-day=1&known-month=1&known-year=2020")
                .text())
        .contains("Nothing had been charged or paid by then");
    assertThat(visitor.open(root + "?on-day=31&on-month=2&on-year=2026").page().title())
        .startsWith("Error");
  }

  @Test
  void a_hold_stops_recovery_at_once_and_lifting_it_starts_it_again() {
    var reference = stoppable;
    var officer = service.visitor(Role.OFFICER);
    var form = officer.open("/accounts/" + reference + "/holds/new");

    var held =
        officer.send(
            form,
            "/accounts/" + reference + "/holds/new",
            Map.of(
                "kind", "PROMISE",
                "until-day", "18",
                "until-month", "12",
                "until-year", "2026",
                "reason", "Promises to pay on pay day"));

    assertThat(held.text()).contains("The hold is placed").contains("Promises to pay on pay day");
    assertThat(held.text()).contains("On hold");
    var lifting = officer.open(held.page().select("a[href$=lift]").attr("href"));
    var lifted =
        officer.send(lifting, lifting.address(), Map.of("reason", "Has not paid after all"));
    assertThat(lifted.text()).contains("The hold is lifted").contains("Reminder to be sent");
    var again = officer.send(lifting, lifting.address(), Map.of("reason", "Twice"));
    assertThat(again.text()).contains("by officer: Has not paid after all");
  }

  @Test
  void a_hold_form_says_all_that_is_wrong_and_keeps_what_was_typed() {
    var officer = service.visitor(Role.OFFICER);
    var form = officer.open("/accounts/" + other + "/holds/new");

    var seen =
        officer.send(
            form,
            "/accounts/" + other + "/holds/new",
            Map.of("until-day", "31", "until-month", "2", "reason", ""));

    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.page().select(".govuk-error-summary a").eachAttr("href"))
        .containsExactly("#kind", "#until-year", "#reason");
    assertThat(seen.page().select("#until-day").val()).isEqualTo("31");
  }

  @Test
  void a_legal_stop_is_lifted_by_a_senior_officer_only() {
    var reference = street.account(street.person("Una", "Calm"), "31 Quarry Rise", "KM4 2ZZ");
    var senior = service.visitor(Role.SENIOR_OFFICER);
    var form = senior.open("/accounts/" + reference + "/holds/new");
    var held =
        senior.send(
            form,
            "/accounts/" + reference + "/holds/new",
            Map.of("kind", "BREATHING_SPACE", "reason", "Register entry seen"));
    var lift = held.page().select("a[href$=lift]").attr("href");

    assertThat(held.text()).contains("do not ask for payment");
    assertThat(service.visitor(Role.OFFICER).open(lift).status()).isEqualTo(403);
    assertThat(senior.open(lift).text()).contains("a notice sent while it stands is unlawful");
  }

  @Test
  void a_form_sent_twice_places_one_hold() {
    var reference = street.account(street.person("Bo", "Twice"), "32 Quarry Rise", "KM4 2ZZ");
    var officer = service.visitor(Role.OFFICER);
    var address = "/accounts/" + reference + "/holds/new";
    var values =
        Map.of(
            "kind", "OTHER",
            "until-day", "1",
            "until-month", "12",
            "until-year", "2026",
            "reason", "Once");
    var form = officer.open(address);

    officer.send(form, address, values);
    var second = officer.send(form, address, values);

    assertThat(second.status()).isEqualTo(200);
    assertThat(
            service
                .bean(Audit.class)
                .acts(Subject.of("account", street.accountOf(reference)), Long.MAX_VALUE, 10))
        .hasSize(1);
  }

  @Test
  void a_joint_person_who_is_not_on_the_bill_is_named_by_a_recorded_notice() {
    var reference = street.account(street.person("Jo", "First"), "33 Quarry Rise", "KM4 2ZZ");
    var second = street.person("Kim", "Second");
    street.liable(street.accountOf(reference), second, "joint_liable", false);
    var officer = service.visitor(Role.OFFICER);
    var form =
        officer.open(
            officer
                .open("/accounts/" + reference)
                .page()
                .select("a[href*=joint-notice]")
                .attr("href"));

    var seen = officer.send(form, form.address(), Map.of("on-day", "2", "on-month", "11"));

    assertThat(seen.text()).contains("joint notice served 2 November 2026");
    assertThat(seen.page().select("a[href*=joint-notice]")).isEmpty();
  }

  @Test
  void the_worklist_ranks_and_proves_that_the_five_states_are_all_debts() {
    var manager = service.visitor(Role.MANAGER);

    var work = manager.open("/work");
    assertThat(work.text()).contains("Ms Asha Bennett").contains("Reminder to be sent");
    var proof = manager.open("/work/proof");
    assertThat(proof.text())
        .contains("Debts in the book of accounts", "Counted now", "On lists")
        .doesNotContain("differs from what was counted");
    var next = manager.open(work.page().expectFirst("tbody a").attr("href"));
    assertThat(next.text()).contains("Next case").contains("Back to the worklist");
    assertThat(manager.open(next.page().select("a[data-key=n]").attr("href")).heading())
        .startsWith("Account ");
  }

  @Test
  void an_administrator_sees_no_person() {
    var administrator = service.visitor(Role.ADMINISTRATOR);

    assertThat(administrator.open("/accounts/" + account).status()).isEqualTo(403);
    assertThat(administrator.open("/people?q=bennett").status()).isEqualTo(403);
    assertThat(administrator.open("/work").heading()).isEqualTo("You may not do this");
  }

  @Test
  void what_does_not_exist_is_said_in_words() {
    var officer = service.visitor(Role.OFFICER);

    assertThat(officer.open("/accounts/1").status()).isEqualTo(404);
    assertThat(officer.open("/people/999999").status()).isEqualTo(404);
    assertThat(officer.open("/people?q=123456789").text()).contains("Nothing was found");
  }
}
