-- What the modules publish to the night and to reports: the only way past their doors.
create view accounts.v_debt as
  select d.id as debt_id, d.account_id, a.account_ref, a.debt_type, d.financial_year,
         d.part
    from accounts.debt d join accounts.account a on a.id = d.account_id;

create view ledger.v_debtor_leg as
  select entry_id, debt_id, amount_pence, effective_on from ledger.leg where book = 'debtor';
create view ledger.v_book_total as
  select book, sum(amount_pence) as amount_pence from ledger.leg group by book;
create view ledger.v_posted_file as
  select file_id, count(*) as receipts, sum(amount_pence) as amount_pence
    from ledger.receipt where file_id is not null group by file_id;

create view intake.v_money_file as
  select id as file_id, name, rows_loaded, amount_pence, loaded_at
    from intake.file where amount_pence is not null and extract_id is null;

create view monitoring.v_standing as
  select debt_id, account_id, account_ref, decision_id, state, answer, step, reason_code,
         balance_pence, overdue_pence, oldest_due, decided_on
    from monitoring.standing;

create view monitoring.v_decision as
  select id as decision_id, debt_id, evening, occasion, answer, step, recorded_at
    from monitoring.decision;

create view letters.v_notice as
  select n.id as notice_id, n.batch_id, b.evening, b.night, n.debt_id, n.decision_id, n.step,
         n.state, n.because
    from letters.notice n join letters.batch b on b.id = n.batch_id;

create view policy.v_council as select nation from policy.council;

-- The last entry, once every posting in flight has arrived: nothing can slip in behind it. The lock
-- lasts until the caller's transaction ends.
create function ledger.settled_entry() returns bigint
  language plpgsql security definer set search_path = ledger, pg_temp as $$
begin
  lock table ledger.entry in share mode;
  return (select coalesce(max(id), 0) from ledger.entry);
end
$$;
revoke all on function ledger.settled_entry() from public;

grant select on accounts.v_debt, ledger.v_debtor_leg, ledger.v_book_total, ledger.v_posted_file,
  intake.v_money_file, monitoring.v_standing, monitoring.v_decision, letters.v_notice, policy.v_council to ${app_role};
grant execute on function ledger.settled_entry() to ${app_role};
