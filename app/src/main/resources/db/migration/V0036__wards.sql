-- The electoral ward of a property, as its source says: what portfolios, worklists and the backlog
-- may be cut by.
alter table accounts.property_version add column ward text;
alter table worklist.portfolio_version add column wards text[] not null default '{}';
alter table monitoring.standing add column ward text not null default '';
create index standing_by_ward on monitoring.standing (ward) where ward <> '';
