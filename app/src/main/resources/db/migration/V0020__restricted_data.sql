-- Criminal data and health. What an overpayment's class says of an offence, or would by its absence,
-- is kept apart from the overpayment, and is read for two named roles only.

-- Beside their role, an officer may hold one of the two named roles that see criminal data.
alter table access.officer add column criminal_data_role text
  check (criminal_data_role in ('fraud_liaison', 'overpayment_manager'));

-- The exact class of an overpayment that no official caused. All three stand here, so that to be here
-- says nothing; the overpayment itself says 'claimant_error_or_other' of all three.
create table accounts.overpayment_cause (
  overpayment_version_id bigint primary key,
  classification text not null check (classification in
    ('claimant_error', 'other', 'fraud_proven')),
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('accounts.overpayment_cause');

insert into accounts.overpayment_cause (overpayment_version_id, classification, recorded_at)
select id, classification, recorded_at from accounts.overpayment_version
 where classification in ('claimant_error', 'other', 'fraud_proven');
call public.refers('accounts.overpayment_cause', 'overpayment_version_id',
  'accounts.overpayment_version');
-- A book only grows: this once, what it says too openly is moved.
alter table accounts.overpayment_version disable trigger refuse_change;
update accounts.overpayment_version set classification = 'claimant_error_or_other'
 where classification in ('claimant_error', 'other', 'fraud_proven');
alter table accounts.overpayment_version enable trigger refuse_change;
alter table accounts.overpayment_version add check (classification in
  ('claimant_error_or_other', 'la_error', 'dwp_error', 'technical'));

-- A hold says that somebody looks into something, not what is suspected of whom.
alter table history.hold disable trigger refuse_change;
update history.hold set kind = 'investigation' where kind = 'fraud';
alter table history.hold enable trigger refuse_change;
