package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.monitoring.Situations;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Situation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Overpayments and leases: their facts are kept as versions, and what they say reaches the night.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OtherDebtsIntakeTest {

  private static final String CHARGE =
      "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on";
  private static final String OVERPAYMENT =
      "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,gross,"
          + "classification,recoverable,recovery_route,weekly_rate,appeal_open";
  private static final String LEASE =
      "lease_id,account_ref,property_ref,lease_start,term_years,title_number,ground_rent,"
          + "service_charge_year_end,mortgagee_party_id";
  private static final String PERIOD = ",2026-01-05,2026-02-08,";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("accounts", "HB1,hb_overpayment,R1,open,150.00", "LH1,leasehold,R1,open,0.00")
          .more("parties", "P2,organisation,,")
          .more(
              "account_parties",
              "HB1,P1,claimant",
              "HB1,P2,employer",
              "LH1,P1,lessee",
              "LH1,P2,mortgagee")
          .rows(
              "charges",
              CHARGE,
              "O1,HB1,hb_overpayment,2026-27,100.00,INV1,2026-05-01",
              "O2,HB1,hb_overpayment,2026-27,50.00,INV2,2026-05-01",
              "O3,HB1,hb_overpayment,2026-27,30.00,INV3,2026-05-01",
              "O4,HB1,hb_overpayment,2026-27,-30.00,INV3,2026-05-01",
              "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10")
          .rows(
              "hb_overpayments",
              OVERPAYMENT,
              "INV1,HB1,CL1,2026-06-01,2026-06-03" + PERIOD + "100.00,claimant_error,true,,11.00,",
              "INV2,HB1,CL1,2026-06-01," + PERIOD + "50.00,other,true,invoice,,true",
              "INV3,HB1,CL1,2026-06-01,2026-06-03" + PERIOD + "30.00,la_error,false,,,",
              "INV4,HB1,CL1,2026-06-01,,2026-02-08,2026-01-05,5.00,other,true,,,",
              "INV5,LH1,CL1,2026-06-01," + PERIOD + "5.00,other,true,,,",
              "INV6,HB1,CL1,2026-06-01," + PERIOD + "5.00,other,maybe,,,")
          .rows(
              "leases",
              LEASE,
              "L1,LH1,R1,1988-03-25,125,TT123456,10.00,03-31,P2",
              "L2,HB1,R1,,,,,,",
              "L3,LH1,R9,,,,,,",
              "L4,LH1,R1,,,,,13-31,");
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
  void good_rows_are_kept_and_bad_ones_rejected_with_line_field_and_reason() {
    assertThat(books.count("accounts.overpayment_version")).isEqualTo(3);
    assertThat(books.count("accounts.lease_version")).isEqualTo(1);
    assertThat(books.rejects())
        .containsExactly(
            "charges.csv:4 amount: no charge: its overpayment is not recoverable (SI 2006/213"
                + " regulation 100)",
            "hb_overpayments.csv:5 period_end: a day not before period_start",
            "hb_overpayments.csv:6 account_ref: an account of the stream hb_overpayment",
            "hb_overpayments.csv:7 recoverable: true or false",
            "leases.csv:3 account_ref: an account of the stream leasehold",
            "leases.csv:4 property_ref: a property_ref of this extract or one before it",
            "leases.csv:5 service_charge_year_end: text of the form"
                + " ^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
    assertThat(books.balance("HB1")).isEqualTo(12_000);
  }

  @Test
  @Order(2)
  void the_night_counts_from_the_decisions_notice_and_not_from_the_invoice() {
    assertThat(situation("INV1").demandIssuedOn()).isEqualTo(LocalDate.of(2026, 6, 3));
    assertThat(situation("INV2").demandIssuedOn()).isNull();
  }

  @Test
  @Order(3)
  void a_claimant_is_liable_and_named_and_an_employer_is_not_liable() {
    var liable = situation("INV1").liable();

    assertThat(liable).hasSize(1);
    assertThat(liable.getFirst().namedOnBill()).isTrue();
  }

  @Test
  @Order(3)
  void an_open_appeal_stops_its_overpayment_and_no_other() {
    assertThat(holds("INV2")).containsExactly(HoldKind.DISPUTE);
    assertThat(holds("INV1")).isEmpty();
  }

  @Test
  @Order(4)
  void a_delta_adds_a_version_ends_the_stop_and_notifies() {
    var old = books.count("accounts.overpayment_version");
    overpayment("INV2,HB1,CL1,2026-06-01,2026-10-01" + PERIOD + "50.00,other,true,invoice,,false");

    assertThat(books.count("accounts.overpayment_version")).isEqualTo(old + 1);
    assertThat(holds("INV2")).isEmpty();
    assertThat(situation("INV2").demandIssuedOn()).isEqualTo(LocalDate.of(2026, 10, 1));
    assertThat(
            books
                .get(Situations.class)
                .of(books.debts("INV2"), Books.TODAY, Books.TODAY.plusDays(3))
                .getFirst()
                .demandIssuedOn())
        .as("as it was known before the delta")
        .isNull();
  }

  @Test
  @Order(5)
  void the_same_row_again_adds_nothing() {
    var old = books.count("accounts.overpayment_version");
    overpayment("INV2,HB1,CL1,2026-06-01,2026-10-01" + PERIOD + "50.00,other,true,invoice,,false");
    books.load(
        books.next().rows("leases", LEASE, "L1,LH1,R1,1988-03-25,125,TT123456,10.00,03-31,P2"));

    assertThat(books.count("accounts.overpayment_version")).isEqualTo(old);
    assertThat(books.count("accounts.lease_version")).isEqualTo(1);
  }

  @Test
  @Order(6)
  void an_overpayment_found_not_recoverable_stops_a_charge_that_stands() {
    overpayment("INV1,HB1,CL1,2026-06-01,2026-06-03" + PERIOD + "100.00,la_error,false,,,");

    assertThat(holds("INV1")).containsExactly(HoldKind.OTHER);
    assertThat(situation("INV1").holds().getFirst().reason()).contains("SI 2006/213");

    books.load(
        books
            .next()
            .rows("charges", CHARGE, "O1,HB1,hb_overpayment,2026-27,90.00,INV1,2026-05-01"));
    assertThat(books.rejects()).hasSize(8);
  }

  @Test
  @Order(6)
  void whether_a_fraud_was_proven_stands_apart_with_what_would_tell_it_by_its_absence() {
    assertThat(classes("INV2")).containsExactly("claimant_error_or_other other");
    var row = "INV2,HB1,CL1,2026-06-01,2026-10-01" + PERIOD + "50.00,%s,true,invoice,,false";
    var before = books.count("accounts.overpayment_version");

    overpayment(row.formatted("fraud_proven"));
    overpayment(row.formatted("fraud_proven"));

    assertThat(books.count("accounts.overpayment_version")).isEqualTo(before + 1);
    assertThat(classes("INV2")).containsExactly("claimant_error_or_other fraud_proven");
    assertThat(classes("INV3")).containsExactly("la_error nothing apart");
  }

  private static List<String> classes(String invoice) {
    return books
        .jdbc()
        .sql(
            """
            select v.classification || ' ' || coalesce(c.classification, 'nothing apart')
              from accounts.overpayment_version v
              left join accounts.overpayment_cause c on c.overpayment_version_id = v.id
             where v.invoice_no = ? order by v.id desc limit 1
            """)
        .param(invoice)
        .query(String.class)
        .list();
  }

  @Test
  @Order(7)
  void deleted_keys_and_a_full_extract_say_what_is_no_longer_there() {
    books.load(books.next().deleted("leases", "L1"));
    books.load(
        Package.oneHousehold()
            .more("accounts", "HB1,hb_overpayment,R1,open,150.00")
            .rows("hb_overpayments", OVERPAYMENT)
            .asAt("2026-11-28T18:00:00Z"));

    assertThat(gone("accounts.lease_version")).isEqualTo(1);
    assertThat(gone("accounts.overpayment_version")).isEqualTo(3);
    assertThat(
            books
                .jdbc()
                .sql(
                    "select count(*) from history.hold h where not exists"
                        + " (select from history.hold_lifted l where l.hold_id = h.id)")
                .query(Long.class)
                .single())
        .isZero();
  }

  private static void overpayment(String row) {
    books.load(books.next().rows("hb_overpayments", OVERPAYMENT, row));
  }

  private static Situation situation(String invoice) {
    var evening = LocalDate.of(2026, 11, 30);
    return books
        .get(Situations.class)
        .of(books.debts(invoice), evening, evening.plusDays(1))
        .getFirst();
  }

  private static List<HoldKind> holds(String invoice) {
    return situation(invoice).holds().stream().map(HoldInForce::kind).toList();
  }

  private static long gone(String table) {
    return books
        .jdbc()
        .sql("select count(*) from " + table + " where deleted")
        .query(Long.class)
        .single();
  }
}
