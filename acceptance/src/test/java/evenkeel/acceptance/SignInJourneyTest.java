package evenkeel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import evenkeel.app.access.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInJourneyTest {

  @ParameterizedTest
  @CsvSource({
    "OFFICER, Work People",
    "SENIOR_OFFICER, Work People",
    "MANAGER, Work People",
    "AUDITOR, Work People",
    "ADMINISTRATOR, Law Admin"
  })
  void each_role_signs_in_and_finds_its_own_words(Role role, String words) {
    var page = House.open().as(role);

    var navigation = page.locator("#navigation");
    for (var word : words.split(" ")) {
      assertThat(navigation).containsText(word);
    }
    assertThat(page.locator("header")).containsText("20 November 2026");
    page.locator("text=Sign out").click();
    assertThat(page.locator("main")).containsText("You have signed out");
  }

  @Test
  void an_officer_is_refused_what_only_others_may_with_the_reason() {
    var page = House.open().as(Role.OFFICER);

    page.navigate("/people/looks");

    assertThat(page.locator("h1")).hasText("You may not do this");
    assertThat(page.locator("main")).containsText("collection officer may not");
  }

  @Test
  void an_ended_session_gives_back_what_was_typed() {
    var page = House.open().as(Role.OFFICER);
    page.navigate("/accounts/" + Cases.first(page) + "/holds/new");
    page.fill("#reason", "She rang about the band");
    page.context().clearCookies();

    page.click("main button");

    assertThat(page.locator("h1")).hasText("Your session has ended");
    assertThat(page.locator("main")).containsText("She rang about the band");
    page.click("a:has-text('Sign in again')");
    assertThat(page.locator("h1")).hasText("Sign in");
  }

  @Test
  void everything_works_without_script() {
    var page =
        House.signIn(
            House.open()
                .browser(new Browser.NewContextOptions().setJavaScriptEnabled(false))
                .newPage(),
            Role.OFFICER);
    var reference = Cases.first(page);

    page.fill("#search", reference);
    page.press("#search", "Enter");

    assertThat(page.locator("h1")).hasText("Account " + reference);
    page.click("text=Place a hold");
    page.click("main button");
    assertThat(page.locator(".govuk-error-summary")).containsText("Enter the reason");
    assertThat(page.title()).startsWith("Error: ");
  }

  @Test
  void the_keys_go_where_they_say_and_can_be_switched_off() {
    var page = House.open().as(Role.AUDITOR);
    page.waitForLoadState(
        LoadState.NETWORKIDLE); // a key pressed before the script is there is lost

    page.keyboard().press("g");
    page.keyboard().press("p");
    assertThat(page.locator("h1")).hasText("People");
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.keyboard().press("?");
    assertThat(page.locator("h1")).hasText("Keyboard shortcuts");
    page.navigate("/me");
    page.click("text=Turn shortcuts off");
    assertThat(page.locator(".govuk-notification-banner")).containsText("are off");
    page.keyboard().press("g");
    page.keyboard().press("w");
    assertThat(page.url()).endsWith("/me");
    page.click("text=Turn shortcuts on");
  }

  @Test
  void the_skip_link_is_the_first_stop_of_tab() {
    var page = House.open().as(Role.OFFICER);

    page.keyboard().press("Tab");

    assertThat(focused(page)).isEqualTo("Skip to main content");
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.textContent");
  }
}
