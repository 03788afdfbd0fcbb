-- What was asked before for works that government's assistance paid for in part, by whoever billed it,
-- and until which day that counts; and more of what a lease says of its year. Null is not known.
alter table charges.lease_terms_version add column assisted_asked bigint;
alter table charges.lease_terms_version add column assisted_asked_until date;
-- Who certifies the year's costs before their balance can be asked for.
alter table charges.lease_terms_version add column certificate text;
-- Days after the balance is asked for, such as 28-days, or on-demand.
alter table charges.lease_terms_version add column balancing_due text;
-- Whether money in advance may be asked for after the year has begun.
alter table charges.lease_terms_version add column mid_year_demands boolean;
-- The clause on interest as figures: hundredths of a percent, above which base, and after how many days.
alter table charges.lease_terms_version add column interest_rate bigint;
alter table charges.lease_terms_version add column interest_base text;
alter table charges.lease_terms_version add column interest_grace_days integer;

create or replace view charges.lease_terms as
  select v.* from charges.lease_terms_version v
   where not v.deleted
     and not exists (select from charges.lease_terms_version n
                      where n.source = v.source and n.fact_key = v.fact_key and n.id > v.id);

-- The first day of the year that a run shares out, as its leases have it. Null: 1 April.
alter table charges.run add column begins date;
