package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.store.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

  /// Stops the work as a kill does, at the first word of progress.
  private static final Progress KILLED =
      (_, _, _) -> {
        throw new IllegalStateException("killed");
      };

  private static Town town;

  @BeforeAll
  static void open() {
    town = new Town();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @BeforeEach
  void anew() {
    town.reset();
  }

  @Test
  void a_full_disk_is_said_clearly_loses_nothing_and_printing_again_works() throws IOException {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    var part = town.printFolder.resolve("reminder-2026-05-20-batch-1-1.zip.part");
    Files.createSymbolicLink(part, Path.of("/dev/full"));

    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(printed).isInstanceOf(Printed.NotWritten.class);
    assertThat(((Printed.NotWritten) printed).because())
        .contains("No space left on device")
        .contains("make room on the disk and print again");
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.RELEASED);
    assertThat(town.printFolder).isEmptyDirectory();

    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isInstanceOf(Printed.Written.class);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PRINTED);
    assertThat(town.id("select count(*) from letters.document")).isEqualTo(1);
  }

  @Test
  void a_folder_that_may_not_be_written_to_is_named() throws IOException {
    town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    var part = town.printFolder.resolve("reminder-2026-05-20-batch-1-1.zip.part");
    Files.createSymbolicLink(part, Path.of("/proc/sys/kernel/ostype")); // for root, too

    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(((Printed.NotWritten) printed).because())
        .contains("the service may not write " + part)
        .contains("let it write there and print again");
  }

  @Test
  void a_print_that_was_stopped_goes_on_with_the_letters_it_has() {
    town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);

    assertThatThrownBy(() -> town.batches().print(batch.id(), Town.MANAGER, KILLED))
        .hasMessage("killed");
    assertThat(town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT))
        .isInstanceOf(Printed.Written.class);

    assertThat(town.id("select count(*) from letters.document")).isEqualTo(1);
    assertThat(town.id("select count(*) from letters.proof where stage = 'print'")).isEqualTo(1);
  }

  @Test
  void a_composing_that_was_stopped_goes_on_where_it_was() {
    var debt = town.debt(town.person("Bennett"));
    town.decide(Town.EVENING);

    assertThatThrownBy(() -> town.batches().compose(Town.EVENING, Town.ISSUE, KILLED))
        .hasMessage("killed");
    assertThat(town.batches().of(Town.EVENING).getFirst().state()).isEqualTo(Batch.State.COMPOSING);
    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);
    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);

    assertThat(town.batches().of(Town.EVENING).getFirst().state()).isEqualTo(Batch.State.PROPOSED);
    assertThat(town.notices().ofAccount(town.accountOf(debt))).hasSize(1);
    assertThat(town.id("select count(*) from letters.proof")).isEqualTo(1);
  }

  @Test
  void a_debt_whose_records_make_no_sense_is_left_out_and_stops_no_other() {
    var sound = town.debt(town.person("Bennett"));
    var broken = town.debt(town.person("Broken"));
    town.decide(Town.EVENING);
    town.hold(broken, "no_such_kind", Town.EVENING);

    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);

    assertThat(town.noticeOf(sound).state()).isEqualTo(NoticeState.PROPOSED);
    assertThat(town.noticeOf(broken).state()).isEqualTo(NoticeState.LEFT_OUT);
    assertThat(town.noticeOf(broken).because()).contains("cannot be read");
  }

  @Test
  void a_sum_that_the_night_did_not_decide_on_is_left_out() {
    var debt = town.debt(town.person("Bennett"));
    town.decide(Town.EVENING);
    town.paid(debt, 1, 4_000, Town.EVENING);

    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.LEFT_OUT);
    assertThat(town.noticeOf(debt).because())
        .contains("the night decided on £100.00, the proof arrives at £60.00");
  }
}
