package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Check;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.charges.Run;
import evenkeel.app.charges.Scope;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Leases whose year ends in September, and what a lease says of how its year is run.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherYearsTest {

  private static final String LEASE =
      "lease_id,account_ref,property_ref,lease_start,service_charge_year_end";
  private static final String TERMS =
      "lease_id,on_account,due_days,works_separately,improvements,sinking_fund,certificate,"
          + "balancing_due,mid_year_demands,interest_clause,interest_rate,interest_base,"
          + "interest_grace_days";
  private static final Officer SENIOR = officer("senior", Role.SENIOR_OFFICER);
  private static Books books;
  private static ChargeRuns runs;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(
        LeaseholdBlock.full()
            .rows("leases", LEASE, "L1,LH1,R1,1988-03-25,09-30", "L2,LH2,R1,1988-03-25,09-30")
            .rows("lease_terms", TERMS, terms("L1", "none,28-days,true"), terms("L2", ",,"))
            .rows(
                "costs",
                LeaseholdBlock.COST,
                LeaseholdBlock.CLEANING.replace("2025-06-01", "2026-06-01"),
                "E26,B1,cleaning,2026-27,estimate,service,1080.00,,,,,,"));
    runs = books.get(ChargeRuns.class);
  }

  private static String terms(String lease, String machinery) {
    return lease + ",true,10-01 04-01,true,true,true," + machinery + ",Clause 4(3),5.00,natwest,14";
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void a_year_is_that_of_the_leases_and_its_balance_is_due_when_the_lease_says() {
    var run = run(2025, Scope.Basis.ACTUAL);

    assertThat(run.begins()).isEqualTo(LocalDate.of(2025, 10, 1));
    assertThat(run.ends()).isEqualTo(LocalDate.of(2026, 9, 30));
    assertThat(check(run, "LC2").answer()).isEqualTo(Check.Answer.PASSES);
    assertThat(run.holds()).as(run.checks().toString()).isZero();

    runs.ask(run.id(), "The year is closed", SENIOR);
    assertThat(runs.decide(run.id(), true, "Checked", officer("manager", Role.MANAGER)))
        .isInstanceOf(ChargeRuns.Result.Posted.class);
    assertThat(charged("LH1"))
        .as("28 days after it is taken to be served")
        .isEqualTo("2025-10-01 to 2026-09-30, " + run.served().plusDays(28));
    assertThat(charged("LH2")).isEqualTo("2025-10-01 to 2026-09-30, " + run.served());
  }

  private static String charged(String account) {
    return books
        .jdbc()
        .sql(
            """
            select c.period_start || ' to ' || c.period_end || ', ' || c.due_on
              from accounts.charge c where c.account_id = ? and c.charge_type = 'balancing'
            """)
        .param(books.account(account))
        .query(String.class)
        .single();
  }

  @Test
  @Order(2)
  void an_estimate_falls_due_in_the_year_of_the_leases() {
    books.load(books.next().rows("lease_terms", TERMS, terms("L1", "none,,true")));
    var run = run(2026, Scope.Basis.ESTIMATE);

    assertThat(check(run, "LC2").answer()).isEqualTo(Check.Answer.PASSES);
    runs.ask(run.id(), "The year", SENIOR);
    runs.decide(run.id(), true, "Checked", officer("manager", Role.MANAGER));
    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select i.due_on from accounts.instalment i
                      join accounts.debt d on d.id = i.debt_id
                     where d.account_id = ? and i.plan_key like 'run-%' order by i.due_on
                    """)
                .param(books.account("LH1"))
                .query(LocalDate.class)
                .list())
        .as("the day in October has passed: the day of issue")
        .containsExactly(Books.TODAY, LocalDate.of(2027, 4, 1));
  }

  @Test
  @Order(3)
  void nothing_is_asked_in_advance_in_mid_year_where_the_lease_does_not_allow_it() {
    books.load(books.next().rows("lease_terms", TERMS, terms("L1", "none,,false")));
    var run = run(2026, Scope.Basis.ESTIMATE);

    assertThat(check(run, "LC2").answer()).isEqualTo(Check.Answer.HOLDS);
    assertThat(check(run, "LC2").facts())
        .contains("Under 1 lease nothing may be asked for in advance once the year has begun");
  }

  @Test
  @Order(4)
  void a_certificate_that_the_lease_asks_for_is_put_to_whoever_approves() {
    books.load(books.next().rows("lease_terms", TERMS, terms("L1", "surveyor,,")));
    var run = run(2025, Scope.Basis.ACTUAL);

    assertThat(check(run, "LC2").answer()).isEqualTo(Check.Answer.CANNOT_TELL);
    assertThat(check(run, "LC2").facts()).contains("Under 1 lease costs are certified first");
  }

  @Test
  @Order(5)
  void leases_of_several_years_in_one_run_hold_it() {
    books.load(books.next().rows("leases", LEASE, "L2,LH2,R1,1988-03-25,03-31"));
    var run = run(2025, Scope.Basis.ACTUAL);

    assertThat(run.begins()).isEqualTo(LocalDate.of(2025, 4, 1));
    assertThat(check(run, "LC2").answer()).isEqualTo(Check.Answer.HOLDS);
    assertThat(check(run, "LC2").facts())
        .contains("1 lease has a year that does not end on 31 March 2026");
  }

  @Test
  @Order(6)
  void a_clause_on_interest_is_held_as_figures_too() {
    var said =
        Objects.requireNonNull(books.get(LeaseClauses.class).of(books.account("LH1")).get("L1"));

    assertThat(said.interest()).isEqualTo("Clause 4(3)");
    assertThat(said.figures())
        .isEqualTo(new LeaseClauses.Figures(500, "natwest", 14))
        .extracting(LeaseClauses.Figures::inWords)
        .isEqualTo("5.00% a year above NatWest base rate, after 14 days");
  }

  private static Run run(int year, Scope.Basis basis) {
    var asked =
        new ChargeRuns.Asked(
            new Scope(year, basis, Scope.Part.SERVICES, "B1"), null, "The year of the leases");
    var prepared = runs.prepare(asked, SENIOR);
    assertThat(prepared).isInstanceOf(ChargeRuns.Result.Prepared.class);
    return runs.find(((ChargeRuns.Result.Prepared) prepared).run()).orElseThrow();
  }

  private static Check check(Run run, String code) {
    return run.checks().stream().filter(c -> c.code().equals(code)).findFirst().orElseThrow();
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 100_000_000, "", true, Set.of());
  }
}
