package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.EmbeddedDatabase;
import evenkeel.app.store.Progress;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Policy;
import evenkeel.demo.DemoCouncil;
import evenkeel.demo.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Makes the demo council in a data folder once; a second start finds it made. A making that was
/// killed goes on where it stopped.
final class DemoCouncilMaking {

  private static final Actor SETUP = new Actor("demo set-up", "system");

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
    try (var service =
        EvenkeelApplication.quiet(database.hurried(), DatabaseOptions.printFolderIn(folder))) {
      setUp(service);
      new DemoYear(service, "senior", "manager").live(delivery, progress);
    }
    EmbeddedDatabase.settle(database);
    Files.writeString(made, "");
  }

  private static void setUp(ApplicationContext service) {
    var us = DemoCouncil.council();
    service
        .getBean(Councils.class)
        .keep(
            SETUP,
            new Council(
                us.name(),
                Nation.ENGLAND,
                us.onsCode(),
                us.address(),
                us.telephone(),
                us.email(),
                us.website(),
                us.payOnline(),
                us.payPhone(),
                us.debtAdvice()));
    var officers = service.getBean(Officers.class);
    for (var officer : DemoCouncil.officers()) {
      officers.keep(
          SETUP,
          new Officers.NewOfficer(
              officer.username(),
              officer.name(),
              Role.valueOf(officer.role().toUpperCase(Locale.ROOT)),
              Set.of("council_tax"),
              officer.approvalLimitPounds() * 100,
              officer.portfolio(),
              officer.password()),
          "the demo council");
    }
    var choices =
        DemoCouncil.policy().stream()
            .map(c -> new Policy.Row(c.key(), c.from(), c.value(), c.approvedBy()))
            .toList();
    service.getBean(PolicyBook.class).adopt(SETUP, choices, "the demo council");
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
