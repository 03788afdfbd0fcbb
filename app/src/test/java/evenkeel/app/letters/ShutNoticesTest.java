package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.Progress;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a manager who knows somebody sees of the letters and cases that hold something of theirs.
class ShutNoticesTest {

  private static final String ONE_CASE = "1 case is not shown: you know somebody it belongs to.";

  private static OpenTown open;
  private static TestService service;
  private static Town town;
  private static Caller manager;
  private static Caller senior;
  private static Visitor page;
  private long known;
  private long theirs;
  private long others;

  @BeforeAll
  static void start() {
    open = new OpenTown();
    service = open.service;
    town = open.town;
    manager = Caller.of(service, Role.MANAGER, "read", "release");
    senior = Caller.of(service, Role.SENIOR_OFFICER, "read", "release");
    page = service.visitor(Role.MANAGER);
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  @BeforeEach
  void anew() {
    open.reset();
    known = town.person("Cousin");
    theirs = town.debt(known);
    others = town.debt(town.person("Reed"));
  }

  private void declare() {
    service
        .bean(Conflicts.class)
        .declare(
            service.bean(Officers.class).find("manager").orElseThrow(),
            known,
            List.of(known),
            Conflicts.Kind.FAMILY,
            "My cousin");
  }

  private long print(Batch batch) {
    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    return ((Printed.Written) printed).file();
  }

  private static Batch now(Batch batch) {
    return town.batches().find(batch.id()).orElseThrow();
  }

  private void release(Batch batch, long debt) {
    var only = new Selection.Only(java.util.Set.of(town.noticeOf(debt).id()));
    town.batches().release(batch.id(), now(batch).version(), only, Town.MANAGER, "seen");
  }

  @Test
  void a_print_file_with_a_letter_to_somebody_known_is_refused_whole() {
    var batch = town.night(Town.EVENING).getFirst();
    release(batch, others);
    var without = print(batch);
    release(batch, theirs);
    var with = print(batch);
    declare();

    var refused = manager.get("/api/v1/print-files/" + with);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("detail").asString()).containsIgnoringCase(Releasing.KNOWN);
    var shut = page.open("/runs/print-files/" + with);
    assertThat(shut.status()).isEqualTo(403);
    assertThat(shut.text()).contains(Releasing.KNOWN);
    assertThat(looks(batch)).doesNotContain("print file");
    assertThat(manager.get("/api/v1/print-files/" + without).status()).isEqualTo(200);
    assertThat(page.open("/runs/print-files/" + without).status()).isEqualTo(200);
    assertThat(senior.get("/api/v1/print-files/" + with).status()).isEqualTo(200);
  }

  @Test
  void a_list_of_letters_to_keep_back_is_refused_as_the_letters_are() {
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    print(batch);
    town.batches().recall(List.of(town.noticeOf(others).id()), Town.MANAGER, "wrong leaflet");
    var without = town.id("select max(id) from letters.print_file where kind = 'recall'");
    declare();
    assertThat(manager.get("/api/v1/print-files/" + without).status()).isEqualTo(200);

    town.batches().recall(List.of(town.noticeOf(theirs).id()), Town.MANAGER, "wrong leaflet");

    var with = town.id("select max(id) from letters.print_file where kind = 'recall'");
    assertThat(manager.get("/api/v1/print-files/" + with).status()).isEqualTo(403);
    assertThat(page.open("/runs/print-files/" + with).status()).isEqualTo(403);
    assertThat(senior.get("/api/v1/print-files/" + with).status()).isEqualTo(200);
  }

  private Batch complaint() {
    for (var debt : List.of(theirs, others)) {
      town.step(debt, "reminder_1", LocalDate.of(2026, 5, 8));
    }
    var batch =
        town.night(LocalDate.of(2026, 6, 2)).stream()
            .filter(one -> !one.step().isNotice())
            .findFirst()
            .orElseThrow();
    town.release(batch);
    return batch;
  }

