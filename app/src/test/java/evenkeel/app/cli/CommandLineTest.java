package evenkeel.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.TestDatabase;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {

  private record Ended(int code, String said) {}

  @Test
  void help_lists_every_command() {
    var ended = run("--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.said()).contains("serve", "officer", "council", "verify-audit", "test");
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
