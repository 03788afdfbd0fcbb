package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.store.Progress;
import evenkeel.core.calendar.Nation;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class BatchesTest {

  private static final Officer OTHER_MANAGER = Town.officer("mo", Role.MANAGER, 1_000_000_00L);

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
  void a_release_above_the_limit_waits_for_a_second_person_who_is_not_the_first() {
    var debts = List.of(debt(), debt(), debt(), debt(), debt(), debt());
    var batch = town.night(Town.EVENING).getFirst();

    var asked = release(batch, Town.SENIOR);
    assertThat(asked).isInstanceOf(Outcome.Requested.class);
    var request = ((Outcome.Requested) asked).request();
    assertThat(((Outcome.Requested) asked).because()).contains("£600.00").contains("£500.00");
    assertThat(states(debts)).containsOnly(NoticeState.PROPOSED);

    assertThat(decide(request, Town.SENIOR))
        .isEqualTo(new Outcome.Refused("A second person must decide: this request is your own."));
    assertThat(decide(request, Town.officer("kim", Role.SENIOR_OFFICER, 100)))
        .isEqualTo(new Outcome.Refused("The amount is above your approval limit."));
    assertThat(decide(request, Town.MANAGER))
        .isEqualTo(new Outcome.Done(6, 0, Money.ofPounds(600)));
    assertThat(states(debts)).containsOnly(NoticeState.RELEASED);
    assertThat(decide(request, OTHER_MANAGER)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_request_lapses_when_the_batch_has_moved() {
    var debts = List.of(debt(), debt(), debt(), debt(), debt(), debt());
    var batch = town.night(Town.EVENING).getFirst();
    var request = ((Outcome.Requested) release(batch, Town.SENIOR)).request();

    release(batch, new Selection.Only(Set.of(town.noticeOf(debts.getFirst()).id())));

    assertThat(decide(request, OTHER_MANAGER))
        .isEqualTo(
            new Outcome.Refused("The facts have moved since the request was made: it has lapsed."));
  }

  @Test
  void a_request_that_is_declined_releases_nothing() {
    var debts = List.of(debt(), debt(), debt(), debt(), debt(), debt());
    var batch = town.night(Town.EVENING).getFirst();
    var request = ((Outcome.Requested) release(batch, Town.SENIOR)).request();

    town.batches().decideRelease(request, false, Town.MANAGER, "wait for the talk with the bank");

    assertThat(states(debts)).containsOnly(NoticeState.PROPOSED);
    assertThat(decide(request, OTHER_MANAGER)).isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void only_a_role_that_may_release_releases_prints_recalls_or_confirms() {
    debt();
    var batch = town.night(Town.EVENING).getFirst();

    assertThatThrownBy(() -> release(batch, Town.COLLECTOR))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> town.batches().print(batch.id(), Town.COLLECTOR, Progress.SILENT))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> town.batches().recall(List.of(1L), Town.COLLECTOR, "x"))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> town.batches().confirmDespatch(batch.id(), Town.ISSUE, Town.COLLECTOR))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void a_part_may_be_released_and_the_rest_later() {
    var first = debt();
    var second = debt();
    var batch = town.night(Town.EVENING).getFirst();

    release(batch, new Selection.AllBut(Set.of(town.noticeOf(second).id())));
    assertThat(states(List.of(first, second)))
        .containsExactly(NoticeState.RELEASED, NoticeState.PROPOSED);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(states(List.of(first, second))).containsOnly(NoticeState.PRINTED);
    assertThat(town.id("select count(*) from letters.print_file")).isEqualTo(2);
  }

  @Test
  void whoever_acts_on_a_page_that_is_out_of_date_is_told_so() {
    var debts = List.of(debt(), debt());
    var batch = town.night(Town.EVENING).getFirst();
    release(batch, new Selection.Only(Set.of(town.noticeOf(debts.getFirst()).id())));

    var late =
        town.batches()
            .release(
                batch.id(), batch.version(), new Selection.Everything(), Town.MANAGER, "checked");

    assertThat(late).isInstanceOf(Outcome.Stale.class);
    assertThat(town.noticeOf(debts.getLast()).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void nothing_of_a_red_night_or_one_that_has_not_ended_is_released() {
    var debt = debt();
    town.decide(Town.EVENING);
    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);
    var batch = town.batches().of(Town.EVENING).getFirst();

    assertThat(town.release(batch))
        .isEqualTo(new Outcome.Refused("The night that proposes it has not ended."));
    town.batches().nightEnded(Town.EVENING, Batch.Night.RED);
    assertThat(((Outcome.Refused) town.release(batch)).because()).contains("red");
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.SUPERSEDED);

    town.batches().compose(Town.EVENING, Town.ISSUE, Progress.SILENT);
    town.batches().nightEnded(Town.EVENING, Batch.Night.GREEN);
    assertThat(town.release(town.batches().of(Town.EVENING).getLast()))
        .isInstanceOf(Outcome.Done.class);
  }

  @Test
  void a_held_batch_and_the_next_nights_stay_until_the_hold_is_lifted() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.batches().hold(batch.id(), true, Town.COLLECTOR, "the bank file was late");

    assertThat(((Outcome.Refused) town.release(batch)).because()).contains("held");
    var next = town.night(Town.ISSUE).getFirst();
    assertThat(next.held()).isTrue();
    assertThat(town.release(next)).isInstanceOf(Outcome.Refused.class);
    town.batches().hold(next.id(), false, Town.COLLECTOR, "the bank file is in");

    assertThat(town.release(next)).isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
    assertThat(town.notices().ofAccount(town.accountOf(debt)))
        .extracting(NoticeRow::state)
        .containsExactly(NoticeState.RELEASED);
  }

  @Test
  void a_batch_whose_day_has_passed_is_not_released() {
    debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.bean(BusinessDay.class).open(Town.ISSUE.plusDays(1));

    assertThat(((Outcome.Refused) town.release(batch)).because()).contains("has passed");
  }

  @Test
  void an_exception_waits_until_an_officer_has_looked() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.marker(party, "vulnerable", Town.EVENING);
    var batch = town.night(Town.EVENING).getFirst();
    var notice = town.noticeOf(debt);

    assertThat(notice.state()).isEqualTo(NoticeState.EXCEPTION);
    assertThat(notice.exceptions()).containsExactly(ExceptionReason.VULNERABLE);
    assertThat(town.release(batch)).isInstanceOf(Outcome.Refused.class);
    town.batches().settle(notice.id(), true, Town.COLLECTOR, "spoke to her: she wants the letter");

    assertThat(town.release(batch)).isInstanceOf(Outcome.Done.class);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void an_exception_that_was_settled_stays_settled_when_it_is_proposed_afresh() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.marker(party, "interpreter", Town.EVENING);
    town.night(Town.EVENING);
    town.batches().settle(town.noticeOf(debt).id(), true, Town.COLLECTOR, "call is booked");

    town.night(Town.ISSUE);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void a_letter_that_cannot_be_printed_is_not_let_pass() {
    var party = town.person("Bennett");
    var debt = town.debt(party);
    town.withdrawAddresses(party);
    town.address(party, "x".repeat(90));
    town.night(Town.EVENING);
    var notice = town.noticeOf(debt);

    assertThat(notice.exceptions()).contains(ExceptionReason.ADDRESS_UNUSABLE);
    assertThat(town.batches().settle(notice.id(), true, Town.COLLECTOR, "send it"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void large_print_goes_out_in_large_print_once_looked_at() {
    var party = town.person("Bennett");
    town.change(party, "format_need", "large_print");
    var debt = town.debt(party);
    var batch = town.night(Town.EVENING).getFirst();
    town.batches().settle(town.noticeOf(debt).id(), true, Town.COLLECTOR, "large print is right");
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    var pdf = town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf();
    assertThat(PrintHouse.smallestBodyType(pdf)).isGreaterThanOrEqualTo(18);
  }

  @Test
  void a_recalled_notice_does_not_count_and_is_proposed_afresh() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    var recalled =
        town.batches().recall(List.of(town.noticeOf(debt).id()), Town.MANAGER, "wrong leaflet");

    assertThat(recalled).isEqualTo(new Outcome.Done(1, 0, Money.ofPounds(100)));
    assertThat(town.batches().confirmDespatch(batch.id(), Town.ISSUE, Town.MANAGER))
        .isInstanceOf(Outcome.Refused.class);
    assertThat(town.id("select count(*) from history.step")).isZero();
    town.night(Town.ISSUE);
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void what_has_left_is_recalled_no_more() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    posted(batch, Town.ISSUE);

    assertThat(town.batches().recall(List.of(town.noticeOf(debt).id()), Town.MANAGER, "late"))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void a_letter_posted_on_another_day_than_it_carries_does_not_count_and_is_issued_afresh() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    town.bean(BusinessDay.class).open(Town.ISSUE.plusDays(1));

    var outcome = town.batches().confirmDespatch(batch.id(), Town.ISSUE.plusDays(1), Town.MANAGER);

    assertThat(outcome).isEqualTo(new Outcome.Done(0, 1, Money.ZERO));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.NOT_COUNTED);
    assertThat(town.noticeOf(debt).because())
        .contains("Posted on 21\u00a0May\u00a02026")
        .contains("the letter states 26\u00a0May\u00a02026, the law gives 27\u00a0May\u00a02026");
    assertThat(town.id("select count(*) from history.step")).isZero();
    town.night(Town.ISSUE.plusDays(1));
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @Test
  void a_day_of_posting_is_neither_to_come_nor_before_the_print_file() {
    debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(confirm(batch, Town.ISSUE.plusDays(1)).because()).contains("cannot be after today");
    assertThat(confirm(batch, Town.ISSUE.minusDays(1)).because()).contains("was written on");
  }

  @Test
  void the_clock_starts_on_the_day_of_posting_with_the_dates_that_the_letter_states() {
    var debt = debt();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    assertThat(town.id("select count(*) from history.step")).isZero();
    posted(batch, Town.ISSUE);

    assertThat(
            town.jdbc
                .sql("select issued_on, pay_by, next_step_from from history.step where debt_id = ?")
                .param(debt)
                .query(
                    (row, _) ->
                        List.of(
                            row.getObject(1, LocalDate.class),
                            row.getObject(2, LocalDate.class),
                            row.getObject(3, LocalDate.class)))
                .single())
        .containsExactly(Town.ISSUE, Town.ISSUE.plusDays(6), Town.ISSUE.plusDays(14));
  }

  @Test
  void a_joint_person_is_named_only_when_on_the_bill_or_served_a_joint_notice() {
    var debt = debt();
    var joint = town.person("Reed");
    town.liable(town.accountOf(debt), joint, "joint_liable", true);
    var hidden = town.person("Unnamed");
    town.liable(town.accountOf(debt), hidden, "joint_liable", false);
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    var text =
        PrintHouse.text(
            town.notices().document(town.noticeOf(debt).id(), Town.MANAGER).orElseThrow().pdf());
    assertThat(text).contains("Ms Asha Bennett and Ms Asha Reed").doesNotContain("Unnamed");
  }

  @Test
  void a_joint_person_who_lives_elsewhere_is_looked_at_first() {
    var debt = debt();
    var joint = town.person("Reed");
    town.withdrawAddresses(joint);
    town.address(joint, "2 Mill Lane");
    town.liable(town.accountOf(debt), joint, "joint_liable", true);
    town.night(Town.EVENING);

    assertThat(town.noticeOf(debt).exceptions()).contains(ExceptionReason.JOINT_ELSEWHERE);
  }

  @Test
  void a_welsh_council_has_no_batches_until_its_letters_are_in_both_languages() {
    debt();
    var english = Samples.COUNCIL;
    town.bean(Councils.class)
        .keep(
            new Actor("test", "system"),
            new Council(
                "Cyngor Enghraifft",
                Nation.WALES,
                "W06999901",
                english.address(),
                english.telephone(),
                english.email(),
                english.website(),
                english.payOnline(),
                english.payPhone(),
                english.debtAdvice()));

    assertThat(town.night(Town.EVENING)).isEmpty();
  }

  @Test
  void a_release_without_a_reason_is_refused() {
    debt();
    var batch = town.night(Town.EVENING).getFirst();

    assertThat(
            town.batches()
                .release(
                    batch.id(), batch.version(), new Selection.Everything(), Town.MANAGER, " "))
        .isEqualTo(new Outcome.Refused("Say why you release it."));
  }

  private long debt() {
    return town.debt(town.person("Bennett"));
  }

  private List<NoticeState> states(List<Long> debts) {
    return debts.stream().map(debt -> town.noticeOf(debt).state()).toList();
  }

  private Outcome release(Batch batch, Officer officer) {
    return town.batches()
        .release(batch.id(), batch.version(), new Selection.Everything(), officer, "checked");
  }

  private Outcome release(Batch batch, Selection selection) {
    return town.batches().release(batch.id(), batch.version(), selection, Town.MANAGER, "checked");
  }

  private Outcome decide(long request, Officer officer) {
    return town.batches().decideRelease(request, true, officer, "agreed");
  }

  private Outcome.Refused confirm(Batch batch, LocalDate on) {
    return (Outcome.Refused) town.batches().confirmDespatch(batch.id(), on, Town.MANAGER);
  }

  private void posted(Batch batch, LocalDate on) {
    town.release(batch);
    town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);
    town.batches().confirmDespatch(batch.id(), on, Town.MANAGER);
  }
}
