package evenkeel.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import evenkeel.app.access.Role;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The loop that everything stands on: what the night proposed is looked at, released, printed and
/// posted; the next night waits, citing it; money stops another. One day's reminders are worked in
/// turn by keyboard, without script and by mouse.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LoopJourneyTest {

  private static final String BANNER = ".govuk-notification-banner";
  private static final String PROBLEMS = ".govuk-error-summary";
  private static final int MOST_STOPS = 200;

  @Test
  @Order(1)
  void a_notice_is_released_printed_and_posted_by_keyboard_alone() {
    var page = House.open().as(Role.SENIOR_OFFICER);
    page.navigate(reminders(page) + "/notices?state=PROPOSED");

    press(page, "input[name=notice]", "Space");
    type(page, "#reason", "The proof is in order");
    page.keyboard().press("Enter");
    assertThat(page.locator(BANNER)).containsText("1 notice is released");
    press(page, "button:has-text('Write the print file')", "Enter");
    assertThat(page.locator(BANNER)).containsText("1 letter is in reminder-2026-11-20");
    type(page, "#posted-day", "20");
    type(page, "#posted-month", "11");
    type(page, "#posted-year", "2026");
    page.keyboard().press("Enter");

    assertThat(page.locator(BANNER)).containsText("1 notice is posted on 20 November 2026");
  }

  @Test
  @Order(2)
  void a_notice_is_released_printed_and_posted_without_script() {
    var browser = House.open().browser(new Browser.NewContextOptions().setJavaScriptEnabled(false));
    var page = House.signIn(browser.newPage(), Role.SENIOR_OFFICER);
    var batch = reminders(page);
    page.navigate(batch + "/notices?state=PROPOSED");

    page.locator("input[name=notice]").first().check();
    page.fill("#reason", "The proof is in order");
    page.click("button:text-is('Release')");
    assertThat(page.locator(BANNER)).containsText("1 notice is released");
    page.click("button:has-text('Write the print file')");
    assertThat(page.locator(BANNER)).containsText("1 letter is in reminder-2026-11-20");
    confirmPosting(page);

    assertThat(page.locator(BANNER)).containsText("1 notice is posted on 20 November 2026");
  }

  @Test
  @Order(3)
  void a_batch_that_a_colleague_has_acted_on_is_stale_and_nothing_is_released_twice() {
    var page = House.open().as(Role.SENIOR_OFFICER);
    var ours = reminders(page) + "/notices?state=PROPOSED";
    page.navigate(ours);
    var colleague = House.open().as(Role.MANAGER);
    colleague.navigate(ours);
    tickAndSay(page);
    tickAndSay(colleague);

    colleague.click("button:text-is('Release')");
    assertThat(colleague.locator(BANNER)).containsText("1 notice is released");
    page.click("button:text-is('Release')");

    assertThat(page.locator(PROBLEMS)).containsText("Somebody has acted on this batch");
    assertThat(page.locator("#reason")).hasValue("Looked at");
  }

  @Test
  @Order(4)
  void a_double_click_on_release_releases_once() {
    var page = House.open().as(Role.MANAGER);
    var batch = reminders(page);
    page.navigate(batch + "/notices?state=PROPOSED");
    tickAndSay(page);

    page.locator("button:text-is('Release')").dblclick();

    assertThat(page.locator("h1")).containsText("Reminder");
    page.navigate(batch + "/notices?state=RELEASED");
    assertThat(page.locator("tbody tr")).hasCount(2); // with the one of the colleague above
  }

  @Test
  @Order(5)
  void the_night_waits_for_what_was_posted_and_cites_it() throws Exception {
    var page = House.open().as(Role.SENIOR_OFFICER);
    var batch = reminders(page);
    page.navigate(batch);
    page.locator("table:has-text('The largest') tbody a").first().click();
    assertThat(page.locator("main")).containsText("Legal proof");
    assertThat(page.locator("main")).containsText("SI 1992/613 reg 23");
    var notice = page.url();
    var account =
        page.locator("main dl a.govuk-link[href^='/accounts/']").first().getAttribute("href");
    page.navigate(batch);
    release(page, batch);
    page.click("button:has-text('Write the print file')");
    assertThat(page.locator(BANNER)).containsText("in reminder-2026-11-20");
    var file =
        page.waitForDownload(() -> page.locator("a[href^='/runs/print-files/']").last().click());
    assertThat(Files.size(file.path())).isPositive();
    confirmPosting(page);
    assertThat(page.locator(BANNER)).containsText("posted on 20 November 2026: their days");
    page.navigate(notice);
    var letter = page.request().get(notice + "/letter.pdf");
    assertThat(new String(letter.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

    House.open().night(House.LAST_EVENING.plusDays(1));

    page.navigate(account);
    var debt = page.locator(".ek-debt:has-text('Reminder')").first();
    assertThat(debt.locator("h2")).containsText("Waiting");
    assertThat(debt).containsText("20 November 2026");
  }

  @Test
  @Order(6)
  void a_payment_file_stops_the_next_step_at_once_and_what_matches_nobody_is_settled_by_two() {
    var page = House.open().as(Role.MANAGER);
    var reference = Cases.first(page);
    page.navigate("/accounts/" + reference);
    var owed = page.locator(".ek-person strong").first().innerText().replaceAll("[£,]", "");
    assertThat(page.locator(".ek-debt h2 .govuk-tag").first()).not().hasText("Nothing due");

    load(page, "paid.csv", "B1", reference, owed);
    page.navigate("/accounts/" + reference);
    assertThat(page.locator(".ek-person strong").first()).hasText("£0.00");
    page.navigate("/work?state=action&whose=all&answer=take");
    assertThat(page.locator("tbody")).not().containsText(reference);

    load(page, "unknown.csv", "B2", "not known", "12.34");
    page.navigate("/work/suspense");
    page.locator("tbody tr:has-text('12.34') a").click();
    var item = page.url();
    page.fill("#reference", reference);
    page.fill("#reason", "The payer rang and gave the account");
    page.click("button:has-text('Ask a second officer')");
    assertThat(page.locator(BANNER)).containsText("waits for a second officer");
    page.navigate(item);
    assertThat(page.locator("main")).containsText("A second officer decides it");
    var second = House.open().as(Role.SENIOR_OFFICER);
    second.navigate(item);
    second.check("input[value=grant]");
    second.fill("#because", "I heard the recording");
    second.click("button:text-is('Decide')");
    assertThat(second.locator(BANNER)).containsText("The money is on the account");
    page.navigate("/accounts/" + reference);
    assertThat(page.locator(".ek-person strong").first()).containsText("12.34");
  }

  @Test
  @Order(7)
  void a_file_that_is_no_payment_file_is_refused_with_what_was_expected() {
    var page = House.open().as(Role.MANAGER);
    page.navigate("/runs/files");
    page.setInputFiles("#file", csv("wrong.csv", "this,is\nno,receipts\n"));
    page.click("button:has-text('Load file')");

    assertThat(page.locator(PROBLEMS)).containsText("nothing was loaded");
    assertThat(page.locator(PROBLEMS)).containsText("expected");
  }

  /// The address of the reminders that the last evening proposed.
  private static String reminders(Page page) {
    page.navigate("/runs/batches");
    return page.locator("tbody a")
        .filter(
            new Locator.FilterOptions()
                .setHasText(Pattern.compile("^Reminder batch of 19 November 2026")))
        .first()
        .getAttribute("href");
  }

  /// Releases all that waits, with a second person where the officer's limit demands one.
  private static void release(Page page, String batch) {
    page.fill("#reason", "Samples looked at");
    page.click("button:has-text('Release all')");
    if (page.locator(BANNER).innerText().contains("second person")) {
      var second = House.open().as(Role.MANAGER);
      second.navigate(batch);
      second.check("input[value=grant]");
      second.fill("#request-reason", "Samples looked at too");
      second.click("button:has-text('Answer the request')");
      assertThat(second.locator(BANNER)).containsText("released");
      page.navigate(batch);
    }
  }

  private static void tickAndSay(Page page) {
    page.locator("input[name=notice]").first().check();
    page.fill("#reason", "Looked at");
  }

  private static void confirmPosting(Page page) {
    page.fill("#posted-day", "20");
    page.fill("#posted-month", "11");
    page.fill("#posted-year", "2026");
    page.click("button:has-text('Confirm posting')");
  }

  private static void load(Page page, String name, String id, String reference, String amount) {
    page.navigate("/runs/files");
    var today = House.LAST_EVENING.plusDays(2);
    page.setInputFiles(
        "#file",
        csv(
            name,
            "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
                + "directed_year,reverses_receipt_id\n"
                + "%s,%s,%s,%s,%s,cash,,,,%n".formatted(id, today, today, reference, amount)
                + "TOTAL,,,1,%s,,,,,%n".formatted(amount)));
    page.click("button:has-text('Load file')");
    assertThat(page.locator(BANNER)).containsText(name);
  }

  private static FilePayload csv(String name, String text) {
    return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
  }

  /// Goes to a thing by the tabulator, as somebody without a mouse does.
  private static void tabTo(Page page, String selector) {
    page.locator(selector).first().waitFor();
    for (var stop = 0; stop < MOST_STOPS; stop++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.locator(selector).first().evaluate("it => it === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError(selector + " is not reached by keyboard on " + page.url());
  }

  private static void press(Page page, String selector, String key) {
    tabTo(page, selector);
    page.keyboard().press(key);
  }

  private static void type(Page page, String selector, String text) {
    tabTo(page, selector);
    page.keyboard().type(text);
  }
}
