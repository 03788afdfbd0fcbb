-- What came with the demand for a charge of a lease. The source's row is its billing system's word; an
-- officer's row stands before it. Null is not known: an officer is asked, and nothing is guessed.
create table accounts.demand_fact (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  -- Of the charge that was asked for: its own source and key, the same from extract to extract.
  source text not null,
  charge_key text not null,
  served_on date,
  landlord_named boolean,
  notices_address boolean,
  address_given_on date,
  summary text check (summary in ('prescribed', 'other_words', 'none')),
  -- Of the words of the summary that went with it.
  summary_sha256 text check (summary_sha256 ~ '^[0-9a-f]{64}$'),
  served_again_on date,
  clause text,
  in_lease boolean,
  as_lease_says boolean,
  right_to_buy boolean,
  consent_fee boolean,
  reserve boolean,
  in_advance boolean,
  oldest_cost_on date,
  newest_cost_on date,
  too_old_pence bigint check (too_old_pence >= 0),
  costs_notified_on date,
  notified_share_pence bigint check (notified_share_pence >= 0),
  consultation text check (consultation in
    ('not_called_for', 'complete', 'dispensed', 'not_done')),
  consulted_over text check (consulted_over in ('works', 'agreement')),
  consultation_ref text,
  qualifying_pence bigint check (qualifying_pence >= 0),
  rent_notice boolean,
  rent_notice_on date,
  rent_notice_pay_on date,
  rent_notice_form boolean,
  -- Of a source's row; of an officer's, who and why.
  extract_id uuid,
  recorded_by text,
  reason text,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  deleted boolean not null default false,
  check ((extract_id is null) = (recorded_by is not null)),
  check (recorded_by is null or reason is not null)
);
create index demand_fact_latest on accounts.demand_fact (source, charge_key, id desc);
create index demand_fact_by_account on accounts.demand_fact (account_id);
call public.make_book('accounts.demand_fact');
call public.refers('accounts.demand_fact', 'account_id', 'accounts.account');

-- Wording that the law prescribes, as the council loaded it. It is never edited: another is loaded, and
-- holds from its own day. Nothing counts before a second person has approved it.
create table policy.wording (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('service_charge_summary', 'administration_charge_summary',
    'ground_rent_notice', 'claim_information_sheet', 'claim_reply_form',
    'claim_financial_statement')),
  in_force_from date not null,
  source text not null,
  text text not null check (length(text) between 1 and 100000),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- It says of itself that it is no prescribed wording: it counts in a demonstration only.
  demonstration boolean not null,
  requested_by text not null,
  reason text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index wording_by_kind on policy.wording (kind, in_force_from);
create table policy.wording_approved (
  wording_id bigint primary key references policy.wording,
  approved_by text not null,
  because text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('policy.wording');
call public.make_book('policy.wording_approved');
