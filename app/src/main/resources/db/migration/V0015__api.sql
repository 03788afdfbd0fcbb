-- Answers of calls that count once, by the caller's own key.
create schema api;
grant usage on schema api to ${app_role};
create table api.idempotency_key (
  username text not null,
  key text not null,
  call_sha256 bytea not null,
  status integer,
  body text,
  at timestamptz not null default clock_timestamp(),
  primary key (username, key)
);
create index idempotency_key_by_age on api.idempotency_key (at);
call public.make_working_table('api.idempotency_key');
