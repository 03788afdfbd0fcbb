package evenkeel.core.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A service charge: only what its demands make payable, less what is disputed, is reminded of;
/// then a letter of claim, which goes to people; then an officer. The proof says so by itself.
class ServiceChargePathTest {

  private static final Rulebook RULEBOOK = LawOnFile.rulebook();
  private static final Policy SIGNED_OFF =
      Policy.on(
          List.of(
              new Policy.Row(
                  "signed-off-rules",
                  LocalDate.of(2026, 1, 1),
                  "lease.demand.name-and-address",
                  "ben")),
          LocalDate.of(2026, 6, 1));

  /// 450.00 fell due on 1 April 2026 under a demand of 16 March for 450.00; the council waits 28
  /// days.
  private static Debts charge() {
    var debt = new Debts();
    debt.type = DebtType.LEASEHOLD;
    debt.demand = LocalDate.of(2026, 3, 16);
    debt.instalment(LocalDate.of(2026, 4, 1), Money.ofPounds(450));
    debt.liable.add(Debts.person(1));
    return debt.demanded("450.00", "450.00", "0.00", "0.00");
  }

  private static Debts reminded() {
    return charge()
        .step(StepKind.CHARGE_REMINDER, "2026-04-30", "2026-05-14", "2026-05-15", "450.00");
  }

  private static Debts remindedTwice() {
    return reminded()
        .step(StepKind.CHARGE_FINAL_REMINDER, "2026-05-18", "2026-06-01", "2026-06-02", "450.00");
  }

  private static Debts claimed() {
    return remindedTwice()
        .step(StepKind.LETTER_BEFORE_ACTION, "2026-06-03", "2026-07-03", "2026-07-08", "450.00");
  }

  private static Decision decide(Debts debt, String evening) {
    return Debts.decide(debt.on(evening), RULEBOOK, SIGNED_OFF);
  }

  private static void takes(Debts debt, String evening, StepKind step, String amount) {
    assertThat(decide(debt, evening))
        .isInstanceOfSatisfying(
            Decision.Take.class,
            take -> {
              assertThat(take.step()).isEqualTo(step);
              assertThat(take.amount()).isEqualTo(Money.parse(amount));
              assertThat(failures(debt, evening, step, take.amount())).isEmpty();
            });
  }

  private static void refers(Debts debt, String evening, String question) {
    assertThat(decide(debt, evening))
        .isInstanceOfSatisfying(
            Decision.Refer.class, refer -> assertThat(refer.question()).contains(question));
  }

  private static List<String> failures(Debts debt, String evening, StepKind step, Money amount) {
    var s = debt.on(evening);
    var law = RULEBOOK.on(s.issueOn(), Nation.ENGLAND);
    return LegalProof.of(step, s.issueOn(), amount, s, law, SIGNED_OFF).failures().stream()
        .map(Check::code)
        .toList();
  }

  @Test
  void both_reminders_and_the_letter_of_claim_follow_one_another() {
    assertThat(decide(charge(), "2026-04-28")).isInstanceOf(Decision.Wait.class);
    takes(charge(), "2026-04-29", StepKind.CHARGE_REMINDER, "450.00");
    assertThat(decide(reminded(), "2026-05-14")).isInstanceOf(Decision.Wait.class);
    takes(reminded(), "2026-05-15", StepKind.CHARGE_FINAL_REMINDER, "450.00");
    takes(remindedTwice(), "2026-06-02", StepKind.LETTER_BEFORE_ACTION, "450.00");
  }

  @Test
  void a_rule_from_memory_carries_no_reminder_before_it_is_signed_off() {
    var s = charge().on("2026-04-29");

    assertThat(Debts.decide(s, RULEBOOK, Policy.DEFAULTS))
        .isInstanceOfSatisfying(
            Decision.Refer.class, refer -> assertThat(refer.question()).contains("signed off"));
  }

  @Test
  void only_what_the_demands_make_payable_is_asked_for() {
    takes(
        charge().demanded("450.00", "430.00", "0.00", "0.00"),
        "2026-04-29",
        StepKind.CHARGE_REMINDER,
        "430.00");
    assertThat(
            failures(
                charge().demanded("450.00", "430.00", "0.00", "0.00"),
                "2026-04-29",
                StepKind.CHARGE_REMINDER,
                Money.ofPounds(450)))
        .contains("payable", "amount");
  }

  @Test
  void where_nothing_is_payable_an_officer_is_asked_what_mends_it_and_no_reminder_goes() {
    var suspended = charge().demanded("450.00", "0.00", "450.00", "0.00");
    var unknown = charge().demanded("450.00", "0.00", "0.00", "450.00");
    var lost = charge().demanded("450.00", "0.00", "0.00", "0.00");

    refers(suspended, "2026-04-29", "how is it mended");
    refers(unknown, "2026-04-29", "What came with the demand");
    refers(lost, "2026-04-29", "is the charge to be corrected");
    for (var each : List.of(suspended, unknown, lost)) {
      assertThat(failures(each, "2026-04-29", StepKind.CHARGE_REMINDER, Money.ofPounds(450)))
          .contains("payable");
    }
  }

