package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.ui.Visitor;
import evenkeel.core.recovery.OwnPart;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The account page says what whoever owes a part of an overpayment may be asked for, and by which
/// reading; so does its twin.
class OwnPartPagesTest {

  @TempDir private static Path folder;
  private static Office office;
  private static Visitor officer;

  @BeforeAll
  static void start() {
    office =
        new Office(
            folder,
            Package.oneHousehold()
                .more("parties", "P2,person,Lee,Landlord")
                .more("accounts", "HB1,hb_overpayment,R1,open,100.00")
                .more("account_parties", "HB1,P1,claimant", "HB1,P2,landlord")
                .rows(
                    "charges",
                    "charge_id,account_ref,charge_type,financial_year,amount,bill_number,"
                        + "issued_on,due_on",
                    "O1,HB1,hb_overpayment,2026-27,100.00,INV1,2026-09-01,2026-10-06",
                    "O2,HB1,hb_overpayment,2026-27,50.00,INV2,2026-09-01,2026-10-06",
                    "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10,")
                .rows(
                    "transactions",
                    "transaction_id,account_ref,charge_id,posted_at,effective_on,type,amount",
                    "T1,HB1,O1,2026-10-01T09:00:00Z,2026-10-01,payment,-30.00")
                .rows(
                    "hb_overpayments",
                    "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,"
                        + "period_end,gross,classification,recoverable,recovery_route",
                    "INV1,HB1,CL1,2026-08-31,2026-09-01,2026-01-05,2026-02-08,100.00,other,true,"
                        + "invoice",
                    "INV2,HB1,CL1,2026-08-31,2026-09-01,2026-01-05,2026-02-08,50.00,other,true,"
                        + "invoice")
                .rows(
                    "overpayment_liabilities",
                    "invoice_no,party_id,capacity,basis,amount,chosen,notified_on",
                    "INV1,P1,claimant,claimant_or_payee,100.00,,2026-09-01",
                    "INV1,P2,landlord,claimant_or_payee,60.00,true,2026-09-01",
                    "INV2,P1,claimant,claimant_or_payee,50.00,,2026-09-01",
                    "INV2,P2,landlord,claimant_or_payee,20.00,true,2026-09-01"));
    officer = office.visitor("benefit-officer", Role.OFFICER, "hb_overpayment");
  }

  @AfterAll
  static void stop() {
    office.close();
  }

  @Test
  void a_part_is_asked_for_less_all_that_came_and_the_page_names_the_reading() {
    var page = officer.open("/accounts/HB1").text();

    assertThat(page)
        .contains(
            "owes £60.00 of it at most; may be asked for £30.00 now at most, their part less all"
                + " £30.00 that came (Who paid is not told")
        .contains("the reading kindest to them")
        .contains("owes £100.00 of it at most; notified")
        .as("nothing came for the other overpayment")
        .contains("owes £20.00 of it at most; may be asked for £20.00 now at most; notified");
  }

  @Test
  void the_twin_says_the_same() {
    var owing =
        Caller.named(office.service, "benefit-officer", "read")
            .get("/api/v1/accounts/HB1")
            .body()
            .at("/overpayments/0/owing");

    assertThat(owing.get(0).get("atMostNow").isNull()).isTrue();
    assertThat(owing.get(1).at("/atMostNow/pence").asLong()).isEqualTo(3_000);
    assertThat(owing.get(1).get("reading").asString()).isEqualTo(OwnPart.READING);
  }
}
