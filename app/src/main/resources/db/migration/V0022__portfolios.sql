-- The council's own codes of a property's estate and block, as its source says.
alter table accounts.property_version
  add column if not exists estate_code text,
  add column if not exists block_code text;

-- A named, dated set of rules whose debts one officer looks after. The version with the latest
-- from_on on or before a day, and recorded last, is in force on it.
create table worklist.portfolio (
  id bigint generated always as identity primary key,
  -- Whose it is when debts are handed to an officer one by one; such a portfolio has no versions.
  hand_of text unique,
  recorded_at timestamptz not null default clock_timestamp()
);
create table worklist.portfolio_version (
  id bigint generated always as identity primary key,
  portfolio_id bigint not null references worklist.portfolio,
  name text not null,
  officer text not null,
  -- The lowest number comes first.
  priority integer not null check (priority between 1 and 999),
  -- An empty list and a null ask nothing.
  debt_types text[] not null default '{}',
  postcodes text[] not null default '{}',
  streets text[] not null default '{}',
  estates text[] not null default '{}',
  blocks text[] not null default '{}',
  least_pence bigint,
  most_pence bigint check (most_pence >= least_pence),
  steps text[] not null default '{}',
  from_on date not null,
  closed boolean not null default false,
  reason text not null,
  kept_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index portfolio_version_latest
  on worklist.portfolio_version (portfolio_id, from_on desc, id desc);

-- One debt handed to an officer, or back to the rules. The latest row on or before a day speaks.
create table worklist.handover (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  -- The officer's own portfolio; null hands the debt back.
  portfolio_id bigint references worklist.portfolio,
  from_on date not null,
  reason text not null,
  handed_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index handover_latest on worklist.handover (debt_id, from_on desc, id desc);

-- An officer who is away, the first and the last day included, and who covers.
create table worklist.absence (
  id bigint generated always as identity primary key,
  officer text not null,
  from_on date not null,
  to_on date not null check (to_on >= from_on),
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index absence_by_day on worklist.absence (to_on);
create table worklist.cover (
  id bigint generated always as identity primary key,
  absence_id bigint not null references worklist.absence,
  -- Null covers every portfolio of the officer that has no cover of its own.
  portfolio_id bigint references worklist.portfolio,
  officer text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (absence_id, portfolio_id)
);
create table worklist.absence_ended (
  absence_id bigint primary key references worklist.absence,
  -- The first day back at work.
  back_on date not null,
  reason text not null,
  ended_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('worklist.portfolio');
call public.make_book('worklist.portfolio_version');
call public.make_book('worklist.handover');
call public.make_book('worklist.absence');
call public.make_book('worklist.cover');
call public.make_book('worklist.absence_ended');

-- Whose desk a debt is on, where it is, and since when it has needed somebody.
alter table monitoring.standing
  -- 0: in no portfolio, nobody's.
  add column portfolio_id bigint not null default 0,
  add column sector text not null default '',
  add column street text not null default '',
  add column estate text not null default '',
  add column block text not null default '',
  -- The first evening of the present answer; null when the debt needs nobody.
  add column needed_since date;

-- Of the decisions under which a debt stands the last run with the same answer and step.
update monitoring.standing s
   set needed_since = (
     select min(d.evening) from monitoring.decision d
      where d.debt_id = s.debt_id and d.answer = s.answer and d.step is not distinct from s.step
        and not exists (
          select from monitoring.decision later
           where later.debt_id = d.debt_id
             and (later.evening, later.occasion) > (d.evening, d.occasion)
             and (later.answer <> s.answer or later.step is distinct from s.step)))
 where s.state = 'action';

-- The worklist counts its tabs from the index alone.
drop index monitoring.standing_by_rank;
create index standing_by_rank on monitoring.standing (state, rank desc, debt_id)
  include (account_ref, account_id, debt_type, portfolio_id);
-- My work: a few portfolios, each in the order of work.
create index standing_by_portfolio on monitoring.standing (portfolio_id, state, rank desc, debt_id);
create index standing_by_age on monitoring.standing (needed_since, debt_id)
  where needed_since is not null;
create index standing_by_sector on monitoring.standing (sector text_pattern_ops)
  where sector <> '';
create index standing_by_block on monitoring.standing (block) where block <> '';
create index standing_by_estate on monitoring.standing (estate) where estate <> '';
