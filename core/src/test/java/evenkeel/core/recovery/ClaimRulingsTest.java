package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.figure;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Claimed;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a claim for a service charge may be recommended, and for how much: by the books, whatever
/// an officer answers.
class ClaimRulingsTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2026-09-20, no, -, -, -, 'No claim yet: it is talked about, and then notice is given that a"
            + " claim follows.'",
        "-, no, 2026-09-20, -, -, 'No claim yet: the documents that were asked for come first.'",
        "-, no, 2026-09-20, 2026-10-30, 2026-11-02, A claim may be started from: 29 November 2026.",
        "2026-10-25, yes, -, -, 2026-11-02, A claim may be started from: 24 November 2026.",
        "2026-09-20, no, -, -, 2026-11-06, A claim may be started from: 21 November 2026.",
        "2026-09-20, no, -, -, 2026-11-05, -",
        "2026-10-21, yes, -, -, 2026-11-02, -",
        "-, no, -, -, -, -"
      })
  void a_claim_waits_for_what_the_books_hold_of_the_letter_whatever_is_answered(
      @Nullable LocalDate replied,
      String advice,
      @Nullable LocalDate asked,
      @Nullable LocalDate sent,
      @Nullable LocalDate notice,
      @Nullable String expected) {
    var claim = step(DebtType.LEASEHOLD, "claim");
    var debt =
        other(DebtType.LEASEHOLD)
            .step(
                StepKind.LETTER_BEFORE_ACTION, "2026-09-01", "2026-10-01", "2026-10-06", "6000.00");
    var reply = new ClaimReply(replied, advice.equals("yes"), asked, sent, notice);
    var on = on(debt, Considering.answered(reply, false));
    var ruling = Rulings.of(claim, on, answers(claim, on, "claim-wait.replied", "no"));

    if (expected == null) {
      assertThat(ruling).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(ruling)).isEqualTo(expected);
      assertThat(((Ruling.Barred) ruling).bars().getFirst().citation()).isNotNull();
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-11-06, A claim may be started from: 21 November 2026.", "2026-11-05, ''"})
  void a_company_is_claimed_from_after_the_practice_directions_days(LocalDate on, String expected) {
    var claim = step(DebtType.LEASEHOLD, "claim");
    var debt =
        other(DebtType.LEASEHOLD)
            .step(
                StepKind.LETTER_BEFORE_ACTION,
                on.toString(),
                "2026-12-05",
                "2026-12-10",
                "6000.00");
    var ruling = Rulings.byTheBooks(claim, on(debt, Considering.answered(ClaimReply.NONE, true)));

    if (expected.isEmpty()) {
      assertThat(ruling).isInstanceOf(Ruling.Open.class);
    } else {
      assertThat(why(ruling)).startsWith(expected);
    }
  }

  /// A charge of £6,000 that fell due, of which £4,000 is payable, £300 disputed and £500 not yet
  /// due.
  private static Debts parted(String undecided) {
    var debt =
        other(DebtType.LEASEHOLD)
            .instalment(LocalDate.of(2026, 12, 25), Money.ofPounds(500))
            .demanded("6000.00", "4000.00", "1500.00", undecided)
            .disputed("300.00", "2026-10-01", "2027-01-31")
            .step(
                StepKind.LETTER_BEFORE_ACTION, "2026-09-01", "2026-10-01", "2026-10-06", "6000.00");
    return debt;
  }

  @Test
  void a_claim_and_its_fee_are_for_what_is_due_payable_and_not_disputed() {
    var claim = step(DebtType.LEASEHOLD, "claim");
    var on = on(parted("0.00"));

    assertThat(on.s().balance()).hasToString("£6,500.00");
    assertThat(Claimed.by(claim, on.s(), on.law(), on.policy())).hasToString("£3,700.00");
    assertThat(figure(Rulings.of(claim, on, answers(claim, on)), 0)).isEqualTo("£205.00");
    assertThat(Claimed.by(step(DebtType.LEASEHOLD, "write-off"), on.s(), on.law(), on.policy()))
        .hasToString("£6,500.00");
  }

  @ParameterizedTest
  @CsvSource({"letter-of-claim", "claim", "lender"})
  void nothing_is_claimed_while_it_is_not_decided_what_is_payable(String key) {
    var ruling = Rulings.byTheBooks(step(DebtType.LEASEHOLD, key), on(parted("500.00")));

    assertThat(why(ruling))
        .isEqualTo("It is not decided whether £500.00 of it is payable: that is found out first.");
    assertThat(((Ruling.Barred) ruling).bars().getFirst().citation()).isNotNull();
    assertThat(Rulings.byTheBooks(step(DebtType.LEASEHOLD, "write-off"), on(parted("500.00"))))
        .isInstanceOf(Ruling.Open.class);
  }

  @Test
  void nothing_is_claimed_of_a_charge_whose_demand_may_be_withheld() {
    var debt = other(DebtType.LEASEHOLD).demanded("6000.00", "0.00", "6000.00", "0.00");

    assertThat(why(Rulings.byTheBooks(step(DebtType.LEASEHOLD, "letter-of-claim"), on(debt))))
        .isIn("Nothing of it is overdue.", "Nothing of it may be claimed now.");
  }

  @Test
  void a_judgment_lets_no_more_be_enforced_than_it_was_given_for() {
    var earnings = step(DebtType.LEASEHOLD, "earnings");
    var debt =
        other(DebtType.LEASEHOLD)
            .step(StepKind.JUDGMENT, "2026-09-01", "2026-09-15", "2026-09-16", "49.99");

    assertThat(why(Rulings.byTheBooks(earnings, on(debt)))).startsWith("It needs £50.00 or more");
  }
}
