-- A decision is kept when it or its reasons change.
create table monitoring.decision (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  evening date not null,
  -- 0 for the night itself; higher when the debt was decided again because a fact landed.
  occasion integer not null default 0,
  state text not null check (state in ('action', 'waiting', 'hold', 'on_plan', 'nothing_due')),
  -- take, refer, faulted, wait, stopped, on_plan, nothing_due
  answer text not null,
  step text,
  question text,
  amount_pence bigint,
  issue_on date,
  pay_by date,
  next_step_from date,
  wait_until date,
  hold_id bigint,
  look_again date not null,
  because jsonb not null,
  would_change jsonb not null,
  fingerprint bigint not null,
  rulebook text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (debt_id, evening, occasion)
);
call public.make_book('monitoring.decision');
-- A night numbers its decisions itself, so that they and the standings go in as two copies.
grant usage on sequence monitoring.decision_id_seq to ${app_role};

-- Where each debt stands now: derived from decisions and balances, rebuilt at will.
create table monitoring.standing (
  debt_id bigint primary key,
  account_id bigint not null,
  account_ref text not null,
  debt_type text not null,
  decision_id bigint not null,
  state text not null,
  answer text not null,
  step text,
  reason_code text not null,
  balance_pence bigint not null,
  overdue_pence bigint not null,
  oldest_due date,
  look_again date not null,
  -- Harm avoided and money at risk; higher comes first.
  rank bigint not null,
  fingerprint bigint not null,
  decided_on date not null
);
-- The account and its type are in it so that a worklist counts its tabs from the index alone.
create index standing_by_rank on monitoring.standing (state, rank desc, debt_id)
  include (account_ref, account_id, debt_type);
create index standing_by_answer on monitoring.standing (answer, step, rank desc, debt_id);
create index standing_by_reason on monitoring.standing (reason_code, debt_id);
create index standing_by_account on monitoring.standing (account_id);
call public.make_working_table('monitoring.standing');

create table monitoring.night_count (
  evening date not null,
  state text not null,
  answer text not null,
  step text not null,
  debts bigint not null,
  balance_pence bigint not null,
  primary key (evening, state, answer, step)
);
call public.make_working_table('monitoring.night_count');
