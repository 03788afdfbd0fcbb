package evenkeel.app.history;

import evenkeel.app.store.Extract;
import evenkeel.core.recovery.StepKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of steps taken and of holds becomes facts. A changed row is withdrawn or
/// lifted and added afresh. Every statement works on the whole set.
@Service
public class ActionIntake {

  /// The temporary tables that it needs beside the staged rows.
  public static final String STAGING =
      """
      step_date (
        kind text, issued_on date, pay_by date, next_step_from date);
      action_debt (line bigint, debt_id bigint);
      hold_debt (
        line bigint, debt_id bigint, charged_pence bigint)
      """;

  private static final List<String> METHODS =
      Arrays.stream(StepKind.values())
          .filter(StepKind::isMethod)
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toList();

  /// What somebody else decides: a court, or whoever is to deduct. That one of these came to
  /// nothing is a fact of its own; any other step that a source takes back was no step.
  private static final List<String> DECIDED =
      Arrays.stream(StepKind.values())
          .filter(ActionIntake::isDecided)
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toList();

  private static final String STEPS =
      """
      with live as (
        select h.*, r.outcome from history.step h
          left join history.step_refused r on r.step_id = h.id
         where h.source = :source
           and not exists (select from history.step_withdrawn w where w.step_id = h.id)),
      told as (
        select s.line, s.action_id, a.debt_id, s.source_code, s.action_on as issued_on,
               s.action as kind,
               coalesce(t.pay_by, s.action_on) as pay_by,
               coalesce(t.next_step_from, s.action_on) as next_step_from,
               coalesce(s.amount, 0) as amount_pence, coalesce(s.costs, 0) as costs_pence,
               coalesce(s.status, 'open') as status,
               case when s.action in (:decided)
                     and s.status in ('refused', 'dismissed', 'struck_out', 'withdrawn')
                    then s.status end as outcome
          from staged_recovery_actions s
          join action_debt a on a.line = s.line
          left join step_date t on t.kind = s.action and t.issued_on = s.action_on),
      said as (
        select t.*,
               t.outcome is null
                 and (t.status in ('withdrawn', 'refused', 'dismissed', 'struck_out', 'superseded')
                   -- A method whose debt is satisfied runs no longer.
                   or t.status = 'satisfied' and t.kind in (:methods)) as off
          from told t),
      compared as (
        select s.*, l.id as old, l.debt_id as old_debt, l.outcome as old_outcome,
               (l.debt_id, l.kind, l.issued_on, l.amount_pence, l.costs_pence)
                 is not distinct from
                 (s.debt_id, s.kind, s.issued_on, s.amount_pence, s.costs_pence) as same
          from said s left join live l on l.source_key = s.action_id),
      changed as (
        -- What only came to nothing since stays the step that it was.
        select c.*, c.old is not null and c.same and c.outcome is not null
                      and c.old_outcome is null as in_place
          from compared c
         where case when c.old is null then not c.off
                    else c.off or not c.same or c.outcome is distinct from c.old_outcome end),
      gone as (
        select l.id, l.debt_id from live l
          join gone_key g on g.table_name = 'recovery_actions' and g.key = l.source_key
        union
        select old, old_debt from changed where old is not null and not in_place),
      noted as (
        insert into affected_debt select debt_id from changed union select debt_id from gone),
      withdrawn as (
        insert into history.step_withdrawn (step_id, effective_on, because, recorded_by)
        select id, :asAt, 'the billing system withdrew or changed it', 'intake' from gone),
      added as (
        insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from, amount_pence,
          costs_pence, source, source_key, source_code, recorded_by)
        select debt_id, kind, issued_on, pay_by, next_step_from, amount_pence, costs_pence,
               :source, action_id, source_code, 'intake'
          from changed where not off and not in_place order by line
        returning id, source_key)
      insert into history.step_refused (step_id, outcome, effective_on, because, recorded_by)
      select coalesce(a.id, c.old), c.outcome, :asAt, 'reported by ' || :source, 'intake'
        from changed c left join added a on a.source_key = c.action_id
       where c.outcome is not null
      """;

