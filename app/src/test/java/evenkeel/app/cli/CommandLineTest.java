package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.Repository;
import evenkeel.app.audit.FreeText;
import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Relay;
import evenkeel.app.store.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Model.OptionSpec;

class CommandLineTest {

  private record Ended(int code, String said) {}

  @Test
  void help_lists_every_command() {
    var ended = run("--help");

    assertThat(ended.code()).isZero();
    assertThat(EvenkeelCommand.commandLine().getSubcommands().keySet())
        .isNotEmpty()
        .allSatisfy(name -> assertThat(ended.said()).containsPattern("(?m)^  " + name + " "));
    assertThat(ofTheLauncher())
        .contains("test", "bench")
        .allSatisfy(
            name -> assertThat(ended.said()).containsPattern("(?m)^  ./evenkeel " + name + " "));
  }

  /// What the launcher answers itself, as its own `case` has it.
  private static List<String> ofTheLauncher() {
    return Pattern.compile("(?m)^  ([a-z]+)\\) ")
        .matcher(Repository.read("evenkeel"))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void law_that_was_read_over_a_year_ago_is_listed_with_its_rules() {
    var ended = run("law", "--stale", "--on", "2030-01-01");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .contains("SI 1992/613 reg 23", "read on", "  council-tax.reminder.period")
        .contains("read them again");
  }

  @Test
  void law_that_was_read_within_the_year_leaves_nothing_to_read() {
    var ended = run("law", "--stale", "--on", "2026-11-25");

    assertThat(ended.code()).as(ended.said()).isZero();
    assertThat(ended.said()).startsWith("Every source was read within the year");
  }

  @Test
  void no_command_takes_what_somebody_has_as_a_reason() {
    var commands = EvenkeelCommand.commandLine().getSubcommands().values();

    assertThat(commands)
        .flatExtracting(command -> command.getCommandSpec().args())
        .as("a reason that is typed is held against the words about health: FreeText")
        .noneMatch(
            arg ->
                FreeText.is(arg.paramLabel().replaceAll("[<>]", ""))
                    || (arg instanceof OptionSpec option && FreeText.is(option.longestName())));
  }

  @Test
  void an_unknown_command_is_named() {
    var ended = run("reticulate");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("reticulate").contains("Did you mean");
  }

  @Test
  void a_port_in_use_is_one_clear_line() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var ended = run("serve", "--port", "" + taken.getLocalPort());

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.said())
          .isEqualTo(
              "evenkeel: port " + taken.getLocalPort() + " is in use: choose another with --port");
    }
  }

  @Test
  void a_database_that_does_not_answer_is_one_clear_line() {
    var ended = run("verify-audit", "--database-url", "jdbc:postgresql://127.0.0.1:1/none");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .isEqualTo(
            "evenkeel: the database does not answer: is it running, and is its address right?");
  }

  @Test
  void a_database_that_refuses_is_one_clear_line() {
    var ended = run("verify-audit", "--database-url", TestDatabase.fresh().url());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .startsWith("evenkeel: the database refused: ")
        .contains("permission denied");
  }

  @Test
  void a_folder_without_a_council_is_one_clear_line(@TempDir Path empty) {
    var ended = run("verify-audit", "--data", empty.toString());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("no database").contains("./evenkeel demo");
  }

  @Test
  void a_wrong_database_address_says_what_was_expected() {
    var ended = run("verify-audit", "--database-url", "mysql://db");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains("jdbc:postgresql://").contains("mysql://db");
  }

  @Test
  void a_role_that_does_not_exist_is_refused_with_those_that_do() {
    var ended = run("officer", "ann", "--name", "Ann", "--role", "wizard");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.said()).contains("wizard").contains("SENIOR_OFFICER");
  }

  @Test
  void too_little_disk_is_one_clear_line(@TempDir Path folder) {
    var options = new DatabaseOptions();
    options.data = folder;

    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> options.requireDisk(Long.MAX_VALUE / 2))
        .isInstanceOf(Trouble.class)
        .hasMessageContaining("too little disk")
        .hasMessageContaining("--data");
  }

  @Test
  void an_officer_is_kept_in_a_configured_database() {
    var ended = keepOfficer(TestDatabase.fresh());

    assertThat(ended.code()).as(ended.said()).isZero();
  }

  @Test
  void a_database_of_another_release_is_one_clear_line() {
    var database = TestDatabase.fresh();
    TestDatabase.execute(
        database,
        "update flyway_schema_history set checksum = checksum + 1 where version = '0001'");

    var ended = keepOfficer(database);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said())
        .startsWith("evenkeel: the database's tables were made by another release")
        .doesNotContain("\n");
  }

  @Test
  void a_server_that_is_too_old_is_one_clear_line_and_is_left_as_it_is() throws Exception {
    var database = TestDatabase.fresh();
    try (var relay = new Relay(database)) {
      var own = TestDatabase.serverVersion();
      var old = "14" + own.substring(2);
      relay.pretend(own, old);

      var ended = keepOfficer(relay.address());

      assertThat(ended.code()).isEqualTo(1);
      assertThat(ended.said())
          .isEqualTo(
              "evenkeel: the database's server is PostgreSQL "
                  + old
                  + ": Evenkeel needs PostgreSQL 15 or later. Nothing was changed.");
    }
  }

  private static Ended keepOfficer(DatabaseAddress database) {
    return run(
        "officer",
        "ann",
        "--name",
        "Ann Other",
        "--role",
        "MANAGER",
        "--database-url",
        database.url(),
        "--database-owner",
        database.owner());
  }

  private static Ended run(String... arguments) {
    var out = new StringWriter();
    var line = EvenkeelCommand.commandLine();
    line.setErr(new PrintWriter(out, true)).setOut(new PrintWriter(out, true));
    var code = line.execute(arguments);
    return new Ended(code, out.toString().strip());
  }
}
