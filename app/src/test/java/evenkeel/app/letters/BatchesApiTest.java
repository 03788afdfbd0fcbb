package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.TestService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Batches through the API, from the decision paper to the day of posting.
class BatchesApiTest {

  private static final String SEEN = "{\"reason\": \"samples look right\"}";

  private static OpenTown open;
  private static TestService service;
  private static Town town;
  private static Caller manager;
  private static Caller senior;
  private static Caller officer;

  @BeforeAll
  static void start() {
    open = new OpenTown();
    service = open.service;
    town = open.town;
    manager = Caller.of(service, Role.MANAGER, "read", "release");
    senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "release");
    officer = Caller.of(service, Role.OFFICER, "read", "release");
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  @BeforeEach
  void anew() {
    open.reset();
  }

  private static String night(LocalDate evening) {
    return "/api/v1/batches/" + town.night(evening).getFirst().id();
  }

  private static String tag(String batch) {
    return manager.get(batch).header("ETag");
  }

  private static Caller.Answer release(Caller caller, String batch, String body) {
    return caller.post(batch + "/release", body, "If-Match", tag(batch));
  }

  private static List<Audit.Look> looks() {
    return service.bean(Audit.class).looksBy("", Long.MAX_VALUE, 100);
  }

  @Test
  void the_decision_paper_says_what_an_officer_decides_from() {
    town.debt(town.person("Bennett"));
    var vulnerable = town.person("Reed");
    town.marker(vulnerable, "vulnerable", LocalDate.of(2026, 5, 1));
    town.debt(vulnerable);
    var batch = night(Town.EVENING);

    var answer = officer.get(batch + "/paper");

    var paper = answer.body();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("ETag")).isEqualTo(tag(batch));
    assertThat(paper.at("/states/0/name").asString()).isEqualTo("proposed");
    assertThat(paper.at("/states/0/notices").asLong()).isEqualTo(1);
    assertThat(paper.at("/states/0/total/pence").asLong()).isEqualTo(10_000);
    assertThat(paper.get("exceptions")).hasSize(1);
    assertThat(paper.get("position").asString()).isEqualTo("1 notice waits for release.");
    assertThat(paper.get("samples")).hasSize(1);
    assertThat(paper.get("before").isNull()).isTrue();
    assertThat(Caller.of(service, Role.ADMINISTRATOR, "read").get(batch + "/paper").status())
        .isEqualTo(403);
    assertThat(officer.get("/api/v1/batches/99999/paper").code()).isEqualTo("not-found");
  }

  @Test
  void notices_of_a_batch_are_one_look_at_the_batch_and_opening_one_is_a_look_at_its_account() {
    var debts =
        List.of(
            town.debt(town.person("Bennett")),
            town.debt(town.person("Reed")),
            town.debt(town.person("Vale")));
    var batch = night(Town.EVENING);
    var before = looks().size();

    var first = officer.get(batch + "/notices?limit=2").body();
    var second = officer.get(first.get("next").asString()).body();

    var seen = new HashSet<Long>();
    first.get("items").forEach(item -> seen.add(item.get("debt").asLong()));
    second.get("items").forEach(item -> seen.add(item.get("debt").asLong()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(debts);
    assertThat(second.get("next").isNull()).isTrue();
    assertThat(first.toString()).doesNotContain("Bennett").doesNotContain("Quarry");
    assertThat(looks().subList(0, looks().size() - before))
        .hasSize(2)
        .allMatch(
            look -> look.what().equals("batch notices") && look.subjectKind().equals("batch"));
    var notice = first.at("/items/0/notice").asLong();
    assertThat(officer.get("/api/v1/notices/" + notice).status()).isEqualTo(200);
    assertThat(looks().getFirst().subjectKind()).isEqualTo("account");
    assertThat(officer.get(batch + "/notices?state=nonsense").pointer()).isEqualTo("state");
  }

  @Test
  void a_batch_that_moved_since_it_was_read_is_not_released_and_nothing_of_it_is() {
    var first = town.debt(town.person("Bennett"));
    var second = town.debt(town.person("Reed"));
    var batch = night(Town.EVENING);
    var old = tag(batch);
    var only = "{\"only\": [" + town.noticeOf(first).id() + "], \"reason\": \"checked\"}";
    assertThat(manager.post(batch + "/release", only, "If-Match", old).status()).isEqualTo(200);

    var late = manager.post(batch + "/release", SEEN, "If-Match", old);

    assertThat(late.status()).isEqualTo(412);
    assertThat(late.code()).isEqualTo("changed-since");
    assertThat(town.noticeOf(second).state()).isEqualTo(NoticeState.PROPOSED);
    assertThat(release(manager, batch, SEEN).body().get("notices").asInt()).isEqualTo(1);
    assertThat(town.noticeOf(second).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void what_is_above_a_limit_waits_for_a_second_person() {
    var debt = town.debt(town.person("Bennett"));
    var batch = night(Town.EVENING);

    var asked = release(senior, batch, SEEN).body().get("request").asLong();

    var decision = "/api/v1/batches/release-requests/" + asked + "/decision";
    var yes = "{\"grant\": true, \"because\": \"fine\"}";
    assertThat(manager.get(batch + "/paper").body().at("/requests/0/request").asLong())
        .isEqualTo(asked);
    assertThat(senior.post(decision, yes).code()).isEqualTo("refused");
    assertThat(officer.post(decision, yes).status()).isEqualTo(403);
    assertThat(manager.post(decision, yes).body().get("notices").asInt()).isEqualTo(1);
    assertThat(manager.post(decision, yes).status()).isEqualTo(409);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void a_print_file_is_taken_with_its_index_and_the_taking_is_on_record() throws Exception {
    town.debt(town.person("Bennett"));
    town.debt(town.person("Reed"));
    var batch = night(Town.EVENING);
    assertThat(manager.post(batch + "/print", "").code()).isEqualTo("refused");
    release(manager, batch, SEEN);
    var file = manager.post(batch + "/print", "").body();

    var listed = officer.get(batch + "/print-files").body().at("/items/0");
    assertThat(listed.get("id")).isEqualTo(file.get("file"));
    assertThat(listed.get("sha256")).isEqualTo(file.get("sha256"));
    var path = "/api/v1/print-files/" + file.get("file").asLong();
    var zip =
        HttpClient.newHttpClient()
            .send(manager.request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
            .body();

    assertThat(Documents.sha256(zip)).isEqualTo(file.get("sha256").asString());
    var content = unzipped(zip);
    assertThat(content).hasSize(3);
    var rows = new String(content.get("index.csv"), StandardCharsets.UTF_8).lines().toList();
    assertThat(rows).hasSize(3);
    for (var row : rows.subList(1, 3)) {
      var fields = row.split(",", -1);
      assertThat(Documents.sha256(Objects.requireNonNull(content.get(fields[3]))))
          .isEqualTo(fields[4]);
    }
    assertThat(looks().getFirst().what()).isEqualTo("print file");
    assertThat(officer.get(path).status()).isEqualTo(403);
    assertThat(manager.get("/api/v1/print-files/99999").code()).isEqualTo("not-found");
  }

  private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
    var content = new HashMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        content.put(entry.getName(), in.readAllBytes());
      }
    }
    return content;
  }

  @Test
  void nobody_releases_recalls_or_is_shown_a_notice_to_somebody_whom_they_know() {
    var known = town.person("Cousin");
    var theirs = town.debt(known);
    var others = town.debt(town.person("Reed"));
    var batch = night(Town.EVENING);
    var notice = town.noticeOf(theirs).id();
    service
        .bean(Conflicts.class)
        .declare(
            service.bean(Officers.class).find("manager").orElseThrow(),
            known,
            List.of(known),
            Conflicts.Kind.FAMILY,
            "My cousin");

    assertThat(manager.get(batch + "/notices").body().get("items")).hasSize(1);
    assertThat(manager.get(batch + "/paper").body().get("samples")).hasSize(1);
    assertThat(service.visitor(Role.MANAGER).open(page(batch) + "/notices").text())
        .doesNotContain(town.noticeOf(theirs).reference());
    assertThat(release(manager, batch, SEEN).body().get("notices").asInt()).isEqualTo(1);
    assertThat(town.noticeOf(theirs).state()).isEqualTo(NoticeState.PROPOSED);
    assertThat(town.noticeOf(others).state()).isEqualTo(NoticeState.RELEASED);
    var asked = release(senior, batch, SEEN).body().get("request").asLong();
    assertThat(
            manager
                .post(
                    "/api/v1/batches/release-requests/" + asked + "/decision",
                    "{\"grant\": true, \"because\": \"fine\"}")
                .body()
                .get("detail")
                .asString())
        .contains("ask a colleague");
    town.batches()
        .release(
            town.noticeOf(theirs).batch(),
            town.batches().find(town.noticeOf(theirs).batch()).orElseThrow().version(),
            new Selection.Everything(),
            Town.MANAGER,
            "seen");
    var recall = "{\"notices\": [" + notice + "], \"reason\": \"wrong leaflet\"}";
    assertThat(manager.post("/api/v1/notices/recall", recall).status()).isEqualTo(403);
    assertThat(town.noticeOf(theirs).state()).isEqualTo(NoticeState.RELEASED);
  }

  private static String page(String batch) {
    return batch.replace("/api/v1", "/runs");
  }

  @Test
  void posting_is_confirmed_once_for_a_real_day() {
    var debt = town.debt(town.person("Bennett"));
    var batch = night(Town.EVENING);
    release(manager, batch, SEEN);
    manager.post(batch + "/print", "");

    assertThat(manager.post(batch + "/despatch", "{}").pointer()).isEqualTo("/on");
    assertThat(manager.post(batch + "/despatch", "{\"on\": \"2026-02-30\"}").pointer())
        .isEqualTo("/on");
    var day = "{\"on\": \"" + Town.ISSUE + "\"}";
    assertThat(officer.post(batch + "/despatch", day).status()).isEqualTo(403);
    assertThat(manager.post(batch + "/despatch", day).body().get("notices").asInt()).isEqualTo(1);
    assertThat(manager.post(batch + "/despatch", day).status()).isEqualTo(409);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.DESPATCHED);
    assertThat(manager.get("/api/v1/batches").body().at("/items/0/state").asString())
        .isEqualToIgnoringCase("despatched");
  }

  @Test
  void a_held_batch_is_not_released_until_the_hold_is_lifted() {
    town.debt(town.person("Bennett"));
    var batch = night(Town.EVENING);
    assertThat(
            officer
                .post(batch + "/hold", "{\"held\": true, \"reason\": \"a bank error\"}")
                .status())
        .isEqualTo(200);

    assertThat(release(manager, batch, SEEN).code()).isEqualTo("refused");
    assertThat(manager.get(batch + "/paper").body().get("mayNotRelease").asString()).isNotBlank();

    officer.post(batch + "/hold", "{\"held\": false, \"reason\": \"mended\"}");
    assertThat(release(manager, batch, SEEN).status()).isEqualTo(200);
  }

  @Test
  void a_notice_to_be_looked_at_is_settled_and_a_released_one_recalled() {
    var vulnerable = town.person("Reed");
    town.marker(vulnerable, "vulnerable", LocalDate.of(2026, 5, 1));
    var debt = town.debt(vulnerable);
    var batch = night(Town.EVENING);
    var id = town.noticeOf(debt).id();
    var notice = "/api/v1/notices/" + id;
    assertThat(officer.get(batch + "/notices?state=exception").body().get("items")).hasSize(1);

    assertThat(officer.post(notice + "/settle", "{\"include\": true}").status()).isEqualTo(409);
    var settled = officer.post(notice + "/settle", "{\"include\": true, \"reason\": \"rang her\"}");
    assertThat(settled.status()).isEqualTo(200);
    release(manager, batch, SEEN);
    var recall = "{\"notices\": [" + id + "], \"reason\": \"wrong leaflet\"}";
    assertThat(officer.post("/api/v1/notices/recall", recall).status()).isEqualTo(403);
    assertThat(manager.post("/api/v1/notices/recall", recall).body().get("notices").asInt())
        .isEqualTo(1);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.RECALLED);
    assertThat(officer.get(notice + "/proofs").body().at("/items/0/checks/0/question").asString())
        .isNotBlank();
    assertThat(officer.get(notice + "/acts").body().at("/items/0/reason").asString())
        .isEqualTo("wrong leaflet");
    assertThat(officer.get(notice + "/document").code()).isEqualTo("not-found");
  }

  @Test
  void a_court_list_has_each_case_with_its_steps_and_is_on_record() {
    var debt = town.debt(town.person("Bennett"));
    town.step(debt, "reminder_1", LocalDate.of(2026, 5, 8));
    var batch =
        town.night(LocalDate.of(2026, 6, 2)).stream()
            .filter(one -> !one.step().isNotice())
            .findFirst()
            .orElseThrow();
    var path = "/api/v1/batches/" + batch.id();
    release(manager, path, SEEN);
    town.debt(town.person("Reed"));
    var letters = town.night(LocalDate.of(2026, 6, 3)).getFirst();
    assertThat(manager.get("/api/v1/batches/" + letters.id() + "/court-list").code())
        .isEqualTo("not-found");

    var list = manager.get(path + "/court-list").body();

    assertThat(list.at("/items/0/names").asString()).contains("Bennett");
    assertThat(list.at("/items/0/reminders/0").asString()).isEqualTo("2026-05-08");
    assertThat(service.bean(Audit.class).looks(Subject.of("batch", batch.id()), Long.MAX_VALUE, 9))
        .anyMatch(look -> look.what().equals("court list"));
    assertThat(officer.get(path + "/court-list").status()).isEqualTo(403);
  }
}
