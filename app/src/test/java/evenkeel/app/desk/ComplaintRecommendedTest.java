package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.audit.Actor;
import evenkeel.app.history.OfficerSteps;
import evenkeel.app.nights.Nights;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A complaint that an officer recommends, beside those that the night proposes: each debt has one
/// path at a time.
class ComplaintRecommendedTest {

  private static final Map<String, String> ANSWERS =
      Map.of(
          "own.reduction", "yes",
          "own.contact", "yes",
          "own.means", "yes",
          "own.plan", "yes",
          "own.court", "Testford Magistrates' Court");

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  /// A year's tax whose reminder of September was not paid.
  private static Recommending.Case reminded() {
    var of = town.owing("council_tax");
    town.street.lives(of.party(), "1 Step Street", "KM7 7AA");
    town.service
        .bean(OfficerSteps.class)
        .take(
            new OfficerSteps.Step(
                of.debt(),
                StepKind.REMINDER_1,
                LocalDate.of(2026, 9, 4),
                LocalDate.of(2026, 9, 10),
                LocalDate.of(2026, 9, 18),
                Money.ofPounds(600),
                Money.ZERO,
                "reminder-" + of.debt(),
                null),
            "a test",
            new Actor("test", "system"));
    return of;
  }

  private static String noticed(Recommending.Case of) {
    return town.service
        .bean(JdbcClient.class)
        .sql(
            """
            select state || ' ' || because from letters.notice
             where debt_id = ? and step = 'complaint' order by id desc limit 1
            """)
        .param(of.debt())
        .query(String.class)
        .single();
  }

  @Test
  void the_night_leaves_what_an_officer_recommended_and_no_officer_recommends_what_it_proposed() {
    var recommended = reminded();
    var left = reminded();
    assertThat(town.why(recommended)).isEqualTo("ready-for-complaint");
    var id = town.waiting(recommended, "complaint", ANSWERS, town.maya);

    town.service.bean(Nights.class).run(Recommending.DAY, Progress.SILENT);

    assertThat(noticed(recommended))
        .startsWith("left_out ")
        .contains("an officer recommended it, and it waits for a second person");
    assertThat(noticed(left)).startsWith("proposed ");
    assertThat(town.recommend(left, "complaint", ANSWERS, town.maya))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred ->
                assertThat(barred.proof().inWords())
                    .startsWith("The night of 20 November 2026 proposes it already"));
    var page = town.service.visitor(evenkeel.app.access.Role.OFFICER);
    assertThat(
            page.open("/accounts/" + left.reference() + "/debts/" + left.debt() + "/steps").text())
        .contains("The night of 20 November 2026 proposes it already", "What may run together");

    assertThat(town.approve(id, town.manager)).isInstanceOf(Outcome.Recorded.class);
    assertThat(town.steps(recommended)).contains("\"complaint\"");
  }

  @Test
  void a_complaint_that_is_not_lawful_yet_is_barred_with_the_check_that_fails() {
    var of = town.owing("council_tax");

    assertThat(town.recommend(of, "complaint", ANSWERS, town.maya))
        .isInstanceOfSatisfying(
            Outcome.Barred.class, barred -> assertThat(barred.proof().inWords()).contains(" No: "));
  }
}
