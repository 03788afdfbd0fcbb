-- What was due on the true facts and was taken off before the invoice, where the source tells it
-- apart, and how disputes ended.
alter table accounts.overpayment_version
  add column underlying_pence bigint check (underlying_pence >= 0),
  add column appeal_decided_on date,
  add column appeal_outcome text check (appeal_outcome in
    ('dismissed', 'allowed', 'allowed_in_part', 'revised', 'withdrawn', 'struck_out'));
alter table accounts.overpayment_liability
  add column appeal_outcome text check (appeal_outcome in
    ('dismissed', 'allowed', 'allowed_in_part', 'revised', 'withdrawn', 'struck_out'));

create or replace view accounts.v_overpayment as
  select v.id as version_id, v.account_id, v.invoice_no, d.id as debt_id, v.decision_on,
         v.gross_pence, v.classification, v.recoverable, v.underlying_pence
    from accounts.overpayment_version v
    left join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
   where not v.deleted
     and not exists (
       select from accounts.overpayment_version n
        where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id);

-- Each who owes an overpayment has a letter of their own: to whom alone a notice goes, 0 where one
-- is for everybody whom it addresses.
alter table letters.notice add column party_id bigint not null default 0;
alter table letters.notice drop constraint notice_batch_id_debt_id_key;
alter table letters.notice add unique (batch_id, debt_id, party_id);
