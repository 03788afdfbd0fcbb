-- The sale of a home that a charging order secures.
alter table history.step drop constraint step_kind_check;
alter table history.step add constraint step_kind_check check (kind in
  ('reminder_1', 'reminder_2', 'final_notice', 'invoice_reminder', 'invoice_final_reminder',
   'charge_reminder', 'charge_final_reminder', 'complaint', 'summons', 'liability_order',
   'post_order_letter', 'information_request', 'attachment_of_earnings', 'members_allowances',
   'attachment_of_benefits', 'agent_instructed', 'agent_returned', 'charging_order',
   'order_for_sale', 'bankruptcy_petition', 'committal', 'direct_earnings_attachment',
   'dwp_referral', 'letter_before_action', 'county_court_claim', 'judgment', 'warrant',
   'third_party_debt_order', 'ground_rent_demand', 'section_20b_notice', 'lender_contact',
   'forfeiture_notice', 'tribunal', 'terms_offered', 'estate_claim', 'written_off', 'other'));

-- What was asked for and came to nothing: a claim struck out, an order refused. The step stays in
-- the history with what was decided, and nothing rests on it.
create table history.step_refused (
  step_id bigint primary key references history.step,
  outcome text not null check (outcome in ('refused', 'dismissed', 'struck_out', 'withdrawn')),
  -- The day of the decision; null where a source does not tell it.
  decided_on date,
  -- From when it counts no more.
  effective_on date not null,
  because text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
call public.make_book('history.step_refused');
