package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.recovery.Outcome;
import java.time.LocalDate;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a letter of claim and a claim ask for, on real books: what may be claimed, and never the
/// whole balance for its own sake.
class ClaimedSumsTest {

  private static final LocalDate ISSUED = LocalDate.of(2026, 3, 16);
  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static HashMap<String, String> letter() {
    var answers = new HashMap<String, String>();
    for (var item :
        "amount continuing lease assigned instalments how-to-pay reply-address statement"
            .concat(" information-sheet reply-form financial-form")
            .split(" ")) {
      answers.put("letter-of-claim." + item, "yes");
    }
    answers.put("letter-of-claim.debtor", "individual");
    answers.put("own.demands", "yes");
    answers.put("own.in-time", "yes");
    answers.put("own.post", "The flat");
    return answers;
  }

  private static long asked(Recommending.Case of) {
    return town.street.id(
        "select amount_pence from history.step where debt_id = ? and kind = 'letter_before_action'",
        of.debt());
  }

  @Test
  void what_is_not_yet_due_is_in_the_balance_and_in_no_letter_of_claim() {
    var of = town.owing("leasehold");

    var id = town.waiting(of, "letter-of-claim", letter(), town.ben);
    assertThat(town.approve(id, town.chief)).isInstanceOf(Outcome.Recorded.class);

    assertThat(asked(of)).as("eight of ten instalments of £100").isEqualTo(80_000);
  }

  @Test
  void nothing_is_claimed_by_a_demand_of_which_nobody_knows_what_came_with_it() {
    var of = town.owing("leasehold");
    town.street.demand(of.reference(), "service_charge_estimate", 100_000, ISSUED);

    assertThat(town.recommend(of, "letter-of-claim", letter(), town.ben))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred ->
                assertThat(barred.proof().inWords())
                    .contains("It is not decided whether £1,000.00 of it is payable")
                    .contains("LTA 1987 s.47"));
  }
}
