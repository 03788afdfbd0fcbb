-- Whether a demand is for repairs of which the leaseholder must be told that a loan can be claimed,
-- whether it told so, and when it was told later. Null is not known.
alter table accounts.demand_fact add column loan_due boolean;
alter table accounts.demand_fact add column loan_told boolean;
alter table accounts.demand_fact add column loan_told_on date;
