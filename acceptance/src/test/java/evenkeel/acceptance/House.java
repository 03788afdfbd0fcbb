package evenkeel.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.cli.DemoSetUp;
import evenkeel.app.intake.Intake;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.EmbeddedDatabase;
import evenkeel.app.store.Progress;
import evenkeel.app.store.Scratch;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The real service over a real database with a small demo council in it, and a browser. It is
/// opened once for all journeys.
final class House {

  static final LocalDate LAST_EVENING = LocalDate.of(2026, 11, 19);

  private static final int ACCOUNTS = 500;
  private static final int SEED = 2026;
  private static final LocalDate HISTORY_THROUGH = LocalDate.of(2026, 11, 17);
  private static final Actor SET_UP = new Actor("set-up", "system");
  private static final House OPEN = new House();

  private final ConfigurableApplicationContext service;
  private final Browser browser;
  private final String root;

  private House() {
    try {
      var folder = Scratch.folder("acceptance");
      var database = EmbeddedDatabase.forTests(folder.resolve("pg"));
      service =
          EvenkeelApplication.serve(
              database.address(),
              0,
              Map.of("evenkeel.print-folder", folder.resolve("print").toString()));
      furnish(folder);
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser = playwright.chromium().launch(options());
      root =
          "http://127.0.0.1:" + service.getEnvironment().getRequiredProperty("local.server.port");
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static House open() {
    return OPEN;
  }

  private static BrowserType.LaunchOptions options() {
    return new BrowserType.LaunchOptions()
        .setExecutablePath(chromium())
        .setArgs(
            List.of(
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
  }

  /// The browser that the launcher found, or the one of the system's own package.
  private static Path chromium() {
    return Path.of(System.getenv().getOrDefault("EVENKEEL_CHROMIUM", "/usr/bin/chromium"));
  }

  /// The council's files go through the same intake as anybody's; then the last nights run.
  private void furnish(Path folder) throws IOException {
    DemoSetUp.of(service).council().officers();
    var delivery =
        DemoCouncil.of(new Settings(ACCOUNTS, SEED, LAST_EVENING.plusDays(1), HISTORY_THROUGH))
            .write(folder.resolve("files"), (_, _) -> {});
    var day = HISTORY_THROUGH.plusDays(1);
    service.getBean(BusinessDay.class).open(day);
    load(delivery.first());
    for (; !day.isAfter(LAST_EVENING); day = day.plusDays(1)) {
      for (var arrival : delivery.later()) {
        if (arrival.day().equals(day)) {
          load(arrival.file());
        }
      }
      service.getBean(Nights.class).run(day, Progress.SILENT);
    }
    DemoSetUp.of(service).portfolios().recommendations();
  }

  private void load(Path file) {
    var result = service.getBean(Intake.class).load(file, SET_UP, Progress.SILENT);
    if (!(result instanceof Intake.Loaded)) {
      throw new IllegalStateException(file + ": " + result);
    }
  }

  String address(String path) {
    return root + path;
  }

  /// A browser of somebody's own, with its own cookies.
  BrowserContext browser(Browser.NewContextOptions options) {
    var context = browser.newContext(options.setBaseURL(root));
    context.setDefaultTimeout(15_000);
    return context;
  }

  /// A page on which somebody of this role is signed in.
  Page as(Role role) {
    return signIn(browser(new Browser.NewContextOptions()).newPage(), role);
  }

  static Page signIn(Page page, Role role) {
    var worker =
        DemoCouncil.officers().stream()
            .filter(each -> each.role().equalsIgnoreCase(role.name()))
            .findFirst()
            .orElseThrow();
    page.navigate("/sign-in");
    page.fill("#username", worker.username());
    page.fill("#password", worker.password());
    page.click("main button");
    // A key pressed before the page and its script are there is lost.
    page.waitForURL(address -> !address.contains("/sign-in"));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return page;
  }

  /// Runs the night of a day: officers cannot, and need not, wait for one.
  void night(LocalDate evening) {
    service.getBean(Nights.class).run(evening, Progress.SILENT);
  }

  /// The reference of a cost that was incurred by November 2026.
  String cost() {
    return service
        .getBean(JdbcClient.class)
        .sql(
            """
            select cost_id from charges.costs
             where basis = 'actual' and least(invoice_received_on, paid_on) <= '2026-11-01'
             order by cost_id limit 1
            """)
        .query(String.class)
        .single();
  }

  /// The page of a letter of claim of which a file told.
  String letterOfClaim() {
    return service
        .getBean(JdbcClient.class)
        .sql(
            """
            select '/accounts/' || a.account_ref || '/claims/' || d.id
              from history.step s
              join accounts.debt d on d.id = s.debt_id
              join accounts.account a on a.id = d.account_id
             where s.kind = 'letter_before_action'
             order by d.id limit 1
            """)
        .query(String.class)
        .single();
  }
}
