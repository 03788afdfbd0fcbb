package evenkeel.app.charges;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.charges.YearFacts.Cost;
import evenkeel.app.charges.YearFacts.Estimate;
import evenkeel.app.charges.YearFacts.Holder;
import evenkeel.app.charges.YearFacts.Lease;
import evenkeel.app.charges.YearFacts.Node;
import evenkeel.app.charges.YearFacts.Terms;
import evenkeel.app.charges.YearFacts.Unit;
import evenkeel.app.charges.YearFacts.UnitWeight;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The worked examples of the law of service charges, through a whole year.
class YearWorkingTest {

  private static final LocalDate SERVED = LocalDate.of(2026, 9, 14);
  private static final Law LAW =
      Rulebook.parse(Lawbook.texts("law/*/*/rules.csv")).on(SERVED, Nation.ENGLAND);

  private final Map<String, List<UnitWeight>> weights = new HashMap<>();
  private final Map<String, Unit> units = new LinkedHashMap<>();
  private final Map<String, Lease> leases = new HashMap<>();
  private final List<Cost> costs = new ArrayList<>();
  private final Map<String, List<YearFacts.Asked>> assisted = new HashMap<>();
  private YearFacts.Before before = new YearFacts.Before(Money.ZERO, LocalDate.of(2024, 3, 31));
  private boolean london;
  private Money onAccount = Money.ZERO;

  @Test
  void a_dwellings_year_is_its_share_of_estate_and_block_each_to_the_penny() {
    lease("U1", terms(null, true), Map.of());
    council("U2");
    weigh("estate", 6, 394);
    weigh("block", 6, 84);
    cost("E", "estate", "service", "24000.00");
    cost("B", "block", "service", "9000.00");

    assertThat(dueOf("U1")).isEqualTo("960.00");
  }

  @Test
  void section_20_lowers_those_above_the_limit_and_nobody_else() {
    for (var unit : List.of("U1", "U2", "U3")) {
      lease(unit, terms(null, true), Map.of());
    }
    council("U4");
    weigh("block", 90, 80, 60, 9_770);
    cost("W", "block", "repair", "30000.00");

    var worked = work();
    assertThat(worked.dwellings())
        .extracting(each -> each.share().plain() + " " + each.due().plain())
        .containsExactly("270.00 250.00", "240.00 240.00", "180.00 180.00", "29310.00 0.00");
  }

  @Test
  void a_year_of_an_agreement_has_a_limit_of_its_own() {
    lease("U1", terms(null, true), Map.of());
    council("U2");
    weigh("block", 21, 9_979);
    costs.add(
        YearCosts.of("Q", "block", "service", "48000.00", YearCosts.INCURRED, true, null, false));

    assertThat(dueOf("U1")).isEqualTo("100.00");
  }

  @Test
  void works_in_the_first_years_come_to_the_section_125_estimate_and_inflation() {
    var granted = LocalDate.of(2022, 9, 10);
    lease(
        "U1",
        terms(granted, true),
        Map.of("roof", new Estimate(true, Money.parse("1800.00"), 1500, 1710)));
    weigh("block", 1);
    costs.add(
        YearCosts.consulted(
            YearCosts.of(
                "R", "block", "repair", "2640.00", YearCosts.INCURRED, false, "roof", false)));

    assertThat(dueOf("U1")).isEqualTo("2052.00");
  }

  @Test
  void
      an_improvement_that_the_section_125_notice_does_not_name_costs_nothing_and_no_index_no_sum() {
    var granted = LocalDate.of(2022, 9, 10);
    lease("U1", terms(granted, true), Map.of());
    weigh("block", 1);
    costs.add(
        YearCosts.consulted(
            YearCosts.of(
                "I", "block", "improvement", "500.00", YearCosts.INCURRED, false, "lift", false)));
    costs.add(
        YearCosts.consulted(
            YearCosts.of(
                "R", "block", "repair", "100.00", YearCosts.INCURRED, false, null, false)));

    var worked = work();
    assertThat(worked.dwellings().getFirst().shares().getFirst().due()).isEqualTo(Money.ZERO);
    assertThat(worked.bounds().unknown(LeaseBounds.Unknown.FIRST_YEARS)).isEqualTo(1);
  }

