-- Notices of section 20B(2) that officers recorded: that a cost was incurred and will be asked for,
-- and the figure that each states. A record is never changed: one that was wrong is withdrawn, and one
-- that corrects it stands beside it.
create table charges.cost_notice (
  id bigint generated always as identity primary key,
  source text not null,
  cost_id text not null,
  given_on date not null,
  figure_pence bigint not null check (figure_pence > 0),
  -- Whether all leaseholders who bear the cost were told, or those alone who are named beside it.
  to_all boolean not null,
  reason text not null,
  corrects bigint references charges.cost_notice,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index cost_notice_by_cost on charges.cost_notice (source, cost_id);
call public.make_book('charges.cost_notice');

-- A notice was given for a lease: it holds for whoever has the lease later.
create table charges.cost_notice_told (
  notice_id bigint not null references charges.cost_notice,
  account_id bigint not null,
  lease_id text not null,
  primary key (notice_id, lease_id)
);
call public.make_book('charges.cost_notice_told');

create table charges.cost_notice_withdrawn (
  notice_id bigint primary key references charges.cost_notice,
  reason text not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null default clock_timestamp()
);
call public.make_book('charges.cost_notice_withdrawn');

-- Those that hold.
create view charges.cost_notices as
  select n.* from charges.cost_notice n
   where not exists (select from charges.cost_notice_withdrawn w where w.notice_id = n.id);
grant select on charges.cost_notices to ${app_role};