  @Test
  void of_a_charge_of_whose_demands_nothing_is_known_nobody_is_reminded() {
    var debt = charge();
    debt.leased = null;

    refers(debt, "2026-04-29", "Are the demands good");
    assertThat(failures(debt, "2026-04-29", StepKind.CHARGE_REMINDER, Money.ofPounds(450)))
        .contains("payable");
  }

  @Test
  void a_disputed_part_is_held_alone_and_the_rest_goes_on() {
    var disputed = charge().disputed("182.00", "2026-04-20", "2026-07-20");

    takes(disputed, "2026-04-29", StepKind.CHARGE_REMINDER, "268.00");
    assertThat(decide(disputed, "2026-04-29").because())
        .extracting(Reason::code)
        .contains("part-disputed");
    assertThat(failures(disputed, "2026-04-29", StepKind.CHARGE_REMINDER, Money.ofPounds(450)))
        .contains("dispute-left-out", "amount");
  }

  @Test
  void a_dispute_of_the_rest_goes_on_from_the_reminder_that_was_sent_before_it() {
    takes(
        reminded().disputed("182.00", "2026-05-02", "2026-07-20"),
        "2026-05-15",
        StepKind.CHARGE_FINAL_REMINDER,
        "268.00");
  }

  @Test
  void a_dispute_of_all_that_is_overdue_stops_it() {
    assertThat(
            decide(charge().disputed("450.00", "2026-04-20", "2026-07-20"), "2026-04-29").state())
        .isEqualTo(State.HOLD);
    assertThat(
            decide(charge().hold(HoldKind.DISPUTE, "2026-04-20", "2026-07-20"), "2026-04-29")
                .state())
        .as("a dispute without a sum holds everything")
        .isEqualTo(State.HOLD);
  }

  @Test
  void a_dispute_that_has_ended_holds_nothing() {
    takes(
        charge().disputed("182.00", "2026-04-02", "2026-04-20"),
        "2026-04-29",
        StepKind.CHARGE_REMINDER,
        "450.00");
  }

  @ParameterizedTest
  @EnumSource(
      value = HoldKind.class,
      names = {
        "BREATHING_SPACE",
        "INSOLVENCY",
        "BEREAVEMENT",
        "COMPLAINT",
        "VULNERABILITY",
        "ADDRESS_DOUBTFUL",
        "COURT"
      })
  void a_hold_stops_the_letter_of_claim(HoldKind kind) {
    var held = remindedTwice().hold(kind, "2026-05-30", "2026-07-30");

    assertThat(decide(held, "2026-06-02").state()).isEqualTo(State.HOLD);
  }

  @Test
  void the_letter_is_for_people_and_a_company_is_an_officers_question() {
    var company = remindedTwice().owedByACompany();

    refers(company, "2026-06-02", "A company owes it");
    assertThat(failures(company, "2026-06-02", StepKind.LETTER_BEFORE_ACTION, Money.ofPounds(450)))
        .containsExactly("person");
  }

  @Test
  void no_letter_of_claim_is_proven_before_both_reminders_or_twice() {
    assertThat(
            failures(reminded(), "2026-05-15", StepKind.LETTER_BEFORE_ACTION, Money.ofPounds(450)))
        .contains("both-reminders");
    assertThat(
            failures(claimed(), "2026-06-10", StepKind.LETTER_BEFORE_ACTION, Money.ofPounds(450)))
        .contains("no-letter-before");
  }

  /// Example A24: no reply, so that the time is 30 days and the council's margin of 5.
  @Test
  void without_a_reply_a_claim_is_an_officers_question_once_thirty_days_and_the_margin_have_run() {
    assertThat(decide(claimed(), "2026-07-07"))
        .isInstanceOfSatisfying(
            Decision.Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-07-08"));
    refers(claimed(), "2026-07-08", "Is a claim to be made in the county court?");
    var law = RULEBOOK.on(LocalDate.of(2026, 10, 1), Nation.ENGLAND);
    assertThat(ClaimTimes.of(LocalDate.of(2026, 10, 1), ClaimReply.NONE, law).claimFrom())
        .isEqualTo("2026-11-05");
  }

  /// Example A25: a reply of 20 October with a request for documents, sent on 10 November, bars a
  /// claim before 10 December; notice of 26 November runs until the same day.
  @Test
  void a_reply_with_a_request_for_documents_gives_its_own_times() {
    var letter = LocalDate.of(2026, 10, 1);
    var law = RULEBOOK.on(letter, Nation.ENGLAND);
    var replied = LocalDate.of(2026, 10, 20);
    var asked = new ClaimReply(replied, false, replied, null, null);
    var sent = new ClaimReply(replied, true, replied, LocalDate.of(2026, 11, 10), null);
    var noticed =
        new ClaimReply(
            replied, true, replied, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 20));

    assertThat(ClaimTimes.of(letter, asked, law).documentsBy()).isEqualTo("2026-11-19");
    assertThat(ClaimTimes.of(letter, asked, law).claimFrom()).isNull();
    assertThat(ClaimTimes.of(letter, sent, law).claimFrom()).isNull();
    assertThat(ClaimTimes.of(letter, noticed, law).claimFrom()).isEqualTo("2026-12-10");
    refers(
        claimed().answered(new ClaimReply(LocalDate.of(2026, 6, 20), false, null, null, null)),
        "2026-07-08",
        "next step with the reply");
  }
}
