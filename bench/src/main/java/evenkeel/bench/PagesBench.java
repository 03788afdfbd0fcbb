package evenkeel.bench;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.Terms;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `bench pages`: officers who open pages of people and accounts chosen at random, at the same
/// time. The limit is one session that reads the rows of those people by their keys.
@Command(
    name = "pages",
    mixinStandardHelpOptions = true,
    description = "Pages under load, beside the same people's rows read by key.")
final class PagesBench implements Callable<Integer> {

  private static final String USERNAME = "bench-manager";
  private static final int WARM_UP = 400;
  private static final int SECTORS = 10;
  private static final int MEASURED = 3;

  @Mixin private BenchOptions options = new BenchOptions();

  @Option(
      names = "--officers",
      description = "How many officers at the same time (default: ${DEFAULT-VALUE}).")
  private int officers = 4;

  @Option(
      names = "--pages",
      description = "How many pages of each kind each opens (default: ${DEFAULT-VALUE}).")
  private int pages = 500;

  @Override
  public Integer call() throws Exception {
    try (var council = BenchCouncil.open(options)) {
      var address = council.copy(Progress.SILENT);
      try (var service = EvenkeelApplication.serve(address, 0, Map.of())) {
        service.getBean(Nights.class).run(council.firstEvening(), Progress.SILENT);
        divide(service, Bencher.signUp(service, USERNAME, Role.MANAGER));
        BenchCouncil.execute(address, "vacuum analyze");
        measure(portOf(service), address);
      }
    }
    return 0;
  }

  /// A portfolio for each postcode sector, as a large team has them: three of ten are the measured
  /// officer's.
  private static void divide(ConfigurableApplicationContext service, Officer measured) {
    var colleague = Bencher.signUp(service, "bench-colleague", Role.OFFICER);
    var portfolios = service.getBean(Portfolios.class);
    var today = service.getBean(BusinessDay.class).today();
    for (var sector = 0; sector < SECTORS; sector++) {
      var owner = sector < MEASURED ? measured : colleague;
      var rules =
          new PortfolioRules(
              Set.of(),
              Set.of(new PostcodeArea("ZZ10 " + sector)),
              Set.of(),
              Set.of(),
              Set.of(),
              Set.of(),
              null,
              null,
              Set.of());
      portfolios.open(
          new Terms("Sector " + sector, owner.username(), 1 + sector, rules),
          today,
          "Measuring",
          measured);
    }
  }

  private void measure(int port, DatabaseAddress address) throws Exception {
    var keys = PageKeys.of(address, options.seed, WARM_UP + officers * pages);
    for (var kind : Kind.values()) {
      open(port, kind, keys, 0, 1, WARM_UP);
    }
    Latency.heading(
        "%d officers at the same time, %,d accounts".formatted(officers, options.accounts));
    var person = new Latency(List.of());
    for (var kind : Kind.values()) {
      var latency = open(port, kind, keys, WARM_UP, officers, pages);
      latency.print(kind.title);
      person = kind == Kind.PERSON ? latency : person;
    }
    Latency.heading("The limit: the rows of a person by their keys, one session");
    var limit = KeyReads.of(address, keys.people());
    limit.print("rows of a person");
    Report.memory();
    Report.ratio(person.median() / limit.median());
  }

  /// Pages that are opened.
  private enum Kind {
    PERSON("person"),
    ACCOUNT("account"),
    OVERPAYMENT("account of overpayments"),
    LEASE("account of a lease"),
    STATEMENT("statement"),
    SEARCH("search by reference"),
    WORK("worklist"),
    MY_WORK("my work"),
    BACKLOG("backlog");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    private String path(PageKeys keys, int number) {
      return switch (this) {
        case PERSON -> "/people/" + keys.people().get(number);
        case ACCOUNT -> "/accounts/" + keys.accounts().get(number);
        case OVERPAYMENT -> "/accounts/" + keys.overpayments().get(number);
        case LEASE -> "/accounts/" + keys.leases().get(number);
        case STATEMENT -> "/accounts/" + keys.accounts().get(number) + "/statement";
        case SEARCH -> "/people?q=" + keys.accounts().get(number);
        case WORK -> "/work?whose=all";
        case MY_WORK -> "/work?whose=mine";
        case BACKLOG -> "/work/backlog";
      };
    }
  }

  private static Latency open(int port, Kind kind, PageKeys keys, int from, int officers, int each)
      throws InterruptedException, ExecutionException {
    try (var desks = Executors.newFixedThreadPool(officers)) {
      var working = new ArrayList<Callable<List<Long>>>();
      for (var officer = 0; officer < officers; officer++) {
        var first = from + officer * each;
        working.add(() -> open(port, kind, keys, first, each));
      }
      var nanos = new ArrayList<Long>();
      for (var done : desks.invokeAll(working)) {
        nanos.addAll(done.get());
      }
      return new Latency(nanos);
    }
  }

  private static List<Long> open(int port, Kind kind, PageKeys keys, int first, int count)
      throws IOException, InterruptedException {
    try (var browsing = Browsing.signIn(port, USERNAME)) {
      var nanos = new ArrayList<Long>();
      for (var i = first; i < first + count; i++) {
        var path = kind.path(keys, i);
        var start = System.nanoTime();
        browsing.get(path);
        nanos.add(System.nanoTime() - start);
      }
      return nanos;
    }
  }

  private static int portOf(ConfigurableApplicationContext service) {
    return Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer()).getPort();
  }
}
