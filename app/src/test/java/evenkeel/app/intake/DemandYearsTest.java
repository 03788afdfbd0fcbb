package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.accounts.DemandRecord;
import evenkeel.app.accounts.DemandYear;
import evenkeel.app.accounts.Demands;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Scope;
import evenkeel.app.monitoring.Situations;
import evenkeel.core.lease.DemandValidity;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Demanded;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What a demand is judged by comes from the service charge's own year where the council runs it
/// here, and is told apart where a record says otherwise.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemandYearsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
  private static final Officer SENIOR = officer("senior", Role.SENIOR_OFFICER);
  private static final String DEMAND =
      "charge_id,account_ref,landlord_named,notices_address,summary,clause,in_lease,as_lease_says,"
          + "in_advance,consultation";
  private static Books books;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(
        LeaseholdBlock.full()
            .more(
                "charges",
                "E3,LH1,service_charge_estimate,2026-27,300.00,E26-1,2026-03-10,2026-04-01",
                "E4,LH2,service_charge_estimate,2026-27,300.00,E26-2,2026-03-10,2026-04-01",
                "I1,LH1,interest,2026-27,12.00,I26-1,2026-06-10,2026-07-01",
                "I2,LH2,interest,2026-27,12.00,I26-2,2026-06-10,2026-07-01")
            .rows(
                "leases",
                "lease_id,account_ref,property_ref,lease_start,service_charge_year_end,ground_rent",
                "L1,LH1,R1,1988-03-25,03-31,10.00",
                "L2,LH2,R1,1988-03-25,03-31,0.00")
            .rows(
                "lease_terms",
                "lease_id,apportionment,on_account,due_days,works_separately,improvements,"
                    + "sinking_fund,management_percent,interest_clause,costs_clause",
                "L1,rooms,true,04-01 10-01,true,true,true,10,Clause 7: 5% over base,section_146",
                "L2,rooms,true,28-days,true,true,false,10,none,none")
            .rows(
                "demands",
                DEMAND,
                "E3,LH1,true,true,prescribed,,,true,,",
                "E4,LH2,true,true,prescribed,,false,true,true,not_called_for"));
    post(2025, Scope.Basis.ACTUAL);
    post(2026, Scope.Basis.ESTIMATE);
  }

  private static void post(int year, Scope.Basis basis) {
    var runs = books.get(ChargeRuns.class);
    var asked =
        new ChargeRuns.Asked(
            new Scope(year, basis, Scope.Part.SERVICES, "B1"), null, "The year is shared out");
    var run = ((ChargeRuns.Result.Prepared) runs.prepare(asked, SENIOR)).run();
    runs.ask(run, "The year", SENIOR);
    assertThat(runs.decide(run, true, "Checked", officer("manager", Role.MANAGER)))
        .isInstanceOf(ChargeRuns.Result.Posted.class);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void what_a_run_asked_for_is_judged_by_its_own_costs_clauses_and_consultation() {
    var says = year("LH1", "run:1:LH1").says();

    assertThat(says.clause()).isEqualTo("Schedule 4 paragraph 2");
    assertThat(says.inLease()).isTrue();
    assertThat(says.inAdvance()).isFalse();
    assertThat(says.oldestCostOn()).isEqualTo("2025-06-01");
    assertThat(says.newestCostOn()).isEqualTo("2025-06-01");
    assertThat(says.tooOldPence()).isZero();
    assertThat(says.consultation()).isEqualTo("not_called_for");
    assertThat(asks("LH1", "run:1:LH1"))
        .as("only what no table of the year tells is asked")
        .noneMatch(ask -> ask.contains("clause") || ask.contains("costs") || ask.contains("onsult"))
        .anyMatch(ask -> ask.contains("summary of rights"));
  }

  @Test
  @Order(2)
  void a_bill_of_the_billing_system_is_judged_by_the_posted_run_of_its_year_and_kind() {
    var weighed = find("LH1", "E3");

    assertThat(Objects.requireNonNull(weighed.year()).from())
        .isEqualTo("run 2 of the service charge for 2026-27");
    assertThat(weighed.differs()).isEmpty();
    assertThat(weighed.validity().asks()).isEmpty();
    assertThat(weighed.validity().payable()).isEqualTo(Money.ofPounds(300));
    assertThat(find("LH1", "E1").year()).as("no estimate of 2025-26 was run").isNull();
  }

  @Test
  @Order(3)
  void where_the_billing_system_and_the_year_differ_it_is_said_and_an_officer_is_asked() {
    var weighed = find("LH2", "E4");

    assertThat(weighed.differs())
        .containsExactly(
            "Of whether a clause asks for it the billing system says no, and run 2 of the service"
                + " charge for 2026-27 says yes: an officer must say which holds");
    assertThat(weighed.validity().total(Outcome.UNDECIDED)).isEqualTo(Money.ofPounds(300));
    assertThat(asks("LH2", "E4")).containsExactly("Which clause of the lease asks for it?");
  }

  @Test
  @Order(4)
  void an_officers_word_stands_before_the_years_and_the_difference_is_said() {
    var line = find("LH2", "E4").line();
    var never =
        new DemandRecord(
            null,
            true,
            true,
            null,
            "prescribed",
            null,
            null,
            null,
            false,
            true,
            null,
            null,
            null,
            true,
            null,
            null,
            null,
            null,
            null,
            "not_called_for",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(
            books
                .get(Demands.class)
                .record(
                    books.account("LH2"), line, never, "The deed was read", Books.TODAY, SENIOR))
        .isInstanceOf(Demands.Result.Done.class);

    assertThat(find("LH2", "E4").differs())
        .containsExactly(
            "Of whether a clause asks for it the officer’s record says no, and run 2 of the"
                + " service charge for 2026-27 says yes: the officer’s word stands");
    assertThat(find("LH2", "E4").validity().total(Outcome.NEVER_DUE))
        .isEqualTo(Money.ofPounds(300));
  }

  @Test
  @Order(5)
  void interest_is_never_due_under_a_lease_without_a_clause_on_it() {
    assertThat(year("LH1", "I1").says().clause()).isEqualTo("Clause 7: 5% over base");
    assertThat(asks("LH1", "I1")).noneMatch(ask -> ask.contains("clause"));
    assertThat(find("LH2", "I2").validity().total(Outcome.NEVER_DUE)).isEqualTo(Money.ofPounds(12));
  }

  @Test
  @Order(6)
  void the_night_judges_by_the_year_too() {
    assertThat(demanded("LH1", 2026).payable())
        .as("E3 of the billing system, by the run's clauses")
        .isEqualTo(Money.ofPounds(300));
    assertThat(demanded("LH2", 2026).payable()).isEqualTo(Money.ZERO);
  }

  private static Demanded demanded(String reference, int year) {
    var debt =
        books
            .jdbc()
            .sql(
                "select id from accounts.debt where account_id = ? and financial_year = ?"
                    + " and part = ''")
            .params(books.account(reference), year)
            .query(Long.class)
            .single();
    var situation =
        books
            .get(Situations.class)
            .of(List.of(debt), Books.TODAY, Books.TODAY.plusDays(3))
            .getFirst();
    return Objects.requireNonNull(situation.leased()).demanded();
  }

  private static DemandsWeighed.Weighed find(String account, String key) {
    return books.get(DemandsWeighed.class).of(books.account(account), DAY).stream()
        .filter(each -> each.line().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static DemandYear year(String account, String key) {
    return Objects.requireNonNull(find(account, key).year());
  }

  private static List<String> asks(String account, String key) {
    return find(account, key).validity().asks().stream().map(DemandValidity.Ask::question).toList();
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 10_000_000, "", true, Set.of());
  }
}
