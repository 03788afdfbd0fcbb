-- Who did what, when and why; and who saw what. Each row carries its own hash; a sealing step chains
-- the hashes, so that writing takes no lock.
create table audit.act (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  role text not null,
  act text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text not null,
  details jsonb not null default '{}',
  row_hash bytea not null default '\x'
);
create index act_by_subject on audit.act (subject_kind, subject_id, seq desc);
create index act_by_actor on audit.act (actor, seq desc);

create table audit.look (
  seq bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor text not null,
  role text not null,
  what text not null,
  subject_kind text not null,
  subject_id text not null,
  reason text not null default '',
  details jsonb not null default '{}',
  row_hash bytea not null default '\x'
);
create index look_by_subject on audit.look (subject_kind, subject_id, seq desc);
create index look_by_actor on audit.look (actor, seq desc);

create function audit.act_hash(a audit.act) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws('|', a.seq, extract(epoch from a.at), a.actor, a.role, a.act,
    a.subject_kind, a.subject_id, a.reason, a.details::text), 'UTF8'))
$$;
create function audit.look_hash(a audit.look) returns bytea language sql stable as $$
  select sha256(convert_to(concat_ws('|', a.seq, extract(epoch from a.at), a.actor, a.role, a.what,
    a.subject_kind, a.subject_id, a.reason, a.details::text), 'UTF8'))
$$;
create function audit.hash_act() returns trigger language plpgsql as $$
begin new.row_hash := audit.act_hash(new); return new; end $$;
create function audit.hash_look() returns trigger language plpgsql as $$
begin new.row_hash := audit.look_hash(new); return new; end $$;
create trigger hash_row before insert on audit.act for each row execute function audit.hash_act();
create trigger hash_row before insert on audit.look for each row execute function audit.hash_look();

-- A seal covers rows up to last_seq and the seal before it.
create table audit.seal (
  id bigint generated always as identity primary key,
  log text not null check (log in ('act', 'look')),
  first_seq bigint not null,
  last_seq bigint not null,
  row_count bigint not null,
  previous_seal bytea not null,
  seal bytea not null,
  at timestamptz not null default clock_timestamp(),
  unique (log, first_seq)
);
-- Seals a log's new rows, or answers false when somebody is writing to it just now: the lock shuts
-- out writers in flight, whose rows would otherwise slip in behind the seal, and waits for nobody.
create function audit.seal_rows(which text) returns boolean
  language plpgsql security definer set search_path = audit, pg_temp as $$
begin
  begin
    execute format('lock table audit.%I in share mode nowait', which);
  exception when lock_not_available then
    return false;
  end;
  execute format($seal$
    with last as (
      select coalesce((select last_seq from audit.seal where log = $1 order by id desc limit 1), 0) as seq,
             coalesce((select seal from audit.seal where log = $1 order by id desc limit 1), '\x00') as seal)
    insert into audit.seal (log, first_seq, last_seq, row_count, previous_seal, seal)
    select $1, min(a.seq), max(a.seq), count(*), last.seal,
           sha256(last.seal || string_agg(a.row_hash, ''::bytea order by a.seq))
      from audit.%I a, last where a.seq > last.seq group by last.seal
    $seal$, which) using which;
  return true;
end
$$;
revoke all on function audit.seal_rows(text) from public;
grant execute on function audit.seal_rows(text) to ${app_role};

call public.make_book('audit.act');
call public.make_book('audit.look');
call public.make_book('audit.seal');

-- One mechanism for everything that needs a second person: request, decision, act.
create table audit.approval_request (
  id bigint generated always as identity primary key,
  kind text not null,
  subject_kind text not null,
  subject_id text not null,
  amount_pence bigint not null default 0,
  requested_by text not null,
  reason text not null,
  -- What the requester saw; the decision is refused when it has moved.
  facts jsonb not null,
  at timestamptz not null default clock_timestamp()
);
create table audit.approval_decision (
  request_id bigint primary key references audit.approval_request,
  granted boolean not null,
  decided_by text not null,
  because text not null,
  at timestamptz not null default clock_timestamp()
);
call public.make_book('audit.approval_request');
call public.make_book('audit.approval_decision');
