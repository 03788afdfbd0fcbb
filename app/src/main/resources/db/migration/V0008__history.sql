-- Steps, outcomes and holds: whatever monitoring must know, the acting modules write here.
create table history.step (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  kind text not null check (kind in ('reminder_1', 'reminder_2', 'final_notice', 'complaint',
    'summons', 'liability_order', 'post_order_letter', 'information_request',
    'attachment_of_earnings', 'attachment_of_benefits', 'agent_instructed', 'agent_returned',
    'charging_order', 'bankruptcy_petition', 'committal', 'direct_earnings_attachment',
    'dwp_referral', 'letter_before_action', 'county_court_claim', 'judgment', 'warrant',
    'ground_rent_demand', 'section_20b_notice', 'lender_contact', 'forfeiture_notice',
    'tribunal', 'written_off', 'other')),
  -- The day of posting that despatch confirmed; for a summons, the day of service.
  issued_on date not null,
  -- Fixed once, under the law of the day of issue.
  pay_by date not null,
  next_step_from date not null,
  amount_pence bigint not null,
  costs_pence bigint not null default 0,
  -- 'evenkeel', or the source system that reported it.
  source text not null,
  source_key text not null,
  source_code text,
  notice_id bigint,
  recorded_at timestamptz not null default clock_timestamp(),
  recorded_by text not null
);
-- A notice of ours is one step; a source that corrects what it reported adds another.
create unique index step_of_notice on history.step (source, source_key) where source = 'evenkeel';
create index step_by_source on history.step (source, source_key);
create index step_by_debt on history.step (debt_id);
create table history.step_withdrawn (
  step_id bigint primary key references history.step,
  effective_on date not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
-- An officer's check of a notice that a source system reported.
create table history.step_checked (
  step_id bigint primary key references history.step,
  because text not null,
  checked_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- A hold covers a debt, an account or a party: exactly one of the three.
create table history.hold (
  id bigint generated always as identity primary key,
  debt_id bigint,
  account_id bigint,
  party_id bigint,
  kind text not null,
  starts_on date not null,
  ends_on date,
  reason text not null,
  source text not null,
  source_key text not null,
  placed_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check (num_nonnulls(debt_id, account_id, party_id) = 1)
);
create index hold_by_source on history.hold (source, source_key);
create index hold_by_debt on history.hold (debt_id) where debt_id is not null;
create index hold_by_account on history.hold (account_id) where account_id is not null;
create index hold_by_party on history.hold (party_id) where party_id is not null;
create table history.hold_lifted (
  hold_id bigint primary key references history.hold,
  lifted_on date not null,
  reason text not null,
  lifted_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- An agreed arrangement as a source system reports it; plans of our own come later.
create table history.plan (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  agreed_on date not null,
  source text not null,
  source_key text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index plan_by_source on history.plan (source, source_key);
create index plan_by_debt on history.plan (debt_id);
create table history.plan_instalment (
  plan_id bigint not null references history.plan,
  sequence smallint not null,
  due_on date not null,
  amount_pence bigint not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (plan_id, sequence)
);
create table history.plan_ended (
  plan_id bigint primary key references history.plan,
  ended_on date not null,
  because text not null,
  recorded_at timestamptz not null default clock_timestamp()
);

do $$
declare book text;
begin
  foreach book in array array['step', 'step_withdrawn', 'step_checked', 'hold', 'hold_lifted', 'plan',
    'plan_instalment', 'plan_ended']
  loop
    call public.make_book(('history.' || book)::regclass);
  end loop;
end $$;
