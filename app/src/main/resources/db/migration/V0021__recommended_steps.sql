-- What officers add to the history beside notices: orders and judgments with their court, and the
-- end of what a step began.
create table history.court_order (
  step_id bigint primary key references history.step,
  court text not null,
  case_number text not null,
  reason text not null,
  -- The approval under which it was recorded, where the council wants a second person.
  request_id bigint,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
-- A method that stopped, a request that was answered. A later record never changes it.
create table history.step_ended (
  step_id bigint primary key references history.step,
  ended_on date not null,
  outcome text not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('history.court_order');
call public.make_book('history.step_ended');

-- Steps that an officer recommends and a second person answers.
create schema recovery;
grant usage on schema recovery to ${app_role};

create table recovery.recommendation (
  id bigint generated always as identity primary key,
  -- The request of the one mechanism for everything that needs a second person.
  request_id bigint not null unique,
  debt_id bigint not null,
  account_id bigint not null,
  account_ref text not null,
  debt_type text not null,
  -- The step's own key; unique for its type of debt.
  step text not null,
  -- At whom it aims; null where it aims at nobody, as a write-off.
  party_id bigint,
  amount_pence bigint not null,
  -- What the officer answered and wrote, by question.
  answers jsonb not null,
  -- The facts of the day, in words: what changed since is told from them.
  facts jsonb not null,
  reason text not null,
  recommended_by text not null,
  recommended_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index recommendation_by_debt on recovery.recommendation (debt_id);
create index recommendation_by_officer on recovery.recommendation (recommended_by, id desc);

-- The second person's answer, once.
create table recovery.answer (
  recommendation_id bigint primary key references recovery.recommendation,
  approved boolean not null,
  because text not null,
  answered_by text not null,
  answered_on date not null,
  -- The step in history, where it was approved.
  step_id bigint,
  amount_pence bigint not null,
  -- What the gates and the sums said on the day of the answer, with their law.
  proof jsonb not null,
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('recovery.recommendation');
call public.make_book('recovery.answer');
