create table accounts.property (
  id bigint generated always as identity primary key,
  source text not null,
  property_ref text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (source, property_ref)
);
create table accounts.property_version (
  id bigint generated always as identity primary key,
  property_id bigint not null,
  uprn text, usrn text,
  line_1 text not null, line_2 text, line_3 text, line_4 text, line_5 text, postcode text,
  band text, band_from date, void_from date,
  -- Lower-case lines and postcode, for search.
  address_key text not null,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index property_version_latest on accounts.property_version (property_id, id desc);
create index property_version_address on accounts.property_version using gin (address_key gin_trgm_ops);
create index property_version_postcode on accounts.property_version (postcode text_pattern_ops);

create table accounts.account (
  id bigint generated always as identity primary key,
  source text not null,
  account_ref text not null unique,
  debt_type text not null check (debt_type in
    ('council_tax', 'hb_overpayment', 'leasehold', 'sundry')),
  recorded_at timestamptz not null default clock_timestamp()
);
create table accounts.account_version (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  property_id bigint,
  status text not null check (status in ('open', 'closed', 'suspended')),
  opened_on date, closed_on date,
  payment_method text, fund_code text, recovery_group text, source_stage text,
  -- The source's own figure, kept beside ours so that the difference shows.
  source_balance_pence bigint not null,
  as_at date not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index account_version_latest on accounts.account_version (account_id, id desc);
create index account_version_property on accounts.account_version (property_id);

-- Who is liable, from when to when. A changed row is withdrawn and a new one added.
create table accounts.liability (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  party_id bigint not null,
  role text not null,
  joint_and_several boolean not null default false,
  valid_from date, valid_to date,
  named_on_bill boolean not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index liability_by_account on accounts.liability (account_id);
create index liability_by_party on accounts.liability (party_id);
create table accounts.liability_withdrawn (
  liability_id bigint primary key references accounts.liability,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);
-- The joint taxpayers' notice, recorded by an officer: without it a joint person who is not named
-- on the bill is never noticed.
create table accounts.joint_notice (
  id bigint generated always as identity primary key,
  account_id bigint not null references accounts.account,
  party_id bigint not null,
  served_on date not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (account_id, party_id, served_on)
);

-- What one recovery path runs on: one account's liability for one financial year; beside council tax,
-- one part of it: an overpayment's invoice, major works, ground rent, administration charges.
create table accounts.debt (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  financial_year smallint not null check (financial_year between 1993 and 2100),
  -- Which of the year's debts it is; blank for the one that every council tax year has.
  part text not null default '',
  recorded_at timestamptz not null default clock_timestamp(),
  unique (account_id, financial_year, part)
);

create table accounts.charge (
  id bigint generated always as identity primary key,
  source text not null,
  source_key text not null,
  account_id bigint not null,
  debt_id bigint not null,
  charge_type text not null,
  source_code text,
  period_start date, period_end date,
  amount_pence bigint not null,
  bill_number text,
  issued_on date,
  due_on date,
  legal_basis text,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index charge_by_debt on accounts.charge (debt_id);
create index charge_by_source on accounts.charge (source, source_key);
-- Bills that a payer's reference may name; a council tax payer names the account.
create index charge_by_invoice on accounts.charge (bill_number) where charge_type in
  ('hb_overpayment', 'service_charge_estimate', 'service_charge_actual', 'balancing',
   'major_works', 'ground_rent', 'admin_charge');
create table accounts.charge_withdrawn (
  charge_id bigint primary key references accounts.charge,
  effective_on date not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- The bill's instalments. A changed instalment is withdrawn and a new one added. Source 'evenkeel': the
-- one instalment of a charge that is due on one day, beside council tax.
create table accounts.instalment (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  source text not null,
  plan_key text not null,
  sequence smallint not null,
  due_on date not null,
  amount_pence bigint not null,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index instalment_by_debt on accounts.instalment (debt_id)
  include (id, sequence, due_on, amount_pence, effective_on);
create index instalment_by_plan on accounts.instalment (source, plan_key, sequence);
create table accounts.instalment_withdrawn (
  instalment_id bigint primary key references accounts.instalment,
  effective_on date not null,
  extract_id uuid not null,
  recorded_at timestamptz not null default clock_timestamp()
);

-- What the benefits system says of an overpayment. Its debt is the account's, with the invoice as part.
create table accounts.overpayment_version (
  id bigint generated always as identity primary key,
  source text not null,
  invoice_no text not null,
  account_id bigint not null,
  claim_ref text not null,
  decision_on date not null,
  -- Null: no decision notice is recorded.
  notified_on date,
  period_start date not null,
  period_end date not null check (period_end >= period_start),
  gross_pence bigint not null check (gross_pence >= 0),
  classification text not null,
  recoverable boolean not null,
  recovery_route text,
  weekly_rate_pence bigint,
  appeal_open boolean not null,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index overpayment_latest on accounts.overpayment_version (source, invoice_no, id desc);
create index overpayment_by_account on accounts.overpayment_version (account_id);

create table accounts.lease_version (
  id bigint generated always as identity primary key,
  source text not null,
  lease_key text not null,
  account_id bigint not null,
  property_id bigint not null,
  lease_start date,
  term_years integer,
  title_number text,
  ground_rent_pence bigint,
  -- Month and day, such as 03-31.
  service_charge_year_end text,
  -- The lender, a party that is not liable.
  mortgagee_id bigint,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index lease_latest on accounts.lease_version (source, lease_key, id desc);
create index lease_by_account on accounts.lease_version (account_id);

do $$
declare book text;
begin
  foreach book in array array['property', 'property_version', 'account', 'account_version',
    'liability', 'liability_withdrawn', 'joint_notice', 'debt', 'charge', 'charge_withdrawn',
    'instalment', 'instalment_withdrawn', 'overpayment_version', 'lease_version']
  loop
    call public.make_book(('accounts.' || book)::regclass);
  end loop;
end $$;
call public.refers('accounts.property_version', 'property_id', 'accounts.property');
call public.refers('accounts.account_version', 'account_id', 'accounts.account');
call public.refers('accounts.account_version', 'property_id', 'accounts.property');
call public.refers('accounts.liability', 'account_id', 'accounts.account');
call public.refers('accounts.debt', 'account_id', 'accounts.account');
call public.refers('accounts.overpayment_version', 'account_id', 'accounts.account');
call public.refers('accounts.lease_version', 'account_id', 'accounts.account');
call public.refers('accounts.lease_version', 'property_id', 'accounts.property');
call public.refers('accounts.charge', 'account_id', 'accounts.account');
call public.refers('accounts.charge', 'debt_id', 'accounts.debt');
call public.refers('accounts.instalment', 'debt_id', 'accounts.debt');
