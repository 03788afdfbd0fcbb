-- The council's own choices, dated. The row with the latest effective_from on or before a day, and
-- recorded last, is in force on it.
create table policy.setting (
  id bigint generated always as identity primary key,
  key text not null,
  effective_from date not null,
  value text not null,
  requested_by text not null,
  approved_by text not null,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index setting_by_key on policy.setting (key, effective_from);
call public.make_book('policy.setting');