  @Test
  void the_mandatory_reduction_counts_what_was_charged_in_the_five_years() {
    assisted.put("U1", asked("9400.00"));
    lease("U1", terms(null, true), Map.of());
    lease("U2", terms(null, false), Map.of());
    weigh("block", 1, 1);
    costs.add(
        YearCosts.consulted(
            YearCosts.of(
                "A", "block", "repair", "17500.00", YearCosts.INCURRED, false, null, true)));
    assertThat(dueOf("U1")).isEqualTo("600.00");
    assertThat(dueOf("U2")).isEqualTo("8750.00");
    london = true;
    assertThat(dueOf("U1")).isEqualTo("5600.00");
  }

  @Test
  void the_mandatory_reduction_counts_what_was_asked_before_the_first_run_and_waits_for_it() {
    before = new YearFacts.Before(Money.parse("9400.00"), LocalDate.of(2025, 3, 31));
    lease("U1", terms(null, true), Map.of());
    before = new YearFacts.Before(Money.parse("9400.00"), YearCosts.INCURRED.minusYears(5));
    lease("U2", terms(null, true), Map.of());
    before = YearFacts.Before.UNKNOWN;
    lease("U3", terms(null, true), Map.of());
    assisted.put("U1", asked("300.00"));
    weigh("block", 1, 1, 1);
    costs.add(
        YearCosts.consulted(
            YearCosts.of(
                "A", "block", "repair", "36000.00", YearCosts.INCURRED, false, null, true)));
    assertThat(dueOf("U1")).as("9,400.00 before, and 300.00 by a run since").isEqualTo("300.00");
    assertThat(dueOf("U2")).as("that was five years ago").isEqualTo("10000.00");
    assertThat(work().bounds().unknown(LeaseBounds.Unknown.REDUCTION)).isEqualTo(1);
  }

  private static List<YearFacts.Asked> asked(String pounds) {
    return List.of(new YearFacts.Asked(2024, LocalDate.of(2025, 9, 1), Money.parse(pounds)));
  }

  @Test
  void only_the_deficit_can_be_lost() {
    lease("U1", terms(null, true), Map.of());
    weigh("block", 1);
    cost("old", "block", "service", "700.00", LocalDate.of(2025, 3, 1));
    cost("new", "block", "service", "500.00", LocalDate.of(2026, 3, 1));

    assertThat(dueOf("U1")).isEqualTo("500.00");
    onAccount = Money.parse("650.00");
    assertThat(dueOf("U1")).isEqualTo("1150.00");
    onAccount = Money.parse("1200.00");
    assertThat(dueOf("U1")).isEqualTo("1200.00");
  }

  @Test
  void
      a_notice_in_time_keeps_what_its_figure_states_and_one_too_late_or_without_a_figure_nothing() {
    // Worked example A6: a block cost of 46,000, of which the notice states 40,000.
    lease("U1", terms(null, true), Map.of());
    council("U2");
    weigh("block", 1, 39);
    var incurred = LocalDate.of(2025, 3, 1);
    var figure = Money.parse("40000.00");

    cost("N", "block", "service", "46000.00", incurred);
    notice(LocalDate.of(2026, 8, 31), figure);
    assertThat(dueOf("U1")).isEqualTo("1000.00");
    notice(LocalDate.of(2026, 9, 1), figure);
    assertThat(dueOf("U1")).isEqualTo("0.00");
    notice(LocalDate.of(2026, 8, 31), null);
    assertThat(dueOf("U1")).isEqualTo("0.00");
    notice(LocalDate.of(2026, 8, 31), Money.parse("50000.00"));
    assertThat(dueOf("U1")).isEqualTo("1150.00");
  }

  @Test
  void
      a_notice_keeps_nothing_of_a_lease_for_which_it_was_not_given_and_of_several_the_most_counts() {
    lease("U1", terms(null, true), Map.of());
    lease("U2", terms(null, true), Map.of());
    weigh("block", 1, 1);
    cost("N", "block", "service", "1000.00", LocalDate.of(2025, 3, 1));
    var on = LocalDate.of(2026, 8, 31);

    notices(
        new YearFacts.Noticed(on, Money.parse("400.00"), List.of()),
        new YearFacts.Noticed(on, Money.parse("600.00"), List.of("U1")),
        new YearFacts.Noticed(on.plusDays(1), Money.parse("1000.00"), List.of()));

    assertThat(dueOf("U1")).isEqualTo("300.00");
    assertThat(dueOf("U2")).isEqualTo("200.00");
  }

  /// Gives the first cost another notice.
  private void notice(LocalDate on, @Nullable Money figure) {
    notices(new YearFacts.Noticed(on, figure, List.of()));
  }

