package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.accounts.Overpayments;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a benefits system says of underlying entitlement, and of how disputes ended.
class OutcomesIntakeTest {

  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "HB1,hb_overpayment,R1,open,60.00")
          .more("account_parties", "HB1,P1,claimant")
          .rows(
              "charges",
              "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on",
              "O1,HB1,hb_overpayment,2026-27,60.00,INV1,2026-05-01")
          .rows(
              "hb_overpayments",
              "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,"
                  + "gross,classification,recoverable,appeal_open,underlying_entitlement,"
                  + "appeal_decided_on,appeal_outcome",
              row("INV1", "false,30.00,2026-09-14,allowed_in_part"),
              row("INV2", "true,0.00,,"),
              row("INV3", "false,-1.00,,"),
              row("INV4", "false,100.01,,"),
              row("INV5", "false,,,dismissed"),
              row("INV6", "true,,2026-09-14,dismissed"),
              row("INV7", "false,,2026-09-14,lost"))
          .rows(
              "overpayment_liabilities",
              "invoice_no,party_id,capacity,basis,amount,appeal_open,appeal_decided_on,"
                  + "appeal_outcome",
              "INV1,P1,claimant,claimant_or_payee,60.00,false,2026-09-20,dismissed");
  private static Books books;

  private static String row(String invoice, String rest) {
    return invoice
        + ",HB1,CL1,2026-06-01,2026-06-03,2026-01-05,2026-02-08,100.00,other,true,"
        + rest;
  }

  @BeforeAll
  static void open() {
    books = new Books();
    assertThat(books.load(FIRST)).isInstanceOf(Intake.Loaded.class);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void underlying_entitlement_and_the_outcome_are_kept_with_the_overpayment() {
    var one =
        books.get(Overpayments.class).of(books.account("HB1")).stream()
            .filter(each -> each.invoice().equals("INV1"))
            .findFirst()
            .orElseThrow();

    assertThat(one.underlying()).isEqualTo(Money.ofPounds(30));
    assertThat(one.appealDecided()).isEqualTo(LocalDate.of(2026, 9, 14));
    assertThat(one.appealOutcome()).isEqualTo("allowed_in_part");
  }

  @Test
  void each_persons_own_outcome_is_kept_with_their_liability() {
    var owing =
        Objects.requireNonNull(
            books.get(OverpaymentLiabilities.class).of(books.account("HB1")).get("INV1"));

    assertThat(owing.getFirst().appealOutcome()).isEqualTo("dismissed");
  }

  @Test
  void what_cannot_be_is_rejected_with_line_and_field() {
    assertThat(
            books
                .jdbc()
                .sql(
                    "select r.line || ' ' || r.field || ': ' || r.found from intake.reject r"
                        + " join intake.file f on f.id = r.file_id"
                        + " where f.name = 'hb_overpayments.csv' order by r.line")
                .query(String.class)
                .list())
        .containsExactly(
            "4 underlying_entitlement: -1.00",
            "5 underlying_entitlement: 100.01",
            "6 appeal_decided_on: nothing",
            "7 appeal_outcome: dismissed",
            "8 appeal_outcome: lost");
  }
}
