package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.letters.Batch;
import evenkeel.app.letters.Batches;
import evenkeel.app.monitoring.Situations;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Owing;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Who owes an overpayment comes by file, each with a notice of their own, and reaches the night.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwingIntakeTest {

  private static final String OWES =
      "invoice_no,party_id,capacity,basis,amount,chosen,notified_on,appeal_open,appeal_decided_on,"
          + "notice_lacks";
  private static final Package FIRST =
      Package.oneHousehold()
          .more("parties", "P2,person,Lee,Landlord")
          .more("party_addresses", "P2,residence,9 Owner Street,AB1 2CE")
          .more("accounts", "HB1,hb_overpayment,R1,open,100.00")
          .more("account_parties", "HB1,P1,claimant", "HB1,P2,landlord")
          .rows(
              "charges",
              "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,"
                  + "due_on",
              "O1,HB1,hb_overpayment,2026-27,100.00,INV1,2026-09-01,2026-10-06",
              "C1,123456780,council_tax,2026-27,1000.00,,2026-03-10,")
          .rows(
              "hb_overpayments",
              "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,"
                  + "gross,classification,recoverable,recovery_route,weekly_rate,appeal_open",
              "INV1,HB1,CL1,2026-08-31,2026-09-01,2026-01-05,2026-02-08,100.00,other,true,"
                  + "invoice,,")
          .rows(
              "overpayment_liabilities",
              OWES,
              "INV1,P1,claimant,claimant_or_payee,100.00,,2026-09-01,,,nothing",
              "INV1,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,,,nothing",
              "INV9,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,,,nothing",
              "INV1,P9,agent,claimant_or_payee,60.00,true,,,,",
              "INV1,P1,claimant,claimant_or_payee,1.00,,,,,");
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
  void good_rows_are_kept_and_bad_ones_rejected() {
    assertThat(books.count("accounts.overpayment_liability")).isEqualTo(2);
    assertThat(books.rejects())
        .filteredOn(reject -> reject.startsWith("overpayment_liabilities.csv"))
        .extracting(reject -> reject.substring(reject.indexOf(':') + 1, reject.lastIndexOf(':')))
        .containsExactly("4 invoice_no", "5 party_id", "6 invoice_no, party_id");
  }

  @Test
  @Order(2)
  void each_person_has_a_notice_and_a_sum_of_their_own() {
    assertThat(owing()).hasSize(2);
    var landlord = landlord();

    assertThat(landlord.amount()).isEqualTo(Money.ofPounds(60));
    assertThat(landlord.notifiedOn()).isEqualTo(LocalDate.of(2026, 11, 2));
    assertThat(landlord.chosen()).isTrue();
  }

  @Test
  @Order(3)
  void a_hold_on_one_person_stops_their_part_and_not_the_debt() {
    books.load(
        next()
            .rows(
                "holds",
                "hold_id,account_ref,party_id,hold_type,starts_on,ends_on",
                "H1,,P2,breathing_space,2026-11-19,2027-01-17"));

    assertThat(situation().holds()).isEmpty();
    assertThat(landlord().holds())
        .extracting(HoldInForce::kind)
        .containsExactly(HoldKind.BREATHING_SPACE);
  }

  @Test
  @Order(4)
  void the_night_reminds_whose_month_is_over_and_nobody_else() {
    books.get(Nights.class).run(Books.TODAY, Progress.SILENT);

    assertThat(books.get(Batches.class).of(Books.TODAY))
        .extracting(Batch::step)
        .contains(StepKind.INVOICE_REMINDER);
    assertThat(
            books
                .jdbc()
                .sql(
                    "select v.surname from letters.notice n, unnest(n.parties) as party"
                        + " join people.party_version v on v.party_id = party"
                        + " where n.step = 'invoice_reminder'")
                .query(String.class)
                .list())
        .containsExactly("Oak");
  }

  @Test
  @Order(5)
  void the_day_on_which_a_dispute_is_no_longer_open_is_its_outcome_where_none_is_told() {
    owes("INV1,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,true,,nothing");
    assertThat(landlord().disputed()).isTrue();
    assertThat(situation().holds()).isEmpty();

    owes("INV1,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,false,,nothing");
    assertThat(landlord().disputed()).isFalse();
    assertThat(landlord().disputeEndedOn()).isEqualTo(LocalDate.of(2026, 11, day));

    var versions = books.count("accounts.overpayment_liability");
    owes("INV1,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,false,,nothing");
    assertThat(books.count("accounts.overpayment_liability"))
        .as("the same row again adds nothing")
        .isEqualTo(versions);
  }

  @Test
  @Order(6)
  void while_everybody_disputes_it_the_debt_is_stopped() {
    owes(
        "INV1,P1,claimant,claimant_or_payee,100.00,,2026-09-01,true,,nothing",
        "INV1,P2,landlord,claimant_or_payee,60.00,true,2026-11-02,true,,nothing");
    assertThat(situation().holds()).extracting(HoldInForce::kind).containsExactly(HoldKind.DISPUTE);

    owes("INV1,P1,claimant,claimant_or_payee,100.00,,2026-09-01,false,2026-11-20,nothing");
    assertThat(situation().holds()).isEmpty();
  }

  @Test
  @Order(7)
  void a_person_who_is_found_not_to_owe_it_is_gone() {
    books.load(next().deleted("overpayment_liabilities", "INV1|P2"));

    assertThat(owing()).extracting(Owing::amount).containsExactly(Money.ofPounds(100));
  }

  private static void owes(String... rows) {
    books.load(next().rows("overpayment_liabilities", OWES, rows));
  }

  private static Package next() {
    day++;
    var next = Package.delta(last).asAt("2026-11-" + day + "T18:00:00Z");
    last = next.id();
    return next;
  }

  private static Owing landlord() {
    return owing().stream()
        .filter(one -> one.amount().equals(Money.ofPounds(60)))
        .findFirst()
        .orElseThrow();
  }

  private static List<Owing> owing() {
    var overpaid = situation().overpaid();
    return overpaid == null ? List.of() : overpaid.owing();
  }

  private static Situation situation() {
    var evening = LocalDate.of(2026, 11, 30);
    var debt =
        books
            .jdbc()
            .sql("select id from accounts.debt where part = 'INV1'")
            .query(Long.class)
            .list();
    return books.get(Situations.class).of(debt, evening, evening.plusDays(1)).getFirst();
  }
}
