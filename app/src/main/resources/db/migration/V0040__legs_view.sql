-- A night sums all books and what is owed in one reading of the legs.
create view ledger.v_leg as
  select entry_id, debt_id, book, amount_pence, effective_on from ledger.leg;
drop view ledger.v_book_total;

grant select on ledger.v_leg to ${app_role};
