-- The notice of subsection (2): that a cost was incurred and will be asked for, and the figure that it
-- states.
alter table charges.costs_version add column notified_on date;
alter table charges.costs_version add column notified_figure bigint;
create or replace view charges.costs as
  select v.* from charges.costs_version v
   where not v.deleted
     and not exists (select from charges.costs_version n
                      where n.source = v.source and n.fact_key = v.fact_key and n.id > v.id);

-- What each night found to be running out of time: what it raised stays as it was raised.
create table charges.cost_raised (
  evening date not null,
  source text not null,
  cost_id text not null,
  node_name text not null,
  head text not null,
  financial_year text not null,
  incurred_on date not null,
  safe_on date not null,
  leaseholders_pence bigint not null,
  primary key (evening, source, cost_id)
);
create index cost_raised_by_cost on charges.cost_raised (source, cost_id, evening);
call public.make_working_table('charges.cost_raised');

-- What a posted run tells of each account's demand. A run never changes, so it is worked out once,
-- when it is posted: nights look it up.
create table charges.run_demand (
  run_id bigint not null references charges.run,
  account_id bigint not null,
  -- Of costs of which something is due.
  oldest_on date,
  newest_on date,
  undated bigint not null,
  unclaused bigint not null,
  -- Null where there are several.
  clause text,
  -- The largest share of a set of works, or of a year of an agreement: in all, of those about which
  -- consultation was not complete, and what is due of these.
  works_pence bigint,
  agreement_pence bigint,
  open_works_pence bigint,
  open_works_due_pence bigint,
  open_agreement_pence bigint,
  open_agreement_due_pence bigint,
  dispensed boolean not null,
  consultation_id text,
  primary key (run_id, account_id)
);
create index run_demand_by_account on charges.run_demand (account_id, run_id);
call public.make_book('charges.run_demand');