  private void notices(YearFacts.Noticed... notices) {
    var cost = costs.getFirst();
    costs.set(
        0,
        new Cost(
            1,
            cost.id(),
            cost.node(),
            cost.head(),
            cost.kind(),
            cost.amount(),
            cost.recovered(),
            "",
            "",
            cost.incurred(),
            false,
            false,
            null,
            null,
            false,
            "",
            List.of(notices),
            null));
  }

  @Test
  void every_cost_is_borne_to_the_penny_whatever_the_weights_and_the_order_of_the_files() {
    for (var seed = 0L; seed < 60; seed++) {
      var random = new Random(seed);
      weights.clear();
      units.clear();
      costs.clear();
      for (var i = 0; i < 12; i++) {
        if (random.nextInt(3) == 0) {
          council("U%02d".formatted(i));
        } else {
          lease("U%02d".formatted(i), terms(null, true), Map.of());
        }
      }
      weigh("block", random.ints(12, 1, 40).toArray());
      for (var i = 0; i < 5; i++) {
        cost("C" + i, "block", "service", Money.ofPence(random.nextInt(500_000)).plain());
      }
      var worked = work();

      assertThat(worked.leaseholders().plus(worked.council())).isEqualTo(worked.cost());
      for (var line : worked.lines()) {
        assertThat(line.sum()).isEqualTo(line.cost().net());
      }
      var due = worked.dwellings().stream().map(Worked.Dwelling::due).toList();
      java.util.Collections.shuffle(costs, random);
      assertThat(work().dwellings()).extracting(Worked.Dwelling::due).isEqualTo(due);
    }
  }

  private String dueOf(String unit) {
    return work().dwellings().stream()
        .filter(each -> each.unit().id().equals(unit))
        .findFirst()
        .orElseThrow()
        .due()
        .plain();
  }

  private Worked work() {
    var scope = new Scope(2025, Scope.Basis.ACTUAL, Scope.Part.SERVICES, "estate");
    var nodes =
        Map.of(
            "estate", new Node("estate", null, "estate", "Estate", null, null, null),
            "block", new Node("block", "estate", "block", "Block", null, null, null));
    var facts =
        new YearFacts(
            scope,
            LocalDate.of(2025, 4, 1),
            "test",
            nodes,
            Set.of("estate", "block"),
            costs,
            weights,
            units,
            leases,
            Map.of("S20", CONSULTED),
            Map.of(),
            assisted,
            Map.of());
    var asked = new HashMap<Long, Money>();
    leases.values().forEach(lease -> asked.put(lease.key().hashCode() + 0L, onAccount));
    return YearWorking.work(
        facts, LAW, new YearWorking.Standing(SERVED, london, asked, Map.of(), Policy.DEFAULTS));
  }

  private static final YearFacts.Consulted CONSULTED =
      new YearFacts.Consulted(
          1,
          "S20",
          "Works",
          evenkeel.core.lease.ConsultationFile.of("4-2", Map.of(), LocalDate.of(2025, 1, 1)));

  private void lease(String unit, Terms terms, Map<String, Estimate> estimates) {
    units.put(unit, new Unit(1, unit, "block", unit));
    leases.put(
        unit,
        new Lease(
            unit,
            terms,
            Map.of("head", "clause"),
            estimates,
            new Holder(unit.hashCode(), unit, "03-31")));
  }

  private void council(String unit) {
    units.put(unit, new Unit(1, unit, "block", null));
  }

  private void weigh(String node, int... each) {
    var all = new ArrayList<UnitWeight>();
    for (var unit : units.keySet()) {
      all.add(new UnitWeight(1, unit, each[all.size()]));
    }
    weights.put(node, all);
  }

  private Terms terms(@Nullable LocalDate rightToBuy, boolean home) {
    return new Terms(
        1,
        "rooms",
        true,
        null,
        true,
        true,
        true,
        10,
        null,
        null,
        null,
        rightToBuy,
        home,
        null,
        YearFacts.Safety.UNKNOWN,
        before,
        YearFacts.Machinery.UNKNOWN);
  }

  private void cost(String id, String node, String kind, String pounds) {
    cost(id, node, kind, pounds, YearCosts.INCURRED);
  }

  private void cost(String id, String node, String kind, String pounds, LocalDate incurred) {
    costs.add(YearCosts.of(id, node, kind, pounds, incurred, false, null, false));
  }
}
