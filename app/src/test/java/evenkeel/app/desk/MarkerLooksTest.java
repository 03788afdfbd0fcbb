package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.access.Conflicts;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.recovery.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

/// A mark of vulnerability that nobody looked at for 90 days holds back enforcement until somebody
/// records a look.
class MarkerLooksTest {

  private static final Map<String, String> AGENT =
      Map.of(
          "own.means", "yes",
          "own.softer", "yes",
          "own.letter", "yes",
          "own.agent", "Quarry Agents");

  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  /// An order against somebody who has been marked since spring.
  private static Recommending.Case marked() {
    var of = town.owing("council_tax");
    town.street.marker(of.party(), "vulnerable");
    assertThat(town.order(of, "2026-11-02", "412.50", town.maya))
        .isInstanceOf(Outcome.Recorded.class);
    return of;
  }

  private static long marker(Recommending.Case of) {
    return Caller.of(town.service, Role.OFFICER, "read")
        .get("/api/v1/people/" + town.street.personOf(of.party()))
        .body()
        .at("/markers/0/id")
        .asLong();
  }

  private static String at(Recommending.Case of) {
    return "/people/" + town.street.personOf(of.party()) + "/markers/" + marker(of);
  }

  @Test
  void an_officer_looks_on_the_page_and_enforcement_may_be_thought_of_again() {
    var of = marked();
    assertThat(town.why(of)).isEqualTo("vulnerability-not-looked-at");
    assertThat(town.recommend(of, "agent", AGENT, town.maya))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred -> assertThat(barred.proof().inWords()).startsWith("A mark of vulnerability"));

    var maya = town.service.visitor(Role.OFFICER);
    var person = maya.open("/people/" + town.street.personOf(of.party()));
    assertThat(person.text()).contains("Vulnerability last looked at on", "look again");
    var empty = maya.send(maya.open(at(of)), at(of), Map.of("found", " "));
    assertThat(empty.text()).contains("Enter what the person needs, or that nothing changed");
    assertThat(town.why(of)).isEqualTo("vulnerability-not-looked-at");
    var done = maya.send(empty, at(of), Map.of("found", "Needs large print; go on"));
    assertThat(done.text()).contains("The look is recorded", "last looked at on 20 November 2026");

    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(town.recommend(of, "agent", AGENT, town.maya)).isInstanceOf(Outcome.Waits.class);
  }

  @Test
  void the_same_by_the_api() {
    var of = marked();
    var api = "/api/v1" + at(of) + "/looks";
    var caller = Caller.of(town.service, Role.OFFICER, "holds");

    assertThat(caller.post(api, "{\"found\": \"\"}").status()).isEqualTo(422);
    assertThat(caller.post(api, "{\"found\": \"Nothing changed\"}").status()).isEqualTo(204);
    assertThat(town.why(of)).isEqualTo("liability-order");
    assertThat(caller.post(api + "x", "{}").status()).isEqualTo(404);
    assertThat(
            Caller.of(town.service, Role.AUDITOR, "read", "holds")
                .post(api, "{\"found\": \"Nothing\"}")
                .status())
        .isEqualTo(403);
  }

  @Test
  void whoever_knows_the_person_does_not_look() {
    var of = marked();
    town.keep("aunt", Role.OFFICER, Set.of("council_tax"), 0);
    var aunt = town.officer("aunt");
    var looks = town.service.bean(MarkerLooks.class);
    var marker = marker(of);
    town.service
        .bean(Conflicts.class)
        .declare(
            aunt,
            town.street.personOf(of.party()),
            List.of(of.party()),
            Conflicts.Kind.FAMILY,
            "My niece");

    assertThatThrownBy(() -> looks.find(town.street.personOf(of.party()), marker, aunt))
        .isInstanceOf(AccessDeniedException.class);
  }
}
