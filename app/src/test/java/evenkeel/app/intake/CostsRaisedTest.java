package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.charges.ChargeRuns;
import evenkeel.app.charges.CostAlarms;
import evenkeel.app.charges.CostsRaised;
import evenkeel.app.charges.Scope;
import evenkeel.app.nights.NightReport;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.store.Progress;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The night raises the costs that run out of time, and none that need no raising.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CostsRaisedTest {

  private static final String COST =
      "cost_id,node_id,head,financial_year,basis,kind,amount,recovered,invoice_received_on,paid_on,"
          + "variance_reason,notified_on,notified_figure";
  private static Books books;
  private static NightReport report;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(
        LeaseholdBlock.full()
            .rows(
                "costs",
                COST,
                "X1,B1,cleaning,2025-26,estimate,service,900.00,,,,,,",
                // Its safe day is 30 November, and it is the one that a run asks for below.
                "A1,B1,cleaning,2025-26,actual,service,100.00,,2025-06-01,,x,,",
                "D1,B1,cleaning,2025-26,actual,service,180.00,,2025-06-20,2025-06-10,x,,",
                "D2,B1,cleaning,2025-26,actual,service,360.00,180.00,2025-08-19,,x,,",
                "O1,B1,cleaning,2025-26,actual,service,180.00,,2025-08-20,,x,,",
                "L1,B1,cleaning,2025-26,actual,service,180.00,,2025-05-20,,x,,",
                "T1,B1,cleaning,2025-26,actual,service,180.00,,2025-05-21,,x,,",
                "N1,B1,cleaning,2025-26,actual,service,180.00,,2025-06-11,,x,2026-11-01,180.00",
                "N2,B1,cleaning,2025-26,actual,service,180.00,,2025-06-12,,x,2026-11-01,179.99",
                "N3,B1,cleaning,2025-26,actual,service,180.00,,2025-06-13,,x,2026-11-01,"));
    books
        .get(PolicyBook.class)
        .adopt(
            Books.TESTER,
            List.of(new Policy.Row("cost-alarm-days", LocalDate.of(2026, 1, 1), "90", "a test")),
            "a test");
    report = books.get(Nights.class).run(Books.TODAY, Progress.SILENT);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void a_night_raises_what_comes_within_the_councils_days_and_nothing_else() {
    assertThat(report.outcome()).as(report.inWords()).isEqualTo(NightReport.Outcome.GREEN);
    assertThat(raised(Books.TODAY))
        .as("not O1, a day outside; not L1, too late; not N1, of which a notice states all")
        .containsExactly(
            "T1 2026-11-20 £110.00",
            "A1 2026-11-30 £61.11",
            "D1 2026-12-09 £110.00",
            "N2 2026-12-11 £110.00",
            "N3 2026-12-12 £110.00",
            "D2 2027-02-18 £110.00");
  }

  @Test
  @Order(2)
  void the_report_counts_them_and_what_is_too_late() {
    assertThat(report.lines())
        .contains(
            "6 costs run out of time under the 18-month rule, of which leaseholders bear £611.11."
                + " For 1 cost the safe day has gone by: leaseholders bear £110.00.");
  }

  @Test
  @Order(3)
  void a_cost_is_told_from_when_it_was_raised_and_a_noticed_one_not_at_all() {
    var found = books.get(CostAlarms.class).on(Books.TODAY.plusDays(1), 100);

    assertThat(found.alarms())
        .filteredOn(alarm -> alarm.cost().equals("D1"))
        .singleElement()
        .satisfies(alarm -> assertThat(alarm.raised()).isEqualTo(Books.TODAY));
    assertThat(found.alarms()).noneMatch(alarm -> alarm.cost().equals("N1"));
  }

  @Test
  @Order(4)
  void what_a_posted_run_has_asked_for_is_not_raised_again() {
    var senior = officer("senior", Role.SENIOR_OFFICER);
    var runs = books.get(ChargeRuns.class);
    var asked =
        new ChargeRuns.Asked(
            new Scope(2025, Scope.Basis.ACTUAL, Scope.Part.SERVICES, "B1"), null, "Closed");
    var run = ((ChargeRuns.Result.Prepared) runs.prepare(asked, senior)).run();
    assertThat(runs.ask(run, "Closed", senior)).isInstanceOf(ChargeRuns.Result.Requested.class);
    runs.decide(run, true, "Checked", officer("manager", Role.MANAGER));

    books.get(Nights.class).run(Books.TODAY.plusDays(1), Progress.SILENT);

    assertThat(raised(Books.TODAY.plusDays(1))).isEmpty();
    assertThat(raised(Books.TODAY)).as("what was raised stays").hasSize(6);
  }

  @Test
  @Order(5)
  void a_figure_without_its_notice_and_a_notice_before_the_cost_are_rejected() {
    books.load(
        books
            .next()
            .rows(
                "costs",
                COST,
                "R1,B1,cleaning,2025-26,actual,service,1.00,,2025-06-11,,x,,1.00",
                "R2,B1,cleaning,2025-26,actual,service,1.00,,2025-06-11,,x,2025-06-10,1.00",
                "R3,B1,cleaning,2025-26,actual,service,1.00,,2025-06-11,,x,2025-06-12,-1.00"));

    assertThat(
            books
                .jdbc()
                .sql("select line || ' ' || field || ': ' || expected from intake.reject")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder(
            "2 notified_figure: a figure with the day of its notice",
            "3 notified_on: a day not before the cost was incurred",
            "4 notified_figure: an amount that is not negative");
  }

  private static Officer officer(String name, Role role) {
    return new Officer(1, name, name, role, Set.of("leasehold"), 10_000_000, "", true, Set.of());
  }

  private static List<String> raised(LocalDate evening) {
    return books.get(CostsRaised.class).on(evening, 100).stream()
        .map(each -> each.cost() + " " + each.safe() + " " + money(each.leaseholders()))
        .toList();
  }

  private static String money(Money sum) {
    return sum.toString();
  }
}
