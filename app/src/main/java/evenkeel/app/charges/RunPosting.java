package evenkeel.app.charges;

import evenkeel.app.accounts.ChargeIntake;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.DueCharges;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.accounts.ServiceCharged;
import evenkeel.app.ledger.Allocations;
import evenkeel.app.ledger.ChargePosting;
import evenkeel.app.store.Extract;
import evenkeel.app.store.TempTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Posts what a run asks for beyond what was asked already, as charges and ledger entries, through
/// the doors by which a billing system's charges come in. Nothing that stands is changed: where
/// less is due than was asked, the difference is a credit of its own.
@Component
class RunPosting {

  /// The source of the charges that runs ask for.
  static final String SOURCE = "service charge runs";

  /// The temporary tables through which the doors of accounts and ledger are asked.
  private static final String STAGING =
      """
      gone_key (table_name text, key text);
      held_key (table_name text, key text);
      map_account (
        account_ref text, id bigint, debt_type text);
      works_bill (account_id bigint, bill_number text);
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
      moved_debt (debt_id bigint);
      moved_account (account_id bigint);
      """;

  /// The charges of a run, under the name at which the door of accounts looks for a file's.
  private static final String STAGED =
      """
      staged_charges (
        line bigint, charge_id text, account_ref text, charge_type text, source_code text,
        financial_year text, period_start date, period_end date, amount bigint, bill_number text,
        issued_on date, due_on date, legal_basis text);
      """;

  /// What is to be paid is due on the day that the run names, or else on that of the lease: so many
  /// days after it is taken to be served, or at once.
  private static final String STAGE =
      """
      with charged as (
        select u.account_id, u.account_ref, sum(u.due_pence - u.billed_pence) as pence
          from charges.run_unit u
         where u.run_id = :run and u.account_id is not null
         group by u.account_id, u.account_ref
        having sum(u.due_pence - u.billed_pence) <> 0)
      insert into staged_charges
      select row_number() over (order by c.account_ref), 'run:' || :run || ':' || c.account_ref,
             c.account_ref, :type, :code, :year, :begins, :ends, c.pence,
             coalesce(w.bill_number, :bill), :issued,
             case when c.pence > 0
                  then coalesce(:due, cast(:served as date) + coalesce(t.days, 0)) end,
             'Service charge run ' || :run
        from charged c
        left join works_bill w on w.account_id = c.account_id
        left join lateral (
          select max(substring(case when :estimate then t.due_days else t.balancing_due end
                               from '^([0-9]{1,2})-days$')::int) as days
            from charges.run_unit u
            join charges.lease_terms t on t.source = :source and t.lease_id = u.lease_id
           where u.run_id = :run and u.account_id = c.account_id and :services) t on true
      """;

  private final JdbcClient jdbc;
  private final ChargeIntake charges;
  private final RunInstalments instalments;
  private final DueCharges dueCharges;
  private final Debts debts;
  private final ServiceCharged charged;
  private final ChargePosting posting;
  private final Allocations allocations;
  private final DemandYearBook demands;
  private final ApplicationEventPublisher events;

  RunPosting(
      JdbcClient jdbc,
      ChargeIntake charges,
      RunInstalments instalments,
      DueCharges dueCharges,
      Debts debts,
      ServiceCharged charged,
      ChargePosting posting,
      Allocations allocations,
      DemandYearBook demands,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.charges = charges;
    this.instalments = instalments;
    this.dueCharges = dueCharges;
    this.debts = debts;
    this.charged = charged;
    this.posting = posting;
    this.allocations = allocations;
    this.demands = demands;
    this.events = events;
  }

  /// @return how many accounts were charged or credited
  int post(Run run, LocalDate today) {
    demands.keep(run.id());
    TempTables.make(jdbc, STAGING + RunInstalments.STAGING + Allocations.STAGING);
    TempTables.makeOnce(jdbc, STAGED + RunInstalments.STAGED);
    var staged = stage(run);
    if (staged == 0) {
      return 0;
    }
    var extract = new Extract(UUID.randomUUID(), SOURCE, false, today, Set.of("charges"));
    debts.ofCharges();
    charges.charges(extract);
    posting.post(extract);
    instalments.make(run, extract);
    dueCharges.instalments(extract);
    allocations.allocateAgain("service charge run " + run.id(), today);
    var affected = jdbc.sql("select distinct debt_id from affected_debt").query(Long.class).set();
    events.publishEvent(new FactsLanded(affected, "a service charge run was posted"));
    return staged;
  }

  private int stage(Run run) {
    var scope = run.scope();
    var works = scope.part() == Scope.Part.WORKS;
    jdbc.sql(
            """
            insert into map_account
            select distinct account_ref, account_id, 'leasehold' from charges.run_unit
             where run_id = ? and account_id is not null
            """)
        .param(run.id())
        .update();
    if (works) {
      worksBills(scope.year());
    }
    var staged =
        jdbc.sql(STAGE)
            .param("run", run.id())
            .param("type", type(scope))
            .param("code", run.replaces() == null ? "RUN" : "CORRECTION")
            .param("year", scope.yearKey())
            .param("begins", run.begins())
            .param("ends", run.ends())
            .param("bill", "SC" + run.id())
            .param("issued", run.issued())
            .param("due", run.due(), java.sql.Types.DATE)
            .param("served", run.served())
            .param("source", run.source())
            .param("estimate", scope.basis() == Scope.Basis.ESTIMATE)
            .param("services", !works)
            .update();
    jdbc.sql("insert into charge_year (line, year) select line, ? from staged_charges")
        .param(scope.year())
        .update();
    // Of a table that was filled a moment ago nothing is known, and a join of two would go over one
    // for each row of the other.
    jdbc.sql("analyze staged_charges, map_account, charge_year, works_bill").update();
    return staged;
  }

  private void worksBills(int year) {
    var accounts = jdbc.sql("select id from map_account").query(Long.class).list();
    var bills = new ArrayList<>(charged.worksBills(year, accounts).entrySet());
    jdbc.sql("insert into works_bill select * from unnest(?, ?)")
        .params(
            bills.stream().map(Map.Entry::getKey).toArray(Long[]::new),
            bills.stream().map(Map.Entry::getValue).toArray(String[]::new))
        .update();
  }

  private static String type(Scope scope) {
    if (scope.part() == Scope.Part.WORKS) {
      return "major_works";
    }
    return scope.basis() == Scope.Basis.ESTIMATE ? "service_charge_estimate" : "balancing";
  }
}
