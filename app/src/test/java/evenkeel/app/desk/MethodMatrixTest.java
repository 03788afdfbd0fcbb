package evenkeel.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.history.OfficerSteps;
import evenkeel.app.nights.Nights;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.store.Progress;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recommendation.Recommendable;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.StepKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every method, and every way under a liability order, a claim or a judgment, on real books:
/// recommended, approved and taken through a night, and shown barred. A new one fails here until it
/// has its rows.
class MethodMatrixTest {

  /// Ways that aim at a landlord, which another test takes and shows barred.
  private static final String ELSEWHERE = "landlord-";

  private static final Map<DebtType, StepKind> ORDER =
      Map.of(
          DebtType.COUNCIL_TAX, StepKind.LIABILITY_ORDER,
          DebtType.LEASEHOLD, StepKind.JUDGMENT,
          DebtType.HB_OVERPAYMENT, StepKind.JUDGMENT);

  private static final Map<MethodRows.GoesOn, Recommending.Case> TAKEN = new LinkedHashMap<>();
  private static Recommending town;

  @BeforeAll
  static void start() {
    town = new Recommending();
    town.keep(
        "second", Role.MANAGER, Set.of("council_tax", "hb_overpayment", "leasehold"), 9_000_000);
    MethodRows.goesOn().forEach(row -> TAKEN.put(row, taken(row)));
    town.service.bean(Nights.class).run(Recommending.DAY, Progress.SILENT);
  }

  @AfterAll
  static void stop() {
    town.close();
  }

  private static Recommending.Case taken(MethodRows.GoesOn row) {
    var needs = Recommendable.find(row.type(), row.step()).orElseThrow().needs();
    var of = town.owing(row.type().key());
    var large = row.step().equals("bankruptcy");
    if (large) {
      town.street.asked(of.reference(), "council_tax", 600_000, Recommending.DAY.minusMonths(6));
    }
    if (needs == ORDER.get(row.type())) {
      order(of, large ? "6000.00" : "412.50");
    }
    if (needs == StepKind.COUNTY_COURT_CLAIM) {
      claimed(of);
    }
    if (row.step().equals("order-for-sale")) {
      take(of, "charging-order", chargeOf(row.type()));
    }
    take(of, row.step(), row.answers());
    return of;
  }

  private static String chargeOf(DebtType type) {
    return MethodRows.goesOn().stream()
        .filter(row -> row.type() == type && row.step().equals("charging-order"))
        .findFirst()
        .orElseThrow()
        .answers();
  }

  private static Recommending.Case ordered(DebtType type) {
    var of = town.owing(type.key());
    order(of, "412.50");
    return of;
  }

  private static void order(Recommending.Case of, String sum) {
    var outcome = town.order(of, "2026-10-05", sum, town.chief);
    if (outcome instanceof Outcome.Waits(var id)) { // above what the first may record alone
      outcome = town.approve(id, town.officer("second"));
    }
    assertThat(outcome).as(outcome.toString()).isInstanceOf(Outcome.Recorded.class);
  }

  private static void claimed(Recommending.Case of) {
    var day = Recommending.DAY.minusMonths(2);
    town.service
        .bean(OfficerSteps.class)
        .take(
            new OfficerSteps.Step(
                of.debt(),
                StepKind.COUNTY_COURT_CLAIM,
                day,
                day,
                day.plusMonths(1),
                Money.ofPounds(900),
                Money.ZERO,
                "claim:" + of.debt(),
                null),
            "the claim form",
            town.chief.actor());
  }

  /// A benefit deduction for another year's tax of the same person.
  private static void deductedElsewhere(Recommending.Case of) {
    var reference = town.street.account(of.party(), "9 Other Street", "KM7 7AA", "council_tax");
    var other = new Recommending.Case(of.party(), reference, town.street.debtOf(reference));
    assertThat(town.order(other, "2026-10-05", "412.50", town.chief))
        .isInstanceOf(Outcome.Recorded.class);
    take(
        other,
        "benefit",
        MethodRows.goesOn().stream()
            .filter(row -> row.type() == DebtType.COUNCIL_TAX && row.step().equals("benefit"))
            .findFirst()
            .orElseThrow()
            .answers());
  }

  private static void take(Recommending.Case of, String step, String answers) {
    var outcome = town.recommend(of, step, Recommending.typed(answers), town.chief);
    assertThat(outcome).as(step + ": " + outcome).isInstanceOf(Outcome.Waits.class);
    var id = ((Outcome.Waits) outcome).recommendation();
    assertThat(town.approve(id, town.officer("second"))).isInstanceOf(Outcome.Recorded.class);
  }

  @TestFactory
  Stream<DynamicTest> a_way_is_approved_and_the_night_leaves_it_running() {
    return TAKEN.entrySet().stream()
        .map(
            taken ->
                DynamicTest.dynamicTest(
                    taken.getKey().type().key() + " " + taken.getKey().step(),
                    () ->
                        assertThat(town.why(taken.getValue())).isEqualTo(taken.getKey().reason())));
  }

  @TestFactory
  Stream<DynamicTest> a_way_is_barred() {
    return MethodRows.barred().stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "%s %s after %s: %s"
                        .formatted(row.type().key(), row.step(), row.before(), row.why()),
                    () -> barred(row)));
  }

  private static void barred(MethodRows.Barred row) {
    var unordered = Set.of("nothing", "claim", "dispute").contains(row.before());
    var of = unordered ? town.owing(row.type().key()) : ordered(row.type());
    switch (row.before()) {
      case "claim" -> claimed(of);
      case "dispute" -> town.hold(of, HoldKind.DISPUTE);
      case "elsewhere" -> deductedElsewhere(of);
      case "agent" -> take(of, "agent", MethodRows.AGENT);
      case "space" -> town.hold(of, HoldKind.BREATHING_SPACE);
      case "small" -> town.street.paid(of.reference(), 90_000, Recommending.DAY);
      default -> {}
    }
    assertThat(town.recommend(of, row.step(), Recommending.typed(row.answers()), town.chief))
        .isInstanceOfSatisfying(
            Outcome.Barred.class,
            barred -> assertThat(barred.proof().inWords()).containsIgnoringCase(row.why()));
    assertThat(refused(of)).as("and the refusal is on record").containsIgnoringCase(row.why());
  }

  private static String refused(Recommending.Case of) {
    return town.service
        .bean(JdbcClient.class)
        .sql(
            """
            select reason from audit.act
             where act = 'refused' and subject_kind = 'debt' and subject_id = ?
             order by seq desc limit 1
            """)
        .param(Long.toString(of.debt()))
        .query(String.class)
        .single();
  }

  @Test
  void every_way_under_an_order_or_a_judgment_has_its_rows() {
    var ways =
        Arrays.stream(DebtType.values())
            .flatMap(type -> Recommendable.of(type).stream())
            .filter(
                step ->
                    step.never().isEmpty()
                        && !step.key().startsWith(ELSEWHERE)
                        && (step.kind().isMethod()
                            || step.needs() == StepKind.LIABILITY_ORDER
                            || step.needs() == StepKind.JUDGMENT
                            || step.needs() == StepKind.COUNTY_COURT_CLAIM))
            .map(step -> step.type().key() + " " + step.key())
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(TAKEN.keySet().stream().map(row -> row.type().key() + " " + row.step()))
        .containsExactlyInAnyOrderElementsOf(ways);
    assertThat(
            MethodRows.barred().stream()
                .map(row -> row.type().key() + " " + row.step())
                .collect(Collectors.toSet()))
        .isEqualTo(ways);
  }
}
