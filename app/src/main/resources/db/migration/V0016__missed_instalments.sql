-- What the night counts its expected number from: instalments and the money that met them, without
-- any decision.
create view accounts.v_instalment as
  select i.id as instalment_id, i.debt_id, i.due_on, i.amount_pence, i.effective_on,
         w.effective_on as withdrawn_on
    from accounts.instalment i
    left join accounts.instalment_withdrawn w on w.instalment_id = i.id;
create view ledger.v_met as
  select instalment_id, amount_pence, effective_on from ledger.allocation
   where instalment_id is not null;
grant select on accounts.v_instalment, ledger.v_met to ${app_role};
