package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PagesTest {

  private static TestService service;
  private static int port;

  @BeforeAll
  static void start() {
    service = TestService.over(TestDatabase.fresh());
    port = service.port();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void an_officer_signs_in_is_named_in_the_frame_and_signs_out() {
    var visitor = new Visitor(port);

    var seen = visitor.signIn("officer", TestService.PASSWORD);

    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.page().select("header").text())
        .contains("Collection officer")
        .contains("20 November 2026");
    var out = visitor.send(seen, "/sign-out", Map.of());
    assertThat(out.text()).contains("You have signed out");
    assertThat(visitor.open("/me").address()).isEqualTo("/sign-in");
  }

  @Test
  void a_wrong_password_is_said_beside_the_field_and_nothing_else_is_given_away() {
    var seen = new Visitor(port).signIn("officer", "wrong");

    assertThat(seen.page().title()).startsWith("Error: ");
    assertThat(seen.page().select(".govuk-error-summary a").attr("href")).isEqualTo("#username");
    assertThat(seen.page().select("#username-error").text()).contains("is not right");
  }

  @Test
  void a_page_asked_for_before_signing_in_is_opened_after_it() {
    var visitor = new Visitor(port);
    var page = visitor.open("/keys");
    assertThat(page.heading()).isEqualTo("Sign in");

    var seen =
        visitor.send(
            page, "/sign-in", Map.of("username", "officer", "password", TestService.PASSWORD));

    assertThat(seen.heading()).isEqualTo("Keyboard shortcuts");
  }

  @Test
  void no_page_may_be_kept_by_a_browser_and_every_page_has_a_strict_policy() {
    var visitor = new Visitor(port);
    var headers = visitor.signIn("officer", TestService.PASSWORD).response().headers();

    assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .doesNotContain("unsafe-inline");
    assertThat(
            visitor.open("/assets/evenkeel.css").response().headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("max-age"));
  }

  @Test
  void shortcuts_are_switched_off_on_the_officers_own_page() {
    var visitor = new Visitor(port);
    visitor.signIn("officer", TestService.PASSWORD);
    var me = visitor.open("/me");
    assertThat(me.page().body().attr("data-shortcuts")).isEqualTo("on");

    var after = visitor.send(me, "/me/shortcuts", Map.of("on", "false"));

    assertThat(after.page().body().attr("data-shortcuts")).isEqualTo("off");
    assertThat(after.text()).contains("Keyboard shortcuts are off");
    assertThat(visitor.open("/me").text()).doesNotContain("Success");
  }

  @Test
  void an_address_that_is_not_ours_is_answered_in_words() {
    var visitor = new Visitor(port);
    visitor.signIn("officer", TestService.PASSWORD);

    var seen = visitor.open("/no/such/page");

    assertThat(seen.status()).isEqualTo(404);
    assertThat(seen.heading()).isEqualTo("There is no such page");
  }

  @Test
  void a_form_of_an_ended_session_changes_nothing_and_gives_back_what_was_typed() {
    var visitor = new Visitor(port);
    visitor.signIn("officer", TestService.PASSWORD);
    var me = visitor.open("/me");
    var stranger = new Visitor(port);
    stranger.open("/sign-in");

    var fields = Visitor.filled(me, "/me/shortcuts", Map.of("on", "true", "reason", "Rang today"));
    var seen = stranger.post("/me/shortcuts", fields);

    assertThat(seen.status()).isEqualTo(403);
    assertThat(seen.heading()).isEqualTo("Your session has ended");
    assertThat(seen.text()).contains("Nothing was changed").contains("Rang today");
  }

  @Test
  void a_value_that_cannot_be_read_is_answered_in_words() {
    var visitor = new Visitor(port);
    visitor.signIn("officer", TestService.PASSWORD);
    var me = visitor.open("/me");

    var seen = visitor.send(me, "/me/shortcuts", Map.of("on", "perhaps"));

    assertThat(seen.status()).isEqualTo(400);
    assertThat(seen.heading()).isEqualTo("This could not be read");
  }

  @Test
  void the_api_answers_its_own_troubles_as_problems() {
    var seen = new Visitor(port).open("/api/v1/none");

    assertThat(seen.status()).isEqualTo(401);
    assertThat(seen.response().headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).contains("problem+json"));
  }
}
