create table letters.batch (
  id bigint generated always as identity primary key,
  step text not null,
  planned_issue_on date not null,
  evening date not null,
  state text not null default 'proposed' check (state in
    ('composing', 'proposed', 'held', 'released', 'printed', 'despatched', 'closed')),
  unique (step, evening)
);
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
  debt_id bigint not null,
  account_id bigint not null,
  decision_id bigint not null,
  step text not null,
  addressee_party bigint,
  amount_pence bigint not null,
  planned_issue_on date not null,
  pay_by date not null,
  next_step_from date not null,
  template_id text,
  language text not null default 'en',
  format_need text not null default 'standard',
  state text not null check (state in ('proposed', 'exception', 'left_out', 'released', 'printed',
    'despatched', 'recalled', 'fell_out')),
  because text not null default '',
  unique (batch_id, debt_id)
);
create index notice_by_batch on letters.notice (batch_id, state, id);
create index notice_by_debt on letters.notice (debt_id);
create index notice_by_account on letters.notice (account_id);

-- The legal proof, derived afresh from the books each time.
create table letters.proof (
  id bigint generated always as identity primary key,
  notice_id bigint not null references letters.notice,
  stage text not null check (stage in ('composing', 'release', 'print', 'despatch', 'officer')),
  proven_for date not null,
  proven boolean not null,
  checks jsonb not null,
  rulebook text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index proof_by_notice on letters.proof (notice_id, id);

-- The exact document, for ever.
create table letters.document (
  id bigint generated always as identity primary key,
  notice_id bigint not null references letters.notice,
  template_id text not null,
  issue_on date not null,
  sha256 text not null,
  pages smallint not null,
  pdf bytea not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index document_by_notice on letters.document (notice_id, id);
alter table letters.document alter column pdf set storage external;

create table letters.print_file (
  id bigint generated always as identity primary key,
  batch_id bigint not null references letters.batch,
  name text not null unique,
  sha256 text not null,
  notices integer not null,
  written_at timestamptz not null default clock_timestamp()
);

call public.make_working_table('letters.batch');
call public.make_working_table('letters.notice');
call public.make_book('letters.batch_act');
call public.make_book('letters.proof');
call public.make_book('letters.document');
call public.make_book('letters.print_file');
