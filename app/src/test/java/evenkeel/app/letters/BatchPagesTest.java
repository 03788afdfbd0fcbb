package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BatchPagesTest {

  private static OpenTown open;
  private static TestService service;
  private static Town town;

  @BeforeAll
  static void start() {
    open = new OpenTown();
    service = open.service;
    town = open.town;
  }

  @AfterAll
  static void stop() {
    open.close();
  }

  @BeforeEach
  void anew() {
    open.reset();
  }

  @Test
  void a_manager_releases_prints_and_confirms_posting_on_screen() {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var maya = service.visitor(Role.MANAGER);

    assertThat(maya.open("/runs/batches").text()).contains("Reminder").contains("£100.00");
    var paper = maya.open(at);
    assertThat(paper.heading()).isEqualTo("Reminders of 19 May 2026");
    assertThat(paper.text()).contains("1 notice waits for release").contains("first run");

    var released = maya.send(paper, at + "/release", Map.of("reason", "samples look right"));
    assertThat(released.page().text()).contains("1 notice is released");
    var printed = maya.send(released, at + "/print", Map.of());
    assertThat(printed.text()).contains("reminder-2026-05-20-batch-");
    assertThat(printed.text()).contains("Recall is possible until posting is confirmed");
    var posted = maya.send(printed, at + "/despatch", Map.of());
    assertThat(posted.page().text()).contains("posted on 20 May 2026: their days have begun");
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.DESPATCHED);
  }

  @Test
  void a_page_shows_at_most_one_green_button_and_the_recall_file() {
    var first = town.debt(town.person("Bennett"));
    town.debt(town.person("Reed"));
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var maya = service.visitor(Role.MANAGER);
    var only = new Selection.Only(java.util.Set.of(town.noticeOf(first).id()));
    town.batches().release(batch.id(), now(batch).version(), only, Town.MANAGER, "seen");

    assertThat(green(maya.open(at).page())).containsExactly("Write the print file");
    town.batches().print(batch.id(), Town.MANAGER, evenkeel.app.store.Progress.SILENT);
    assertThat(green(maya.open(at).page())).containsExactly("Confirm posting");
    town.batches()
        .recall(java.util.List.of(town.noticeOf(first).id()), Town.MANAGER, "wrong leaflet");

    var page = maya.open(at);
    assertThat(green(page.page())).containsExactly("Release all");
    assertThat(page.text()).contains("-recall.csv").contains("To keep back");
  }

  @Test
  void a_court_list_is_printed_and_saved() {
    var debt = town.debt(town.person("Bennett"));
    town.step(debt, "reminder_1", java.time.LocalDate.of(2026, 5, 8));
    var batch =
        town.night(java.time.LocalDate.of(2026, 6, 2)).stream()
            .filter(one -> !one.step().isNotice())
            .findFirst()
            .orElseThrow();
    town.release(batch);
    var maya = service.visitor(Role.MANAGER);
    var at = "/runs/batches/" + batch.id();

    assertThat(green(maya.open(at).page())).containsExactly("Record the complaint");
    var list = maya.open(at + "/court-list");
    assertThat(list.text())
        .contains("Ms Asha Bennett")
        .contains("8 May 2026")
        .contains("£1,000.00");
    assertThat(list.page().select("table caption")).hasSize(1);
    assertThat(maya.open(at + "/court-list.csv").response().body()).startsWith("number,reference,");
    assertThat(service.visitor(Role.OFFICER).open(at + "/court-list").status()).isEqualTo(403);
  }

  private static Batch now(Batch batch) {
    return town.batches().find(batch.id()).orElseThrow();
  }

  private static java.util.List<String> green(org.jsoup.nodes.Document page) {
    return page.select(
            "main .govuk-button:not(.govuk-button--secondary):not(.govuk-button--warning)")
        .eachText();
  }

  @Test
  void a_notice_shows_its_proof_with_the_law_and_its_letter() {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, evenkeel.app.store.Progress.SILENT);
    var at = "/runs/notices/" + town.noticeOf(debt).id();
    var olive = service.visitor(Role.OFFICER);

    var page = olive.open(at);

    assertThat(page.text())
        .contains("Ms Asha Bennett")
        .contains("Was a demand notice served?")
        .contains("the demand notice was issued on 16 March 2026")
        .contains("When it was printed, for 20 May 2026");
    assertThat(page.page().select("a[href^=/law/rules/council-tax.reminder]")).isNotEmpty();
    var letter = olive.open(at + "/letter.pdf");
    assertThat(letter.response().headers().firstValue("Content-Type")).hasValue("application/pdf");
    assertThat(letter.response().body()).startsWith("%PDF");
    assertThat(town.id("select count(*) from audit.look where what = 'notice document'"))
        .isEqualTo(1);
  }

  @Test
  void an_exception_is_looked_at_and_let_pass_on_screen() {
    var party = town.person("Bennett");
    town.marker(party, "vulnerable", Town.EVENING);
    var debt = town.debt(party);
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/notices/" + town.noticeOf(debt).id();
    var olive = service.visitor(Role.OFFICER);

    assertThat(olive.open("/runs/batches/" + batch.id()).text())
        .contains("To look at one by one")
        .contains("Vulnerable");
    var page = olive.open(at);
    assertThat(page.text()).contains("Consider a call, support or a hold");
    var unanswered = olive.send(page, at + "/settle", Map.of("reason", "spoke to her"));
    assertThat(unanswered.status()).isEqualTo(422);
    assertThat(unanswered.text()).contains("Say whether it may go");
    olive.send(unanswered, at + "/settle", Map.of("answer", "send", "reason", "spoke to her"));

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void a_part_is_ticked_and_released_and_later_recalled() {
    var first = town.debt(town.person("Bennett"));
    var second = town.debt(town.person("Reed"));
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id() + "/notices";
    var maya = service.visitor(Role.MANAGER);

    var list = maya.open(at + "?state=PROPOSED");
    var none = maya.send(list, at + "/release", Map.of("reason", "x", "which", "ticked"));
    assertThat(none.text()).contains("Tick at least one notice");
    maya.send(
        none,
        at + "/release",
        Map.of("reason", "one first", "notice", Long.toString(town.noticeOf(first).id())));
    assertThat(town.noticeOf(first).state()).isEqualTo(NoticeState.RELEASED);
    assertThat(town.noticeOf(second).state()).isEqualTo(NoticeState.PROPOSED);

    var released = maya.open(at + "?state=RELEASED");
    maya.send(
        released,
        at + "/recall",
        Map.of("reason", "wrong leaflet", "notice", Long.toString(town.noticeOf(first).id())));
    assertThat(town.noticeOf(first).state()).isEqualTo(NoticeState.RECALLED);
  }

  @Test
  void a_stale_page_keeps_what_was_typed_and_says_to_look_again() {
    town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var maya = service.visitor(Role.MANAGER);
    var paper = maya.open(at);
    town.batches().hold(batch.id(), true, Town.COLLECTOR, "wait");
    town.batches().hold(batch.id(), false, Town.COLLECTOR, "go on");

    var stale = maya.send(paper, at + "/release", Map.of("reason", "samples look right"));

    assertThat(stale.text()).contains("Somebody has acted on this batch since you opened it");
    assertThat(stale.page().select("input[name=reason]").val()).isEqualTo("samples look right");
  }

  @Test
  void a_red_night_says_why_nothing_may_leave() {
    town.debt(town.person("Bennett"));
    town.decide(Town.EVENING);
    town.batches().compose(Town.EVENING, Town.ISSUE, evenkeel.app.store.Progress.SILENT);
    town.batches().nightEnded(Town.EVENING, Batch.Night.RED);
    var batch = town.batches().of(Town.EVENING).getFirst();

    var paper = service.visitor(Role.MANAGER).open("/runs/batches/" + batch.id());

    assertThat(paper.text()).contains("Red night");
    assertThat(paper.page().select("form[action$=/release]")).isEmpty();
  }

  @Test
  void what_an_officer_may_not_do_is_not_offered_and_is_refused() {
    town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    var at = "/runs/batches/" + batch.id();
    var auditor = service.visitor(Role.AUDITOR);

    var paper = auditor.open(at);
    assertThat(paper.status()).isEqualTo(200);
    assertThat(paper.page().select("main form")).isEmpty();
    assertThat(service.visitor(Role.ADMINISTRATOR).open(at).status()).isEqualTo(403);
    assertThat(released(service.visitor(Role.OFFICER), at).status()).isEqualTo(403);
  }

  @Test
  void a_day_of_posting_that_makes_no_sense_is_said_beside_its_field() {
    town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, evenkeel.app.store.Progress.SILENT);
    town.bean(BusinessDay.class).open(Town.ISSUE);
    var at = "/runs/batches/" + batch.id();
    var maya = service.visitor(Role.MANAGER);

    var wrong =
        maya.send(
            maya.open(at), at + "/despatch", Map.of("day", "31", "month", "2", "year", "2026"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text()).contains("The day of posting: the day must be from 1 to 28");
    assertThat(wrong.page().select("input[name=day]").val()).isEqualTo("31");
  }

  /// Sends the release form that this officer was not offered.
  private static Visitor.Seen released(Visitor visitor, String at) {
    var page = visitor.open(at);
    var fields =
        new java.util.HashMap<>(
            Visitor.filled(page, at + "/hold", Map.of("reason", "x", "version", "2")));
    return visitor.post(at + "/release", fields);
  }
}
