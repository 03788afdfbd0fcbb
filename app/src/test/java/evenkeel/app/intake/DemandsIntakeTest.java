package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.accounts.DemandLine;
import evenkeel.app.accounts.Demands;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// What came with the demands of leases is kept as facts, and each demand is weighed by them.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemandsIntakeTest {

  private static final String CHARGE =
      "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,due_on";
  private static final String DEMAND =
      "charge_id,account_ref,landlord_named,notices_address,summary,in_lease,as_lease_says,"
          + "consultation,oldest_cost_on,too_old,rent_notice,rent_notice_form";
  private static final String WHOLE = "true,true,prescribed,true,true,not_called_for,,,,";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "LH1,leasehold,R1,open,0.00")
          .more("account_parties", "LH1,P1,lessee")
          .rows(
              "charges",
              CHARGE,
              "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10,",
              "S1,LH1,service_charge_estimate,2026-27,1200.00,E26,2026-03-16,2026-04-01",
              "S2,LH1,service_charge_estimate,2025-26,900.00,E25,2025-03-17,2025-04-01",
              "S3,LH1,balancing,2025-26,-40.00,B25,2026-09-16,",
              "G1,LH1,ground_rent,2026-27,10.00,G26,2026-03-16,2026-04-15")
          .rows(
              "demands",
              DEMAND,
              "S1,LH1," + WHOLE,
              "G1,LH1,,true,,true,true,,,,false,",
              "S9,123456780," + WHOLE,
              "S8,LH1,perhaps,,,,,,,,,",
              "S7,LH1,true,true,own_words,,,,,,,",
              "S6,LH1,true,true,none,,,,,-1.00,,");
  private static Books books;
  private static UUID last = FIRST.id();
  private static int day = 20;

  @BeforeAll
  static void open() {
    books = new Books();
    books.load(FIRST);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void good_rows_are_kept_and_bad_ones_rejected_with_line_field_and_reason() {
    assertThat(books.count("accounts.demand_fact")).isEqualTo(2);
    assertThat(books.rejects())
        .containsExactly(
            "demands.csv:4 account_ref: an account of the stream leasehold",
            "demands.csv:5 landlord_named: true or false",
            "demands.csv:6 summary: one of prescribed, other_words, none",
            "demands.csv:7 too_old: an amount that is not negative");
  }

  @Test
  @Order(2)
  void each_demand_is_weighed_by_what_is_known_of_it_and_a_credit_is_none() {
    assertThat(weighed()).extracting(each -> each.line().key()).containsExactly("G1", "S1", "S2");
    assertThat(outcome("S1", Outcome.DUE)).isEqualTo(Money.ofPounds(1_200));
    assertThat(outcome("S2", Outcome.UNDECIDED))
        .as("nothing is recorded of it")
        .isEqualTo(Money.ofPounds(900));
    assertThat(outcome("G1", Outcome.SUSPENDED))
        .as("no notice of the ground rent was given")
        .isEqualTo(Money.ofPounds(10));
  }

  @Test
  @Order(3)
  void a_demand_without_a_day_of_service_is_taken_to_arrive_on_the_second_working_day() {
    var found = find("S1");

    assertThat(found.servedByRule()).isTrue();
    assertThat(found.validity().demand().served()).isEqualTo(LocalDate.of(2026, 3, 18));
  }

  @Test
  @Order(4)
  void a_changed_row_adds_a_fact_and_the_same_row_none() {
    books.load(next().rows("demands", DEMAND, "S1,LH1," + WHOLE));
    assertThat(books.count("accounts.demand_fact")).isEqualTo(2);

    books.load(
        next().rows("demands", DEMAND, "S1,LH1,true,true,none,true,true,not_called_for,,,,"));
    assertThat(books.count("accounts.demand_fact")).isEqualTo(3);
    assertThat(outcome("S1", Outcome.SUSPENDED)).isEqualTo(Money.ofPounds(1_200));
    assertThat(
            books
                .get(DemandsWeighed.class)
                .of(books.account("LH1"), LocalDate.of(2026, 11, 20))
                .stream()
                .filter(each -> each.line().key().equals("S1"))
                .findFirst()
                .orElseThrow()
                .validity()
                .payable())
        .as("as it was known before")
        .isEqualTo(Money.ofPounds(1_200));
  }

  @Test
  @Order(5)
  void what_is_no_longer_there_is_not_known_any_more() {
    books.load(next().deleted("demands", "S1"));

    assertThat(outcome("S1", Outcome.UNDECIDED)).isEqualTo(Money.ofPounds(1_200));
  }

  private static Package next() {
    day++;
    var next = Package.delta(last).asAt("2026-11-" + day + "T18:00:00Z");
    last = next.id();
    return next;
  }

  private static List<DemandsWeighed.Weighed> weighed() {
    return books.get(DemandsWeighed.class).of(books.account("LH1"), LocalDate.of(2026, 11, 30));
  }

  private static DemandsWeighed.Weighed find(String key) {
    return weighed().stream()
        .filter(each -> each.line().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Money outcome(String key, Outcome outcome) {
    return find(key).validity().total(outcome);
  }

  @Test
  @Order(6)
  void an_account_of_council_tax_has_no_demands_of_a_lease() {
    List<DemandLine> none =
        books.get(Demands.class).of(books.account("123456780"), LocalDate.of(2026, 11, 30));

    assertThat(none).isEmpty();
  }
}
