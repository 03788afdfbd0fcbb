package evenkeel.app.intake;

import evenkeel.app.accounts.LeaseIntake;
import evenkeel.app.accounts.OverpaymentIntake;
import evenkeel.app.accounts.OwingIntake;
import evenkeel.app.audit.HealthWords;
import evenkeel.app.charges.CostFacts;
import evenkeel.app.history.ActionIntake;
import evenkeel.app.history.PlanIntake;
import evenkeel.app.ledger.Allocations;
import evenkeel.app.ledger.Receipts;
import evenkeel.app.ledger.Transactions;
import evenkeel.app.store.Extract;
import evenkeel.app.store.TempTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The temporary tables of one load, and what is asked of the staged rows as a set: each key once,
/// no reference to nothing. They belong to the connection and are gone with the transaction.
final class Staging {

  /// What the doors of the books answer to each other. Every one is a set of our own numbers.
  private static final String ANSWERS =
      """
      gone_key (table_name text, key text);
      wanted_party (party_id text);
      wanted_property (property_ref text);
      wanted_account (account_ref text);
      map_party (party_id text, id bigint);
      map_property (property_ref text, id bigint);
      map_account (
        account_ref text, id bigint, debt_type text);
      changed_party (party_id bigint);
      changed_account (account_id bigint);
      affected_debt (debt_id bigint);
      moved_debt (debt_id bigint);
      moved_account (account_id bigint);
      charge_year (
        line bigint, year smallint, part text default '');
      changed_charge (
        line bigint, debt_id bigint, account_id bigint, old bigint);
      withdrawn_charge (
        charge_id bigint, account_id bigint, debt_id bigint);
      landed_charge (
        charge_id bigint, account_id bigint, debt_id bigint, financial_year smallint,
        charge_type text, amount_pence bigint, effective_on date, source_key text);
      posted_charge (
        entry_id bigint, kind text, charge_id bigint);
      plan_debt (plan_id text, debt_id bigint);
      changed_instalment (line bigint, debt_id bigint, old bigint)
      """;

  private final JdbcClient jdbc;
  private final HealthWords words;

  /// @param words about health, which no reject repeats
  Staging(JdbcClient jdbc, HealthWords words) {
    this.jdbc = jdbc;
    this.words = words;
  }

  /// Makes the tables of an extract.
  void create() {
    make(Rejects.TABLES);
    make(ANSWERS);
    make(Needs.TABLES);
    make(ActionIntake.STAGING);
    make(OverpaymentIntake.STAGING);
    make(OwingIntake.STAGING);
    make(LeaseIntake.STAGING);
    make(CostFacts.STAGING);
    make(PlanIntake.STAGING);
    make(Allocations.STAGING);
    make(Receipts.STAGING);
    make(Transactions.STAGING);
    make(TableSchema.RECEIPTS.stagedTable());
    TableSchema.EXTRACT.values().forEach(schema -> make(schema.stagedTable()));
  }

  /// Tells the planner how much there is: temporary tables are never looked at by themselves.
  void analyze(String... tables) {
    for (var table : tables) {
      run("analyze " + table);
    }
  }

  /// Rejects every row whose key was seen on an earlier line of the file.
  void rejectRepeats(TableSchema schema) {
    run(
        """
        with repeated as (
          select s.ctid as row, s.line, %2$s as key,
                 first_value(s.line) over w as first_line, row_number() over w as nth
            from %1$s s window w as (partition by %3$s order by s.line)),
        gone as (
          delete from %1$s s using repeated r where s.ctid = r.row and r.nth > 1
          returning r.line, r.key, r.first_line)
        insert into staged_reject (file, line, field, found, expected)
        select '%4$s.csv', line, '%5$s', key, 'a key once in the file; it stands on line '
               || first_line
          from gone
        """
            .formatted(
                schema.staged(),
                schema.keyText("s"),
                partition(schema),
                schema.name(),
                String.join(", ", schema.key())));
  }

  private static String partition(TableSchema schema) {
    return schema.key().stream()
        .map(part -> "s.\"" + part + '"')
        .collect(java.util.stream.Collectors.joining(", "));
  }

  /// Rejects rows that point at a party, property or account that we do not have.
  ///
  /// @param map the answer of the door that keeps it, such as `map_party`
  /// @param key the key's name there
  void rejectStrangers(TableSchema schema, String field, String map, String key) {
    reject(
        schema,
        field,
        "s.\"%1$s\" is not null and not exists (select from %2$s m where m.%3$s = s.\"%1$s\")"
            .formatted(field, map, key),
        "a %s of this extract or one before it".formatted(key));
  }

