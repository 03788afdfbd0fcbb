package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Audit;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Files, rejects and suspense through the API, over books with all of them.
class MoneyApiTest {

  private static final String REF = "123456780";
  private static final String KEY = "Idempotency-Key";
  private static final String HEADER =
      "receipt_id,received_on,effective_on,reference,amount,method,payer_name,narrative,"
          + "directed_year,reverses_receipt_id\n";

  @TempDir private static Path folder;
  private static TestService service;
  private static Caller officer;
  private static Caller manager;

  @BeforeAll
  static void start() throws IOException {
    service = TestService.over(TestDatabase.fresh());
    service.bean(Councils.class).keep(Books.TESTER, Testford.COUNCIL);
    var extract = Package.oneHousehold();
    for (var i = 2; i <= 6; i++) {
      extract.more("parties", "P" + i + ",robot,,");
    }
    load(extract.write(folder));
    var receipts = folder.resolve("receipts-2026-11-20.csv");
    Files.writeString(
        receipts,
        HEADER
            + "R1,2026-11-20,2026-11-20,132456780,100.00,cash,Ann Oak,,,\n"
            + "R2,2026-11-20,2026-11-20,132456780,50.00,cash,Ann Oak,,,\n"
            + "R3,2026-11-20,2026-11-20,nonsense,7.00,cash,Bo Elm,,,\n"
            + "TOTAL,,,3,157.00,,,,,\n");
    load(receipts);
    officer = Caller.of(service, Role.OFFICER, "read", "money");
    manager = Caller.of(service, Role.MANAGER, "read", "money");
  }

