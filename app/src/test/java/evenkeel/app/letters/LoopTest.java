package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LoopTest {

  private static Town town;

  @BeforeAll
  static void open() {
    town = new Town();
  }

  @AfterAll
  static void close() {
    town.close();
  }

  @Test
  void a_missed_instalment_becomes_a_notice_proven_released_printed_posted_and_counted()
      throws IOException {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    assertThat(batch.step()).isEqualTo(StepKind.REMINDER_1);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);

    assertThat(town.release(batch)).isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(printed).isInstanceOf(Printed.Written.class);
    var written = (Printed.Written) printed;
    var file = town.printFolder.resolve(written.name());
    assertThat(Documents.sha256(Files.readAllBytes(file))).isEqualTo(written.sha256());
    var document = town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow();
    try (var zip = new ZipFile(file.toFile())) {
      var names = new ArrayList<String>();
      zip.stream().forEach(entry -> names.add(entry.getName()));
      assertThat(names).hasSize(2).contains("index.csv");
      assertThat(zip.getInputStream(zip.getEntry(names.getFirst())).readAllBytes())
          .isEqualTo(document.pdf());
      var index =
          new String(
              zip.getInputStream(zip.getEntry("index.csv")).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(index).contains(Documents.sha256(document.pdf())).contains("KM4 2ZZ");
    }
    assertThat(PrintHouse.objections(document.pdf())).isEmpty();
    assertThat(PrintHouse.text(document.pdf())).contains("pay £100.00 by 26 May 2026");

    assertThat(town.batches().confirmDespatch(batch.id(), Town.ISSUE, Town.MANAGER))
        .isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.DESPATCHED);
    assertThat(town.id("select count(*) from history.step where debt_id = ?", debt)).isEqualTo(1);
    assertThat(town.night(Town.ISSUE)).isEmpty();
  }
}
