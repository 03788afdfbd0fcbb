package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// What an extract says of charges and instalments becomes facts, and charges make debts: one a
/// year and part of an account. A changed row is withdrawn and added afresh; an unchanged one adds
/// nothing.
///
/// It answers in `landed_charge` and `withdrawn_charge`, which the ledger posts, in `moved_account`
/// (its receipts must be allocated again) and in `affected_debt`.
@Service
public class ChargeIntake {

  private final JdbcClient jdbc;

  ChargeIntake(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Charges. `charge_year (line, year, part)` says for which debt each staged charge is.
  public void charges(Extract extract) {
    if (extract.whole("charges")) {
      run(
          """
          insert into gone_key (table_name, key)
          select 'charges', c.source_key from accounts.charge c
           where c.source = :source
             and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             and not exists (select from staged_charges s where s.charge_id = c.source_key)
          except
          select 'charges', h.key from held_key h where h.table_name = 'charges'
          """,
          extract);
    }
    run(
        """
        insert into accounts.debt (account_id, financial_year, part)
        select a.id, y.year, y.part
          from staged_charges s
          join charge_year y on y.line = s.line
          join map_account a on a.account_ref = s.account_ref
         where not exists (select from accounts.debt d
                            where d.account_id = a.id and d.financial_year = y.year
                              and d.part = y.part)
         group by a.id, y.year, y.part
         order by min(s.line)
        """,
        extract);
    withdrawCharges(extract);
    addCharges(extract);
  }

  private void withdrawCharges(Extract extract) {
    run(
        """
        insert into changed_charge (line, debt_id, account_id, old)
        select s.line, d.id, a.id, c.id
          from staged_charges s
          join charge_year y on y.line = s.line
          join map_account a on a.account_ref = s.account_ref
          join accounts.debt d
            on d.account_id = a.id and d.financial_year = y.year and d.part = y.part
          left join accounts.charge c
            on c.source = :source and c.source_key = s.charge_id
           and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
         where c.id is null
            or (c.debt_id, c.charge_type, c.source_code, c.period_start, c.period_end,
                c.amount_pence, c.bill_number, c.issued_on, c.due_on, c.legal_basis)
               is distinct from
               (d.id, s.charge_type, s.source_code, s.period_start, s.period_end, s.amount,
                s.bill_number, s.issued_on, s.due_on, s.legal_basis)
        """,
        extract);
    run(
        """
        with gone as (
          select c.id, c.account_id, c.debt_id
            from gone_key g
            join accounts.charge c on c.source = :source and c.source_key = g.key
           where g.table_name = 'charges'
             and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
          union
          select c.id, c.account_id, c.debt_id
            from changed_charge h join accounts.charge c on c.id = h.old),
        noted as (
          insert into withdrawn_charge (charge_id, account_id, debt_id)
          select id, account_id, debt_id from gone)
        insert into accounts.charge_withdrawn (charge_id, effective_on, extract_id)
        select id, :asAt, :extract from gone
        """,
        extract);
  }

  /// A charge seen for the first time counts from its bill; one that replaces another counts from
  /// the day whose state the extract shows.
  private void addCharges(Extract extract) {
    run(
        """
        with added as (
          insert into accounts.charge (source, source_key, account_id, debt_id, charge_type,
            source_code, period_start, period_end, amount_pence, bill_number, issued_on, due_on,
            legal_basis, extract_id, effective_on)
          select :source, s.charge_id, h.account_id, h.debt_id, s.charge_type, s.source_code,
                 s.period_start, s.period_end, s.amount, s.bill_number, s.issued_on, s.due_on,
                 s.legal_basis, :extract,
                 case when h.old is null
                      then coalesce(s.issued_on, s.due_on, s.period_start, :asAt)
                      else :asAt end
            from changed_charge h join staged_charges s on s.line = h.line
           order by s.line
          returning id, account_id, debt_id, charge_type, amount_pence, effective_on, source_key)
        insert into landed_charge
          (charge_id, account_id, debt_id, financial_year, charge_type, amount_pence, effective_on,
           source_key)
        select a.id, a.account_id, a.debt_id, d.financial_year, a.charge_type, a.amount_pence,
               a.effective_on, a.source_key
          from added a join accounts.debt d on d.id = a.debt_id
        """,
        extract);
    run(
        """
        with moved as (
          select account_id, debt_id from landed_charge
          union
          select account_id, debt_id from withdrawn_charge),
        noted as (insert into affected_debt select debt_id from moved)
        insert into moved_account select distinct account_id from moved
        """,
        extract);
  }

  /// Instalments of bills. `plan_debt (plan_id, debt_id)` says which debt each staged plan pays.
  public void instalments(Extract extract) {
    run(
        """
        insert into changed_instalment (line, debt_id, old)
        select s.line, p.debt_id, i.id
          from staged_instalments s
          join plan_debt p on p.plan_id = s.plan_id
          left join accounts.instalment i
            on i.source = :source and i.plan_key = s.plan_id and i.sequence = s.sequence
           and not exists (select from accounts.instalment_withdrawn w where w.instalment_id = i.id)
         where s.plan_type = 'statutory'
           and (i.id is null
                or (i.debt_id, i.due_on, i.amount_pence)
                   is distinct from (p.debt_id, s.due_on, s.amount))
        """,
        extract);
    withdrawInstalments(extract);
    addInstalments(extract);
  }

  private void withdrawInstalments(Extract extract) {
    run(
        """
        with gone as (
          select i.id, i.debt_id from accounts.instalment i
           where :full and i.source = :source
             and not exists (select from accounts.instalment_withdrawn w
                              where w.instalment_id = i.id)
             and not exists (select from staged_instalments s
                              where s.plan_id = i.plan_key and s.sequence = i.sequence)
             and not exists (select from held_key h where h.table_name = 'instalments'
                              and h.key = i.plan_key || '|' || i.sequence)
          union
          select i.id, i.debt_id
            from gone_key g
            join accounts.instalment i
              on i.source = :source
             and i.plan_key = left(g.key, length(g.key) - position('|' in reverse(g.key)))
             and g.key = i.plan_key || '|' || i.sequence
           where g.table_name = 'instalments'
             and not exists (select from accounts.instalment_withdrawn w
                              where w.instalment_id = i.id)
          union
          select i.id, i.debt_id
            from changed_instalment h join accounts.instalment i on i.id = h.old),
        noted as (
          insert into moved_debt select debt_id from gone)
        insert into accounts.instalment_withdrawn (instalment_id, effective_on, extract_id)
        select id, :asAt, :extract from gone
        """,
        extract);
  }

  private void addInstalments(Extract extract) {
    run(
        """
        with billed as (
          select c.debt_id, min(c.issued_on) as issued_on
            from accounts.charge c
           where c.debt_id in (select debt_id from changed_instalment where old is null)
             and c.issued_on is not null
             and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             and not exists (select from accounts.instalment i where i.debt_id = c.debt_id)
           group by c.debt_id),
        noted as (insert into moved_debt select debt_id from changed_instalment)
        insert into accounts.instalment
          (debt_id, source, plan_key, sequence, due_on, amount_pence, extract_id, effective_on)
        select h.debt_id, :source, s.plan_id, s.sequence, s.due_on, s.amount, :extract,
               least(coalesce(b.issued_on, :asAt), :asAt)
          from changed_instalment h
          join staged_instalments s on s.line = h.line
          left join billed b on b.debt_id = h.debt_id
         order by s.line
        """,
        extract);
    run(
        """
        with noted as (insert into affected_debt select distinct debt_id from moved_debt)
        insert into moved_account
        select distinct d.account_id from moved_debt m join accounts.debt d on d.id = m.debt_id
        """,
        extract);
  }

  /// Adds every debt of the accounts in `changed_account`, and of the accounts on which a party in
  /// `changed_party` stands, to `affected_debt`.
  public void affected() {
    jdbc.sql(
            """
            insert into affected_debt
            select d.id from accounts.debt d
             where d.account_id in (select account_id from changed_account)
                or d.account_id in (
                     select l.account_id from accounts.liability l
                      where l.party_id in (select party_id from changed_party))
            """)
        .update();
  }

  private void run(String sql, Extract extract) {
    jdbc.sql(sql)
        .param("source", extract.source())
        .param("extract", extract.id())
        .param("asAt", extract.asAt())
        .param("full", extract.whole("instalments"))
        .update();
  }
}
