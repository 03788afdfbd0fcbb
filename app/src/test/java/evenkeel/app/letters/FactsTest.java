package evenkeel.app.letters;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.store.Progress;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Between two looks at the books each fact changes once: that notice falls out, its reason names
/// the fact, and the others go on.
class FactsTest {

  private static final LocalDate TODAY = Town.ISSUE;

  /// A fact that lands on one debt.
  private interface Fact {
    void lands(Town town, long debt, long party);
  }

  /// Each change, with words that the reason must hold.
  private static final Map<String, Fact> FACTS = new LinkedHashMap<>();

  private static void fact(String names, Fact fact) {
    FACTS.put(names, fact);
  }

  static {
    fact("£0.00 is due and unpaid", (town, debt, _) -> town.paid(debt, 1, 10_000, TODAY));
    fact(
        "the books say £60.00, the step asks for £100.00",
        (town, debt, _) -> town.paid(debt, 1, 4_000, TODAY));
    fact("Insolvency since 20 May 2026", (town, debt, _) -> town.hold(debt, "insolvency", TODAY));
    fact("Bereavement since", (town, debt, _) -> town.hold(debt, "bereavement", TODAY));
    fact("Other reason since", (town, debt, _) -> town.hold(debt, "other", TODAY));
    fact("Promise to pay since", (town, debt, _) -> town.hold(debt, "promise", TODAY));
    fact("a plan is kept", (town, debt, _) -> town.plan(debt, TODAY));
    fact(
        "missed on 18 May 2026, 7 days of grace",
        (town, debt, _) -> {
          town.withdrawInstalment(debt, 1, TODAY);
          town.instalment(debt, 1, LocalDate.of(2026, 5, 18), TODAY);
        });
    fact(
        "the letter states £1,000.00, the books say £500.00",
        (town, debt, _) -> town.charge(debt, -50_000, TODAY));
    fact("Is there an address", (town, _, party) -> town.withdrawAddresses(party));
    fact(
        "Is there a living person",
        (town, _, party) -> town.change(party, "date_of_death", TODAY.minusDays(1)));
    fact(
        "it names 1, the bill and joint notices name 2",
        (town, debt, _) -> town.jointNotice(debt, town.person("Reed"), TODAY));
    fact("waits until", (town, debt, _) -> town.suspense(debt, 10_000, TODAY));
    fact(
        "Reminder of 15 May 2026",
        (town, debt, _) -> town.step(debt, "reminder_1", LocalDate.of(2026, 5, 15)));
    fact("Complaint", (town, debt, _) -> town.step(debt, "complaint", TODAY));
    fact("Vulnerable", (town, _, party) -> town.marker(party, "vulnerable", TODAY));
    fact(
        "Does everybody it goes to act for themselves",
        (town, _, party) -> town.marker(party, "representative_needed", TODAY));
    fact("Another format", (town, _, party) -> town.change(party, "format_need", "braille"));
    fact("Another language", (town, _, party) -> town.change(party, "language", "cy"));
    fact("Address withheld", (town, _, party) -> town.marker(party, "address_hidden", TODAY));
    fact("Death reported", (town, _, party) -> town.marker(party, "deceased_reported", TODAY));
  }

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

  private record Case(String names, Fact fact, long debt, long party) {}

  private List<Case> cases() {
    return FACTS.entrySet().stream()
        .map(
            entry -> {
              var party = town.person("Bennett");
              return new Case(entry.getKey(), entry.getValue(), town.debt(party), party);
            })
        .toList();
  }

  @Test
  void a_fact_that_changes_before_release_takes_its_notice_out_and_is_named() {
    var untouched = town.debt(town.person("Witness"));
    var cases = cases();
    var batch = town.night(Town.EVENING).getFirst();
    assertThat(states(cases)).containsOnly(NoticeState.PROPOSED);

    cases.forEach(one -> one.fact().lands(town, one.debt(), one.party()));
    var outcome = town.release(batch);

    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    assertThat(((Outcome.Done) outcome).notices()).isEqualTo(1);
    assertFellOut(cases);
    assertThat(town.noticeOf(untouched).state()).isEqualTo(NoticeState.RELEASED);
  }

  @Test
  void a_fact_that_changes_before_the_print_file_takes_its_notice_out_and_is_named() {
    var untouched = town.debt(town.person("Witness"));
    var cases = cases();
    var batch = town.night(Town.EVENING).getFirst();
    town.release(batch);
    assertThat(states(cases)).containsOnly(NoticeState.RELEASED);

    cases.forEach(one -> one.fact().lands(town, one.debt(), one.party()));
    var printed = town.batches().print(batch.id(), Town.MANAGER, Progress.SILENT);

    assertThat(printed).isInstanceOf(Printed.Written.class);
    assertThat(((Printed.Written) printed).notices()).isEqualTo(1);
    assertFellOut(cases);
    assertThat(town.noticeOf(untouched).state()).isEqualTo(NoticeState.PRINTED);
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

  private List<NoticeState> states(List<Case> cases) {
    return cases.stream().map(one -> town.noticeOf(one.debt()).state()).toList();
  }

  private void assertFellOut(List<Case> cases) {
    for (var one : cases) {
      var notice = town.noticeOf(one.debt());
      assertThat(notice.state()).as(one.names()).isEqualTo(NoticeState.FELL_OUT);
      assertThat(notice.because()).as(one.names()).contains(one.names());
    }
  }
}
