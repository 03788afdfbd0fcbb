package evenkeel.core.recovery;

import static evenkeel.core.recovery.Considering.answers;
import static evenkeel.core.recovery.Considering.on;
import static evenkeel.core.recovery.Considering.other;
import static evenkeel.core.recovery.Considering.step;
import static evenkeel.core.recovery.Considering.why;
import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.core.debt.DebtType;
import evenkeel.core.recommendation.Ruling;
import evenkeel.core.recommendation.Rulings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
}
