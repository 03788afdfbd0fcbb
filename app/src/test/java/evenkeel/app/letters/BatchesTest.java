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
}
