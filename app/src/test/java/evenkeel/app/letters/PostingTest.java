package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is recalled, posted late or posted on time.
class PostingTest {

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
        .contains(
            "the letter states 26\u00a0May\u00a02026, counted today it is 27\u00a0May\u00a02026");
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

  private long debt() {
    return town.debt(town.person("Bennett"));
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