  private static void load(Path file) {
    assertThat(service.bean(Intake.class).load(file, Books.TESTER, Progress.SILENT))
        .isInstanceOf(Intake.Loaded.class);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static List<String> walk(String path, String key) {
    var seen = new ArrayList<String>();
    String next = path + "?limit=2";
    while (next != null && seen.size() < 100) {
      var body = officer.get(next).body();
      body.get("items").forEach(item -> seen.add(item.get(key).asString()));
      next = body.get("next").isNull() ? null : body.get("next").asString();
    }
    return seen;
  }

  private static long item(String reference) {
    for (var item : officer.get("/api/v1/suspense").body().get("items")) {
      if (item.get("reference").asString().equals(reference)
          && item.get("state").asString().equals("open")) {
        return item.get("item").asLong();
      }
    }
    throw new AssertionError("nothing open in suspense for " + reference);
  }

  private static long balance() {
    return service
        .bean(JdbcClient.class)
        .sql("select sum(amount_pence) from ledger.leg where account_id is not null")
        .query(Long.class)
        .single();
  }

  @Test
  void files_and_the_rows_that_could_not_be_loaded_are_walked_exactly_once() {
    assertThat(walk("/api/v1/intake/files", "id")).hasSizeGreaterThan(2).doesNotHaveDuplicates();
    var parties = 0L;
    for (var file : officer.get("/api/v1/intake/files").body().get("items")) {
      if (file.toString().contains("parties")) {
        parties = file.get("id").asLong();
      }
    }
    var rejects = "/api/v1/intake/files/" + parties + "/rejects";
    assertThat(walk(rejects, "line")).containsExactly("3", "4", "5", "6", "7");
    var first = officer.get(rejects).body().at("/items/0");
    assertThat(first.get("field").asString()).isEqualTo("party_type");
    assertThat(first.get("found").asString()).isEqualTo("robot");
    assertThat(first.get("expected").asString()).contains("one of");
    var file = Long.toString(parties);
    assertThat(service.bean(Audit.class).looksBy("officer", Long.MAX_VALUE, 50))
        .as("what was sent of people was looked at")
        .anyMatch(look -> look.what().equals("rejects") && look.subjectId().equals(file));
  }

  @Test
  void the_same_file_twice_says_so_and_changes_nothing() throws IOException {
    var receipts = Files.readString(folder.resolve("receipts-2026-11-20.csv"));
    var before = officer.get("/api/v1/suspense/totals").body();
    var body =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"again.csv\"\r\n\r\n"
            + receipts
            + "\r\n--b--\r\n";

    var again =
        manager.post(
            "/api/v1/intake/files", body, "Content-Type", "multipart/form-data; boundary=b");

    assertThat(again.body().toString()).contains("loaded before: nothing changes");
    assertThat(officer.get("/api/v1/suspense/totals").body()).isEqualTo(before);
    assertThat(
            officer
                .post(
                    "/api/v1/intake/files", body, "Content-Type", "multipart/form-data; boundary=b")
                .status())
        .isEqualTo(403);
  }

  @Test
  void money_in_suspense_is_seen_with_what_it_may_be_and_the_look_is_on_record() {
    assertThat(walk("/api/v1/suspense", "item")).doesNotHaveDuplicates();
    var one = officer.get("/api/v1/suspense/" + item("nonsense")).body();

    assertThat(one.at("/item/amount/pence").asLong()).isEqualTo(700);
    assertThat(one.at("/item/payer").asString()).isEqualTo("Bo Elm");
    assertThat(one.get("request").isNull()).isTrue();
    assertThat(service.bean(Audit.class).looksBy("officer", Long.MAX_VALUE, 1).getFirst().what())
        .isEqualTo("suspense item");
    assertThat(officer.get("/api/v1/suspense/99999").code()).isEqualTo("not-found");
    var narrow = Caller.of(service, Role.OFFICER, "holds");
    assertThat(narrow.get("/api/v1/suspense").status()).isEqualTo(403);
    assertThat(narrow.get("/api/v1/suspense/totals").status()).isEqualTo(403);
  }

  @Test
  void one_officer_asks_another_posts_and_sent_twice_the_money_moves_once() {
    var item = item("132456780");
    var requests = "/api/v1/suspense/" + item + "/requests";
    var sent = "{\"account\": \"" + REF + "\", \"reason\": \"her name is on it\"}";
    var before = balance();
    assertThat(officer.post(requests, sent).pointer()).isEqualTo(KEY);
    var nobody = "{\"account\": \"555\", \"reason\": \"x\"}";
    assertThat(officer.post(requests, nobody, KEY, "m0").code()).isEqualTo("refused");

    var asked = officer.post(requests, sent, KEY, "m1");
    assertThat(asked.status()).isEqualTo(201);
    assertThat(officer.post(requests, sent, KEY, "m1").body()).isEqualTo(asked.body());
    assertThat(officer.post(requests, sent, KEY, "m2").status()).isEqualTo(409);
    var request = asked.body().get("request").asLong();
    assertThat(officer.get("/api/v1/suspense/" + item).body().at("/request/requestedBy").asString())
        .isEqualTo("officer");
    assertThat(balance()).isEqualTo(before);

    var decision = "/api/v1/suspense/requests/" + request + "/decision";
    var yes = "{\"grant\": true, \"because\": \"agreed\"}";
    assertThat(officer.post(decision, yes, KEY, "m3").status()).isEqualTo(403);
    assertThat(manager.post(decision, "{\"grant\": true}", KEY, "m4").status()).isEqualTo(422);
    var posted = manager.post(decision, yes, KEY, "m5");
    assertThat(posted.status()).isEqualTo(201);
    assertThat(posted.body().get("account").asLong()).isPositive();
    assertThat(manager.post(decision, yes, KEY, "m5").header("Idempotent-Replayed"))
        .isEqualTo("true");
    assertThat(manager.post(decision, yes, KEY, "m6").status()).isEqualTo(409);
    assertThat(manager.post("/api/v1/suspense/requests/99999/decision", yes, KEY, "m7").code())
        .isEqualTo("not-found");
    assertThat(before - balance()).isIn(5_000L, 10_000L);
  }
}
