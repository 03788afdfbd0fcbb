package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.audit.Actor;
import evenkeel.app.recovery.Outcome;
import evenkeel.app.recovery.RecoverabilityDecisions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An officer's decision on an overpayment stands before what the source still says of it, and the
/// causes that the subsidy claim tells apart are kept.
class RecoverabilityIntakeTest {

  private static final String OVERPAYMENT =
      "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,gross,"
          + "classification,recoverable,fraud_outcome";
  private static final String CHARGE =
      "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on";
  private static final String CHARGED = "O1,HB1,hb_overpayment,2026-27,100.00,INV1,2026-09-01";
  private static Books books;

  private static String row(String invoice, String rest) {
    return invoice + ",HB1,CL1,2026-06-01,2026-06-03,2026-01-05,2026-02-08,100.00," + rest;
  }

  private static Package said() {
    return Package.oneHousehold()
        .more("accounts", "HB1,hb_overpayment,R1,open,100.00")
        .more("account_parties", "HB1,P1,claimant")
        .rows("charges", CHARGE, CHARGED)
        .rows(
            "hb_overpayments",
            OVERPAYMENT,
            row("INV1", "la_error,true,"),
            row("INV2", "admin_delay,false,"),
            row("INV3", "third_party,true,"),
            row("INV4", "duplicate,true,"),
            row("INV5", "fraud_proven,true,penalty"),
            row("INV6", "claimant_error,true,none"),
            row("INV7", "fraud_proven,true,none"),
            row("INV8", "claimant_error,true,convicted"),
            row("INV9", "la_error,true,none"));
  }

  @BeforeAll
  static void open() {
    books = new Books();
    assertThat(books.load(said())).isInstanceOf(Intake.Loaded.class);
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  void each_cause_and_how_a_fraud_was_settled_are_kept_and_contradictions_rejected() {
    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select v.invoice_no || ' ' || v.classification || ' '
                             || coalesce(c.classification || ' ' || coalesce(c.fraud_outcome, '-'),
                                         '-')
                      from accounts.overpayment_version v
                      left join accounts.overpayment_cause c on c.overpayment_version_id = v.id
                     where v.decided_in is null and v.invoice_no > 'INV1' order by v.invoice_no
                    """)
                .query(String.class)
                .list())
        .containsExactly(
            "INV2 admin_delay -",
            "INV3 third_party -",
            "INV4 duplicate -",
            "INV5 claimant_error_or_other fraud_proven penalty",
            "INV6 claimant_error_or_other claimant_error none");
    assertThat(books.rejects())
        .filteredOn(reject -> reject.startsWith("hb_overpayments"))
        .hasSize(3)
        .allMatch(reject -> reject.contains("fraud_outcome"));
  }

  @Test
  void a_decision_stands_while_the_source_says_the_old_thing_and_its_charge_is_rejected() {
    books
        .get(Officers.class)
        .keep(
            new Actor("test", "system"),
            new Officers.NewOfficer(
                "ben",
                "Ben",
                Role.OFFICER,
                Set.of("hb_overpayment"),
                0,
                "",
                "a long enough password"),
            "test");
    var ben = books.get(Officers.class).find("ben").orElseThrow();
    var debt =
        books
            .jdbc()
            .sql("select id from accounts.debt where part = 'INV1'")
            .query(Long.class)
            .single();

    var decided =
        books
            .get(RecoverabilityDecisions.class)
            .decide(
                debt,
                Map.of("official-error", "yes", "contributed", "no", "realised", "no"),
                "Seen on file",
                ben);
    assertThat(decided).isInstanceOf(Outcome.Recorded.class);
    assertThat(owed(debt)).isZero();

    books.load(books.next().rows("hb_overpayments", OVERPAYMENT, row("INV1", "la_error,true,")));
    books.load(books.next().rows("charges", CHARGE, CHARGED));

    assertThat(owed(debt)).isZero();
    assertThat(
            books.get(Overpayments.class).of(books.account("HB1")).stream()
                .filter(each -> each.invoice().equals("INV1"))
                .map(Overpayments.Overpayment::recoverable)
                .toList())
        .containsExactly(false);
    assertThat(books.rejects())
        .anyMatch(
            reject ->
                reject.startsWith("charges.csv")
                    && reject.contains("its overpayment is not recoverable"));
  }

  private static long owed(long debt) {
    return books
        .jdbc()
        .sql("select coalesce(sum(amount_pence), 0) from ledger.leg where debt_id = ?")
        .param(debt)
        .query(Long.class)
        .single();
  }
}
