-- Each person's own liability for an overpayment: notice, dispute and sum. A changed row adds a
-- version, and a missing one a version that says so.
create table accounts.overpayment_liability (
  id bigint generated always as identity primary key,
  source text not null,
  -- The invoice and the party as the source names them.
  source_key text not null,
  invoice_no text not null,
  party_id bigint not null,
  account_id bigint not null,
  -- As what this person owes it: claimant, landlord and so on.
  capacity text not null,
  -- Why: misrepresented, could have realised, or claimant or payee (SI 2006/213 regulation 101(2)).
  basis text not null,
  amount_pence bigint not null check (amount_pence >= 0),
  -- Whether the council chose to recover from this person.
  chosen boolean not null,
  -- Null: no notice to this person is recorded.
  notified_on date,
  appeal_open boolean not null,
  appeal_decided_on date,
  extract_id uuid not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false
);
create index overpayment_liability_latest
  on accounts.overpayment_liability (source, source_key, id desc);
create index overpayment_liability_by_account on accounts.overpayment_liability (account_id);

-- To whom the letter of a step went, where each who owes a debt is asked on their own.
create table history.step_party (
  step_id bigint not null references history.step,
  party_id bigint not null,
  recorded_at timestamptz not null default clock_timestamp(),
  primary key (step_id, party_id)
);
call public.make_book('history.step_party');

call public.make_book('accounts.overpayment_liability');
call public.refers('accounts.overpayment_liability', 'account_id', 'accounts.account');
