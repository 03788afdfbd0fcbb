-- Who we are: on every letter and page. One authority is one database.
create table policy.council (
  only_row boolean primary key default true check (only_row),
  name text not null,
  nation text not null check (nation in ('england', 'wales')),
  ons_code text not null check (ons_code ~ '^[EW][0-9]{8}$'),
  address text[] not null,
  telephone text not null,
  email text not null,
  website text not null,
  pay_online text not null,
  pay_phone text not null,
  debt_advice text not null
);
call public.make_working_table('policy.council');

-- The business date: the day on which officers now work. A night closes it and opens the next.
create table policy.business_day (
  only_row boolean primary key default true check (only_row),
  day date not null
);
call public.make_working_table('policy.business_day');