  private static final String HOLDS =
      """
      with live as (
        select h.* from history.hold h
         where h.source = :source
           and not exists (select from history.hold_lifted l where l.hold_id = h.id)),
      said as (
        select s.line, s.hold_id, d.debt_id,
               case when d.debt_id is null then a.id end as account_id,
               case when a.id is null then p.id end as party_id, s.disputed_amount as amount_pence,
               case s.hold_type when 'fraud' then 'investigation' else s.hold_type end as kind,
               s.starts_on, s.ends_on,
               concat_ws(': ', 'Reported by ' || :source, s.reference,
                 case when s.hold_type not in
                     ('mental_health_breathing_space', 'vulnerability', 'bereavement', 'fraud')
                   and not exists (
                     select from regexp_split_to_table(lower(s.note), '[^a-z]+') as word
                       join condition_need c on starts_with(word, c.condition))
                   then s.note end) as reason
          from staged_holds s
          left join map_account a on a.account_ref = s.account_ref
          left join map_party p on p.party_id = s.party_id
          left join hold_debt d on d.line = s.line),
      changed as (
        select s.*, l.id as old, l.debt_id as old_debt, l.account_id as old_account,
               l.party_id as old_party
          from said s left join live l on l.source_key = s.hold_id
         where l.id is null
            or (l.debt_id, l.account_id, l.party_id, l.kind, l.starts_on, l.ends_on,
                l.amount_pence, l.reason)
               is distinct from
               (s.debt_id, s.account_id, s.party_id, s.kind, s.starts_on, s.ends_on,
                s.amount_pence, s.reason)),
      gone as (
        select l.id, l.debt_id, l.account_id, l.party_id from live l
          join gone_key g on g.table_name = 'holds' and g.key = l.source_key
        union
        select old, old_debt, old_account, old_party from changed where old is not null),
      debts as (
        insert into affected_debt
        select debt_id from changed where debt_id is not null
        union select debt_id from gone where debt_id is not null),
      accounts as (
        insert into changed_account
        select account_id from changed where account_id is not null
        union select account_id from gone where account_id is not null),
      parties as (
        insert into changed_party
        select party_id from changed where party_id is not null
        union select party_id from gone where party_id is not null),
      lifted as (
        insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
        select id, :asAt, 'the billing system ended or changed it', 'intake' from gone)
      insert into history.hold (debt_id, account_id, party_id, kind, starts_on, ends_on,
        amount_pence, reason, source, source_key, placed_by)
      select debt_id, account_id, party_id, kind, starts_on, ends_on, amount_pence, reason,
             :source, hold_id, 'intake'
        from changed order by line
      """;

  private static final String STOPS =
      """
      with live as (
        select h.* from history.hold h
         where h.source = 'overpayments of ' || :source
           and not exists (select from history.hold_lifted l where l.hold_id = h.id)),
      gone as (
        select l.id, l.debt_id from live l
         where not exists (select from stopped_debt s
                            where s.key = l.source_key and s.debt_id = l.debt_id)),
      fresh as (
        select s.* from stopped_debt s
         where not exists (
           select from history.hold h
            where h.source = 'overpayments of ' || :source and h.source_key = s.key
              and h.debt_id = s.debt_id)),
      noted as (
        insert into affected_debt select debt_id from gone union select debt_id from fresh),
      lifted as (
        insert into history.hold_lifted (hold_id, lifted_on, reason, lifted_by)
        select id, :asAt, 'the billing system ended or changed it', 'intake' from gone)
      insert into history.hold (debt_id, kind, starts_on, reason, source, source_key, placed_by)
      select debt_id, kind, :asAt, reason, 'overpayments of ' || :source, key, 'intake'
        from fresh order by debt_id
      """;

  private final JdbcClient jdbc;
  private final StepDates dates;

  ActionIntake(JdbcClient jdbc, StepDates dates) {
    this.jdbc = jdbc;
    this.dates = dates;
  }

  /// Steps that the source reports, on the debts in `action_debt`. Their days are fixed now, under
  /// the law of the day of issue; no complaint rests on one without an officer's check.
  public void steps(Extract extract) {
    dates.write();
    if (extract.whole("recovery_actions")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'recovery_actions', h.source_key from history.step h
           where h.source = :source
             and not exists (select from history.step_withdrawn w where w.step_id = h.id)
             and not exists (select from staged_recovery_actions s where s.action_id = h.source_key)
          except
          select 'recovery_actions', k.key from held_key k where k.table_name = 'recovery_actions'
          """,
          extract);
    }
    run(STEPS, extract);
  }

  /// Holds that the source keeps: of the debts in `hold_debt`, else of an account or a person; a
  /// dispute of a part holds that part alone. What was noted about a person's health, or about a
  /// suspicion, is not copied.
  public void holds(Extract extract) {
    if (extract.whole("holds")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'holds', h.source_key from history.hold h
           where h.source = :source
             and not exists (select from history.hold_lifted l where l.hold_id = h.id)
             and not exists (select from staged_holds s where s.hold_id = h.source_key)
          except
          select 'holds', k.key from held_key k where k.table_name = 'holds'
          """,
          extract);
    }
    run(HOLDS, extract);
  }

  /// Stops the debts in `stopped_debt (key, debt_id, kind, reason)`, each once for its key: what an
  /// officer lifted is not placed again. A stop whose key is no longer there is lifted.
  public void stops(Extract extract) {
    run(STOPS, extract);
  }

  private static boolean isDecided(StepKind kind) {
    return kind.isMethod()
        || switch (kind) {
          case COMPLAINT, SUMMONS, LIABILITY_ORDER, COUNTY_COURT_CLAIM, JUDGMENT, TRIBUNAL -> true;
          default -> false;
        };
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("asAt", extract.asAt())
        .param("methods", METHODS)
        .param("decided", DECIDED)
        .update();
  }
}
