package evenkeel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import evenkeel.app.access.Role;
import org.junit.jupiter.api.Test;

class DeskJourneyTest {

  @Test
  void a_caller_is_found_by_mouse() {
    var page = House.open().as(Role.OFFICER);
    page.navigate("/accounts/" + Cases.first(page));
    var name = page.locator(".ek-person a").first().innerText();
    var surname = name.substring(name.lastIndexOf(' ') + 1);

    page.fill("#search", surname);
    page.click("header button:has-text('Search')");
    page.locator("main a", new Page.LocatorOptions().setHasText(name)).first().click();

    assertThat(page.locator("h1")).hasText(name);
    assertThat(page.locator("main")).containsText("What should happen next");
  }

  @Test
  void a_caller_is_found_by_keyboard_alone() {
    var page = House.open().as(Role.OFFICER);
    var reference = Cases.first(page);

    page.keyboard().press("/");
    page.keyboard().type(reference);
    page.keyboard().press("Enter");

    assertThat(page.locator("h1")).hasText("Account " + reference);
  }

  @Test
  void an_officer_holds_a_debt_and_lifts_the_hold() {
    var page = House.open().as(Role.OFFICER);
    var reference = Cases.first(page);
    page.navigate("/accounts/" + reference);

    page.keyboard().press("h");
    hold(page, "Disputes who lived there");

    assertThat(page.locator(".govuk-notification-banner")).containsText("The hold is placed");
    assertThat(page.locator(".ek-debt").first()).containsText("Liability dispute");
    page.locator("a:has-text('Lift')").first().click();
    page.fill("#reason", "The tenancy agreement settles it");
    page.click("main button");
    assertThat(page.locator(".govuk-notification-banner")).containsText("The hold is lifted");
    assertThat(page.locator(".ek-path__stop--now").first()).not().containsText("On hold");
  }

  @Test
  void a_double_click_places_one_hold() {
    var page = House.open().as(Role.OFFICER);
    var reference = Cases.of(page, "/work?state=nothing_due&whose=all");
    page.navigate("/accounts/" + reference + "/holds/new");
    fill(page, "Clicked twice");

    page.locator("main button").dblclick();

    assertThat(page.locator("h1")).hasText("Account " + reference);
    assertThat(page.locator("tr:has-text('Clicked twice')").count()).isEqualTo(1);
  }

  @Test
  void a_page_that_has_gone_stale_says_so() {
    var page = House.open().as(Role.SENIOR_OFFICER);
    var reference = Cases.of(page, "/work?state=nothing_due&whose=all");
    page.navigate("/accounts/" + reference + "/holds/new");
    hold(page, "To be lifted twice");
    var lift = page.locator("tr:has-text('To be lifted twice') a").getAttribute("href");
    var colleague = page.context().newPage();
    colleague.navigate(lift);
    page.navigate(lift);
    page.fill("#reason", "First");
    page.click("main button");

    colleague.fill("#reason", "Second");
    colleague.click("main button");

    assertThat(colleague.locator(".govuk-error-summary"))
        .containsText("The hold was lifted already");
    assertThat(colleague.locator("#reason")).hasValue("Second");
  }

  @Test
  void the_worklist_is_worked_case_by_case_with_one_key() {
    var page = House.open().as(Role.MANAGER);
    page.navigate("/work?state=action&whose=all");
    page.locator("tbody a").first().click();
    var first = page.locator("h1").innerText();

    page.keyboard().press("n");

    assertThat(page.locator("h1")).not().hasText(first);
    page.click("text=Back to the worklist");
    assertThat(page.locator(".ek-proof")).containsText("0 unaccounted for");
  }

  @Test
  void the_statement_is_shown_on_any_day() {
    var page = House.open().as(Role.AUDITOR);
    page.navigate("/accounts/" + Cases.first(page) + "/statement");

    page.fill("#on-day", "31");
    page.fill("#on-month", "3");
    page.fill("#on-year", "2026");
    page.click("text=Show");

    assertThat(page.locator("main")).containsText("At the end of 31 March 2026");
  }

  @Test
  void a_citation_leads_to_its_page_of_law() {
    var page = House.open().as(Role.OFFICER);
    page.navigate("/accounts/" + Cases.first(page));

    page.locator(".ek-path__stop--now a").first().click();

    assertThat(page.url()).contains("/law/england/council-tax/").contains("#council-tax.");
    assertThat(page.locator("main")).containsText("How sure");
  }

  static void hold(Page page, String reason) {
    fill(page, reason);
    page.click("main button");
  }

  private static void fill(Page page, String reason) {
    page.selectOption("#kind", "DISPUTE");
    page.fill("#until-day", "18");
    page.fill("#until-month", "12");
    page.fill("#until-year", "2026");
    page.fill("#reason", reason);
  }
}