  /// Rejects the rows for which a condition on `s` holds. Their keys are remembered.
  void reject(TableSchema schema, String field, String condition, String expected) {
    jdbc.sql(
            """
            with gone as (
              delete from %1$s s where %2$s
              returning s.line, coalesce(%6$s, 'nothing') as found, %4$s as key),
            held as (insert into held_key (table_name, key) select '%5$s', key from gone)
            insert into staged_reject (file, line, field, found, expected)
            select '%5$s.csv', line, '%3$s', regexp_replace(found, :words, :leftOut, 'gi'),
                   :expected
              from gone
            """
                .formatted(
                    schema.staged(),
                    condition,
                    field,
                    schema.keyText("s"),
                    schema.name(),
                    schema.shown(field)))
        .param("expected", expected)
        .param("words", words.pattern())
        .param("leftOut", HealthWords.LEFT_OUT)
        .update();
  }

  /// Gathers the keys whose numbers the load will ask for: those staged, those held back by a
  /// reject (what we knew of them stands), and where a table is not the whole truth those only
  /// pointed at.
  void want(Extract extract) {
    var from = pointedAt(extract, "parties");
    run(
        "insert into wanted_party select party_id from staged_parties"
            + " union select key from held_key where table_name = 'parties'"
            + from.formatted("party_id", "staged_party_addresses")
            + from.formatted("party_id", "staged_account_parties")
            + from.formatted("party_id", "staged_holds")
            + from.formatted("party_id", "staged_markers")
            + from.formatted("mortgagee_party_id", "staged_leases")
            + from.formatted("party_id", "staged_overpayment_liabilities")
            + " union select split_part(key, '|', 2) from gone_key"
            + " where table_name = 'account_parties'");
    from = pointedAt(extract, "properties");
    run(
        "insert into wanted_property select property_ref from staged_properties"
            + " union select key from held_key where table_name = 'properties'"
            + from.formatted("property_ref", "staged_accounts")
            + from.formatted("property_ref", "staged_leases")
            + from.formatted("property_ref", "staged_cost_units"));
    from = pointedAt(extract, "accounts");
    run(
        "insert into wanted_account select account_ref from staged_accounts"
            + " union select key from held_key where table_name = 'accounts'"
            + from.formatted("account_ref", "staged_account_parties")
            + from.formatted("account_ref", "staged_charges")
            + from.formatted("account_ref", "staged_instalments")
            + from.formatted("account_ref", "staged_transactions")
            + from.formatted("account_ref", "staged_recovery_actions")
            + from.formatted("account_ref", "staged_holds")
            + from.formatted("account_ref", "staged_hb_overpayments")
            + from.formatted("account_ref", "staged_leases")
            + from.formatted("account_ref", "staged_demands")
            + " union select split_part(key, '|', 1) from gone_key"
            + " where table_name = 'account_parties'");
    analyze("wanted_party", "wanted_property", "wanted_account");
  }

  private static String pointedAt(Extract extract, String table) {
    return extract.whole(table) ? "" : " union select %1$s from %2$s where %1$s is not null";
  }

  /// Says for which year each charge is: as the file names it, or the year of the first of its
  /// period, its issue and its due day.
  void yearCharges() {
    reject(
        TableSchema.ofExtract("charges"),
        "financial_year",
        """
        s.financial_year is not null
        and (left(s.financial_year, 4)::int + 1) % 100 <> right(s.financial_year, 2)::int\
        """,
        "a financial year such as 2026-27");
    reject(
        TableSchema.ofExtract("charges"),
        "financial_year",
        "s.financial_year is null and coalesce(s.period_start, s.issued_on, s.due_on) is null",
        "a financial year, or a day that tells it");
    run(
        """
        insert into charge_year (line, year)
        select line, coalesce(left(financial_year, 4)::int,
                 extract(year from coalesce(period_start, issued_on, due_on) - interval '3 months'))
          from staged_charges
        """);
  }

  /// Rejects rows whose debt nothing tells.
  ///
  /// @param told where the answer stands, with its condition on `s`
  void rejectYearless(String table, String told) {
    reject(
        TableSchema.ofExtract(table),
        "financial_year",
        "not exists (select from " + told + ")",
        "a year in which the account has charges, or the bill_number of one of its bills");
  }

  void make(String tables) {
    TempTables.make(jdbc, tables);
  }

  void run(String sql) {
    jdbc.sql(sql).update();
  }
}
