create table ledger.entry (
  id bigint generated always as identity primary key,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  kind text not null check (kind in ('charge', 'reduction', 'receipt', 'costs', 'refund',
    'transfer', 'write_off', 'match')),
  reason text not null,
  -- Where it came from: file and line, officer and reason, or decision.
  evidence text not null,
  idempotency_key text not null unique,
  -- An entry can be undone once.
  reverses bigint unique references ledger.entry
);
create index entry_by_day on ledger.entry (effective_on);

-- Debit positive, credit negative, in pence. Every entry's legs sum to zero.
create table ledger.leg (
  entry_id bigint not null,
  leg_no smallint not null,
  book text not null check (book in ('debtor', 'income', 'reductions', 'costs', 'bank', 'suspense',
    'on_account', 'refunds', 'write_offs', 'transfers')),
  fund text not null check (fund in ('general_fund', 'housing_revenue_account')),
  -- On debtor and on_account legs only, so that an account's balance is the sum of its legs.
  account_id bigint,
  debt_id bigint,
  financial_year smallint,
  amount_pence bigint not null check (amount_pence <> 0),
  effective_on date not null,
  primary key (entry_id, leg_no),
  check ((book = 'debtor') = (debt_id is not null))
);
create index leg_by_debt on ledger.leg (debt_id) include (amount_pence, effective_on, entry_id)
  where debt_id is not null;
create index leg_by_account on ledger.leg (account_id, effective_on) where account_id is not null;
-- Money that met no debt: each night asks for it.
create index leg_on_account on ledger.leg (account_id) include (amount_pence)
  where book = 'on_account';

-- All legs of an entry arrive in one statement, so one set-based test per statement is exact: a
-- later statement can only add legs that sum to zero again.
create function ledger.legs_balance() returns trigger language plpgsql as $$
declare faulty record;
begin
  select entry_id, sum(amount_pence) as out_by into faulty
    from added group by entry_id having sum(amount_pence) <> 0 limit 1;
  if found then
    raise exception 'ledger entry % is out of balance by % pence', faulty.entry_id, faulty.out_by
      using errcode = 'check_violation';
  end if;
  return null;
end
$$;
create trigger legs_balance after insert on ledger.leg
  referencing new table as added for each statement execute function ledger.legs_balance();

create table ledger.receipt (
  id bigint generated always as identity primary key,
  -- The sender's own number of the receipt: money seen twice is posted once.
  source text not null,
  source_key text not null,
  received_on date not null,
  effective_on date not null,
  reference text not null,
  amount_pence bigint not null check (amount_pence <> 0),
  method text not null,
  payer_name text, narrative text,
  directed_year smallint,
  reverses_key text,
  -- The account that the reference named; null when the money went to suspense.
  account_id bigint,
  -- The debt whose charge or invoice was named; null when none was.
  debt_id bigint,
  entry_id bigint not null,
  file_id bigint,
  line bigint,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (source, source_key)
);
create index receipt_by_account on ledger.receipt (account_id) where account_id is not null;
create index receipt_by_entry on ledger.receipt (entry_id);
create index receipt_by_file on ledger.receipt (file_id) where file_id is not null;

-- Penny by penny from receipt to instalment. Un-applying is a counter-row.
create table ledger.allocation (
  id bigint generated always as identity primary key,
  receipt_id bigint not null,
  debt_id bigint not null,
  -- Null: on the debt, met by no instalment.
  instalment_id bigint,
  amount_pence bigint not null check (amount_pence <> 0),
  -- The day on which the payment counts as made.
  effective_on date not null,
  rule text not null,
  because text not null,
  undoes bigint unique references ledger.allocation,
  recorded_at timestamptz not null default clock_timestamp()
);
create index allocation_by_debt on ledger.allocation (debt_id)
  include (instalment_id, amount_pence, effective_on);
create index allocation_by_receipt on ledger.allocation (receipt_id);

-- Money in the suspense book, worked as a queue. The entry is the fact; this is its place in the queue.
create table ledger.suspense_item (
  id bigint generated always as identity primary key,
  receipt_id bigint not null unique references ledger.receipt,
  amount_pence bigint not null,
  -- As the payer gave it, so that the queue can be searched.
  reference text not null,
  why text not null,
  -- References that nearly match, for the officer to judge.
  candidates jsonb not null default '[]',
  state text not null default 'open' check (state in
    ('open', 'requested', 'posted', 'returned')),
  request_id bigint,
  -- Where the money went in the end.
  account_id bigint,
  opened_on date not null,
  settled_on date
);
create index suspense_by_account on ledger.suspense_item (account_id) where account_id is not null;
create index suspense_open on ledger.suspense_item (state, opened_on, id);

-- Payments that a billing system reports while files bring the money: matched, never posted.
create table ledger.reported_payment (
  id bigint generated always as identity primary key,
  source text not null,
  transaction_id text not null,
  account_id bigint not null,
  -- The bank's number of the receipt, where the source keeps it.
  number text not null,
  amount_pence bigint not null,
  effective_on date not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (source, transaction_id)
);
create index entry_of_match on ledger.entry (evidence) where kind = 'match';
call public.make_book('ledger.reported_payment');

-- Receipts that stand on an account: at once, or after an officer found whose they are.
create view ledger.placed_receipt as
  select r.id as receipt_id, coalesce(r.account_id, s.account_id) as account_id, r.amount_pence,
         r.effective_on, r.directed_year, r.debt_id
    from ledger.receipt r
    left join ledger.suspense_item s on s.receipt_id = r.id and s.state = 'posted'
   where r.amount_pence > 0 and coalesce(r.account_id, s.account_id) is not null
     and not exists (select from ledger.entry e where e.reverses = r.entry_id);
grant select on ledger.placed_receipt to ${app_role};

call public.make_book('ledger.entry');
call public.make_book('ledger.leg');
call public.make_book('ledger.receipt');
call public.make_book('ledger.allocation');
call public.refers('ledger.leg', 'entry_id', 'ledger.entry');
call public.refers('ledger.receipt', 'entry_id', 'ledger.entry');
call public.refers('ledger.allocation', 'receipt_id', 'ledger.receipt');
call public.make_working_table('ledger.suspense_item');
