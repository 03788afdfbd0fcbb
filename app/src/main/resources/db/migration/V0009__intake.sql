-- One row a file or extract that was loaded; a file is loaded once.
create table intake.extract (
  extract_id uuid primary key,
  source text not null,
  kind text not null check (kind in ('full', 'delta')),
  previous_extract_id uuid,
  as_at timestamptz not null,
  manifest_sha256 text not null,
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by text not null,
  rows_loaded bigint not null,
  rows_rejected bigint not null
);
create table intake.file (
  id bigint generated always as identity primary key,
  extract_id uuid references intake.extract,
  name text not null,
  sha256 text not null,
  rows_read bigint not null,
  rows_loaded bigint not null,
  rows_rejected bigint not null,
  amount_pence bigint,
  loaded_at timestamptz not null default clock_timestamp(),
  loaded_by text not null
);
-- The same receipts file twice changes nothing; an extract's files are told apart by their extract.
create unique index file_once on intake.file (sha256) where extract_id is null;
create table intake.reject (
  id bigint generated always as identity primary key,
  file_id bigint not null references intake.file,
  line bigint not null,
  field text not null,
  found text not null,
  expected text not null
);
create index reject_by_file on intake.reject (file_id, id);
call public.make_book('intake.extract');
call public.make_book('intake.file');
call public.make_book('intake.reject');
