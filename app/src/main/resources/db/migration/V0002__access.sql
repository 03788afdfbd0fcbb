create table access.officer (
  id bigint generated always as identity primary key,
  username text not null unique check (username ~ '^[a-z0-9._-]{2,60}$'),
  display_name text not null,
  role text not null check (role in
    ('officer', 'senior_officer', 'manager', 'auditor', 'administrator', 'other_team')),
  debt_types text[] not null default '{council_tax}',
  -- Largest batch total, in pence, that this officer may release alone or approve.
  approval_limit_pence bigint not null default 0,
  password_hash text,
  -- Portfolio is the account-number ending(s) that this officer looks after; empty is the whole council.
  portfolio text not null default '',
  keyboard_shortcuts boolean not null default true,
  active boolean not null default true,
  created_at timestamptz not null default now()
);
call public.make_working_table('access.officer');

create table access.conflict_of_interest (
  id bigint generated always as identity primary key,
  officer_id bigint not null references access.officer,
  -- One declaration is one row for each record that the sources hold of the person.
  person_id bigint not null,
  party_id bigint not null,
  kind text not null check (kind in ('own', 'family', 'friend', 'colleague', 'other')),
  reason text not null,
  declared_by text not null,
  recorded_at timestamptz not null default now(),
  ended_at timestamptz,
  ended_by text,
  ended_because text,
  check ((ended_at is null) = (ended_by is null))
);
create unique index conflict_by_officer on access.conflict_of_interest (officer_id, party_id)
 where ended_at is null;
call public.make_working_table('access.conflict_of_interest');

-- Only a hash of a token is kept: a stolen table opens nothing.
create table access.api_token (
  id bigint generated always as identity primary key,
  name text not null,
  officer_id bigint not null references access.officer,
  token_sha256 bytea not null unique,
  scopes text[] not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
call public.make_working_table('access.api_token');
