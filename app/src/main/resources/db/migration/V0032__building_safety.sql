-- What the Building Safety Act 2022 asks of a building, a lease and a cost. Null is not known.
alter table charges.cost_nodes_version add column height bigint; -- centimetres
alter table charges.cost_nodes_version add column storeys integer;
alter table charges.lease_terms_version add column qualifying_2022 boolean;
alter table charges.lease_terms_version add column value_2022 bigint;
-- What was asked for relevant defects before, by whoever billed it, and until which day that counts.
alter table charges.lease_terms_version add column defects_asked bigint;
alter table charges.lease_terms_version add column defects_asked_until date;
alter table charges.costs_version add column defect text;

do $$
declare fact text;
begin
  foreach fact in array array['lease_terms', 'cost_nodes', 'costs']
  loop
    execute format(
      'create or replace view charges.%1$I as
         select v.* from charges.%2$I v
          where not v.deleted
            and not exists (select from charges.%2$I n
                             where n.source = v.source and n.fact_key = v.fact_key
                               and n.id > v.id)',
      fact, fact || '_version');
  end loop;
end $$;
