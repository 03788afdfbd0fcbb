create table nights.run (
  evening date primary key,
  state text not null check (state in ('running', 'green', 'amber', 'red')),
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz
);
create table nights.stage (
  evening date not null references nights.run,
  name text not null,
  position smallint not null,
  started_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  facts jsonb not null default '{}',
  primary key (evening, name)
);
create table nights.chunk (
  evening date not null references nights.run,
  chunk_no integer not null,
  first_debt bigint not null,
  last_debt bigint not null,
  done boolean not null default false,
  decided integer not null default 0,
  stored integer not null default 0,
  faulted integer not null default 0,
  primary key (evening, chunk_no)
);
-- How the notices proposed differ from the debts with a missed instalment, counted without any
-- decision: named classes that sum exactly. The classes 'missed' and 'proposed' are the two ends.
create table nights.difference (
  evening date not null references nights.run,
  class text not null,
  debts bigint not null,
  primary key (evening, class)
);
call public.make_working_table('nights.run');
call public.make_working_table('nights.stage');
call public.make_working_table('nights.chunk');
call public.make_working_table('nights.difference');
