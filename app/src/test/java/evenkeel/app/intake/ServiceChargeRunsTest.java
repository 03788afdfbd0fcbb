package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Check;
import evenkeel.app.charges.CostAlarms;
import evenkeel.app.charges.Run;
import evenkeel.app.charges.Scope;
import evenkeel.app.charges.UnitYears;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.security.access.AccessDeniedException;

/// A year is shared out, charged by two people, and corrected by its difference.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ServiceChargeRunsTest {

  private static final Package FIRST = LeaseholdBlock.full();
  private static final Officer SENIOR = leasehold("senior", Role.SENIOR_OFFICER, 0);
  private static final Officer MANAGER = leasehold("manager", Role.MANAGER, 10_000_000);
  private static Books books;
  private static ChargeRuns runs;
  private static UUID last = FIRST.id();
  private static int day = 20;
  private static long first;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(FIRST);
    runs = books.get(ChargeRuns.class);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void every_dwelling_the_councils_too_bears_its_pence_and_all_sum_to_the_cost() {
    var run = services();

    assertThat(run.cost()).isEqualTo(Money.parse("1000.00"));
    assertThat(run.leaseholders()).isEqualTo(Money.parse("611.11"));
    assertThat(run.council()).isEqualTo(Money.parse("388.89"));
    assertThat(shares(run)).containsExactly(27_778L, 33_333L, 38_889L);
    assertThat(run.billed()).isEqualTo(Money.parse("550.00"));
    assertThat(run.charge()).isEqualTo(Money.parse("61.11"));
    assertThat(run.holds()).as(run.checks().toString()).isZero();
  }

  @Test
  @Order(2)
  void the_same_facts_are_one_run_and_nothing_is_charged_by_it() {
    var again = (ChargeRuns.Result.Prepared) prepare(Scope.Part.SERVICES, "B1", SENIOR);

    assertThat(again.again()).isTrue();
    assertThat(runs.newest(Long.MAX_VALUE, 10)).hasSize(1);
    assertThat(books.balance("LH1")).isEqualTo(26_000);
  }

  @Test
  @Order(3)
  void who_does_not_work_on_leases_shares_nothing_out() {
    var stranger = Books.officer("stranger", Role.MANAGER);

    assertThatThrownBy(() -> prepare(Scope.Part.SERVICES, "B1", stranger))
        .isInstanceOf(AccessDeniedException.class);
    assertThatThrownBy(() -> prepare(Scope.Part.SERVICES, "B1", leasehold("eyes", Role.AUDITOR, 0)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @Order(4)
  void a_second_person_decides_within_their_limit() {
    var run = services();
    assertThat(runs.ask(run.id(), "The year is closed", SENIOR))
        .isInstanceOf(ChargeRuns.Result.Requested.class);

    assertThat(refused(runs.decide(run.id(), true, "fine", SENIOR))).contains("second person");
    assertThat(refused(runs.decide(run.id(), true, "fine", leasehold("low", Role.MANAGER, 10))))
        .contains("above your approval limit");
    assertThat(books.balance("LH1")).isEqualTo(26_000);
    assertThatThrownBy(
            () -> runs.decide(run.id(), true, "fine", leasehold("o", Role.OFFICER, 10_000_000)))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  @Order(5)
  void approved_the_balance_is_charged_and_falls_due_once() {
    var run = services();
    var posted = runs.decide(run.id(), true, "Checked", MANAGER);

    assertThat(posted).isEqualTo(new ChargeRuns.Result.Posted(2));
    assertThat(books.balance("LH1")).isEqualTo(26_000 + 2_778);
    assertThat(books.balance("LH2")).isEqualTo(30_000 + 3_333);
    assertThat(charges("LH1")).containsExactly("balancing 2778 2025-26 Service charge run 1");
    assertThat(books.unpaid("LH1")).contains(2_778L);
    assertThat(refused(runs.decide(run.id(), true, "again", MANAGER))).contains("nobody asks");
    assertThat(acts()).contains("service charge run approved and posted");
  }

  @Test
  @Order(6)
  void an_error_is_corrected_by_the_difference_and_the_run_before_stays_as_it_was() {
    load(LeaseholdBlock.CLEANING.replace("1000.00", "910.00"));
    var entries = books.count("ledger.entry");
    var before = services();
    var run = ((ChargeRuns.Result.Prepared) prepare(Scope.Part.SERVICES, "B1", SENIOR)).run();
    runs.ask(run, "The contractor charged twice", SENIOR);
    assertThat(runs.decide(run, true, "Seen the credit note", MANAGER))
        .isEqualTo(new ChargeRuns.Result.Posted(2));

    assertThat(runs.find(run).orElseThrow().replaces()).isEqualTo(before.id());
    assertThat(runs.find(before.id()).orElseThrow().cost()).isEqualTo(Money.parse("1000.00"));
    assertThat(books.balance("LH1")).isEqualTo(26_000 + 278);
    assertThat(books.count("ledger.entry")).isEqualTo(entries + 2);
    var year = year("LH1").getFirst();
    assertThat(year.changed())
        .containsExactly(
            new UnitYears.Change("cleaning", Money.parse("277.78"), Money.parse("252.78")));
    assertThat(books.get(UnitYears.class).years(books.account("LH1")))
        .singleElement()
        .satisfies(one -> assertThat(one.corrected()).isNotNull());
  }

  @Test
  @Order(7)
  void a_penny_is_traced_to_its_weight_node_cost_and_clause() {
    var line = year("LH1").getFirst().lines().getFirst();

    assertThat(line.cost()).isEqualTo("A1");
    assertThat(line.node()).isEqualTo("Elm House");
    assertThat(line.weight()).isEqualTo(5);
    assertThat(line.weights()).isEqualTo(18);
    assertThat(line.clause()).isEqualTo("Schedule 4 paragraph 2");
    assertThat(line.invoice()).isEqualTo("77");
    assertThat(line.incurred()).isEqualTo("2025-06-01");
  }

  @Test
  @Order(8)
  void works_about_which_nobody_was_consulted_are_capped_and_the_council_bears_the_rest() {
    var run = found(prepare(Scope.Part.WORKS, "B1", SENIOR));
    var lines = books.get(UnitYears.class).of(books.account("LH1"), 2025).getLast().lines();

    assertThat(lines)
        .extracting(line -> line.cost() + " " + line.due() + " of " + line.share())
        .containsExactly("W1 £250.00 of £2,500.00", "W2 £500.00 of £500.00");
    assertThat(lines.getFirst().because()).isEqualTo("section 20, W1");
    assertThat(run.capped()).isEqualTo(Money.parse("5000.00"));
    assertThat(answer(run, "LC8")).isEqualTo(Check.Answer.LIMITS);
  }

  @Test
  @Order(9)
  void where_a_fact_moves_before_the_second_person_decides_the_request_lapses() {
    var run = found(prepare(Scope.Part.WORKS, "B1", SENIOR));
    runs.ask(run.id(), "Charge the works", SENIOR);
    load("W2,B1,windows,2025-26,actual,repair,1900.00,Glass Co,6,2025-10-01,true,S20,");

    assertThat(refused(runs.decide(run.id(), true, "fine", MANAGER))).contains("lapsed");
    assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo("lapsed");
  }

  @Test
  @Order(10)
  void wrong_weights_double_invoices_and_costs_of_another_year_hold_the_run() {
    load(
        "A2,B1,cleaning,2025-26,actual,service,10.00,Clean Co,77,2025-06-02,,,x",
        "A3,B1,cleaning,2025-26,actual,service,10.00,Clean Co,78,2026-04-02,,,x");
    books.load(
        next().rows("unit_weights", "unit_id,node_id,weight,valid_from", "U3,B1,8,2000-04-01"));
    var run = found(prepare(Scope.Part.SERVICES, "B1", SENIOR));

    assertThat(answer(run, "LC3")).isEqualTo(Check.Answer.HOLDS);
    assertThat(answer(run, "LC11")).isEqualTo(Check.Answer.HOLDS);
    assertThat(facts(run, "LC3")).contains("weights sum to 19 and not to 18");
    assertThat(facts(run, "LC11")).contains("A2 has the invoice of A1", "outside the year");
    assertThat(refused(runs.ask(run.id(), "Charge it", SENIOR))).contains("checks hold this run");
  }

  @Test
  @Order(11)
  void an_estimate_falls_due_on_the_days_of_the_lease_and_a_fund_only_where_it_is_allowed() {
    books.load(
        next().rows("unit_weights", "unit_id,node_id,weight,valid_from", "U3,B1,7,2000-04-01"));
    var asked =
        new ChargeRuns.Asked(
            new Scope(2026, Scope.Basis.ESTIMATE, Scope.Part.SERVICES, "B1"), null, "The year");
    var run = found(runs.prepare(asked, SENIOR));
    runs.ask(run.id(), "The year", SENIOR);
    runs.decide(run.id(), true, "Checked", MANAGER);

    // 1,080.00 and 180.00, of which U1 bears 5/18; the lease of U2 allows no fund.
    assertThat(run.neverDue()).isEqualTo(Money.parse("60.00"));
    assertThat(books.unpaid("LH1")).containsSequence(17_500L, 17_500L);
    assertThat(books.balance("LH2")).isEqualTo(30_000 + 333 + 36_000);
  }

  @Test
  @Order(12)
  void costs_that_no_run_has_asked_for_are_told_before_their_time_is_over() {
    load("L1,B1,cleaning,2025-26,actual,service,180.00,Clean Co,90,2025-05-20,,,x");
    var found = books.get(CostAlarms.class).on(Books.TODAY, 10);

    assertThat(found.alarms())
        .first()
        .satisfies(
            alarm -> {
              assertThat(alarm.cost()).isEqualTo("L1");
              assertThat(alarm.leaseholders()).isEqualTo(Money.parse("110.00"));
              assertThat(alarm.safe()).isEqualTo("2026-11-19");
              assertThat(alarm.standing())
                  .isEqualTo(evenkeel.core.lease.EighteenMonths.Standing.LATE);
            });
    assertThat(found.alarms()).noneMatch(alarm -> alarm.cost().equals("A1"));
  }

  private static Officer leasehold(String name, Role role, long limit) {
    return new Officer(1, name, name, role, Set.of("leasehold"), limit, "", true, Set.of());
  }

  private static ChargeRuns.Result prepare(Scope.Part part, String node, Officer officer) {
    return runs.prepare(
        new ChargeRuns.Asked(
            new Scope(2025, Scope.Basis.ACTUAL, part, node), null, "The year is closed"),
        officer);
  }

  private static Run found(ChargeRuns.Result prepared) {
    assertThat(prepared).isInstanceOf(ChargeRuns.Result.Prepared.class);
    return runs.find(((ChargeRuns.Result.Prepared) prepared).run()).orElseThrow();
  }

  /// The run of the year's services that the first test made, as it stands now.
  private static Run services() {
    if (first == 0) {
      first = found(prepare(Scope.Part.SERVICES, "B1", SENIOR)).id();
    }
    return runs.find(first).orElseThrow();
  }

  private static Package next() {
    day++;
    var next = Package.delta(last).asAt("2026-11-" + day + "T18:00:00Z");
    last = next.id();
    return next;
  }

  private static void load(String... costs) {
    assertThat(books.load(next().rows("costs", LeaseholdBlock.COST, costs)))
        .isInstanceOf(Intake.Loaded.class);
  }

  private static String refused(ChargeRuns.Result result) {
    assertThat(result).isInstanceOf(ChargeRuns.Result.Refused.class);
    return ((ChargeRuns.Result.Refused) result).because();
  }

  private static Check.Answer answer(Run run, String code) {
    return check(run, code).answer();
  }

  private static String facts(Run run, String code) {
    return check(run, code).facts();
  }

  private static Check check(Run run, String code) {
    return run.checks().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private static List<UnitYears.Part> year(String reference) {
    return books.get(UnitYears.class).of(books.account(reference), 2025);
  }

  private static List<Long> shares(Run run) {
    return books
        .jdbc()
        .sql("select share_pence from charges.run_unit where run_id = ? order by unit_id")
        .param(run.id())
        .query(Long.class)
        .list();
  }

  private static List<String> charges(String reference) {
    return books
        .jdbc()
        .sql(
            "select c.charge_type || ' ' || c.amount_pence || ' ' || d.financial_year || '-26 '"
                + " || c.legal_basis from accounts.charge c"
                + " join accounts.debt d on d.id = c.debt_id"
                + " where c.account_id = ? and c.source = 'service charge runs'")
        .param(books.account(reference))
        .query(String.class)
        .list();
  }

  private static List<String> acts() {
    return books.jdbc().sql("select act from audit.act").query(String.class).list();
  }
}
