package evenkeel.app.nights;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.desk.ChargeStepGuards;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Testford;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.util.ClassUtils;

/// Every stage, step, stop and guard through one night on the real database: where it goes on and
/// where it is blocked. A new kind of any of them fails here until it has its row.
class EveryGuardTest {

  /// Steps that are no fact to be recorded, and why.
  private static final Map<StepKind, String> NEVER_RECORDED =
      Map.of(StepKind.RECOVERY_METHOD, "it is the question of which method is taken");

  private static WholeNight england;
  private static WholeNight wales;

  @BeforeAll
  static void run() {
    england = new WholeNight(Testford.COUNCIL, english());
    wales = new WholeNight(welsh(), GuardRows.wales());
  }

  @AfterAll
  static void close() {
    england.close();
    wales.close();
  }

  private static List<Case> english() {
    return Stream.of(
            Stages.all(),
            GuardRows.all(),
            OtherDebtGuards.all(),
            ChargeGuards.all(),
            Refusals.all(),
            HoldsAndSteps.stops(),
            HoldsAndSteps.steps())
        .flatMap(List::stream)
        .toList();
  }

  private static Council welsh() {
    var england = Testford.COUNCIL;
    return new Council(
        england.name(),
        Nation.WALES,
        england.onsCode(),
        england.address(),
        england.telephone(),
        england.email(),
        england.website(),
        england.payOnline(),
        england.payPhone(),
        england.debtAdvice());
  }

  @TestFactory
  Stream<DynamicTest> each_debt_is_left_where_the_law_and_the_policy_say() {
    return Stream.of(england, wales)
        .flatMap(
            night ->
                night.cases().entrySet().stream()
                    .map(
                        entry ->
                            DynamicTest.dynamicTest(
                                entry.getValue().about() + ": " + entry.getValue().name(),
                                () -> leaves(night, entry.getKey(), entry.getValue()))));
  }

  private static void leaves(WholeNight night, String reference, Case one) {
    var left = night.left(reference);
    assertThat(left.answer()).as(left.reasons().toString()).isEqualTo(one.first());
    assertThat(left.reasons()).containsAll(one.further());
  }

  @Test
  void every_reason_has_words_of_its_own_on_the_morning_report() {
    assertThat(
            Stream.of(england, wales)
                .flatMap(night -> night.cases().values().stream())
                .map(one -> one.first().substring(one.first().lastIndexOf(' ') + 1)))
        .allMatch(DifferenceTitles::isKnown);
  }

  @Test
  void the_extract_is_taken_whole_and_the_night_proves_itself() {
    for (var night : List.of(england, wales)) {
      assertThat(night.rejects()).isEmpty();
      assertThat(night.report.outcome())
          .as(night.report.inWords())
          .isEqualTo(NightReport.Outcome.GREEN);
    }
  }

  @Test
  void what_goes_on_is_proposed_and_what_is_blocked_is_not() {
    for (var step : StepKind.values()) {
      var due =
          england.cases().keySet().stream()
              .filter(
                  reference ->
                      england.left(reference).answer().startsWith("take " + key(step) + " ")
                          || step == StepKind.COMPLAINT
                              && england.left(reference).answer().endsWith(" ready-for-complaint"))
              .collect(Collectors.toSet());
      assertThat(england.proposed(step)).as(step.title()).isEqualTo(due);
    }
  }

  @Test
  void every_kind_of_stop_has_its_row() {
    assertThat(HoldsAndSteps.stopsListed()).containsExactlyElementsOf(keys(HoldKind.values()));
  }

  @Test
  void every_step_that_can_be_recorded_has_its_row_for_every_type_of_debt() {
    var recorded = keys(StepKind.values());
    NEVER_RECORDED.keySet().forEach(kind -> recorded.remove(key(kind)));

    assertThat(HoldsAndSteps.stepsListed()).containsExactlyInAnyOrderElementsOf(recorded);
    assertThat(HoldsAndSteps.typesListed()).containsExactlyInAnyOrder(DebtType.values());
  }

