-- The chain of decisions on an overpayment, and what its notices held. Null is not recorded: an officer
-- is asked, and nothing is guessed.
create domain accounts.notice_lacks as text check (value ~
  '^(nothing|(recoverable|why|amount|how|weeks|reasons|revision|appeal|deduction|both_tenants)( (recoverable|why|amount|how|weeks|reasons|revision|appeal|deduction|both_tenants))*)$');

alter table accounts.overpayment_version
  -- The decision that awarded the benefit, and the one that revised or superseded it.
  add column award_on date,
  add column changed_on date,
  add column change text check (change in ('revised', 'superseded')),
  -- That it is recoverable, and from whom.
  add column recoverable_on date,
  add column liable_on date,
  add column notice_lacks accounts.notice_lacks;
alter table accounts.overpayment_liability
  add column notice_lacks accounts.notice_lacks;

-- What officers record of them. It stands before the source's word on the same notice, and fills in the
-- decisions of which the source tells nothing.
create table accounts.overpayment_record (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  source text not null,
  invoice_no text not null,
  -- Whose own notice it tells of; null: the overpayment's.
  party_id bigint,
  -- The day of that notice: of one sent again it says nothing.
  notified_on date,
  lacks accounts.notice_lacks,
  award_on date,
  changed_on date,
  change text check (change in ('revised', 'superseded')),
  recoverable_on date,
  liable_on date,
  recorded_by text not null,
  reason text not null,
  effective_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((lacks is null) = (notified_on is null))
);
create index overpayment_record_latest on accounts.overpayment_record (source, invoice_no, id desc);
create index overpayment_record_by_account on accounts.overpayment_record (account_id);
call public.make_book('accounts.overpayment_record');
call public.refers('accounts.overpayment_record', 'account_id', 'accounts.account');
