-- The causes that the subsidy claim tells apart, and how a fraud was settled. The second is criminal
-- data: it stands beside the exact class, for two named roles.
alter table accounts.overpayment_version
  drop constraint overpayment_version_classification_check,
  add check (classification in
    ('claimant_error_or_other', 'la_error', 'admin_delay', 'dwp_error', 'third_party', 'technical',
     'duplicate'));
alter table accounts.overpayment_cause
  add column fraud_outcome text check (fraud_outcome in
    ('none', 'admitted', 'penalty', 'penalty_withdrawn', 'convicted'));

-- What officers decided by the table of SI 2006/213 regulation 100. A decision is never changed: a later
-- one takes its place, and each stands before what the source says.
create table accounts.overpayment_recoverability (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  debt_id bigint not null references accounts.debt,
  source text not null,
  invoice_no text not null,
  official_error text not null check (official_error in ('yes', 'no')),
  contributed text not null check (contributed in ('yes', 'no', 'not-yet')),
  realised text not null check (realised in ('yes', 'no', 'not-yet')),
  recoverable boolean not null,
  because text not null,
  -- The rule that it rests on, and where the law says so.
  rule text not null,
  provision text not null,
  decided_by text not null,
  reason text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index overpayment_recoverability_latest
  on accounts.overpayment_recoverability (source, invoice_no, id desc);
call public.make_book('accounts.overpayment_recoverability');
call public.refers('accounts.overpayment_recoverability', 'account_id', 'accounts.account');

-- The decision that added a version, and the one that took a charge off: else an extract did.
alter table accounts.overpayment_version add column decided_in bigint;
alter table accounts.charge_withdrawn
  alter column extract_id drop not null,
  add column decided_in bigint references accounts.overpayment_recoverability,
  add check ((extract_id is null) = (decided_in is not null));
