package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Until when a court can be asked about an overpayment or a service charge, by the books: the
/// night says when the day is near, and a court step shuts itself when it has passed.
class CourtTimeTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();

  /// An overpayment notified, or a charge that fell due, on a day.
  private static Debts since(DebtType type, String day) {
    var debt = other(type);
    debt.bill.clear();
    debt.demand = LocalDate.parse(day);
    return debt.instalment(LocalDate.parse(day), Money.ofPounds(6_000));
  }

  private static Debts rent(String day) {
    var debt = since(DebtType.LEASEHOLD, day);
    debt.leased =
        new Leased(
            new Demanded(
                Money.ofPounds(6_000),
                Money.ofPounds(6_000),
                Money.ZERO,
                Money.ZERO,
                false,
                false,
                List.of(),
                List.of()),
            false,
            ClaimReply.NONE);
    return debt;
  }

  private static CourtTime time(Debts debt) {
    var s = debt.on("2026-11-20");
    return Objects.requireNonNull(CourtTime.of(s, RULEBOOK.on(s.issueOn(), Nation.ENGLAND)));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "HB_OVERPAYMENT, 2020-06-01, -, 2026-05-31, 2026-05-31",
        "HB_OVERPAYMENT, 2020-06-01, 2024-03-15, 2026-05-31, 2030-03-14",
        "LEASEHOLD, 2020-04-01, -, 2026-03-31, 2032-03-31",
        "LEASEHOLD, 2020-04-01, 2024-05-10, 2026-03-31, 2036-05-09"
      })
  void the_certain_day_counts_no_payment_and_the_possible_day_the_longest_time(
      DebtType type, String from, @Nullable String paid, LocalDate certain, LocalDate perhaps) {
    var debt = since(type, from);
    if (paid != null) {
      debt.pays(paid, "10.00");
    }

    assertThat(time(debt).lastDay()).isEqualTo(certain);
    assertThat(time(debt).perhaps()).isEqualTo(perhaps);
  }

  @Test
  void ground_rent_has_the_shorter_time_whatever_the_lease_reserves() {
    assertThat(time(rent("2020-04-01")).perhaps()).isEqualTo("2026-03-31");
  }

  @ParameterizedTest
  @CsvSource({
    "2021-01-11, 2026-10-01, 2026-11-10, 2027-01-10",
    "2020-12-20, 2026-10-01, 2026-11-10, 2027-01-04",
    "2020-10-01, 2026-10-01, 2026-11-10, 2026-09-30"
  })
  void a_breathing_space_that_began_in_time_lengthens_it(
      String from, LocalDate began, LocalDate last, LocalDate expected) {
    var debt = since(DebtType.HB_OVERPAYMENT, from);
    debt.pastSpaces.add(new PastBreathingSpace(began, last, last.plusDays(1)));

    assertThat(time(debt).lastDay()).isEqualTo(expected);
  }

  @Test
  void each_who_owes_an_overpayment_has_a_time_of_their_own() {
    var debt = since(DebtType.HB_OVERPAYMENT, "2020-06-01");
    debt.overpaid =
        new Overpaid(
            true,
            null,
            List.of(owing(1, "2020-06-01"), owing(2, "2021-03-01")),
            NoticeContent.WHOLE);
    var s = debt.on("2026-11-20");
    var law = RULEBOOK.on(s.issueOn(), Nation.ENGLAND);

    assertThat(Objects.requireNonNull(CourtTime.of(s, law)).lastDay()).isEqualTo("2026-05-31");
    assertThat(Objects.requireNonNull(CourtTime.of(s, 2L, law)).lastDay()).isEqualTo("2027-02-28");
  }

  private static Owing owing(long party, String notified) {
    return new Owing(
        party,
        Money.ofPounds(6_000),
        true,
        LocalDate.parse(notified),
        false,
        null,
        List.of(),
        List.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "HB_OVERPAYMENT|court|2020-11-20|No court can be asked about it after 19 November 2026.",
        "HB_OVERPAYMENT|claim|2020-11-20|No court can be asked about it after 19 November 2026.",
        "HB_OVERPAYMENT|bankruptcy|2020-11-20|No court can be asked about it after 19 November 2026.",
        "LEASEHOLD|letter-of-claim|2014-11-20|No court can safely be asked about it after 19 November"
            + " 2020, and by what the books leave open none after 19 November 2026."
      })
  void a_court_step_shuts_itself_after_the_last_day(
      DebtType type, String key, String from, String expected) {
    var step = step(type, key);
    var shut = Rulings.byTheBooks(step, on(since(type, from)));

    assertThat(why(shut)).isEqualTo(expected);
    assertThat(((Ruling.Barred) shut).bars().getFirst().citation()).isNotNull();
    var dayLater = LocalDate.parse(from).plusDays(1).toString();
    assertThat(Rulings.byTheBooks(step, on(since(type, dayLater)))).isInstanceOf(Ruling.Open.class);
  }

  @Test
  void what_needs_no_court_goes_on_after_it() {
    assertThat(
            Rulings.byTheBooks(
                step(DebtType.HB_OVERPAYMENT, "benefit"),
                on(since(DebtType.HB_OVERPAYMENT, "2012-11-20"))))
        .isInstanceOf(Ruling.Open.class);
  }

  @Test
  void an_officer_is_asked_only_where_the_books_do_not_know() {
    var court = step(DebtType.HB_OVERPAYMENT, "court");
    var certain = on(since(DebtType.HB_OVERPAYMENT, "2025-06-01"));
    var open = on(since(DebtType.HB_OVERPAYMENT, "2020-06-01").pays("2024-03-15", "10.00"));

    assertThat(answers(court, certain)).doesNotContainKey("recovery-gate.in-time");
    assertThat(Rulings.of(court, certain, answers(court, certain))).isInstanceOf(Ruling.Open.class);
    assertThat(answers(court, open)).containsKey("recovery-gate.in-time");
    assertThat(why(Rulings.of(court, open, answers(court, open, "recovery-gate.in-time", "no"))))
        .isEqualTo("The time for a court has passed.");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2021-11-21, limitation-within-12-months",
        "2021-11-22, -",
        "2021-05-21, limitation-within-6-months",
        "2021-05-22, limitation-within-12-months",
        "2021-02-21, limitation-within-3-months",
        "2021-02-22, limitation-within-6-months",
        "2020-11-21, limitation-within-3-months",
        "2020-11-20, limitation-passed"
      })
  void the_night_says_when_the_last_day_is_near(String from, @Nullable String code) {
    var decision = decide(since(DebtType.HB_OVERPAYMENT, from), "2026-11-20");
    var said =
        decision.because().stream().filter(one -> one.code().startsWith("limitation")).toList();

    if (code == null) {
      assertThat(said).isEmpty();
    } else {
      assertThat(said).extracting(Reason::code).containsExactly(code);
      assertThat(said.getFirst().citation()).isNotNull();
    }
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, Policy.DEFAULTS);
  }

  @ParameterizedTest
  @CsvSource({
    "2021-05-31, 2026-05-30",
    "2021-05-31, 2026-11-30",
    "2021-05-31, 2027-02-28",
    "2021-05-31, 2027-05-30",
    "2021-09-01, 2026-02-27"
  })
  void a_quiet_debt_is_looked_at_again_before_the_next_warning(String from, LocalDate evening) {
    var debt = since(DebtType.HB_OVERPAYMENT, from);
    debt.plan = new PlanInForce(1, LocalDate.of(2026, 1, 5), true, LocalDate.of(2030, 12, 5));
    var tonight = decide(debt, evening.toString());

    for (var day = evening.plusDays(1); day.isBefore(tonight.lookAgain()); day = day.plusDays(1)) {
      assertThat(decide(debt, day.toString()).because()).isEqualTo(tonight.because());
    }
    assertThat(tonight.lookAgain()).isBeforeOrEqualTo(evening.plusYears(2));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-12-25, A letter of claim now leaves no day for a claim: is a claim made at once?",
    "2020-11-10, Can all of it still be claimed in time?"
  })
  void no_letter_of_claim_is_proposed_that_leaves_no_day_for_a_claim(String due, String question) {
    var debt =
        since(DebtType.LEASEHOLD, due)
            .demanded("6000.00", "6000.00", "0.00", "0.00")
            .step(StepKind.CHARGE_REMINDER, "2026-09-01", "2026-09-15", "2026-09-16", "6000.00")
            .step(
                StepKind.CHARGE_FINAL_REMINDER,
                "2026-10-01",
                "2026-10-15",
                "2026-10-16",
                "6000.00");

    assertThat(decide(debt, "2026-11-20"))
        .isInstanceOfSatisfying(
            Decision.Refer.class, refer -> assertThat(refer.question()).isEqualTo(question));
  }
}
