package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Role;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.EmbeddedDatabase;
import evenkeel.app.store.Progress;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/// Makes the demo council in a data folder once; a second start finds it made. A making that was
/// killed goes on where it stopped.
final class DemoCouncilMaking {

  private final Path folder;
  private final Settings settings;
  private final String description;

  DemoCouncilMaking(Path folder, int accounts, long seed, int nights) {
    this.folder = folder;
    this.settings = Settings.standard(accounts, seed, nights);
    this.description =
        "accounts=%d seed=%d history-through=%s"
            .formatted(accounts, seed, settings.historyThrough());
  }

  /// @throws Trouble when the folder holds a council of other settings
  void requireSame() throws IOException {
    var known = folder.resolve("council");
    if (Files.exists(known) && !Files.readString(known).strip().equals(description)) {
      throw new Trouble(
          "%s holds another council (%s; asked for %s): choose another with --data, or remove it"
              .formatted(folder, Files.readString(known).strip(), description));
    }
  }

  /// While the council is made no commit waits for the disk: a machine that stops meanwhile loses
  /// the last moments, and the making goes on from before them.
  void make(DatabaseAddress database, Progress progress) throws IOException {
    var made = folder.resolve("made");
    if (Files.exists(made)) {
      return;
    }
    Files.writeString(folder.resolve("council"), description + "\n");
    var delivery =
        DemoCouncil.of(settings)
            .write(
                folder.resolve("files"),
                (written, of) -> progress.at("writing the council's files", written, of));
    var more = new HashMap<>(DatabaseOptions.printFolderIn(folder));
    more.put("evenkeel.demo", true);
    try (var service = EvenkeelApplication.quiet(database.hurried(), more)) {
      DemoSetUp.of(service).council().officers().policy().wordings();
      new DemoYear(service, "senior", "manager").live(delivery, progress);
      DemoSetUp.of(service).portfolios();
    }
    EmbeddedDatabase.settle(database);
    Files.writeString(made, "");
  }

  /// What the person at the console needs: where, when, and as whom.
  static void announce(ApplicationContext service, int port, PrintStream out) {
    var day = service.getBean(BusinessDay.class).today();
    out.println();
    out.println("  Evenkeel serves  http://localhost:" + port);
    out.println(
        "  Business date    " + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK).format(day));
    out.println("  Sign in as");
    for (var officer : DemoCouncil.officers()) {
      var role = Role.valueOf(officer.role().toUpperCase(Locale.ROOT)).title();
      out.printf("    %-14s %-24s %s%n", officer.username(), officer.password(), role);
    }
    out.println("  Stop with Ctrl-C; the data stays.");
  }
}
