package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.monitoring.Situations;
import evenkeel.core.money.Money;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A dispute that a billing system reports of a part holds that part of one debt, and the rest goes
/// on.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DisputedPartsTest {

  private static final String HOLD =
      "hold_id,account_ref,party_id,hold_type,starts_on,bill_number,disputed_amount";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "LS1,leasehold,R1,open,450.00", "LS2,leasehold,R1,open,300.00")
          .more("account_parties", "LS1,P1,lessee", "LS2,P1,lessee")
          .rows(
              "charges",
              "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,"
                  + "due_on",
              "S1,LS1,service_charge_estimate,2026-27,400.00,E1,2026-03-10,2026-04-01",
              "S2,LS1,ground_rent,2026-27,50.00,G1,2026-03-10,2026-04-01",
              "S3,LS2,service_charge_estimate,2026-27,300.00,E2,2026-03-10,2026-04-01",
              "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10,")
          .rows(
              "holds",
              HOLD,
              "H1,LS1,,dispute,2026-11-01,E1,182.00",
              "H2,LS2,,dispute,2026-11-01,,20.50",
              "H3,LS1,,complaint,2026-11-01,G1,",
              "H4,LS1,,dispute,2026-11-01,E1,0.00",
              "H5,LS1,,dispute,2026-11-01,E1,-5.00",
              "H6,LS1,,dispute,2026-11-01,E1,400.01",
              "H7,LS1,,dispute,2026-11-01,,10.00",
              "H8,LS1,,dispute,2026-11-01,E9,10.00",
              "H9,LS1,,complaint,2026-11-01,E1,10.00",
              "H10,123456780,,dispute,2026-11-01,,10.00",
              "H11,,P1,dispute,2026-11-01,,10.00",
              "H12,LS1,,dispute,2026-11-01,E1,ten",
              "H13,LS1,,complaint,2026-11-01,E9,",
              "H14,123456780,,dispute,2026-11-01,B1,");
  private static Books books;

  @BeforeAll
  static void open() {
    books = Books.of(FIRST);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void the_part_alone_is_held_and_the_rest_goes_on() {
    assertThat(held("E1")).isEqualTo(Money.ofPence(18_200));
    assertThat(held("E2")).isEqualTo(Money.ofPence(2_050));
    assertThat(held("G1")).isEqualTo(Money.ZERO);
  }

  @Test
  @Order(2)
  void a_hold_that_names_a_bill_is_of_that_debt_alone_where_bills_tell_debts_apart() {
    assertThat(covered("H3")).isEqualTo("debt");
    assertThat(covered("H14")).isEqualTo("account");
  }

  @Test
  @Order(3)
  void a_bad_part_is_rejected_with_its_line_and_field_and_why() {
    var only = "nothing: only an overpayment or a lease's debt is disputed in part";
    var bill = "the bill_number of one debt of its account";
    assertThat(rejects())
        .containsExactly(
            "5 disputed_amount: 0.00, expected an amount above nothing, or a blank",
            "6 disputed_amount: -5.00, expected an amount above nothing, or a blank",
            "7 disputed_amount: 400.01, expected no more than was charged on the debt",
            "8 bill_number: nothing, expected " + bill,
            "9 bill_number: E9, expected " + bill,
            "10 disputed_amount: 10.00, expected nothing: only a dispute holds a part of a debt",
            "11 disputed_amount: 10.00, expected " + only,
            "12 disputed_amount: 10.00, expected " + only,
            "13 disputed_amount: ten, expected pounds with two decimals such as 1234.56",
            "14 bill_number: E9, expected " + bill);
  }

  @Test
  @Order(4)
  void the_same_again_changes_nothing_and_a_settled_part_is_held_no_longer() {
    var before = books.count("history.hold");
    books.load(Package.from(FIRST).asAt("2026-11-21T18:00:00Z"));
    assertThat(books.count("history.hold")).isEqualTo(before);

    books.load(
        Package.from(FIRST)
            .asAt("2026-11-22T18:00:00Z")
            .rows("holds", HOLD, "H1,LS1,,dispute,2026-11-01,E1,100.00"));

    assertThat(held("E1")).isEqualTo(Money.ofPounds(100));
    assertThat(held("E2")).isEqualTo(Money.ZERO);
  }

  private static Money held(String bill) {
    var debt =
        books
            .jdbc()
            .sql("select debt_id from accounts.charge where bill_number = ? limit 1")
            .param(bill)
            .query(Long.class)
            .single();
    return books
        .get(Situations.class)
        .of(List.of(debt), Books.TODAY.plusDays(3), Books.TODAY.plusDays(4))
        .getFirst()
        .held();
  }

  private static String covered(String hold) {
    return books
        .jdbc()
        .sql(
            "select case when debt_id is null then 'account' else 'debt' end from history.hold"
                + " where source_key = ?")
        .param(hold)
        .query(String.class)
        .single();
  }

  private static List<String> rejects() {
    return books
        .jdbc()
        .sql(
            "select r.line || ' ' || r.field || ': ' || r.found || ', expected ' || r.expected"
                + " from intake.reject r join intake.file f on f.id = r.file_id"
                + " where f.name = 'holds.csv' order by r.line")
        .query(String.class)
        .list();
  }
}
