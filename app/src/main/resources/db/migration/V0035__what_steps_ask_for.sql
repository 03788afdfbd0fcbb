-- The parties to a lease, as the lease names them, and its last assignment: a letter of claim says
-- them.
alter table accounts.lease_version
  add column landlord text,
  -- Several are apart by semicolons.
  add column leaseholders text,
  add column assigned_on date;

-- That somebody looked again at what a mark on a person asks for. It belongs to the source's own
-- key, so that it stands when the source sends the mark afresh.
create table people.marker_review (
  id bigint generated always as identity primary key,
  source text not null,
  marker_key text not null,
  reviewed_on date not null,
  -- What to do, never a health condition.
  found text not null,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp()
);
create index marker_review_by_marker on people.marker_review (source, marker_key, reviewed_on desc);
call public.make_book('people.marker_review');

-- Steps that officers recommend, apart from others.
alter table history.step drop constraint step_kind_check;
alter table history.step add constraint step_kind_check check (kind in
  ('reminder_1', 'reminder_2', 'final_notice', 'invoice_reminder', 'invoice_final_reminder',
   'charge_reminder', 'charge_final_reminder', 'complaint', 'summons', 'liability_order',
   'post_order_letter', 'information_request', 'attachment_of_earnings', 'members_allowances',
   'attachment_of_benefits', 'agent_instructed', 'agent_returned', 'charging_order',
   'bankruptcy_petition', 'committal', 'direct_earnings_attachment', 'dwp_referral',
   'letter_before_action', 'county_court_claim', 'judgment', 'warrant', 'third_party_debt_order',
   'ground_rent_demand', 'section_20b_notice', 'lender_contact', 'forfeiture_notice', 'tribunal',
   'terms_offered', 'estate_claim', 'written_off', 'other'));
