package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.history.ClaimReplies;
import evenkeel.app.history.Steps;
import evenkeel.app.recovery.Outcome;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The guards of service charges at the steps after a letter of claim, on real books.
class ChargeStepGuardsTest {

  private static final String WRITE_OFF =
      "own.tried=yes;own.on-file=yes;own.why=Too small to pursue";
  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  @TestFactory
  Stream<DynamicTest> a_step_goes_to_a_second_person_or_is_barred() {
    return ChargeStepGuards.steps().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "%s %s %s"
                        .formatted(
                            row.guard(),
                            row.step(),
                            row.barred().isEmpty() ? "goes on" : "is barred: " + row.barred()),
                    () -> step(row)));
  }

  private static void step(ChargeStepGuards.Step row) {
    var of = town.owing("leasehold");
    letter(of, LocalDate.of(2026, 9, 1));
    if (row.judged()) {
      assertThat(town.order(of, "2026-10-12", "412.50", town.ben))
          .isInstanceOf(Outcome.Recorded.class);
    }
    came(of, row.came());
    var outcome = town.recommend(of, row.step(), Recommending.typed(row.answers()), town.ben);
    if (row.barred().isEmpty()) {
      assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Waits.class);
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Barred.class,
              barred -> assertThat(barred.proof().inWords()).containsIgnoringCase(row.barred()));
    }
  }

  private static void came(Recommending.Case of, String came) {
    Recommending.typed(came)
        .forEach(
            (kind, on) ->
                assertThat(
                        town.service
                            .bean(ClaimReplies.class)
                            .record(
                                of.debt(),
                                ClaimReplies.Kind.of(kind).orElseThrow(),
                                LocalDate.parse(on),
                                Recommending.DAY,
                                "It is on file",
                                town.ben))
                    .isInstanceOf(ClaimReplies.Result.Done.class));
  }

  @Test
  void g14_a_reply_that_is_recorded_since_sends_a_claim_back() {
    var of = town.owing("leasehold");
    letter(of, LocalDate.of(2026, 9, 1));
    var claim = ChargeStepGuards.steps().get(1);
    var id = town.waiting(of, claim.step(), Recommending.typed(claim.answers()), town.ben);
    came(of, "replied=2026-11-19");

    assertThat(town.approve(id, town.chief))
        .isInstanceOfSatisfying(
            Outcome.Returned.class,
            returned ->
                assertThat(returned.because())
                    .contains("No claim yet: it is talked about, and then notice is given"));
  }

  private static void letter(Recommending.Case of, LocalDate on) {
    town.service
        .bean(Steps.class)
        .taken(
            List.of(
                new Steps.Taken(
                    of.debt(),
                    StepKind.LETTER_BEFORE_ACTION,
                    on,
                    on.plusDays(30),
                    on.plusDays(35),
                    Money.ofPounds(900),
                    List.of(),
                    1_000_000 + of.debt())),
            town.ben.actor());
  }

  @TestFactory
  Stream<DynamicTest> what_the_product_never_does_the_law_desk_answers_for() {
    var caller = Caller.of(town.service, Role.AUDITOR, "read");
    return ChargeStepGuards.sums().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.guard() + (row.blocked() ? " blocked: " : " goes on: ") + row.says(),
                    () ->
                        assertThat(caller.get("/api/v1/law/sums/" + row.query()).body().toString())
                            .contains(row.says())));
  }

  @Test
  void forfeiture_is_never_recommended_whatever_is_answered() {
    assertThat(town.recommend(town.owing("leasehold"), "forfeiture", Map.of(), town.ben))
        .isNotInstanceOf(Outcome.Waits.class);
  }

  @Test
  void g15_a_claim_is_for_an_officer_within_their_limit() {
    town.keep("lease-small", Role.MANAGER, Set.of("leasehold"), 99_999);
    var of = town.owing("leasehold");
    letter(of, LocalDate.of(2026, 9, 1));
    var claim = ChargeStepGuards.steps().get(1);
    var id = town.waiting(of, claim.step(), Recommending.typed(claim.answers()), town.ben);

    assertThat(town.approve(id, town.officer("lease-small")))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("above your approval limit"));
    assertThat(town.approve(id, town.chief)).isInstanceOf(Outcome.Recorded.class);
  }

  @Test
  void g24_a_write_off_needs_a_second_person() {
    var of = town.owing("leasehold");
    var id = town.waiting(of, "write-off", Recommending.typed(WRITE_OFF), town.chief);

    assertThat(town.approve(id, town.chief))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> assertThat(refused.because()).contains("this request is your own"));
    town.keep("lease-chief", Role.MANAGER, Set.of("leasehold"), 9_000_000);
    assertThat(town.approve(id, town.officer("lease-chief"))).isInstanceOf(Outcome.Recorded.class);
  }
}