  @Test
  void every_guard_is_shown_blocking_and_letting_go_on() {
    var rows =
        Stream.concat(GuardRows.all().stream(), GuardRows.wales().stream())
            .collect(Collectors.groupingBy(Case::about));

    assertThat(rows.keySet())
        .isEqualTo(IntStream.rangeClosed(1, 18).mapToObj(i -> "G" + i).collect(Collectors.toSet()));
    rows.forEach(
        (guard, cases) ->
            assertThat(cases.stream().map(Case::blocked).collect(Collectors.toSet()))
                .as(guard)
                .isEqualTo(Set.of(true, false)));
  }

  /// Guards of service charges that runs and demands apply, and where they are shown.
  private static final Map<String, List<String>> ELSEWHERE =
      Map.of(
          "G6",
          List.of(
              "TallBuildingTest#while_a_fact_is_missing_the_run_waits_for_an_officer_and_names_it",
              "TallBuildingTest#what_a_posted_run_asked_for_counts_in_the_next_year"),
          "G15",
          List.of("ChargeStepGuardsTest#g15_a_claim_is_for_an_officer_within_their_limit"),
          "G23",
          List.of(
              "DemandYearsTest" + "#interest_is_never_due_under_a_lease_without_a_clause_on_it"),
          "G24",
          List.of("ChargeStepGuardsTest#g24_a_write_off_needs_a_second_person"));

  @Test
  void every_guard_of_service_charges_is_shown_blocking_and_letting_go_on() {
    var rows = ChargeGuards.all().stream().collect(Collectors.groupingBy(Case::about));
    rows.forEach(
        (guard, cases) ->
            assertThat(cases.stream().map(Case::blocked).collect(Collectors.toSet()))
                .as(guard)
                .isEqualTo(Set.of(true, false)));
    var shown =
        new java.util.HashSet<>(
            rows.keySet().stream()
                .map(about -> about.substring(about.lastIndexOf(' ') + 1))
                .toList());
    shown.addAll(ChargeStepGuards.guards());
    shown.addAll(ELSEWHERE.keySet());

    assertThat(shown)
        .isEqualTo(IntStream.rangeClosed(1, 24).mapToObj(i -> "G" + i).collect(Collectors.toSet()));
    ELSEWHERE.values().forEach(tests -> tests.forEach(EveryGuardTest::isATest));
  }

  /// Whether a test of this class and name is there.
  private static void isATest(String named) {
    var name = named.split("#")[0];
    var found =
        Stream.of("intake", "desk")
            .map(folder -> "evenkeel.app." + folder + "." + name)
            .filter(type -> ClassUtils.isPresent(type, EveryGuardTest.class.getClassLoader()))
            .flatMap(
                type ->
                    Arrays.stream(
                        ClassUtils.resolveClassName(type, EveryGuardTest.class.getClassLoader())
                            .getDeclaredMethods()))
            .filter(method -> method.isAnnotationPresent(Test.class))
            .anyMatch(method -> method.getName().equals(named.split("#")[1]));
    assertThat(found).as(named).isTrue();
  }

  @Test
  void every_step_that_the_product_proposes_is_a_stage_at_which_every_stop_is_tried() {
    var proposes =
        Arrays.stream(StepKind.values())
            .filter(step -> step.isNotice() || step == StepKind.COMPLAINT)
            .map(EveryGuardTest::key);

    assertThat(HoldsAndSteps.stages())
        .map(stage -> stage.first().split(" ")[1])
        .containsAll(proposes.toList());
  }

  @Test
  void every_state_is_reached() {
    var answers =
        england.cases().keySet().stream()
            .map(reference -> england.left(reference).answer().split(" ")[0])
            .collect(Collectors.toSet());

    assertThat(answers)
        .isEqualTo(Set.of("take", "refer", "wait", "stopped", "on_plan", "nothing_due"));
  }

  private static <E extends Enum<E>> List<String> keys(E[] kinds) {
    return new ArrayList<>(Arrays.stream(kinds).map(EveryGuardTest::key).toList());
  }

  private static String key(Enum<?> kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }
}
