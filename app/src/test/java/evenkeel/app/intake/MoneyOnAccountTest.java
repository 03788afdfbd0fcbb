package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.ledger.MoneyOnAccount;
import evenkeel.app.ledger.MoneyOnAccount.Swept;
import evenkeel.app.nights.NightReport;
import evenkeel.app.nights.Nights;
import evenkeel.app.store.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MoneyOnAccountTest {

  private static final String REF = "123456780";

  private Books books;

  @BeforeEach
  void open() {
    books = new Books();
    assertThat(books.load(Package.oneHousehold())).isInstanceOf(Intake.Loaded.class);
  }

  @AfterEach
  void close() {
    books.close();
  }

  /// One payment clears the year, another is left on the account, and the first comes back.
  private void oneComesBack(String directedYear) {
    pay("A", "1000.00", "", "");
    pay("B", "150.00", directedYear, "");
    pay("C", "-1000.00", "", "A");
  }

  private void pay(String id, String amount, String year, String reverses) {
    assertThat(
            books.receipts(
                "%s,2026-11-18,2026-11-18,%s,%s,cash,,,%s,%s"
                    .formatted(id, REF, amount, year, reverses)))
        .isInstanceOf(Intake.Loaded.class);
  }

  private Swept sweep() {
    return books.get(MoneyOnAccount.class).sweep(Books.TODAY, Progress.SILENT);
  }

  @Test
  void money_on_account_meets_what_has_become_owed_and_the_night_says_so() {
    oneComesBack("");

    var report = books.get(Nights.class).run(Books.TODAY, Progress.SILENT);

    assertThat(report.outcome()).as(report.inWords()).isEqualTo(NightReport.Outcome.GREEN);
    assertThat(report.inWords()).contains("£150.00 of money on account met what 1 account owes");
    assertThat(books.unpaid(REF).subList(0, 3)).containsExactly(0L, 5_000L, 10_000L);
    assertThat(books.balance(REF)).isEqualTo(85_000);
    assertThat(onAccount()).isZero();
  }

  @Test
  void a_second_sweep_moves_nothing_and_counts_the_same() {
    oneComesBack("");

    var first = sweep();

    assertThat(first).isEqualTo(new Swept(1, 1, 15_000, 0));
    var entries = books.count("ledger.entry");
    assertThat(sweep()).isEqualTo(first);
    assertThat(books.count("ledger.entry")).isEqualTo(entries);
  }

  @Test
  void it_counts_from_the_day_on_which_it_was_paid() {
    oneComesBack("");

    sweep();

    assertThat(
            books
                .jdbc()
                .sql(
                    """
                    select distinct a.effective_on || ' ' || a.rule from ledger.allocation a
                      join ledger.receipt r on r.id = a.receipt_id where r.source_key = 'B'
                    """)
                .query(String.class)
                .list())
        .containsExactly("2026-11-18 due-oldest");
  }

  @Test
  void it_stays_beside_a_debt_that_a_stop_of_the_law_covers() {
    oneComesBack("");
    books
        .jdbc()
        .sql(
            """
            insert into history.hold (party_id, kind, starts_on, ends_on, reason, source,
              source_key, placed_by)
            select party_id, 'breathing_space', '2026-11-01', '2026-11-19', 'a notice came', 'test',
                   'h', 'test'
              from accounts.liability
            """)
        .update();

    assertThat(sweep()).isEqualTo(new Swept(0, 0, 0, 1));
    assertThat(onAccount()).isEqualTo(-15_000);
  }

  @Test
  void it_waits_for_the_year_that_the_payer_named() {
    oneComesBack("2027-28");

    assertThat(sweep()).isEqualTo(new Swept(0, 0, 0, 1));
    assertThat(onAccount()).isEqualTo(-15_000);
  }

  @Test
  void what_was_paid_back_is_not_moved_again() {
    oneComesBack("");
    books
        .jdbc()
        .sql(
            """
            with e as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              values ('2026-11-19', 'refund', 'she asked', 'test', 'refund-1') returning id)
            insert into ledger.leg (entry_id, leg_no, book, fund, account_id, amount_pence,
              effective_on)
            select e.id, n.no, n.book, 'general_fund', n.account, n.pence, '2026-11-19'
              from e, (values (1, 'on_account', (select id from accounts.account), 12000),
                              (2, 'refunds', null, -12000)) n (no, book, account, pence)
            """)
        .update();

    assertThat(sweep()).isEqualTo(new Swept(1, 1, 3_000, 0));
    assertThat(books.balance(REF)).isEqualTo(97_000);
  }

  private long onAccount() {
    return books
        .jdbc()
        .sql("select coalesce(sum(amount_pence), 0) from ledger.leg where book = 'on_account'")
        .query(Long.class)
        .single();
  }
}
