-- Every statement that left, exactly as it was.
create table letters.statement (
  id bigint generated always as identity primary key,
  account_id bigint not null,
  -- The first day of the period; null is from the first entry.
  from_day date,
  on_day date not null,
  -- Only what was recorded by the end of this day; null is everything.
  known_on date,
  format text not null check (format in ('pdf', 'csv')),
  sha256 text not null,
  content bytea not null,
  made_by text not null,
  made_at timestamptz not null default clock_timestamp()
);
create index statement_by_account on letters.statement (account_id, id desc);
call public.make_book('letters.statement');

-- What the reports read: counts and sums by account, and no person.
create view accounts.v_account as
  select id as account_id, account_ref, debt_type from accounts.account;

-- Overpayments as their sources now describe them. Which of three causes that no official made it is,
-- stands apart: it is criminal data.
create view accounts.v_overpayment as
  select v.id as version_id, v.account_id, v.invoice_no, d.id as debt_id, v.decision_on,
         v.gross_pence, v.classification, v.recoverable
    from accounts.overpayment_version v
    left join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
   where not v.deleted
     and not exists (
       select from accounts.overpayment_version n
        where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id);
create view accounts.v_overpayment_cause as
  select overpayment_version_id as version_id, classification from accounts.overpayment_cause;

-- Everything that moved an account's balance.
create view ledger.v_account_movement as
  select l.account_id, l.debt_id, l.amount_pence, l.effective_on, e.kind, e.reason,
         e.reverses is not null as undoes,
         exists (select from ledger.leg s
                  where s.entry_id = l.entry_id and s.book = 'suspense') as from_suspense
    from ledger.leg l join ledger.entry e on e.id = l.entry_id
   where l.account_id is not null;

grant select on accounts.v_account, accounts.v_overpayment, accounts.v_overpayment_cause,
  ledger.v_account_movement to ${app_role};
