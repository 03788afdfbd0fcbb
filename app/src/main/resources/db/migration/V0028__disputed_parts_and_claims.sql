-- A dispute of a part holds that part alone, and the rest of its debt goes on.
alter table history.hold add column amount_pence bigint
  check (amount_pence is null
         or (amount_pence > 0 and kind = 'dispute' and debt_id is not null));

-- What came of a letter of claim, as officers recorded it: the times of the protocol follow from it.
create table history.claim_reply (
  id bigint generated always as identity primary key,
  debt_id bigint not null,
  kind text not null check (kind in ('replied', 'advice_sought', 'documents_asked',
    'documents_sent', 'notice_of_claim')),
  on_day date not null,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index claim_reply_by_debt on history.claim_reply (debt_id);
call public.make_book('history.claim_reply');
