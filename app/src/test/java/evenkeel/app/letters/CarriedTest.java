package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CarriedTest {

  private static final LocalDate BEFORE = LocalDate.of(2026, 5, 1);

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

  private long debt() {
    return town.debt(town.person("Bennett"));
  }

  private List<NoticeRow> noticesOf(long debt) {
    return town.notices().ofAccount(town.accountOf(debt));
  }

  @Test
  void a_notice_that_waits_is_taken_along_while_nothing_but_its_dates_changes() {
    var debt = debt();
    var first = town.night(Town.EVENING).getFirst();
    var before = town.noticeOf(debt);

    var next = town.night(Town.ISSUE).getFirst();

    var after = noticesOf(debt);
    assertThat(after).hasSize(1);
    assertThat(after.getFirst().id()).isEqualTo(before.id());
    assertThat(after.getFirst().batch()).isEqualTo(next.id());
    assertThat(after.getFirst().plannedIssueOn()).isEqualTo(before.plannedIssueOn().plusDays(1));
    assertThat(after.getFirst().payBy()).isEqualTo(before.payBy().plusDays(1));
    assertThat(town.batches().find(first.id()).orElseThrow().state()).isEqualTo(Batch.State.CLOSED);
    assertThat(town.release(next)).isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
  }

  @Test
  void a_notice_that_is_taken_along_keeps_its_proof_once_while_facts_and_answers_are_the_same() {
    var debt = debt();
    town.night(Town.EVENING);
    town.night(Town.ISSUE);

    assertThat(proofsOf(debt))
        .extracting(ProofBook.Kept::stage, ProofBook.Kept::provenFor, ProofBook.Kept::proven)
        .containsExactly(tuple("composing", Town.ISSUE, true));
  }

  @Test
  void a_notice_that_is_taken_along_keeps_a_new_proof_when_a_fact_differs() {
    var debt = debt();
    town.night(Town.EVENING);
    town.hold(debt, "breathing_space", BEFORE);
    town.jdbc
        .sql(
            """
            insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
            select id, ?, 'reported late', 'test' from history.hold
            """)
        .param(BEFORE.plusDays(2))
        .update();
    town.night(Town.ISSUE);

    var proofs = proofsOf(debt);

    var notice = town.noticeOf(debt);
    assertThat(proofs)
        .extracting(ProofBook.Kept::stage, ProofBook.Kept::provenFor, ProofBook.Kept::proven)
        .containsExactly(
            tuple("composing", notice.plannedIssueOn(), true),
            tuple("composing", Town.ISSUE, true));
    assertThat(proofs.getFirst().facts()).isNotEqualTo(proofs.getLast().facts());
  }

  @Test
  void the_same_facts_are_the_same_whichever_process_wrote_them() {
    var there = new LinkedHashMap<String, Object>(Map.of("due", "2026-05-01"));
    there.put("amount", "100.00");
    var here = new LinkedHashMap<String, Object>(Map.of("amount", "100.00"));
    here.put("due", "2026-05-01");
    var book = town.bean(ProofBook.class);

    assertThat(book.inOrder(Map.of("instalments", List.of(there))))
        .isEqualTo(book.inOrder(Map.of("instalments", List.of(here))));
  }

  private List<ProofBook.Kept> proofsOf(long debt) {
    return town.bean(ProofBook.class).of(town.noticeOf(debt).id());
  }

  @Test
  void a_notice_whose_sum_has_changed_is_drawn_up_again() {
    var debt = debt();
    town.night(Town.EVENING);
    town.paid(debt, 1, 4_000, Town.ISSUE);

    town.night(Town.ISSUE);

    assertThat(noticesOf(debt))
        .extracting(NoticeRow::state, NoticeRow::amount)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(NoticeState.PROPOSED, Money.ofPounds(60)),
            org.assertj.core.api.Assertions.tuple(NoticeState.SUPERSEDED, Money.ofPounds(100)));
  }

  @Test
  void a_notice_that_is_no_longer_due_is_taken_along_no_further() {
    var debt = debt();
    town.night(Town.EVENING);
    town.paid(debt, 1, 10_000, Town.ISSUE);

    town.night(Town.ISSUE);

    assertThat(noticesOf(debt))
        .extracting(NoticeRow::state)
        .containsExactly(NoticeState.SUPERSEDED);
  }

  @Test
  void the_council_says_from_which_sum_a_notice_is_looked_at() {
    var debt = debt();
    town.policy("very-large-notice", "99.99", BEFORE);

    town.night(Town.EVENING);

    assertThat(town.noticeOf(debt).exceptions()).containsExactly(ExceptionReason.LARGE_AMOUNT);
  }

  @Test
  void the_council_says_from_which_total_two_people_release() {
    debt();
    town.policy("release-second-person-from", "100.00", BEFORE);
    var batch = town.night(Town.EVENING).getFirst();

    var asked = town.release(batch);

    assertThat(asked).isInstanceOf(Outcome.Requested.class);
    assertThat(((Outcome.Requested) asked).because()).contains("two people").contains("£100.00");
    assertThat(
            town.batches()
                .decideRelease(
                    ((Outcome.Requested) asked).request(),
                    true,
                    Town.officer("mo", evenkeel.app.access.Role.MANAGER, 1_000_000_00L),
                    "seen"))
        .isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
  }

  @Test
  void only_the_first_notice_to_an_estate_is_looked_at() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.jdbc
        .sql(
            """
            insert into people.party_version (party_id, party_type, organisation_name, name_key,
              extract_id, effective_on)
            select party_id, 'estate', 'Estate of Ms Bennett', 'x', extract_id, effective_on
              from people.party_version where party_id = ? limit 1
            """)
        .param(party)
        .update();
    var batch = town.night(Town.EVENING).getFirst();
    assertThat(town.noticeOf(debt).exceptions()).containsExactly(ExceptionReason.ESTATE);
    town.batches().settle(town.noticeOf(debt).id(), true, Town.COLLECTOR, "the executor answers");
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    town.bean(evenkeel.app.policy.BusinessDay.class).open(Town.ISSUE);
    town.batches().confirmDespatch(batch.id(), Town.ISSUE, Town.MANAGER);
    town.paid(debt, 1, 10_000, Town.ISSUE.plusDays(2));

    town.night(LocalDate.of(2026, 6, 10));

    assertThat(town.noticeOf(debt).exceptions()).isEmpty();
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void the_print_house_is_told_which_printed_letters_to_keep_back() throws IOException {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    var notice = town.noticeOf(debt);

    town.batches().recall(List.of(notice.id()), Town.MANAGER, "wrong leaflet");

    var files = town.bean(PrintFiles.class).of(batch.id());
    assertThat(files).hasSize(2);
    assertThat(files.getLast().recalls()).isTrue();
    var text = Files.readString(town.printFolder.resolve(files.getLast().name()));
    var sha256 = town.jdbc.sql("select sha256 from letters.document").query(String.class).single();
    assertThat(text)
        .contains(files.getFirst().name() + "," + notice.id() + "," + notice.reference() + ",")
        .contains(sha256);
    assertThat(files.getLast().sha256()).isEqualTo(Documents.sha256(text));
  }

  @Test
  void a_letter_that_was_released_and_not_printed_needs_no_recall_file() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);

    town.batches().recall(List.of(town.noticeOf(debt).id()), Town.MANAGER, "wrong leaflet");

    assertThat(town.bean(PrintFiles.class).of(batch.id())).isEmpty();
  }
}
