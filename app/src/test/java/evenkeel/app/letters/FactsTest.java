package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import evenkeel.core.law.PrescribedWording;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Between two looks at the books each fact changes once: that notice falls out, its reason names
/// the fact, and the others go on. Every check of a proof has its fact, or its own test.
class FactsTest {

  private static final LocalDate TODAY = Town.ISSUE;

  /// A notice, and the evening on which the night proposes it of a debt that paid nothing.
  enum Proposed {
    REMINDER(StepKind.REMINDER_1, Town.EVENING),
    FINAL_NOTICE(StepKind.FINAL_NOTICE, LocalDate.of(2027, 2, 9));

    private final StepKind step;
    private final LocalDate evening;

    Proposed(StepKind step, LocalDate evening) {
      this.step = step;
      this.evening = evening;
    }
  }

  /// Checks that no fact of one debt fails, and the test that fails each.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "demand-served",
          "EveryGuardTest, not-billed: a bill that is withdrawn takes no demand back",
          "minimum",
          "a_minimum_that_the_council_raises_takes_out_what_is_below_it",
          "rules-may-run",
          "a_sign_off_that_is_withdrawn_takes_out_what_rests_on_the_rule",
          "letter-content",
          "LetterTest: a letter without what the regulations require");

  /// What is asked of a notice that was drawn up: one that is only being drawn up states what the
  /// books say then.
  private static final Set<String> OF_A_NOTICE_THAT_STANDS =
      Set.of("last-day", "no-other-notice", "same-people", "sum-if-not-paid");

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

  private record Case(NoticeFacts.Row row, long debt, long party) {

    void lands(Proposed proposed) {
      row.fact().lands(town, debt, party, proposed.evening.plusDays(1));
    }

    String inWords() {
      return row.check() + ": " + row.names();
    }
  }

  private static List<Case> cases(Proposed proposed) {
    return NoticeFacts.of(proposed.step).stream()
        .map(
            row -> {
              var party = town.person("Bennett");
              return new Case(row, town.debt(party), party);
            })
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void a_fact_that_changes_while_the_night_composes_leaves_its_notice_out(Proposed proposed) {
    var untouched = town.debt(town.person("Witness"));
    var cases =
        cases(proposed).stream()
            .filter(one -> !OF_A_NOTICE_THAT_STANDS.contains(one.row().check()))
            .toList();
    town.decide(proposed.evening);

    cases.forEach(one -> one.lands(proposed));
    town.compose(proposed.evening.plusDays(1));

    for (var one : cases) {
      assertThat(town.notices().ofAccount(town.accountOf(one.debt())))
          .as(one.inWords())
          .allSatisfy(
              notice -> {
                assertThat(notice.state()).isIn(NoticeState.LEFT_OUT, NoticeState.EXCEPTION);
                assertThat(notice.because() + notice.exceptions()).isNotBlank();
              });
    }
    assertThat(town.noticeOf(untouched).state()).isEqualTo(NoticeState.PROPOSED);
  }

  @ParameterizedTest
  @EnumSource
  void a_fact_that_changes_before_release_takes_its_notice_out_and_is_named(Proposed proposed) {
    var untouched = town.debt(town.person("Witness"));
    var cases = cases(proposed);
    var batch = town.night(proposed.evening).getFirst();
    assertThat(batch.step()).isEqualTo(proposed.step);
    assertThat(states(cases)).containsOnly(NoticeState.PROPOSED);

    cases.forEach(one -> one.lands(proposed));
    var outcome = town.release(batch);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done) outcome).notices()).isEqualTo(1);
    assertFellOut(cases, batch);
    assertThat(town.noticeOf(untouched).state()).isEqualTo(NoticeState.RELEASED);
    assertEveryCheckHasItsFact(untouched, cases);
  }

  @ParameterizedTest
  @EnumSource
  void a_fact_that_changes_before_the_print_file_takes_its_notice_out_and_is_named(
      Proposed proposed) {
    var untouched = town.debt(town.person("Witness"));
    var cases = cases(proposed);
    var batch = town.night(proposed.evening).getFirst();
    town.release(batch);
    assertThat(states(cases)).containsOnly(NoticeState.RELEASED);

    cases.forEach(one -> one.lands(proposed));
    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(printed).isInstanceOf(Printed.Written.class);
    assertThat(((Printed.Written) printed).notices()).isEqualTo(1);
    assertFellOut(cases, batch);
    assertThat(town.noticeOf(untouched).state()).isEqualTo(NoticeState.PRINTED);
    assertEveryCheckHasItsFact(untouched, cases);
  }

  @Test
  void a_second_reminder_falls_out_when_the_first_is_withdrawn() {
    var debt = town.debt(town.person("Bennett"));
    var first = town.step(debt, "reminder_1", LocalDate.of(2026, 5, 11));
    town.paid(debt, 1, 10_000, LocalDate.of(2026, 5, 15));
    var batch = town.night(LocalDate.of(2026, 6, 11)).getFirst();
    assertThat(batch.step()).isEqualTo(StepKind.REMINDER_2);

    town.withdrawStep(first, LocalDate.of(2026, 6, 12));
    town.release(batch);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(town.noticeOf(debt).because()).contains("reminder");
  }

  @Test
  void a_minimum_that_the_council_raises_takes_out_what_is_below_it() {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();

    town.policy("minimum-reminder", "150.00", TODAY);
    town.release(batch);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(town.noticeOf(debt).because()).contains("£100.00 against a minimum of £150.00");
  }

  @Test
  void a_notice_that_another_batch_has_released_is_not_sent_twice() {
    var debt = town.debt(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);

    assertThat(town.night(Town.ISSUE)).as("it is on its way already").isEmpty();
    assertThat(town.notices().ofAccount(town.accountOf(debt))).hasSize(1);
  }

  @Test
  void a_sign_off_that_is_withdrawn_takes_out_what_rests_on_the_rule() {
    var leases = new TownLeases(town);
    town.policy("signed-off-rules", "lease.demand.name-and-address", LocalDate.of(2026, 1, 1));
    leases.loaded(PrescribedWording.values());
    var debt = leases.charged(town.person("Bennett"));
    var batch = town.night(Town.EVENING).getFirst();
    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.PROPOSED);

    town.policy("signed-off-rules", "", TODAY);
    town.release(batch);

    assertThat(town.noticeOf(debt).state()).isEqualTo(NoticeState.FELL_OUT);
    assertThat(town.noticeOf(debt).because()).contains("is MEMORY, not signed off");
  }

  private static List<NoticeState> states(List<Case> cases) {
    return cases.stream().map(one -> town.noticeOf(one.debt()).state()).toList();
  }

  private static void assertFellOut(List<Case> cases, Batch batch) {
    for (var one : cases) {
      var notice =
          town.notices().ofAccount(town.accountOf(one.debt())).stream()
              .filter(each -> each.batch() == batch.id())
              .findFirst()
              .orElseThrow();
      assertThat(notice.state()).as(one.inWords()).isEqualTo(NoticeState.FELL_OUT);
      assertThat(notice.because()).as(one.inWords()).contains(one.row().names());
      assertThat(last(notice).checks())
          .as(one.inWords())
          .anyMatch(check -> !check.passed() && check.code().equals(one.row().check()));
    }
  }

  /// A check that is added to a proof fails here until a fact fails it.
  private static void assertEveryCheckHasItsFact(long proven, List<Case> cases) {
    var failed =
        Stream.concat(cases.stream().map(one -> one.row().check()), ELSEWHERE.keySet().stream())
            .collect(Collectors.toSet());
    assertThat(failed)
        .containsAll(last(town.noticeOf(proven)).checks().stream().map(Check::code).toList());
  }

  /// The proof that was kept last.
  private static ProofBook.Kept last(NoticeRow notice) {
    return town.bean(ProofBook.class).of(notice.id()).getFirst();
  }
}
