package evenkeel.bench;

import evenkeel.app.store.DatabaseAddress;
import java.util.List;

/// An invented town of dwellings with a tree of costs, written straight into empty books: blocks of
/// 25, estates of 500, and a borough over them. Every second dwelling is leased, and each lease has
/// an account of its own, on which two years were asked for in advance. Each dwelling bears a share
/// of 16 costs.
final class ChargesTown {

  /// The node at the top.
  static final String TOP = "BO";

  private static final String FACT =
      "'bench', %s, '00000000-0000-0000-0000-000000000001'::uuid, date '2026-03-31'";

  private ChargesTown() {}

  static void build(DatabaseAddress address, int dwellings) {
    for (var sql : List.of(ACCOUNTS, TREE, DWELLINGS, LEASES, COSTS, "vacuum analyze")) {
      BenchCouncil.execute(address, sql.replace(":n", String.valueOf(dwellings)));
    }
  }

  private static String fact(String key) {
    return FACT.formatted(key);
  }

  private static final String ACCOUNTS =
      """
      insert into accounts.property (source, property_ref)
      select 'bench', 'R' || i from generate_series(1, :n, 2) i;
      insert into accounts.account (source, account_ref, debt_type)
      select 'bench', to_char(i, 'FM880000000'), 'leasehold' from generate_series(1, :n, 2) i;
      insert into accounts.lease_version (source, lease_key, account_id, property_id, lease_start,
        term_years, service_charge_year_end, extract_id, effective_on)
      select 'bench', 'L' || i, a.id, p.id, '1990-06-24', 125, '03-31',
             '00000000-0000-0000-0000-000000000001', '2026-03-31'
        from generate_series(1, :n, 2) i
        join accounts.account a on a.account_ref = to_char(i, 'FM880000000')
        join accounts.property p on p.source = 'bench' and p.property_ref = 'R' || i;
      insert into accounts.debt (account_id, financial_year)
      select a.id, y from accounts.account a cross join generate_series(2024, 2025) y;
      insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
        period_start, period_end, amount_pence, bill_number, issued_on, due_on, extract_id,
        effective_on)
      select 'bench', 'E' || d.id, d.account_id, d.id, 'service_charge_estimate',
             make_date(d.financial_year, 4, 1), make_date(d.financial_year + 1, 3, 31), 50000,
             'E' || d.id, make_date(d.financial_year, 3, 16), make_date(d.financial_year, 4, 1),
             '00000000-0000-0000-0000-000000000001', make_date(d.financial_year, 3, 16)
        from accounts.debt d
      """;

  private static final String TREE =
      """
      insert into charges.cost_nodes_version (source, fact_key, extract_id, effective_on, node_id,
        parent_node_id, level, name, weights_total)
      select %s, 'BO', null, 'borough', 'The borough', :n
      union all
      select %s, 'E' || e, 'BO', 'estate', 'Estate ' || e, least(500, :n - (e - 1) * 500)
        from generate_series(1, (:n + 499) / 500) e
      union all
      select %s, 'B' || b, 'E' || (b - 1) / 20 + 1, 'block', 'Block ' || b,
             least(25, :n - (b - 1) * 25)
        from generate_series(1, (:n + 24) / 25) b
      """
          .formatted(fact("'BO'"), fact("'E' || e"), fact("'B' || b"));

  private static final String DWELLINGS =
      """
      insert into charges.cost_units_version (source, fact_key, extract_id, effective_on, unit_id,
        node_id, lease_id)
      select %s, 'U' || i, 'B' || (i - 1) / 25 + 1, case when i %% 2 = 1 then 'L' || i end
        from generate_series(1, :n) i;
      insert into charges.unit_weights_version (source, fact_key, extract_id, effective_on, unit_id,
        node_id, weight, valid_from)
      select %s, 'U' || i, n.node, 1, '2000-04-01'
        from generate_series(1, :n) i
       cross join lateral (values ('BO'), ('E' || (i - 1) / 500 + 1), ('B' || (i - 1) / 25 + 1))
         n (node)
      """
          .formatted(fact("'U' || i"), fact("'U' || i || '|' || n.node || '|2000-04-01'"));

  private static final String LEASES =
      """
      insert into charges.lease_terms_version (source, fact_key, extract_id, effective_on, lease_id,
        apportionment, on_account, due_days, works_separately, improvements, sinking_fund)
      select %s, 'L' || i, 'equal', true, '28-days', true, true, true
        from generate_series(1, :n, 2) i;
      insert into charges.lease_heads_version (source, fact_key, extract_id, effective_on, lease_id,
        head, clause)
      select %s, 'L' || i, 'head ' || h, 'Schedule 4 paragraph ' || h
        from generate_series(1, :n, 2) i cross join generate_series(1, 16) h
      """
          .formatted(fact("'L' || i"), fact("'L' || i || '|head ' || h"));

  /// Two costs of the borough, four of each estate and ten of each block.
  private static final String COSTS =
      """
      insert into charges.costs_version (source, fact_key, extract_id, effective_on, cost_id,
        node_id, head, financial_year, basis, kind, amount, invoice_received_on)
      select 'bench', c.id, '00000000-0000-0000-0000-000000000001'::uuid, date '2026-03-31', c.id,
             c.node, 'head ' || c.head, '2025-26', 'actual', 'service', c.pence,
             date '2025-09-01' + c.head
        from (
          select 'C-BO-' || h as id, 'BO' as node, h as head, 100000001 + h as pence
            from generate_series(1, 2) h
          union all
          select 'C-E' || e || '-' || h, 'E' || e, h, 2000003 + 7 * h + e
            from generate_series(1, (:n + 499) / 500) e cross join generate_series(3, 6) h
          union all
          select 'C-B' || b || '-' || h, 'B' || b, h, 100003 + 13 * h + b
            from generate_series(1, (:n + 24) / 25) b cross join generate_series(7, 16) h) c
      """;
}
