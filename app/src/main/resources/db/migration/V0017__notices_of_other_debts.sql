-- Reminders of an overpayment's invoice and of a service charge: notices that lead to no liability
-- order.
alter table letters.batch drop constraint batch_step_check;
alter table letters.batch add constraint batch_step_check check (step in
  ('reminder_1', 'reminder_2', 'final_notice', 'invoice_reminder', 'invoice_final_reminder',
   'charge_reminder', 'charge_final_reminder', 'letter_before_action', 'complaint'));

alter table history.step drop constraint step_kind_check;
alter table history.step add constraint step_kind_check check (kind in
  ('reminder_1', 'reminder_2', 'final_notice', 'invoice_reminder', 'invoice_final_reminder',
   'charge_reminder', 'charge_final_reminder', 'complaint', 'summons', 'liability_order',
   'post_order_letter', 'information_request', 'attachment_of_earnings', 'attachment_of_benefits',
   'agent_instructed', 'agent_returned', 'charging_order', 'bankruptcy_petition', 'committal',
   'direct_earnings_attachment', 'dwp_referral', 'letter_before_action', 'county_court_claim',
   'judgment', 'warrant', 'ground_rent_demand', 'section_20b_notice', 'lender_contact',
   'forfeiture_notice', 'tribunal', 'written_off', 'other'));
