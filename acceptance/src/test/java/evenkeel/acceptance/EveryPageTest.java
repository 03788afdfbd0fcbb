package evenkeel.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import evenkeel.app.access.Role;
import evenkeel.demo.DemoCouncil;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every page, by machine: no accessibility fault (WCAG 2.2 A and AA), no mistake in the browser's
/// console, and no sideways scrolling at 320 pixels.
class EveryPageTest {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @Test
  void no_page_of_an_officers_work_has_a_fault() {
    var page = House.open().as(Role.MANAGER);
    var account = "/accounts/" + Cases.first(page);
    page.navigate(account);
    var person = page.locator(".ek-person a").first().getAttribute("href");
    var pages = new LinkedHashSet<String>();
    pages.addAll(
        List.of(
            "/work",
            "/work?state=all&whose=all",
            "/work/proof",
            "/work?whose=nobody&order=oldest&waiting=over-5",
            "/work?postcode=x",
            "/work/portfolios",
            "/work/portfolios/1",
            "/work/portfolios/new",
            "/work/absences",
            "/work/backlog",
            "/work/backlog?by=step",
            "/work/backlog?by=ward",
            "/people",
            "/people?q=smith",
            "/people?q=ZZ1",
            "/people?q=zzzzzz",
            person,
            person + "/looks",
            person + "/conflict",
            account,
            account + "/statement",
            account + "/payments",
            account + "/history",
            account + "/holds/new",
            account + "/demands",
            "/people/looks",
            "/people/acts",
            "/law",
            "/law/rules",
            "/law/policy",
            "/law/wordings",
            "/law/sums",
            "/law/sums/attachment-of-earnings",
            "/law/sums/agent-fees?debt=x",
            "/law/sums/lender-contact?filled-in=yes&day-day=1&day-month=5&day-year=2026",
            "/law/sums/members-allowances?allowance=1200.00&day-day=1&day-month=5&day-year=2026",
            "/insight",
            "/insight/benefit-debt-return",
            "/insight/benefit-debt-return/accounts?figure=end",
            "/insight/benefit-subsidy?rightly-paid=21500000.00",
            "/insight/benefit-subsidy?rightly-paid=x",
            "/me",
            "/keys",
            "/accessibility",
            "/people/looks?before=1",
            "/no-such-page"));
    pages.addAll(ofServiceCharges());
    pages.add(House.open().letterOfClaim());
    pages.addAll(ofANotice(page));
    for (var front : List.of("/law", "/runs")) {
      pages.addAll(links(page, front));
    }
    pages.addAll(ofABatch(page));
    pages.addAll(ofARecommendation(page));
    pages.add(ofAMark(page));
    pages.addAll(ofAnOverpayment(page));

    check(page, pages);
  }

  @Test
  void no_page_of_the_administrator_or_of_a_stranger_has_a_fault() {
    var page = House.open().as(Role.ADMINISTRATOR);
    check(page, List.of("/admin", "/admin/tokens", "/conflicts", "/work"));

    var stranger = House.open().browser(new Browser.NewContextOptions()).newPage();
    check(stranger, List.of("/sign-in", "/sign-in?refused", "/sign-in?out", "/accessibility"));
  }

  /// Years shared out, and the year of a leaseholder.
  private static List<String> ofServiceCharges() {
    var lease =
        DemoCouncil.cases().stream()
            .filter(named -> named.number() == 36)
            .findFirst()
            .orElseThrow()
            .reference();
    var year = "/accounts/" + lease + "/service-charge/2026-27";
    return List.of(
        "/runs/charges",
        "/runs/charges/1",
        "/runs/charges/4",
        "/runs/charges/running-out",
        "/accounts/" + lease,
        "/accounts/" + lease + "/holds/new",
        "/accounts/" + lease + "/statement",
        year,
        year + "/checks",
        "/accounts/" + lease + "/service-charge/2025-26/corrections",
        "/accounts/" + lease + "/service-charge/2024-25");
  }

