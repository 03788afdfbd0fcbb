package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.accounts.BillDifferences;
import evenkeel.app.ledger.Differences;
import evenkeel.core.money.Money;
import java.util.Collections;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IntakeTest {

  private static final String REF = "123456780";
  private static final Package FIRST = Package.oneHousehold();
  private static Books books;

  @BeforeAll
  static void open() {
    books = new Books();
  }

  @AfterAll
  static void close() {
    books.close();
  }

  @Test
  @Order(1)
  void an_extract_fills_the_books_and_posts_its_charges() {
    var result = books.load(FIRST);

    assertThat(result).isEqualTo(new Intake.Loaded("16 rows read, 0 of them rejected", 16, 0));
    assertThat(books.balance(REF)).isEqualTo(100_000);
    assertThat(books.unpaid(REF)).isEqualTo(Collections.nCopies(10, 10_000L));
    assertThat(books.count("people.person_link")).isEqualTo(1);
    assertThat(books.count("people.party_address")).isEqualTo(1);
    assertThat(books.count("accounts.liability")).isEqualTo(1);
  }

  @Test
  @Order(2)
  void the_same_extract_again_changes_nothing_and_says_so() {
    var legs = books.count("ledger.leg");

    assertThat(books.load(FIRST))
        .isEqualTo(new Intake.Loaded("this extract was loaded before: nothing changes", 0, 0));
    assertThat(books.count("ledger.leg")).isEqualTo(legs);
  }

  @Test
  @Order(3)
  void a_receipt_pays_the_oldest_instalments() {
    books.receipts("R1,2026-11-20,2026-11-20," + REF + ",250.00,card_web,,,,");

    assertThat(books.balance(REF)).isEqualTo(75_000);
    assertThat(books.unpaid(REF).subList(0, 4)).containsExactly(0L, 0L, 5_000L, 10_000L);
  }

  @Test
  @Order(4)
  void money_with_an_unknown_reference_goes_to_suspense() {
    books.receipts("R2,2026-11-20,2026-11-20,999,10.00,card_web,,,,");

    assertThat(books.count("ledger.suspense_item")).isEqualTo(1);
    assertThat(books.balance(REF)).isEqualTo(75_000);
  }

  @Test
  @Order(5)
  void a_returned_payment_is_owed_again() {
    books.receipts("R3,2026-11-21,2026-11-21," + REF + ",-250.00,direct_debit,,,,R1");

    assertThat(books.balance(REF)).isEqualTo(100_000);
    assertThat(books.unpaid(REF)).isEqualTo(Collections.nCopies(10, 10_000L));
  }

  @Test
  @Order(8)
  void the_sources_balance_is_kept_beside_ours_and_the_difference_shown() {
    try (var fresh = new Books()) {
      fresh.load(Package.oneHousehold());
      assertThat(fresh.get(Differences.class).after(0, 10).differences()).isEmpty();

      fresh.receipts("R4,2026-11-20,2026-11-20," + REF + ",1.00,cash,,,,");

      var found = fresh.get(Differences.class).after(0, 10);
      assertThat(found.differences())
          .containsExactly(
              new Differences.Difference(
                  fresh.account(REF), REF, Money.ofPounds(1000), Money.ofPounds(999), Books.TODAY));
      assertThat(found.next()).isNull();
    }
  }

  @Test
  @Order(9)
  void instalments_that_the_law_does_not_give_are_listed_and_left_as_they_are() {
    try (var fresh = new Books()) {
      fresh.load(
          Package.oneHousehold()
              .more("accounts", "999999999,council_tax,R1,open,60.00")
              .more("charges", "C5,999999999,council_tax,2026-27,60.00,2026-03-10")
              .more(
                  "instalments",
                  "ct-999999999-2026,999999999,statutory,1,2026-04-01,35.00",
                  "ct-999999999-2026,999999999,statutory,2,2026-05-01,25.00"));

      var found = fresh.get(BillDifferences.class).among(0, 100);

      assertThat(found).hasSize(1);
      assertThat(found.getFirst().source()).hasSize(2);
      assertThat(found.getFirst().lawful()).hasSize(10);
    }
  }

  @Test
  @Order(6)
  void a_delta_adds_changes_and_withdraws() {
    var delta =
        Package.delta(FIRST.id())
            .asAt("2026-11-21T18:00:00Z")
            .rows(
                "charges",
                "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
                "C1,123456780,council_tax,2026-27,1000.00,2026-03-10",
                "C2,123456780,discount,2026-27,-250.00,2026-11-21")
            .rows(
                "instalments",
                "plan_id,account_ref,plan_type,sequence,due_on,amount",
                "ct-123456780-2026,123456780,statutory,9,2026-12-01,50.00",
                "pa-123456780-2026,123456780,special_arrangement,1,2026-12-15,20.00")
            .deleted("instalments", "ct-123456780-2026|10")
            .rows(
                "recovery_actions",
                "action_id,account_ref,action,source_code,action_on,amount",
                "A1,123456780,reminder_1,REM-2026,2026-05-08,200.00")
            .rows(
                "holds",
                "hold_id,account_ref,hold_type,starts_on,note",
                "H1,123456780,dispute,2026-11-01,asked")
            .rows(
                "markers",
                "marker_id,party_id,marker_type,starts_on,note",
                "M1,P1,health_condition,2026-01-01,a diagnosis");

    var result = books.load(delta);

    assertThat(result).isInstanceOf(Intake.Loaded.class);
    assertThat(((Intake.Loaded) result).rejected()).isZero();
    assertThat(books.balance(REF)).isEqualTo(75_000);
    assertThat(books.unpaid(REF)).hasSize(9).endsWith(5_000L);
    assertThat(books.count("accounts.charge")).isEqualTo(2);
    assertThat(books.count("history.plan")).isEqualTo(1);
    assertThat(books.count("history.hold")).isEqualTo(1);
    assertThat(
            books
                .jdbc()
                .sql("select pay_by || ' ' || next_step_from from history.step")
                .query(String.class)
                .single())
        .isEqualTo("2026-05-14 2026-05-22");
    assertThat(books.jdbc().sql("select need from people.marker").query(String.class).single())
        .doesNotContain("diagnosis");
  }

  @Test
  @Order(7)
  void a_full_extract_leaves_a_table_that_it_does_not_hold_as_it_is() {
    books.load(Package.oneHousehold().without("instalments").asAt("2026-11-21T20:00:00Z"));

    assertThat(books.unpaid(REF)).hasSize(9);
    assertThat(books.count("history.hold_lifted")).isZero();
    assertThat(books.count("history.step_withdrawn")).isZero();
    assertThat(books.count("history.plan_ended")).isZero();
    assertThat(books.count("people.marker_withdrawn")).isZero();
  }

  @Test
  @Order(8)
  void a_full_extract_withdraws_what_is_missing_from_its_tables() {
    var full =
        Package.oneHousehold()
            .rows("holds", "hold_id,account_ref,hold_type,starts_on")
            .rows("recovery_actions", "action_id,account_ref,action,source_code,action_on")
            .rows("markers", "marker_id,party_id,marker_type,starts_on")
            .asAt("2026-11-22T18:00:00Z");

    books.load(full);

    assertThat(books.balance(REF)).isEqualTo(100_000);
    assertThat(books.unpaid(REF)).hasSize(10);
    assertThat(books.count("history.hold_lifted")).isEqualTo(1);
    assertThat(books.count("history.step_withdrawn")).isEqualTo(1);
    assertThat(books.count("history.plan_ended")).isEqualTo(1);
    assertThat(books.count("people.marker_withdrawn")).isEqualTo(1);
    assertThat(books.count("people.party_version")).isEqualTo(1);
  }
}
