create table letters.batch (
  id bigint generated always as identity primary key,
  step text not null check (step in ('reminder_1', 'reminder_2', 'final_notice', 'complaint')),
  evening date not null,
  planned_issue_on date not null,
  state text not null default 'composing' check (state in
    ('composing', 'proposed', 'released', 'printed', 'despatched', 'closed')),
  held boolean not null default false,
  -- How the night ended that proposed it: nothing of a red night, or of one that has not ended, is
  -- released.
  night text not null default 'running' check (night in ('running', 'green', 'amber', 'red')),
  -- The last debt composed, so that a night that was stopped goes on from there.
  composed_to bigint not null default 0,
  -- Changes with every act, so that nobody acts on a page that is out of date.
  version integer not null default 0
);
-- A red night is run again, and proposes anew.
create unique index batch_once on letters.batch (step, evening) where night <> 'red';
create index batch_by_step on letters.batch (step, evening desc, id desc);
create table letters.batch_act (
  id bigint generated always as identity primary key,
  batch_id bigint not null references letters.batch,
  act text not null,
  actor text not null,
  reason text not null,
  details jsonb not null default '{}',
  at timestamptz not null default clock_timestamp()
);
create index batch_act_by_batch on letters.batch_act (batch_id, id);

create table letters.notice (
  id bigint generated always as identity primary key,
  batch_id bigint not null references letters.batch,
  -- The batch that drew it up. While nothing but its dates changes, the next batch takes it along.
  first_batch_id bigint not null references letters.batch,
  debt_id bigint not null,
  account_id bigint not null,
  account_ref text not null,
  financial_year smallint not null,
  decision_id bigint not null,
  step text not null,
  parties bigint[] not null default '{}',
  amount_pence bigint not null,
  if_not_paid_pence bigint not null,
  planned_issue_on date not null,
  pay_by date not null,
  next_step_from date not null,
  format_need text not null default 'standard',
  exceptions text[] not null default '{}',
  -- The exceptions that an officer has looked at and let pass.
  settled text[] not null default '{}',
  state text not null check (state in ('proposed', 'exception', 'left_out', 'superseded', 'released',
    'printed', 'despatched', 'not_counted', 'recalled', 'fell_out')),
  because text not null default '',
  unique (batch_id, debt_id)
);
create index notice_by_batch on letters.notice (batch_id, state, id);
create index notice_by_debt on letters.notice (debt_id, step, state);
create index notice_by_account on letters.notice (account_id);
create index notice_unreleased on letters.notice (step, batch_id)
  where state in ('proposed', 'exception');

-- What became of a notice, act by act.
create table letters.notice_act (
  id bigint generated always as identity primary key,
  notice_id bigint not null references letters.notice,
  act text not null,
  actor text not null,
  reason text not null default '',
  at timestamptz not null default clock_timestamp()
);
create index notice_act_by_notice on letters.notice_act (notice_id, id);

-- The legal proof, derived afresh from the books each time: what was asked, what was found, and the
-- rule row with its citation; beside it the facts that it rests on.
create table letters.proof (
  id bigint generated always as identity primary key,
  notice_id bigint not null references letters.notice,
  stage text not null check (stage in ('composing', 'release', 'print', 'despatch', 'officer')),
  evening date not null,
  proven_for date not null,
  proven boolean not null,
  checks jsonb not null,
  facts jsonb not null,
  rulebook text not null,
  -- Of the facts, each check's answer and the law's version: what a later night is held against.
  said_sha256 text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index proof_by_notice on letters.proof (notice_id, id);
-- A print file that is started again proves its notices again; the proof that held is kept once.
create unique index proof_of_print on letters.proof (notice_id) where stage = 'print' and proven;

-- The exact document, for ever.
create table letters.document (
  id bigint generated always as identity primary key,
  notice_id bigint not null references letters.notice,
  template_id text not null,
  issue_on date not null,
  sha256 text not null,
  -- Of the letter's text: the same letter is not made twice.
  text_sha256 text not null,
  pages smallint not null,
  pdf bytea not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (notice_id, text_sha256)
);
alter table letters.document alter column pdf set storage external;

create table letters.print_file (
  id bigint generated always as identity primary key,
  -- Letters to post, or the list of those that the print house is to keep back.
  kind text not null default 'letters' check (kind in ('letters', 'recall')),
  batch_id bigint not null references letters.batch,
  name text not null unique,
  sha256 text not null,
  notices integer not null,
  written_on date not null,
  written_at timestamptz not null default clock_timestamp()
);
create index print_file_by_batch on letters.print_file (batch_id);

call public.make_working_table('letters.batch');
call public.make_working_table('letters.notice');
call public.make_book('letters.batch_act');
call public.make_book('letters.notice_act');
call public.make_book('letters.proof');
call public.make_book('letters.document');
call public.make_book('letters.print_file');