  @Test
  void letters_are_printed_and_confirmed_as_posted_by_somebody_who_knows_nobody_among_them() {
    var batch = town.night(Town.EVENING).getFirst();
    var api = "/api/v1/batches/" + batch.id();
    var at = "/runs/batches/" + batch.id();
    town.release(batch);
    var stale = page.open(at);
    declare();

    var refused = manager.post(api + "/print", "{}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.body().get("detail").asString()).containsIgnoringCase(Releasing.KNOWN);
    assertThat(refused.body().toString()).doesNotContain("Cousin");
    var shut = page.send(stale, at + "/print", Map.of());
    assertThat(shut.status()).isEqualTo(403);
    assertThat(shut.text()).contains(Releasing.KNOWN);
    assertThat(town.noticeOf(theirs).state()).isEqualTo(NoticeState.RELEASED);
    assertThat(senior.post(api + "/print", "{}").status()).isEqualTo(200);
    var posted = "{\"on\": \"" + Town.ISSUE + "\"}";
    assertThat(manager.post(api + "/despatch", posted).status()).isEqualTo(403);
    var day = Map.of("day", "20", "month", "5", "year", "2026");
    var filled = Visitor.filled(stale, at + "/print", day);
    assertThat(page.post(at + "/despatch", filled).status()).isEqualTo(403);
    assertThat(town.noticeOf(others).state()).isEqualTo(NoticeState.PRINTED);
    assertThat(senior.post(api + "/despatch", posted).body().get("notices").asInt()).isEqualTo(2);
  }

  @Test
  void a_batchs_page_offers_only_what_would_not_be_refused_and_says_why() {
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var api = "/api/v1/batches/" + batch.id() + "/paper";
    declare();
    assertThat(page.open(at).text())
        .contains("All 1 that wait", "1 notice is left for a colleague: you know somebody");

    town.release(batch);
    assertThat(page.open(at).text())
        .contains("so a colleague does this: Writing the print file")
        .doesNotContain("Each notice is proven once more", "Cousin");
    assertThat(manager.get(api).body().get("forColleague").toString())
        .contains("Writing the print file");
    assertThat(senior.get(api).body().get("forColleague")).isEmpty();

    var file = print(batch);
    var printed = page.open(at);
    assertThat(printed.text())
        .contains("so a colleague does this: Confirming the posting")
        .contains("a colleague takes it")
        .doesNotContain("The days to pay are counted");
    assertThat(printed.page().select("a[href=/runs/print-files/" + file + "]")).isEmpty();
    assertThat(service.visitor(Role.SENIOR_OFFICER).open(at).text())
        .contains("The days to pay are counted")
        .doesNotContain("so a colleague does this");
  }

  @Test
  void a_request_to_release_is_answered_by_somebody_who_knows_nobody_in_it() {
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var kim = Town.officer("kim", Role.SENIOR_OFFICER, 100);
    var asked =
        (Outcome.Requested)
            town.batches()
                .release(batch.id(), now(batch).version(), new Selection.Everything(), kim, "seen");
    var stale = page.open(at);
    assertThat(stale.text()).contains("May it go?");
    declare();

    assertThat(page.open(at).text())
        .contains("so a colleague does this: Answering the request to release")
        .doesNotContain("May it go?", "Somebody else than the one who asked");
    var answer = Map.of("answer", "grant", "reason", "They look right");
    assertThat(page.send(stale, at + "/requests/" + asked.request(), answer).text())
        .contains(Releasing.KNOWN);
    assertThat(town.noticeOf(theirs).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void letters_to_others_are_printed_and_posted_by_an_officer_who_knows_somebody_elsewhere() {
    var batch = town.night(Town.EVENING).getFirst();
    var api = "/api/v1/batches/" + batch.id();
    declare();
    release(batch, others);

    assertThat(manager.post(api + "/print", "{}").body().get("notices").asInt()).isEqualTo(1);
    var posted = manager.post(api + "/despatch", "{\"on\": \"" + Town.ISSUE + "\"}");
    assertThat(posted.body().get("notices").asInt()).isEqualTo(1);
  }

  @Test
  void a_complaint_about_somebody_known_is_recorded_by_a_colleague() {
    var batch = complaint();
    var api = "/api/v1/batches/" + batch.id() + "/despatch";
    var on = "{\"on\": \"2026-06-03\"}";
    declare();

    assertThat(manager.post(api, on).status()).isEqualTo(403);
    assertThat(town.noticeOf(others).state()).isEqualTo(NoticeState.RELEASED);
    assertThat(senior.post(api, on).body().get("notices").asInt()).isEqualTo(2);
  }

  @Test
  void a_court_list_leaves_out_whom_the_officer_knows_and_keeps_its_numbers() {
    var batch = complaint();
    var api = "/api/v1/batches/" + batch.id() + "/court-list";
    assertThat(manager.get(api).body().get("items")).hasSize(2);
    declare();

    var list = manager.get(api).body();

    assertThat(list.get("items")).hasSize(1);
    assertThat(list.at("/items/0/number").asInt()).isEqualTo(2);
    assertThat(list.at("/items/0/names").asString()).contains("Reed");
    assertThat(list.get("notShown").asInt()).isEqualTo(1);
    assertThat(shownByTheLastLook(batch)).contains("\"cases\": 1");
    assertThat(manager.get(api + "?limit=1").body().get("next").isNull()).isTrue();
    var onPage = page.open("/runs/batches/" + batch.id() + "/court-list").text();
    assertThat(onPage).contains("Reed", ONE_CASE, "1 case;").doesNotContain("Cousin");
    assertThat(senior.get(api).body().get("notShown").asInt()).isZero();
  }

  @Test
  void a_court_list_as_a_file_says_in_its_name_that_it_is_not_whole() {
    var batch = complaint();
    var api = "/api/v1/batches/" + batch.id() + "/court-list.csv";
    var onPage = "/runs/batches/" + batch.id() + "/court-list.csv";
    var whole = manager.get(api);
    assertThat(whole.response().body().lines()).hasSize(3);
    assertThat(whole.response().body()).isEqualTo(page.open(onPage).response().body());
    assertThat(whole.header("Content-Disposition")).doesNotContain("not-shown");
    assertThat(whole.header("Content-Type")).startsWith("text/csv");
    declare();

    for (var file : List.of(manager.get(api).response(), page.open(onPage).response())) {
      assertThat(file.body().lines()).hasSize(2);
      assertThat(file.body()).contains("2,", "Reed").doesNotContain("Cousin");
      assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
          .contains("-1-not-shown.csv");
    }
    assertThat(Caller.of(service, Role.OFFICER, "read").get(api).status()).isEqualTo(403);
    var letters = town.night(LocalDate.of(2026, 6, 3)).stream().filter(b -> b.step().isNotice());
    letters.forEach(
        one ->
            assertThat(manager.get("/api/v1/batches/" + one.id() + "/court-list.csv").code())
                .isEqualTo("not-found"));
  }

  @Test
  void lists_of_notices_and_samples_say_how_many_are_not_shown() {
    var batch = town.night(Town.EVENING).getFirst();
    var api = "/api/v1/batches/" + batch.id();
    declare();

    assertThat(manager.get(api + "/notices").body().get("notShown").asInt()).isEqualTo(1);
    assertThat(manager.get(api + "/paper").body().get("samplesNotShown").asInt()).isEqualTo(1);
    assertThat(page.open("/runs/batches/" + batch.id()).text())
        .contains("1 sample is not shown: you know somebody it belongs to.");
    assertThat(page.open("/runs/batches/" + batch.id() + "/notices").text())
        .contains("1 notice is not shown: you know somebody it belongs to.");
    assertThat(senior.get(api + "/notices").body().get("notShown").asInt()).isZero();
  }

  @Test
  void a_notice_of_an_account_on_which_somebody_known_stands_is_shut_whomever_it_goes_to() {
    town.liable(town.accountOf(others), known, "joint_liable", false);
    var batch = town.night(Town.EVENING).getFirst();
    var notice = town.noticeOf(others);
    assertThat(notice.parties()).doesNotContain(known);
    town.release(batch);
    var file = print(batch);
    declare();

    assertThat(manager.get("/api/v1/notices/" + notice.id()).status()).isEqualTo(403);
    assertThat(manager.get("/api/v1/notices/" + notice.id() + "/document").status()).isEqualTo(403);
    assertThat(page.open("/runs/notices/" + notice.id()).status()).isEqualTo(403);
    assertThat(manager.get("/api/v1/print-files/" + file).status()).isEqualTo(403);
    var printed = manager.get("/api/v1/batches/" + batch.id() + "/notices?state=printed").body();
    assertThat(printed.get("items")).isEmpty();
    assertThat(printed.get("notShown").asInt()).isEqualTo(2);
  }

  private static List<String> looks(Batch batch) {
    return service
        .bean(Audit.class)
        .looks(Subject.of("batch", batch.id()), Long.MAX_VALUE, 50)
        .stream()
        .map(Audit.Look::what)
        .toList();
  }

  private static String shownByTheLastLook(Batch batch) {
    return service
        .bean(Audit.class)
        .looks(Subject.of("batch", batch.id()), Long.MAX_VALUE, 1)
        .getFirst()
        .details();
  }
}
