package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.monitoring.Situations;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// An invoice is due whole on its day unless its debt has a plan of its own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DueChargesTest {

  private static final String CHARGE =
      "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,due_on";
  private static final String PLAN =
      "plan_id,account_ref,plan_type,sequence,due_on,amount,bill_number";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "HB1,hb_overpayment,R1,open,150.00", "CT2,council_tax,R1,open,60.00")
          .more("account_parties", "HB1,P1,claimant")
          .rows(
              "charges",
              CHARGE,
              "C1,123456780,council_tax,2026-27,1000.00,B1,2026-03-10,2026-04-01",
              "C2,CT2,council_tax,2026-27,60.00,B2,2026-03-10,2026-04-01",
              "O1,HB1,hb_overpayment,2026-27,100.00,INV1,2026-09-01,2026-10-01",
              "O2,HB1,court_costs,2026-27,20.00,INV1,2026-09-01,2026-10-01",
              "O3,HB1,hb_overpayment,2026-27,50.00,INV2,2026-09-01,");
  private static Books books;

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
  void a_charge_with_a_due_day_is_one_instalment_that_money_meets_and_the_night_sees() {
    assertThat(books.unpaid("HB1")).containsExactly(10_000L);

    books.receipts("R1,2026-11-20,2026-11-20,INV1,30.00,card_web,,,,");

    assertThat(books.unpaid("HB1")).containsExactly(7_000L);
    var situation =
        books.get(Situations.class).of(books.debts("INV1"), Books.TODAY, Books.TODAY.plusDays(3));
    assertThat(situation.getFirst().instalments()).hasSize(1);
    assertThat(situation.getFirst().instalments().getFirst().due())
        .isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(situation.getFirst().chargeChangedOn()).isNull();
  }

  @Test
  @Order(2)
  void council_tax_falls_due_by_its_instalments_only() {
    assertThat(books.unpaid("CT2")).isEmpty();
    assertThat(books.unpaid("123456780")).hasSize(10);
  }

  @Test
  @Order(3)
  void it_goes_and_comes_with_its_charge() {
    delta("charges", CHARGE, "O1,HB1,hb_overpayment,2026-27,80.00,INV1,2026-09-01,2026-10-01");

    assertThat(books.unpaid("HB1")).containsExactly(5_000L);
  }

  @Test
  @Order(4)
  void a_plan_of_the_debt_takes_its_place_until_the_plan_is_withdrawn() {
    delta("instalments", PLAN, "HP1,HB1,statutory,1,2026-12-01,10.00,INV1");
    assertThat(books.unpaid("HB1")).hasSize(1).containsExactly(0L);

    books.load(books.next().deleted("instalments", "HP1|1"));
    assertThat(books.unpaid("HB1")).containsExactly(5_000L);
  }

  @Test
  @Order(5)
  void a_full_extract_leaves_it_where_its_charge_stands() {
    var rows = books.count("accounts.instalment");

    books.load(
        Package.from(FIRST)
            .asAt("2026-11-28T18:00:00Z")
            .rows(
                "charges",
                CHARGE,
                "C1,123456780,council_tax,2026-27,1000.00,B1,2026-03-10,2026-04-01",
                "O1,HB1,hb_overpayment,2026-27,80.00,INV1,2026-09-01,2026-10-01"));

    assertThat(books.unpaid("HB1")).containsExactly(5_000L);
    assertThat(books.count("accounts.instalment")).isEqualTo(rows);
  }

  private static void delta(String table, String header, String row) {
    books.load(books.next().rows(table, header, row));
  }
}
