package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.DatabaseAddress;
import java.util.HashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./evenkeel demo`: makes the demo council once, then serves it.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Makes an invented council, runs its nights, and serves it on loopback.")
final class DemoCommand implements Callable<Integer> {

  private static final int MEGABYTES = 400;
  private static final int ACCOUNTS_A_MEGABYTE = 25;

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(
      names = "--accounts",
      paramLabel = "N",
      description = "How many accounts, 500 to 500000 (default: ${DEFAULT-VALUE}).")
  private int accounts = 5_000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another seed is another council (default: ${DEFAULT-VALUE}).")
  private long seed = 2026;

  @Option(
      names = "--nights",
      paramLabel = "N",
      description =
          "Above 20000 accounts, how many last nights run for real (default: ${DEFAULT-VALUE}).")
  private int nights = 5;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Port to serve on; 0 picks a free one (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  @Option(names = "--no-serve", description = "Make the council and stop.")
  private boolean noServe;

  @Override
  public Integer call() throws Exception {
    check();
    Ports.requireFree(noServe ? 0 : port);
    database.requireDisk(MEGABYTES + accounts / ACCOUNTS_A_MEGABYTE);
    var council = new DemoCouncilMaking(database.data, accounts, seed, nights);
    council.requireSame();
    System.out.println("Demo council in " + database.data.toAbsolutePath().normalize());
    try (var opened = database.openEmbedded()) {
      council.make(opened.address(), new ConsoleProgress(System.out));
      if (!noServe) {
        serve(opened.address());
      }
    }
    return 0;
  }

  private void check() {
    if (accounts < 500 || accounts > 500_000) {
      throw new Trouble("expected --accounts from 500 to 500000, found " + accounts);
    }
    if (nights < 1 || nights > 200) {
      throw new Trouble("expected --nights from 1 to 200, found " + nights);
    }
  }

  private void serve(DatabaseAddress address) throws InterruptedException {
    var settings = new HashMap<>(DatabaseOptions.printFolderIn(database.data));
    settings.put("evenkeel.demo", true);
    try (var service = EvenkeelApplication.serve(address, port, settings)) {
      DemoCouncilMaking.announce(service, ServeCommand.portOf(service), System.out);
      Thread.currentThread().join();
    }
  }
}
