package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Beside council tax a year may hold several debts, each with its own notice and clock.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartDebtsTest {

  private static final String CHARGE =
      "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "HB1,hb_overpayment,R1,open,300.00", "LH1,leasehold,R1,open,1650.00")
          .more("account_parties", "HB1,P1,claimant", "LH1,P1,lessee")
          .rows(
              "charges",
              CHARGE,
              "C1,123456780,council_tax,2026-27,1000.00,B1,2026-03-10",
              "C2,123456780,premium,2026-27,0.00,B2,2026-03-10",
              "O1,HB1,hb_overpayment,2025-26,100.00,INV1,2026-06-01",
              "O2,HB1,hb_overpayment,2026-27,150.00,INV1,2026-06-01",
              "O3,HB1,hb_overpayment,2026-27,50.00,INV2,2026-07-01",
              "L1,LH1,service_charge_estimate,2026-27,400.00,D1,2026-04-01",
              "L2,LH1,service_charge_actual,2026-27,150.00,D2,2026-09-01",
              "L3,LH1,major_works,2026-27,1000.00,D3,2026-05-01",
              "L4,LH1,ground_rent,2026-27,50.00,D4,2026-05-01",
              "L5,LH1,admin_charge,2026-27,50.00,D5,2026-06-01");
  private static final Package SECOND =
      Package.delta(FIRST.id())
          .asAt("2026-11-21T18:00:00Z")
          .rows(
              "instalments",
              "plan_id,account_ref,plan_type,sequence,due_on,amount,bill_number",
              "HP1,HB1,hb_agreed,1,2026-12-01,20.00,INV2",
              "LP1,LH1,statutory,1,2026-12-01,40.00,D3",
              "LP2,LH1,statutory,1,2026-12-01,40.00,D9")
          .rows(
              "recovery_actions",
              "action_id,account_ref,action,source_code,action_on,bill_number",
              "A1,HB1,dwp_referral,DWP,2026-10-01,INV1",
              "A2,HB1,dwp_referral,DWP,2026-10-01,")
          .rows(
              "transactions",
              "transaction_id,account_ref,charge_id,posted_at,effective_on,type,amount",
              "T1,HB1,O3,2026-11-01T09:00:00Z,2026-11-01,write_off,-10.00");
  private static final Package THIRD =
      Package.delta(SECOND.id())
          .asAt("2026-11-22T18:00:00Z")
          .rows("charges", CHARGE, "O2,HB1,hb_overpayment,2026-27,100.00,INV1,2026-06-01");
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
  void a_council_tax_year_is_one_debt_however_many_bills_it_had() {
    assertThat(debts("123456780")).containsExactly("2026  100000");
  }

  @Test
  @Order(2)
  void each_invoice_of_overpaid_benefit_is_one_debt_even_over_two_years() {
    assertThat(debts("HB1")).containsExactly("2025 INV1 25000", "2026 INV2 5000");
  }

  @Test
  @Order(3)
  void a_lease_keeps_works_ground_rent_and_administration_apart_from_the_years_service_charge() {
    assertThat(debts("LH1"))
        .containsExactly(
            "2026  55000",
            "2026 admin_charge 5000",
            "2026 ground_rent 5000",
            "2026 major_works:D3 100000");
  }

  @Test
  @Order(4)
  void a_plan_an_action_and_a_transaction_find_their_debt_by_bill_or_charge() {
    var result = books.load(SECOND);

    assertThat(((Intake.Loaded) result).rejected()).isEqualTo(2);
    assertThat(rejects())
        .allMatch(line -> line.endsWith("or the bill_number of one of its bills"))
        .extracting(line -> line.substring(0, line.indexOf(' ')))
        .containsExactly("instalments.csv:4", "recovery_actions.csv:3");
    assertThat(partOf("history.plan")).containsExactly("INV2");
    assertThat(partOf("history.step")).containsExactly("INV1");
    assertThat(partOf("accounts.instalment")).contains("major_works:D3");
    assertThat(debts("HB1")).containsExactly("2025 INV1 25000", "2026 INV2 4000");
  }

  @Test
  @Order(5)
  void a_changed_charge_stays_with_its_invoice() {
    books.load(THIRD);

    assertThat(debts("HB1")).containsExactly("2025 INV1 20000", "2026 INV2 4000");
  }

  @Test
  @Order(6)
  void money_that_names_an_invoice_or_a_charge_goes_to_its_debt() {
    books.receipts("R1,2026-11-20,2026-11-20,INV 2,15.00,card_web,,,,");
    assertThat(debts("HB1")).containsExactly("2025 INV1 20000", "2026 INV2 2500");

    books.receipts("R2,2026-11-20,2026-11-20,HB1,15.00,card_web,,,,");
    assertThat(debts("HB1")).containsExactly("2025 INV1 18500", "2026 INV2 2500");

    try (var fresh = new Books()) {
      fresh.load(
          Package.from(FIRST)
              .rows(
                  "transactions",
                  "transaction_id,account_ref,charge_id,posted_at,effective_on,type,amount",
                  "T1,HB1,O3,2026-11-01T09:00:00Z,2026-11-01,payment,-10.00"));
      assertThat(debts(fresh, "HB1")).containsExactly("2025 INV1 25000", "2026 INV2 4000");
    }
  }

  @Test
  @Order(7)
  void an_invoice_number_on_two_debts_names_neither() {
    books.load(
        Package.delta(THIRD.id())
            .asAt("2026-11-23T18:00:00Z")
            .rows("charges", CHARGE, "L6,LH1,major_works,2026-27,9.00,INV1,2026-06-01"));

    books.receipts("R3,2026-11-20,2026-11-20,INV1,15.00,card_web,,,,");

    assertThat(books.count("ledger.suspense_item")).isEqualTo(1);
  }

  private static List<String> debts(String reference) {
    return debts(books, reference);
  }

  private static List<String> debts(Books books, String reference) {
    return books
        .jdbc()
        .sql(
            """
            select d.financial_year || ' ' || d.part || ' ' || sum(l.amount_pence)
              from accounts.account a join accounts.debt d on d.account_id = a.id
              join ledger.leg l on l.debt_id = d.id
             where a.account_ref = ? group by d.financial_year, d.part order by 1
            """)
        .param(reference)
        .query(String.class)
        .list();
  }

  private static List<String> partOf(String table) {
    return books
        .jdbc()
        .sql(
            "select d.part from %s t join accounts.debt d on d.id = t.debt_id where d.part <> ''"
                .formatted(table))
        .query(String.class)
        .list();
  }

  private static List<String> rejects() {
    return books
        .jdbc()
        .sql(
            "select f.name || ':' || r.line || ' ' || r.expected from intake.reject r"
                + " join intake.file f on f.id = r.file_id order by f.name, r.line")
        .query(String.class)
        .list();
  }
}
