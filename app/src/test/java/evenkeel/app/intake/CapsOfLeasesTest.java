package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.Check;
import evenkeel.app.charges.Run;
import evenkeel.app.charges.Scope;
import evenkeel.app.charges.UnitYears;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The caps of the Right to Buy's first years and of works with government's assistance, from the
/// files to what is charged: held while a fact is missing, and lowered once it is there. The
/// council is outside London; the sums of the first lease are those of worked examples SC-A17 and
/// SC-A19.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CapsOfLeasesTest {

  private static final String TERMS =
      "lease_id,on_account,due_days,works_separately,improvements,sinking_fund,"
          + "right_to_buy_granted,main_home,assisted_asked,assisted_asked_until";
  private static final String COST =
      "cost_id,node_id,head,financial_year,basis,kind,amount,invoice_received_on,major_works,"
          + "consultation_id,notice_item,assistance";
  private static final String ESTIMATE =
      "lease_id,item,kind,estimate,index_at_notice,index_at_cost";
  private static final Officer SENIOR = officer("senior", Role.SENIOR_OFFICER);
  private static final Officer MANAGER = officer("manager", Role.MANAGER);
  private static Books books;
  private static ChargeRuns runs;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(
        LeaseholdBlock.full()
            .rows(
                "consultations",
                "consultation_id,schedule,subject,dispensed_on",
                "S20,4-2,Roof,2025-01-01")
            .rows(
                "lease_terms",
                TERMS,
                "L1,true,04-01 10-01,true,true,true,2022-09-10,true,,",
                "L2,true,28-days,true,true,false,,false,,")
            .rows("lease_estimates", ESTIMATE, "L1,roof,itemised,1800.00,1500,")
            .rows(
                "costs",
                COST,
                "R1,B1,roof,2025-26,actual,repair,9504.00,2025-10-01,true,S20,roof,false"));
    runs = books.get(ChargeRuns.class);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void a_run_whose_first_years_lack_a_final_index_is_held_and_charges_nothing() {
    var run = run(Scope.Part.WORKS);

    assertThat(check(run, "LC6").answer()).isEqualTo(Check.Answer.HOLDS);
    assertThat(check(run, "LC6").facts())
        .contains("of 1 share the estimate or a final index figure is not on file");
    assertThat(runs.ask(run.id(), "Charge the roof", SENIOR))
        .isInstanceOf(ChargeRuns.Result.Refused.class);
    assertThat(books.balance("LH1")).isEqualTo(26_000);
  }

  @Test
  @Order(2)
  void with_the_index_the_section_125_estimate_and_inflation_are_charged_and_no_more() {
    books.load(
        books.next().rows("lease_estimates", ESTIMATE, "L1,roof,itemised,1800.00,1500,1710"));
    var run = run(Scope.Part.WORKS);

    assertThat(check(run, "LC6").answer()).isEqualTo(Check.Answer.LIMITS);
    post(run);
    assertThat(books.balance("LH1")).as("2,052.00 of 2,640.00").isEqualTo(26_000 + 205_200);
    assertThat(books.balance("LH2")).as("no Right to Buy").isEqualTo(30_000 + 316_800);
    assertThat(line("LH1", 2025, "R1"))
        .isEqualTo("£2,052.00 of £2,640.00, the section 125 estimate, roof");
  }

  @Test
  @Order(3)
  void works_with_assistance_wait_for_what_was_asked_before_the_first_run() {
    costs("F1,B1,roof,2026-27,actual,repair,31500.00,2026-06-01,true,S20,,true");
    terms("2017-01-01,true,,", ",false,,");
    var run = run(2026, Scope.Part.WORKS);

    assertThat(check(run, "LC7").answer()).isEqualTo(Check.Answer.HOLDS);
    assertThat(check(run, "LC7").facts())
        .startsWith(
            "Assistance: of 1 share a fact is missing: what was asked for such works before, and"
                + " until when that counts. ");
    assertThat(runs.ask(run.id(), "Charge the works", SENIOR))
        .isInstanceOf(ChargeRuns.Result.Refused.class);
  }

  @Test
  @Order(4)
  void what_was_asked_before_counts_towards_the_cap_of_five_years() {
    terms("2017-01-01,true,9400.00,2025-03-31", ",false,,");
    var before = books.balance("LH1");
    var run = run(2026, Scope.Part.WORKS);

    assertThat(check(run, "LC7").answer()).isEqualTo(Check.Answer.LIMITS);
    post(run);
    assertThat(books.balance("LH1")).isEqualTo(before + 60_000);
    assertThat(line("LH1", 2026, "F1"))
        .isEqualTo("£600.00 of £8,750.00, the mandatory reduction of 2014");
    assertThat(line("LH2", 2026, "F1")).as("no main home").isEqualTo("£10,500.00 of £10,500.00");
  }

  @Test
  @Order(5)
  void what_the_works_of_a_year_asked_for_counts_in_its_services() {
    costs("F2,B1,cleaning,2026-27,actual,repair,1800.00,2026-07-01,,S20,,true");
    run(2026, Scope.Part.SERVICES);

    assertThat(line("LH1", 2026, "F2"))
        .isEqualTo("£0.00 of £500.00, the mandatory reduction of 2014");
  }

  @Test
  @Order(6)
  void terms_that_make_no_sense_are_rejected() {
    books.load(
        books
            .next()
            .rows(
                "lease_terms",
                "lease_id,assisted_asked,assisted_asked_until,interest_rate,interest_base",
                "L1,5.00,,,",
                "L2,0.00,2025-03-31,,natwest"));

    assertThat(
            books
                .jdbc()
                .sql("select line || ' ' || field || ': ' || expected from intake.reject")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "2 assisted_asked: a sum with the day until which it counts",
            "3 interest_base: a base with the percentage above it");
  }

  private static void post(Run run) {
    assertThat(runs.ask(run.id(), "Charge it", SENIOR))
        .as(run.checks().toString())
        .isInstanceOf(ChargeRuns.Result.Requested.class);
    assertThat(runs.decide(run.id(), true, "Checked", MANAGER))
        .isInstanceOf(ChargeRuns.Result.Posted.class);
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

  private static Run run(Scope.Part part) {
    return run(2025, part);
  }

  private static Run run(int year, Scope.Part part) {
    var asked =
        new ChargeRuns.Asked(new Scope(year, Scope.Basis.ACTUAL, part, "B1"), null, "The year");
    var prepared = runs.prepare(asked, SENIOR);
    assertThat(prepared).isInstanceOf(ChargeRuns.Result.Prepared.class);
    return runs.find(((ChargeRuns.Result.Prepared) prepared).run()).orElseThrow();
  }

  private static Check check(Run run, String code) {
    return run.checks().stream()
        .filter(check -> check.code().equals(code))
        .filter(check -> !check.question().startsWith("Defects"))
        .findFirst()
        .orElseThrow();
  }

  private static String line(String account, int year, String cost) {
    return books.get(UnitYears.class).of(books.account(account), year).stream()
        .flatMap(part -> part.lines().stream())
        .filter(line -> line.cost().equals(cost))
        .findFirst()
        .map(
            line ->
                line.due()
                    + " of "
                    + line.share()
                    + (line.because().isEmpty() ? "" : ", " + line.because()))
        .orElseThrow();
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 100_000_000, "", true, Set.of());
  }
}
