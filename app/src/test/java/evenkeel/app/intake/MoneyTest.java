package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Role;
import evenkeel.app.ledger.Suspense;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Officer SENIOR = Books.officer("sam", Role.SENIOR_OFFICER);

  private static Books books;
  private static UUID last = new UUID(0, 0);
  private static int number;
  private String ref = "";

  @BeforeAll
  static void open() {
    books = new Books();
  }

  @AfterAll
  static void close() {
    books.close();
  }

  /// A household of its own for each test, all in one source.
  @BeforeEach
  void household() {
    number++;
    ref =
        evenkeel.core.reference.CheckDigit.COUNCIL_TAX.append(
            "%08d".formatted(40_000_000 + number * 37));
    var some = Package.household(ref, number, last);
    assertThat(books.load(some)).isInstanceOf(Intake.Loaded.class);
    last = some.id();
  }

  private void pay(String id, String amount) {
    assertThat(
            books.receipts(
                id + number + ",2026-11-20,2026-11-20," + ref + "," + amount + ",cash,,,,"))
        .isInstanceOf(Intake.Loaded.class);
  }

  @Test
  void a_receipt_number_is_posted_once_whichever_file_brings_it() {
    pay("A", "100.00");
    pay("A", "100.00");

    assertThat(books.balance(ref)).isEqualTo(90_000);
  }

  @Test
  void money_beyond_what_is_owed_stays_on_the_account() {
    pay("B", "1100.00");

    assertThat(books.balance(ref)).isEqualTo(-10_000);
    assertThat(books.unpaid(ref)).isEqualTo(Collections.nCopies(10, 0L));
  }

  @Test
  void when_instalments_change_the_receipts_are_allocated_again() {
    pay("C", "250.00");
    var delta =
        Package.delta(last)
            .rows(
                "instalments",
                "plan_id,account_ref,plan_type,sequence,due_on,amount",
                "ct-" + ref + "-2026," + ref + ",statutory,1,2026-04-01,40.00",
                "ct-" + ref + "-2026," + ref + ",statutory,2,2026-05-01,160.00");

    books.load(delta);
    last = delta.id();

    assertThat(books.unpaid(ref).subList(0, 4)).containsExactly(0L, 0L, 5_000L, 10_000L);
    assertThat(books.balance(ref)).isEqualTo(75_000);
  }

  @Test
  void a_year_billed_later_takes_the_credit_that_waited() {
    pay("D", "1100.00");
    var delta =
        Package.delta(last)
            .rows(
                "charges",
                "charge_id,account_ref,charge_type,financial_year,amount,issued_on",
                "N" + number + "," + ref + ",council_tax,2025-26,300.00,2026-11-21");

    books.load(delta);
    last = delta.id();

    assertThat(books.balance(ref)).isEqualTo(20_000);
    assertThat(onAccount(ref)).isZero();
    assertThat(evidence("transfer"))
        .as("it names the receipt as its sender does: our own number changes when a load is killed")
        .singleElement(as(STRING))
        .startsWith("receipt D" + number + " of ");
  }

  private List<String> evidence(String kind) {
    return books
        .jdbc()
        .sql(
            """
            select distinct e.evidence from ledger.entry e
              join ledger.leg l on l.entry_id = e.id
              join accounts.account a on a.id = l.account_id
             where a.account_ref = ? and e.kind = ?
            """)
        .params(ref, kind)
        .query(String.class)
        .list();
  }

  @Test
  void a_returned_payment_counts_until_the_day_it_came_back() {
    pay("E", "100.00");
    books.receipts("F" + number + ",2026-11-25,2026-11-25," + ref + ",-100.00,cash,,,,E" + number);

    assertThat(books.balance(ref)).isEqualTo(100_000);
    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select string_agg(a.effective_on || ' ' || a.amount_pence, ', ' order by a.id)
                      from ledger.allocation a join ledger.receipt r on r.id = a.receipt_id
                     where r.source_key = ?
                    """)
                .param("E" + number)
                .query(String.class)
                .single())
        .isEqualTo("2026-11-20 10000, 2026-11-25 -10000");
  }

  @Test
  void a_second_reversal_of_a_receipt_goes_to_suspense() {
    pay("G", "100.00");
    books.receipts("H" + number + ",2026-11-25,2026-11-25,,-100.00,cash,,,,G" + number);
    books.receipts("I" + number + ",2026-11-25,2026-11-25,,-100.00,cash,,,,G" + number);

    assertThat(books.balance(ref)).isEqualTo(100_000);
    assertThat(books.get(Suspense.class).open(0, 100, SENIOR))
        .anyMatch(item -> item.amount().pence() == -10_000);
  }

  @Test
  void a_slip_of_the_pen_is_offered_to_the_officer_and_posted_by_a_second_one() {
    var swapped = ref.substring(0, 7) + ref.charAt(8) + ref.charAt(7);
    books.receipts("J" + number + ",2026-11-20,2026-11-02," + swapped + ",77.00,cash,,,,");
    var suspense = books.get(Suspense.class);
    var item = suspense.open(0, 100, SENIOR).getLast();
    assertThat(item.candidates())
        .anyMatch(c -> c.reference().equals(ref) && c.why().contains("changed places"));
    var asks = Books.officer("asha", Role.OFFICER);
    var approves = Books.officer("sam", Role.SENIOR_OFFICER);

    var requested = suspense.request(item.id(), ref, "the slip shows the name", asks);

    assertThat(requested).isInstanceOf(Suspense.Result.Requested.class);
    var request = ((Suspense.Result.Requested) requested).request();
    assertThat(suspense.decide(request, true, "agreed", Books.officer("asha", Role.MANAGER)))
        .isEqualTo(
            new Suspense.Result.Refused("A second person must decide: this request is your own."));
    assertThat(suspense.decide(request, true, "agreed", approves))
        .isEqualTo(new Suspense.Result.Posted(books.account(ref)));
    assertThat(books.balance(ref)).isEqualTo(92_300);
    assertThat(
            books
                .jdbc()
                .sql("select min(effective_on) from ledger.allocation where receipt_id = ?")
                .param(item.receipt())
                .query(java.time.LocalDate.class)
                .single())
        .isEqualTo("2026-11-02");
    assertThat(suspense.decide(request, true, "again", approves))
        .isInstanceOf(Suspense.Result.Refused.class);
  }

  @Test
  void money_out_that_no_receipt_explains_is_settled_on_its_account_by_two_people() {
    pay("S", "1100.00");
    books.receipts("T" + number + ",2026-11-25,2026-11-25,,-60.00,cash,,,,");
    var suspense = books.get(Suspense.class);
    var item = suspense.open(0, 100, SENIOR).getLast();

    var requested =
        suspense.request(item.id(), ref, "the bank names her", Books.officer("asha", Role.OFFICER));

    var request = ((Suspense.Result.Requested) requested).request();
    assertThat(suspense.decide(request, true, "agreed", Books.officer("sam", Role.SENIOR_OFFICER)))
        .isEqualTo(new Suspense.Result.Posted(books.account(ref)));
    assertThat(books.balance(ref)).isEqualTo(-4_000);
    assertThat(books.unpaid(ref)).isEqualTo(Collections.nCopies(10, 0L));
    assertThat(suspense.find(item.id(), SENIOR).orElseThrow().state()).isEqualTo("posted");
  }

  @Test
  void a_request_lapses_when_the_account_moved_and_the_item_is_open_again() {
    books.receipts("K" + number + ",2026-11-20,2026-11-20,NOTHING,12.00,cash,,,,");
    var suspense = books.get(Suspense.class);
    var item = suspense.open(0, 100, SENIOR).getLast();
    var requested =
        suspense.request(item.id(), ref, "she rang", Books.officer("asha", Role.OFFICER));
    pay("L", "10.00");

    var answer =
        suspense.decide(
            ((Suspense.Result.Requested) requested).request(),
            true,
            "agreed",
            Books.officer("sam", Role.SENIOR_OFFICER));

    assertThat(answer).isInstanceOf(Suspense.Result.Refused.class);
    assertThat(suspense.find(item.id(), SENIOR).orElseThrow().state()).isEqualTo("open");
    assertThat(books.balance(ref)).isEqualTo(99_000);
  }

  @Test
  void a_payment_that_a_file_brought_is_matched_and_never_posted_twice() {
    pay("M", "100.00");
    var delta =
        Package.delta(last)
            .rows(
                "transactions",
                "transaction_id,account_ref,posted_at,effective_on,type,amount,external_reference",
                "T1-"
                    + number
                    + ","
                    + ref
                    + ",2026-11-20T08:00:00Z,2026-11-20,payment,-100.00,M"
                    + number,
                "T2-" + number + "," + ref + ",2026-11-20T08:00:00Z,2026-11-20,payment,-55.00,");

    books.load(delta);
    last = delta.id();

    assertThat(books.balance(ref)).isEqualTo(90_000);
    assertThat(books.get(evenkeel.app.ledger.Transactions.class).unmatched(0, 100))
        .anyMatch(left -> left.amountPence() == 5_500)
        .noneMatch(left -> left.amountPence() == 10_000);
  }

  @Test
  void a_write_off_and_a_refund_move_the_balance() {
    var delta =
        Package.delta(last)
            .rows(
                "transactions",
                "transaction_id,account_ref,posted_at,effective_on,type,amount,financial_year",
                "W"
                    + number
                    + ","
                    + ref
                    + ",2026-11-20T08:00:00Z,2026-11-20,write_off,-30.00,2026-27",
                "X" + number + "," + ref + ",2026-11-20T08:00:00Z,2026-11-20,refund,12.00,");

    books.load(delta);
    last = delta.id();

    assertThat(books.balance(ref)).isEqualTo(98_200);
  }

  @Test
  void the_first_extract_brings_the_money_from_before_the_files() {
    try (var fresh = new Books()) {
      fresh.load(
          Package.oneHousehold()
              .rows(
                  "transactions",
                  "transaction_id,account_ref,posted_at,effective_on,type,method,amount",
                  "T1,123456780,2026-04-01T08:00:00Z,2026-04-01,payment,direct_debit,-100.00",
                  "T2,123456780,2026-05-01T08:00:00Z,2026-05-01,payment,direct_debit,-100.00"));
      fresh.receipts("T3,2026-05-09,2026-05-09,,-100.00,direct_debit,,,,T2");

      assertThat(fresh.unpaid("123456780").subList(0, 2)).containsExactly(0L, 10_000L);
      assertThat(fresh.balance("123456780")).isEqualTo(90_000);
    }
  }

  @Test
  void every_book_sums_to_zero_and_allocations_agree_with_the_debtor_legs() {
    assertThat(
            books.jdbc().sql("select sum(amount_pence) from ledger.leg").query(Long.class).single())
        .isZero();
    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select count(*) from (
                      select debt_id, sum(amount_pence) as pence from ledger.allocation group by 1) a
                      full join (
                        select l.debt_id, -sum(l.amount_pence) as pence from ledger.leg l
                          join ledger.entry e on e.id = l.entry_id
                         where l.debt_id is not null and e.kind in ('receipt', 'transfer')
                         group by 1) l using (debt_id)
                     where coalesce(a.pence, 0) <> coalesce(l.pence, 0)
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  private static long onAccount(String ref) {
    return books
        .jdbc()
        .sql(
            """
            select coalesce(sum(l.amount_pence), 0) from ledger.leg l
              join accounts.account a on a.id = l.account_id
             where a.account_ref = ? and l.book = 'on_account'
            """)
        .param(ref)
        .query(Long.class)
        .single();
  }
}
