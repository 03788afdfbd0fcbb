package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesOfMoneyTest {

  private static final String REF = "123456780";
  private static final String HEADER =
      "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
          + "directed_year,reverses_receipt_id\n";

  @TempDir private static Path folder;
  private static TestService service;

  @BeforeAll
  static void start() throws IOException {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(Books.TESTER, Testford.COUNCIL);
    load(Package.oneHousehold().more("parties", "P2,robot,,").write(folder));
    var receipts = folder.resolve("receipts-2026-11-20.csv");
    Files.writeString(
        receipts,
        HEADER
            + "R1,2026-11-20,2026-11-20,132456780,100.00,cash,Ann Oak,,,\n"
            + "TOTAL,,,1,100.00,,,,,\n");
    load(receipts);
  }

  private static void load(Path file) {
    assertThat(service.bean(Intake.class).load(file, Books.TESTER, Progress.SILENT))
        .isInstanceOf(Intake.Loaded.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void files_are_listed_and_each_shows_the_rows_that_could_not_be_loaded() {
    var manager = service.visitor(Role.MANAGER);

    var list = manager.open("/runs/files");
    var file = manager.open(list.page().select("a:matchesOwn(^parties.csv$)").attr("href"));

    assertThat(list.text()).contains("receipts-2026-11-20.csv", "£100.00");
    assertThat(file.text()).contains("party_type", "robot", "one of");
    var csv = manager.open(file.page().select("a[href$=rejects.csv]").attr("href"));
    assertThat(csv.response().body()).contains("parties.csv,3,party_type,robot");
    assertThat(csv.response().headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/csv");
  }

  @Test
  void only_a_manager_is_offered_the_form_and_may_load() {
    var officer = service.visitor(Role.OFFICER);

    assertThat(officer.open("/runs/files").page().select("input[type=file]")).isEmpty();
    assertThat(service.visitor(Role.MANAGER).open("/runs/files").page().select("input[type=file]"))
        .hasSize(1);
  }

  @Test
  void an_officer_finds_the_owner_of_money_and_a_second_one_posts_it() {
    var officer = service.visitor(Role.OFFICER);
    var queue = officer.open("/work/suspense");
    assertThat(queue.text()).contains("1 receipt is waiting", "132456780", REF);
    var address = queue.page().select("th a").attr("href");
    var item = officer.open(address);
    assertThat(item.text()).contains("two digits changed places");

    var empty = officer.send(item, address + "/request", Map.of());
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select(".govuk-error-summary").text()).contains("Choose an account");

    var asked =
        officer.send(
            item, address + "/request", Map.of("candidate", REF, "reason", "her name is on it"));
    assertThat(asked.page().text()).contains("waits for a second officer");
    assertThat(officer.open(address).text()).contains("A second officer decides it");

    var manager = service.visitor(Role.MANAGER);
    var decided =
        manager.send(
            manager.open(address),
            address + "/decide",
            Map.of("answer", "grant", "because", "agreed"));
    assertThat(decided.page().text()).contains("The money is on the account");
    assertThat(decided.text()).contains("Nothing waits");
  }
}