  /// A batch with everything below it, and one of its notices.
  private static List<String> ofABatch(Page page) {
    var batch = links(page, "/runs/batches").getFirst();
    var pages = new ArrayList<String>();
    pages.add(batch);
    pages.addAll(links(page, batch));
    page.navigate(batch);
    pages.add(page.locator("main a[href^='/runs/notices/']").first().getAttribute("href"));
    return pages;
  }

  /// The form for a notice of a cost, and the page of one that was recorded by it.
  private static List<String> ofANotice(Page page) {
    var form = "/runs/charges/notices?cost=" + House.open().cost();
    page.navigate(form);
    page.check("input[name=told][value=all]");
    page.fill("#given-day", "1");
    page.fill("#given-month", "11");
    page.fill("#given-year", "2026");
    page.fill("#figure", "1.00");
    page.fill("#reason", "A copy is on the block's file");
    page.click("main button");
    page.waitForURL(address -> address.matches(".*/runs/charges/notices/\\d+"));
    return List.of("/runs/charges/notices", form, page.url().replaceFirst("^https?://[^/]+", ""));
  }

  /// Where a look at a mark of vulnerability is recorded.
  private static String ofAMark(Page page) {
    var marked =
        DemoCouncil.cases().stream()
            .filter(named -> named.name().equals("Aurelio Dunmorrow"))
            .findFirst()
            .orElseThrow();
    page.navigate("/accounts/" + marked.reference());
    page.navigate(page.locator(".ek-person a").first().getAttribute("href"));
    return page.locator("main a[href*='/markers/']").first().getAttribute("href");
  }

  /// The decisions and notices of an overpayment that the claimant and her landlord both owe.
  private static List<String> ofAnOverpayment(Page page) {
    var account =
        DemoCouncil.cases().stream()
            .filter(named -> named.number() == 40)
            .findFirst()
            .orElseThrow()
            .reference();
    var decided = new ArrayList<String>();
    for (var link : links(page, "/accounts/" + account)) {
      if (link.contains("/overpayments/")) {
        decided.add(link);
        page.navigate(link);
        decided.add(page.locator("main a[href$='/recoverability']").first().getAttribute("href"));
      }
    }
    return decided;
  }

  /// What waits for a second person, and everything on the way to it.
  private static List<String> ofARecommendation(Page page) {
    var pages =
        new ArrayList<>(
            List.of(
                "/work/approvals", "/work/approvals?list=returned", "/work/approvals?list=done"));
    var waiting = links(page, "/work/approvals").getFirst();
    pages.add(waiting);
    page.navigate(waiting);
    var steps =
        page.locator("main a[href^='/accounts/'][href$='/steps']").first().getAttribute("href");
    pages.add(steps);
    pages.add(steps.replace("/steps", "/order"));
    page.navigate(steps);
    pages.add(page.locator("main a[href^='" + steps + "/']").first().getAttribute("href"));
    return pages;
  }

  /// What a front page leads to, below it.
  private static List<String> links(Page page, String front) {
    page.navigate(front);
    var found = new ArrayList<String>();
    for (var link : page.locator("main a").all()) {
      var href = link.getAttribute("href");
      if (href != null && href.startsWith(front + "/") && !href.matches(".*\\.(pdf|zip|csv)$")) {
        found.add(href);
      }
    }
    return found.subList(0, Math.min(12, found.size()));
  }

  private static void check(Page page, Iterable<String> addresses) {
    var faults = new ArrayList<String>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 4")) {
            faults.add(page.url() + ": " + message.text());
          }
        });
    for (var address : addresses) {
      page.setViewportSize(1280, 900);
      page.navigate(address);
      new AxeBuilder(page)
          .setLegacyMode(true) // no page of ours holds another: nothing to gather in a second tab
          .withTags(RULES)
          .analyze()
          .getViolations()
          .forEach(
              fault ->
                  faults.add(
                      address
                          + ": "
                          + fault.getId()
                          + " "
                          + fault.getNodes().getFirst().getHtml()));
      page.setViewportSize(320, 800);
      var over =
          (Integer)
              page.evaluate(
                  "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      if (over > 0) {
        faults.add(address + ": " + over + " pixels wider than a screen of 320");
      }
    }
    assertThat(faults).isEmpty();
  }
}
