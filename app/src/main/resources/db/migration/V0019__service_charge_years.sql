-- The service charge's year: what leases say, the tree of costs, and the runs that share costs out.
create schema charges;
grant usage on schema charges to ${app_role};

-- What every fact of the billing system has. The newest version of a key holds, unless it says that
-- the source no longer has it; a run names the versions on which it rests.
create table charges.fact (
  id bigint generated always as identity primary key,
  source text not null,
  fact_key text not null,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index on charges.fact (source, fact_key, id desc);

create table charges.lease_terms_version (
  like charges.fact including all,
  lease_id text not null,
  apportionment text, on_account boolean, due_days text, works_separately boolean,
  improvements boolean, sinking_fund boolean, management_percent integer, interest_clause text,
  costs_clause text, reserved_as_rent boolean, notice_clause text, credit_rule text,
  right_to_buy_granted date, main_home boolean, sublet boolean
);
create table charges.lease_heads_version (
  like charges.fact including all,
  lease_id text not null, head text not null, clause text not null
);
-- Indices in tenths. A council's own estimate for the leaseholder, as its section 125 notice has it.
create table charges.lease_estimates_version (
  like charges.fact including all,
  lease_id text not null, item text not null, kind text not null, estimate bigint not null,
  index_at_notice integer, index_at_cost integer
);
create table charges.cost_nodes_version (
  like charges.fact including all,
  node_id text not null, parent_node_id text, level text not null, name text not null,
  weights_total integer
);
create table charges.cost_units_version (
  like charges.fact including all,
  unit_id text not null, node_id text not null, property_ref text,
  -- Null: the council holds it.
  lease_id text
);
create index on charges.cost_units_version (lease_id);
create table charges.unit_weights_version (
  like charges.fact including all,
  unit_id text not null, node_id text not null, weight integer not null,
  valid_from date not null, valid_to date
);
create table charges.consultations_version (
  like charges.fact including all,
  consultation_id text not null, schedule text not null, subject text not null, dispensed_on date,
  tribunal_ref text
);
create table charges.consultation_stages_version (
  like charges.fact including all,
  consultation_id text not null, stage text not null, given_on date not null, ends_on date
);
create table charges.costs_version (
  like charges.fact including all,
  cost_id text not null, node_id text not null, head text not null, financial_year text not null,
  basis text not null, kind text not null, amount bigint not null, recovered bigint, supplier text,
  invoice_number text, invoice_received_on date, paid_on date, major_works boolean,
  agreement boolean, consultation_id text, notice_item text, assistance boolean,
  variance_reason text
);
create index on charges.costs_version (financial_year);
create table charges.funds_version (
  like charges.fact including all,
  fund_entry_id text not null, node_id text not null, financial_year text not null,
  kind text not null, amount bigint not null
);
drop table charges.fact;

-- What holds now, table by table.
do $$
declare fact text;
begin
  foreach fact in array array['lease_terms', 'lease_heads', 'lease_estimates', 'cost_nodes',
    'cost_units', 'unit_weights', 'consultations', 'consultation_stages', 'costs', 'funds']
  loop
    call public.make_book(format('charges.%I', fact || '_version')::regclass);
    execute format(
      'create view charges.%1$I as
         select v.* from charges.%2$I v
          where not v.deleted
            and not exists (select from charges.%2$I n
                             where n.source = v.source and n.fact_key = v.fact_key
                               and n.id > v.id)',
      fact, fact || '_version');
    execute format('grant select on charges.%I to ${app_role}', fact);
  end loop;
end $$;

-- One act of sharing a year's costs out. It is kept as it was, whatever is learned later: a run that
-- replaces it stands beside it.
create table charges.run (
  id bigint generated always as identity primary key,
  year smallint not null check (year between 1993 and 2100),
  basis text not null check (basis in ('estimate', 'actual')),
  -- The year's services, or major works, which are asked for apart.
  part text not null check (part in ('services', 'works')),
  -- For which dwellings it is: those at or below this node.
  node_id text not null,
  node_name text not null,
  source text not null,
  issued_on date not null,
  -- When letters of that day are taken to be served.
  served_on date not null,
  due_on date,
  replaces bigint references charges.run,
  prepared_by text not null,
  reason text not null,
  -- Of everything it rests on: the same facts are not run twice.
  facts_sha256 text not null,
  law_version text not null,
  units integer not null,
  cost_pence bigint not null,
  leaseholders_pence bigint not null,
  council_pence bigint not null,
  -- Shares of dwellings that the run is not for, in the costs of the nodes above it.
  outside_pence bigint not null,
  never_due_pence bigint not null,
  lost_pence bigint not null,
  capped_pence bigint not null,
  due_pence bigint not null,
  billed_pence bigint not null,
  -- The checks with what each rests on; any that holds keeps the run from being approved.
  checks jsonb not null,
  holds integer not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check (cost_pence = leaseholders_pence + council_pence + outside_pence),
  check (leaseholders_pence = never_due_pence + lost_pence + capped_pence + due_pence)
);
create unique index run_once on charges.run
  (year, basis, part, node_id, issued_on, coalesce(replaces, 0), facts_sha256);
create index run_newest on charges.run (year desc, id desc);

create table charges.run_line (
  run_id bigint not null references charges.run,
  line integer not null,
  cost_version_id bigint not null,
  cost_id text not null,
  node_id text not null,
  node_name text not null,
  head text not null,
  kind text not null,
  incurred_on date,
  amount_pence bigint not null,
  weights bigint not null,
  outside_pence bigint not null,
  -- Whether assistance from government paid for it in part.
  assisted boolean not null,
  consultation_id text,
  consultation text,
  primary key (run_id, line)
);
create table charges.run_share (
  run_id bigint not null references charges.run,
  line integer not null,
  unit_id text not null,
  weight integer not null,
  share_pence bigint not null,
  never_due_pence bigint not null,
  lost_pence bigint not null,
  capped_pence bigint not null,
  due_pence bigint not null,
  because text not null,
  clause text,
  primary key (run_id, unit_id, line),
  check (share_pence = never_due_pence + lost_pence + capped_pence + due_pence)
);
create table charges.run_unit (
  run_id bigint not null references charges.run,
  unit_id text not null,
  lease_id text,
  -- Null: the council's own.
  account_id bigint,
  account_ref text,
  share_pence bigint not null,
  due_pence bigint not null,
  -- Asked for already for this year, whoever billed it.
  billed_pence bigint not null,
  primary key (run_id, unit_id)
);
create index run_unit_by_account on charges.run_unit (account_id, run_id);

-- What became of a run, act by act.
create table charges.run_act (
  id bigint generated always as identity primary key,
  run_id bigint not null references charges.run,
  act text not null check (act in ('asked', 'posted', 'turned down', 'lapsed')),
  request_id bigint,
  actor text not null,
  reason text not null,
  at timestamptz not null default clock_timestamp()
);
create index run_act_by_run on charges.run_act (run_id, id);
create unique index run_posted_once on charges.run_act (run_id) where act = 'posted';

do $$
declare book text;
begin
  foreach book in array array['run', 'run_line', 'run_share', 'run_unit', 'run_act']
  loop
    call public.make_book(format('charges.%I', book)::regclass);
  end loop;
end $$;
