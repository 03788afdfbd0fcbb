package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Check;
import evenkeel.app.charges.Run;
import evenkeel.app.charges.Scope;
import evenkeel.app.charges.UnitYears;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The caps of the Building Safety Act 2022 on a block of two leases, from the files to the run.
/// The council is outside London.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TallBuildingTest {

  private static final String TERMS =
      "lease_id,on_account,due_days,works_separately,improvements,sinking_fund,qualifying_2022,"
          + "value_2022,defects_asked,defects_asked_until";
  private static final String NODE =
      "node_id,parent_node_id,level,name,weights_total,height,storeys";
  private static final String COST =
      "cost_id,node_id,head,financial_year,basis,kind,amount,invoice_received_on,major_works,"
          + "consultation_id,defect";
  private static final String WORKS = ",B1,roof,2025-26,actual,repair,";
  private static Books books;
  private static ChargeRuns runs;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(
        LeaseholdBlock.full()
            .rows("consultations", "consultation_id,schedule,subject,dispensed_on", dispensed())
            .rows("costs", COST, "D1" + WORKS + "18000.00,2025-10-01,true,S20,other"));
    runs = books.get(ChargeRuns.class);
  }

  private static String dispensed() {
    return "S20,4-2,Cladding and walls,2025-01-01";
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void while_a_fact_is_missing_the_run_waits_for_an_officer_and_names_it() {
    var run = run();

    assertThat(defects(run).answer()).isEqualTo(Check.Answer.HOLDS);
    assertThat(defects(run).facts())
        .contains(
            "Defects: of 2 shares a fact is missing",
            "the height and the storeys of the building",
            "whether the lease qualified on 14 February 2022",
            "the value of the lease on 14 February 2022");
    assertThat(runs.ask(run.id(), "Charge it", officer("senior", Role.SENIOR_OFFICER)))
        .isInstanceOf(ChargeRuns.Result.Refused.class);
  }

  @Test
  @Order(2)
  void in_a_low_building_the_whole_share_is_due() {
    block("10.99,4");

    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.PASSES);
    assertThat(due()).containsExactly("LH1 £5,000.00 of £5,000.00", "LH2 £6,000.00 of £6,000.00");
  }

  @Test
  @Order(3)
  void in_a_tall_one_a_low_value_owes_nothing_and_a_higher_one_a_tenth_of_the_cap_in_a_year() {
    block("11.00,");
    terms("true,174999.99,,", "true,175000.00,0.00,2025-03-31");

    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.LIMITS);
    assertThat(due())
        .containsExactly(
            "LH1 £0.00 of £5,000.00, the Building Safety Act 2022, the lease’s value",
            "LH2 £1,000.00 of £6,000.00, the Building Safety Act 2022, the cap");
  }

  @Test
  @Order(4)
  void what_was_asked_for_before_counts_and_a_lease_that_did_not_qualify_pays_its_share() {
    terms("false,174999.99,,", "true,175000.00,9600.00,2025-03-31");

    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.LIMITS);
    assertThat(due())
        .containsExactly(
            "LH1 £5,000.00 of £5,000.00",
            "LH2 £400.00 of £6,000.00, the Building Safety Act 2022, the cap");
  }

  @Test
  @Order(5)
  void a_sum_that_reaches_into_the_year_and_one_that_is_not_on_file_are_asked() {
    terms("true,175000.00,600.00,2025-04-01", "true,175000.00,,");

    assertThat(defects(run()).facts())
        .contains(
            "what of the sum asked for before is of this year",
            "what was asked for such defects before, and until when that counts");
  }

  @Test
  @Order(6)
  void a_cap_that_rests_on_memory_waits_until_it_is_signed_off() {
    terms("true,1000000.01,0.00,2025-03-31", "true,2000000.01,0.00,2025-03-31");
    assertThat(defects(run()).facts())
        .contains(
            "a signature under lease.building-safety.cap-high, which rests on memory",
            "a signature under lease.building-safety.cap-highest, which rests on memory");

    books
        .get(PolicyBook.class)
        .adopt(
            Books.TESTER,
            List.of(
                new Policy.Row(
                    "signed-off-rules",
                    LocalDate.of(2026, 1, 1),
                    "lease.building-safety.cap-high lease.building-safety.cap-highest",
                    "a test")),
            "a test");
    run();
    assertThat(due())
        .as("a tenth of 50,000 and of 100,000")
        .containsExactly("LH1 £5,000.00 of £5,000.00", "LH2 £6,000.00 of £6,000.00");
  }

  @Test
  @Order(7)
  void cladding_costs_nothing_and_works_that_say_nothing_are_asked() {
    terms("true,,,", "true,,,");
    costs("D1" + WORKS + "18000.00,2025-10-01,true,S20,cladding");
    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.LIMITS);
    assertThat(due())
        .containsExactly(
            "LH1 £0.00 of £5,000.00, the Building Safety Act 2022, cladding",
            "LH2 £0.00 of £6,000.00, the Building Safety Act 2022, cladding");

    costs("D1" + WORKS + "18000.00,2025-10-01,true,S20,");
    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.CANNOT_TELL);
    costs("D1" + WORKS + "18000.00,2025-10-01,true,S20,none");
    assertThat(defects(run()).answer()).isEqualTo(Check.Answer.PASSES);
  }

  @Test
  @Order(8)
  void what_a_posted_run_asked_for_counts_in_the_next_year() {
    terms("true,175000.00,0.00,2025-03-31", "true,175000.00,8500.00,2025-03-31");
    costs("D1" + WORKS + "18000.00,2025-10-01,true,S20,other");
    var run = run();
    assertThat(runs.ask(run.id(), "Charge it", officer("senior", Role.SENIOR_OFFICER)))
        .as(run.checks().toString())
        .isInstanceOf(ChargeRuns.Result.Requested.class);
    runs.decide(run.id(), true, "Checked", officer("manager", Role.MANAGER));
    costs("D2,B1,roof,2026-27,actual,repair,18000.00,2026-06-01,true,S20,other");

    run(2026);
    assertThat(due(2026))
        .as("of 10,000 in all 9,500 was asked for from LH2")
        .containsExactly(
            "LH1 £1,000.00 of £5,000.00, the Building Safety Act 2022, the cap",
            "LH2 £500.00 of £6,000.00, the Building Safety Act 2022, the cap");
  }

  @Test
  @Order(9)
  void facts_that_make_no_sense_are_rejected() {
    books.load(
        books
            .next()
            .rows(
                "lease_terms",
                TERMS,
                "L1,true,04-01,true,true,true,true,0.00,,",
                "L2,true,04-01,true,true,true,true,,5.00,")
            .rows("cost_nodes", NODE, "B1,BO,block,Elm House,18,-1.00,"));

    assertThat(
            books
                .jdbc()
                .sql("select line || ' ' || field || ': ' || expected from intake.reject")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "2 value_2022: a value above 0.00",
            "3 defects_asked: a sum with the day until which it counts",
            "2 height: a height that is not negative");
  }

  private static void block(String facts) {
    books.load(books.next().rows("cost_nodes", NODE, "B1,BO,block,Elm House,18," + facts));
  }

  private static void terms(String first, String second) {
    books.load(
        books
            .next()
            .rows(
                "lease_terms",
                TERMS,
                "L1,true,04-01 10-01,true,true,true," + first,
                "L2,true,28-days,true,true,false," + second));
  }

  private static void costs(String cost) {
    books.load(books.next().rows("costs", COST, cost));
  }

  private static Run run() {
    return run(2025);
  }

  private static Run run(int year) {
    var asked =
        new ChargeRuns.Asked(
            new Scope(year, Scope.Basis.ACTUAL, Scope.Part.WORKS, "B1"), null, "The works");
    var prepared = runs.prepare(asked, officer("senior", Role.SENIOR_OFFICER));
    assertThat(prepared).isInstanceOf(ChargeRuns.Result.Prepared.class);
    return runs.find(((ChargeRuns.Result.Prepared) prepared).run()).orElseThrow();
  }

  private static Check defects(Run run) {
    var found = run.checks().stream().filter(check -> check.code().equals("LC7")).toList();
    assertThat(found).as("one check, one row").hasSize(1);
    return found.getFirst();
  }

  private static List<String> due() {
    return due(2025);
  }

  private static List<String> due(int year) {
    return List.of(due("LH1", year), due("LH2", year));
  }

  private static String due(String account, int year) {
    var line =
        books.get(UnitYears.class).of(books.account(account), year).getFirst().lines().getFirst();
    return account
        + " "
        + line.due()
        + " of "
        + line.share()
        + (line.because().isEmpty() ? "" : ", " + line.because());
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 10_000_000, "", true, Set.of());
  }
}
