package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.recovery.Outcome;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Committal, on real books: a checklist that opens nothing, and no step.
class CommittalTest {

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @Test
  void the_page_of_steps_leads_to_the_checklist_with_what_the_books_know() {
    var of = town.ordered();
    var visitor = town.service.visitor(Role.OFFICER);
    var steps = visitor.open("/accounts/" + of.reference() + "/debts/" + of.debt() + "/steps");
    var link = steps.page().select("a[href^=/law/sums/committal-checklist]").attr("href");

    assertThat(steps.text()).contains("liberty is asked for here");
    var seen = visitor.open(link);
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("What is on record is filled in");
    assertThat(seen.page().select("input[name=running][checked]").val()).isEqualTo("none");
    assertThat(seen.page().select("input[name=breathing-space][checked]").val()).isEqualTo("no");
  }

  @Test
  void whatever_is_answered_it_is_never_recommended() {
    assertThat(
            town.recommend(
                town.ordered(),
                "committal",
                Map.of("committal-checklist.lawyer", "yes", "committal-checklist.director", "yes"),
                town.maya))
        .isInstanceOf(Outcome.Refused.class);
  }

  @Test
  void the_law_desk_answers_no_or_asks_people_and_never_yes() {
    var open =
        "/api/v1/law/sums/committal-checklist?day=2026-11-20&running=none&committal-fixed=no"
            + "&agent-failed=yes&joint=alone&under-age=no&inquiry=yes&cause=refusal"
            + "&vulnerable=nobody&softer=yes&breathing-space=no&lawyer=yes&director=yes";
    var caller = Caller.of(town.service, Role.AUDITOR, "read");

    assertThat(caller.get(open).body().toString())
        .contains("Do the named lawyer and the director decide to apply themselves?")
        .contains("SI 1992/613 reg 47");
    assertThat(caller.get(open.replace("cause=refusal", "cause=neither")).body().toString())
        .contains("no evidence of wilful refusal or culpable neglect");
    assertThat(
            caller
                .get(
                    "/api/v1/law/sums/enforcement-gate?method=committal&running=none&owed=500.00"
                        + "&committal-fixed=no&benefit-elsewhere=no&agent-failed=yes&under-age=no"
                        + "&vulnerable=nobody&day=2026-11-20")
                .body()
                .toString())
        .contains("Committal is never started from here");
  }
}
