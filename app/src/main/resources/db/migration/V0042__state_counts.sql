-- How many debts stand in each state: what each decision adds and takes away, in its own
-- transaction. A night folds the changes together and proves their sum against the standings.
create table monitoring.state_count (
  id bigint generated always as identity primary key,
  state text not null,
  debts bigint not null
);
call public.make_working_table('monitoring.state_count');
insert into monitoring.state_count (state, debts)
  select state, count(*) from monitoring.standing group by state;

-- How many debts the book of accounts held when the last night counted them, and the last of them:
-- that book only grows, so what arrived since is counted from there.
create table monitoring.book_count (
  only_row boolean primary key default true check (only_row),
  debts bigint not null,
  last_debt bigint not null
);
call public.make_working_table('monitoring.book_count');
