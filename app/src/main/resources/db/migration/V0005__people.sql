-- A source's party is a fact. A person is a set of links to parties, so that un-merging is exact.
create table people.party (
  id bigint generated always as identity primary key,
  source text not null,
  source_key text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (source, source_key)
);

-- What a source said of a party; the latest row speaks.
create table people.party_version (
  id bigint generated always as identity primary key,
  party_id bigint not null,
  party_type text not null check (party_type in ('person', 'organisation', 'estate')),
  title text, forename text, middle_names text, surname text, organisation_name text,
  date_of_birth date, date_of_death date,
  nino text, email text, phone_mobile text, phone_other text,
  allow_sms boolean not null default false, allow_email boolean not null default false,
  preferred_channel text, language text not null default 'en',
  format_need text not null default 'standard', company_number text,
  -- Lower-case "surname forename" or the organisation's name, for search.
  name_key text not null,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index party_version_latest on people.party_version (party_id, id desc);
create index party_version_name on people.party_version (name_key text_pattern_ops);

create table people.party_address (
  id bigint generated always as identity primary key,
  party_id bigint not null,
  address_type text not null check (address_type in
    ('residence', 'correspondence', 'forwarding', 'previous', 'agent')),
  line_1 text not null, line_2 text, line_3 text, line_4 text, line_5 text,
  postcode text, country text not null default 'GB', uprn text,
  valid_from date, valid_to date,
  address_key text not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index party_address_by_party on people.party_address (party_id);
create index party_address_postcode on people.party_address (postcode text_pattern_ops);
create table people.party_address_withdrawn (
  party_address_id bigint primary key references people.party_address,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create table people.marker (
  id bigint generated always as identity primary key,
  source text not null,
  source_key text not null,
  party_id bigint not null references people.party,
  kind text not null,
  starts_on date not null,
  review_on date,
  -- The need it creates, never the condition.
  need text not null default '',
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index marker_by_party on people.marker (party_id);
create table people.marker_withdrawn (
  marker_id bigint primary key references people.marker,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);

create table people.person (
  id bigint generated always as identity primary key,
  recorded_at timestamptz not null default clock_timestamp()
);
-- The latest row for a party says which person it belongs to.
create table people.person_link (
  id bigint generated always as identity primary key,
  person_id bigint not null references people.person,
  party_id bigint not null references people.party,
  because text not null,
  linked_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index person_link_by_party on people.person_link (party_id, id desc);
create index person_link_by_person on people.person_link (person_id);

call public.make_book('people.party');
call public.make_book('people.party_version');
call public.make_book('people.party_address');
call public.make_book('people.party_address_withdrawn');
call public.make_book('people.marker');
call public.make_book('people.marker_withdrawn');
call public.make_book('people.person');
call public.make_book('people.person_link');
call public.refers('people.party_version', 'party_id', 'people.party');
call public.refers('people.party_address', 'party_id', 'people.party');
