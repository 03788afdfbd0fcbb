package evenkeel.app.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BooksTest {

  private static JdbcClient application;
  private static JdbcClient owner;

  @BeforeAll
  static void connect() {
    var database = TestDatabase.fresh();
    application =
        JdbcClient.create(new DriverManagerDataSource(database.url(), database.application(), ""));
    owner = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), ""));
  }

  @Test
  void an_entry_whose_legs_do_not_sum_to_zero_is_refused() {
    assertThatThrownBy(() -> entry("unbalanced", 100, -99))
        .hasStackTraceContaining("out of balance by 1 pence");
  }

  @Test
  void an_entry_whose_legs_sum_to_zero_is_kept() {
    assertThatCode(() -> entry("balanced", 100, -100)).doesNotThrowAnyException();
  }

  @Test
  void an_entry_is_reversed_once() {
    var original = entry("to reverse", 500, -500);
    reversal("first", original);

    assertThatThrownBy(() -> reversal("second", original))
        .hasStackTraceContaining("entry_reverses");
  }

  @Test
  void the_same_idempotency_key_is_refused() {
    entry("once", 1, -1);

    assertThatThrownBy(() -> entry("once", 1, -1)).hasStackTraceContaining("idempotency_key");
  }

  @Test
  void a_row_that_refers_to_nothing_takes_its_whole_statement_with_it() {
    var entry = entry("of many", 100, -100);

    assertThatThrownBy(() -> legs(entry, -1L))
        .hasStackTraceContaining("ledger.leg: entry_id -1 is not in ledger.entry");
    assertThatThrownBy(() -> legs(-1L, entry)).hasStackTraceContaining("entry_id -1");
    assertThatCode(() -> legs(entry, entry)).doesNotThrowAnyException();
  }

  @Test
  void only_a_book_is_referred_to_without_a_foreign_key() {
    assertThatThrownBy(
            () ->
                owner
                    .sql("call public.refers('ledger.leg', 'debt_id', 'ledger.suspense_item')")
                    .update())
        .hasStackTraceContaining("ledger.suspense_item may lose rows");
  }

  @Test
  void the_application_may_not_change_a_book() {
    for (var book : books()) {
      assertThatThrownBy(() -> application.sql("delete from " + book).update())
          .as(book)
          .hasStackTraceContaining("permission denied");
    }
  }

  @Test
  void nobody_may_change_a_book_the_owner_included() {
    for (var book : books()) {
      assertThatThrownBy(() -> owner.sql("delete from " + book).update())
          .as(book)
          .hasStackTraceContaining("is a book");
      assertThatThrownBy(() -> owner.sql("truncate " + book + " cascade").update())
          .as(book)
          .hasStackTraceContaining("is a book");
    }
  }

  @Test
  void every_table_is_a_book_or_a_working_table() {
    var strays =
        owner
            .sql(
                """
                select schemaname || '.' || tablename from pg_tables
                 where schemaname in ('access', 'audit', 'policy', 'people', 'accounts', 'ledger',
                    'history', 'intake', 'nights', 'monitoring', 'letters', 'worklist')
                   and not has_table_privilege('evenkeel_app', schemaname || '.' || tablename, 'insert')
                """)
            .query(String.class)
            .list();

    assertThat(strays).isEmpty();
  }

  private static List<String> books() {
    return owner
        .sql(
            """
            select distinct event_object_schema || '.' || event_object_table
              from information_schema.triggers where trigger_name = 'refuse_change'
            """)
        .query(String.class)
        .list();
  }

  private static long entry(String key, long debit, long credit) {
    return application
        .sql(
            """
            with e as (
              insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key)
              values ('2026-04-01', 'charge', 'a charge', 'a test', :key) returning id),
            legs as (
              insert into ledger.leg (entry_id, leg_no, book, fund, debt_id, amount_pence, effective_on)
              select e.id, 1, 'debtor', 'general_fund', 1, cast(:debit as bigint), date '2026-04-01' from e
              union all
              select e.id, 2, 'income', 'general_fund', null, cast(:credit as bigint), '2026-04-01' from e)
            select id from e
            """)
        .param("key", key)
        .param("debit", debit)
        .param("credit", credit)
        .query(Long.class)
        .single();
  }

  /// Two legs that sum to zero, each of the entry given.
  private static void legs(Long first, Long second) {
    application
        .sql(
            """
            insert into ledger.leg (entry_id, leg_no, book, fund, amount_pence, effective_on)
            select entry, 10 + row_number() over (), 'bank', 'general_fund',
                   case when row_number() over (partition by entry) % 2 = 1 then 7 else -7 end,
                   date '2026-04-01'
              from unnest(array[:first, :second, :first, :second]::bigint[]) as entry
            """)
        .param("first", first)
        .param("second", second)
        .update();
  }

  private static void reversal(String key, long of) {
    application
        .sql(
            """
            insert into ledger.entry (effective_on, kind, reason, evidence, idempotency_key, reverses)
            values ('2026-04-02', 'charge', 'a mistake', 'a test', :key, :of)
            """)
        .param("key", "reversal " + key)
        .param("of", of)
        .update();
  }
}
