-- One schema a module. The application signs in as ${app_role}, which may read and insert into books
-- and change only working tables; the owner runs migrations and nothing else.
do $$
begin
  if not exists (select from pg_roles where rolname = '${app_role}') then
    create role ${app_role} login;
  end if;
end
$$;

create schema access;
create schema audit;
create schema policy;
create schema people;
create schema accounts;
create schema ledger;
create schema history;
create schema intake;
create schema nights;
create schema monitoring;
create schema letters;
create schema worklist;

grant usage on schema access, audit, policy, people, accounts, ledger, history, intake, nights,
  monitoring, letters, worklist to ${app_role};

create extension if not exists pg_trgm;

-- Books only grow: this refuses a change whoever asks, the owner included.
create function public.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is a book: it is added to, never changed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

-- Makes a table a book: insert and read for the application, change for nobody.
create procedure public.make_book(book regclass) language plpgsql as $$
begin
  execute format('grant select, insert on %s to ${app_role}', book);
  execute format(
    'create trigger refuse_change before update or delete or truncate on %s
       for each statement execute function public.refuse_change()', book);
end
$$;

-- Makes a table a working table: state that is derived, or that a queue moves along.
create procedure public.make_working_table(working regclass) language plpgsql as $$
begin
  execute format('grant select, insert, update, delete on %s to ${app_role}', working);
end
$$;

-- A reference between books, tested a statement at a time. Nothing in a book goes away, so it is
-- enough to test what is added; a foreign key would lock and mark the row referred to, for each row
-- added (docs/decisions/0018).
create function public.refuse_orphans() returns trigger language plpgsql as $$
declare orphan bigint;
begin
  execute format(
    'select a.%1$I from added a
      where a.%1$I is not null and not exists (select from %2$s r where r.id = a.%1$I) limit 1',
    tg_argv[0], tg_argv[1]) into orphan;
  if orphan is not null then
    raise exception '%.%: % % is not in %',
      tg_table_schema, tg_table_name, tg_argv[0], orphan, tg_argv[1]
      using errcode = 'foreign_key_violation';
  end if;
  return null;
end
$$;
create procedure public.refers(book regclass, reference name, other regclass) language plpgsql as $$
begin
  if not exists (select from pg_trigger where tgrelid = other and tgname = 'refuse_change') then
    raise exception '% may lose rows: refer to it with a foreign key', other;
  end if;
  execute format(
    'create trigger %I after insert on %s referencing new table as added
       for each statement execute function public.refuse_orphans(%L, %L)',
    reference || '_exists', book, reference, other);
end
$$;
