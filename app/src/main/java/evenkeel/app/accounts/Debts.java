package evenkeel.app.accounts;

import evenkeel.app.access.Access;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.Extract;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which debts there are, and which of them a file means.
@Service
public class Debts {

  private final JdbcClient jdbc;
  private final PartDebts parts;

  Debts(JdbcClient jdbc, PartDebts parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  /// Says in `charge_year` which part of its year each staged charge belongs to.
  public void ofCharges() {
    parts.ofCharges();
  }

  /// The debts of an account, oldest year first.
  public List<Long> ofAccount(long account) {
    return jdbc.sql("select id from accounts.debt where account_id = ? order by financial_year, id")
        .param(account)
        .query(Long.class)
        .list();
  }

  /// The debts of every account on which a party stands.
  public Set<Long> ofParty(long party) {
    return jdbc.sql(
            """
            select d.id from accounts.debt d
             where d.account_id in (select l.account_id from accounts.liability l
                                     where l.party_id = ? and not exists (
                                       select from accounts.liability_withdrawn w
                                        where w.liability_id = l.id))
            """)
        .param(party)
        .query(Long.class)
        .set();
  }

  /// The account of a debt.
  public long account(long debt) {
    return jdbc.sql("select account_id from accounts.debt where id = ?")
        .param(debt)
        .query(Long.class)
        .single();
  }

  /// The account of a debt, if there is such a debt.
  public java.util.Optional<Long> accountIfAny(long debt) {
    return jdbc.sql("select account_id from accounts.debt where id = ?")
        .param(debt)
        .query(Long.class)
        .optional();
  }

  /// The type of debt of an account, blank when there is no such account.
  public String type(long account) {
    return jdbc.sql("select debt_type from accounts.account where id = ?")
        .param(account)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /// The types of debt of every account on which one of these parties stands.
  public Set<String> types(Collection<Long> parties) {
    return jdbc.sql(
            """
            select distinct a.debt_type from accounts.liability l
              join accounts.account a on a.id = l.account_id
             where l.party_id = any(?) and not exists (
               select from accounts.liability_withdrawn w where w.liability_id = l.id)
            """)
        .param(parties.toArray(Long[]::new))
        .query(String.class)
        .set();
  }

  /// An account as the record in question: its type and who stands on it.
  public Access.OnRecord onRecord(long account) {
    return new Access.OnRecord(Subject.of("account", account), type(account), parties(account));
  }

  /// The parties who stand on an account now.
  public Set<Long> parties(long account) {
    return jdbc.sql(
            """
            select l.party_id from accounts.liability l
             where l.account_id = ? and not exists (
               select from accounts.liability_withdrawn w where w.liability_id = l.id)
            """)
        .param(account)
        .query(Long.class)
        .set();
  }

  /// How many debts there are.
  public long count() {
    return jdbc.sql("select count(*) from accounts.debt").query(Long.class).single();
  }

  /// How many debts there are, and the last of them.
  public record Counted(long debts, long lastDebt) {}

  /// Counts them and finds the last at one moment.
  public Counted counted() {
    return jdbc.sql(
            "select count(*) as debts, coalesce(max(id), 0) as last_debt from accounts.debt")
        .query(Counted.class)
        .single();
  }

  /// How many debts there are, going on from an earlier count: debts are only ever added.
  public long countSince(Counted before) {
    return before.debts()
        + jdbc.sql("select count(*) from accounts.debt where id > ?")
            .param(before.lastDebt())
            .query(Long.class)
            .single();
  }

  /// The account with a reference, if there is one.
  public java.util.Optional<Long> accountWith(String reference) {
    return jdbc.sql("select id from accounts.account where account_ref = ?")
        .param(reference)
        .query(Long.class)
        .optional();
  }

  /// The reference of an account.
  public String reference(long account) {
    return jdbc.sql("select account_ref from accounts.account where id = ?")
        .param(account)
        .query(String.class)
        .single();
  }

  /// The accounts of some debts.
  public List<Long> accounts(Collection<Long> debts) {
    return debts.isEmpty()
        ? List.of()
        : jdbc.sql("select distinct account_id from accounts.debt where id in (:debts)")
            .param("debts", debts)
            .query(Long.class)
            .list();
  }

  /// Says in `plan_debt (plan_id, debt_id)` which debt each staged plan of instalments pays: the
  /// debt that the plan paid before; the year that the file names; the year in which the plan's key
  /// ends; the year of its first instalment; or the account's only debt.
  public void ofPlans(Extract extract) {
    jdbc.sql(
            """
            insert into plan_debt (plan_id, debt_id)
            select p.plan_id, coalesce(known.debt_id, named.id, suffixed.id, opening.id, sole.id)
              from (
                select s.plan_id, a.id as account_id, min(s.due_on) as first_due,
                       max(left(s.financial_year, 4))::int as named,
                       substring(s.plan_id from '-(20[0-9]{2})$')::int as suffix
                  from staged_instalments s join map_account a on a.account_ref = s.account_ref
                 where a.debt_type = 'council_tax'
                 group by s.plan_id, a.id) p
              left join lateral (
                select i.debt_id from accounts.instalment i
                  join accounts.debt d on d.id = i.debt_id and d.account_id = p.account_id
                 where i.source = :source and i.plan_key = p.plan_id
                 order by i.id desc limit 1) known on true
              left join accounts.debt named
                on named.account_id = p.account_id and named.financial_year = p.named
              left join accounts.debt suffixed
                on suffixed.account_id = p.account_id and suffixed.financial_year = p.suffix
              left join accounts.debt opening
                on opening.account_id = p.account_id
               and opening.financial_year = extract(year from p.first_due - interval '3 months')
              left join lateral (
                select min(d.id) as id from accounts.debt d
                 where d.account_id = p.account_id having count(*) = 1) sole on true
             where coalesce(known.debt_id, named.id, suffixed.id, opening.id, sole.id) is not null
            """)
        .param("source", extract.source())
        .update();
    parts.ofPlans(extract);
  }

  /// An arrangement whose year nothing tells stands on every debt of its account: stopping too much
  /// is kinder than pressing somebody who keeps to an agreement.
  public void ofUntoldPlans() {
    jdbc.sql(
            """
            insert into plan_debt (plan_id, debt_id)
            select distinct s.plan_id, d.id
              from staged_instalments s
              join map_account a on a.account_ref = s.account_ref
              join accounts.debt d on d.account_id = a.id
             where s.plan_type <> 'statutory'
               and not exists (select from plan_debt p where p.plan_id = s.plan_id)
            """)
        .update();
  }

  /// Says in `action_debt (line, debt_id)` on which debt each staged recovery action was taken: the
  /// year that the file names; the year in which its code or key ends; the year of its day; the
  /// last year before that; or the account's only debt.
  public void ofActions() {
    jdbc.sql(
            """
            insert into action_debt (line, debt_id)
            select s.line, coalesce(named.id, suffixed.id, earlier.id, sole.id)
              from staged_recovery_actions s
              join map_account a on a.account_ref = s.account_ref
              left join accounts.debt named
                on named.account_id = a.id
               and named.financial_year = left(s.financial_year, 4)::int
              left join accounts.debt suffixed
                on suffixed.account_id = a.id
               and suffixed.financial_year = coalesce(
                     substring(s.source_code from '-(20[0-9]{2})$'),
                     substring(s.action_id from '-(20[0-9]{2})$'))::int
              left join lateral (
                select d.id from accounts.debt d
                 where d.account_id = a.id
                   and d.financial_year <= extract(year from s.action_on - interval '3 months')
                 order by d.financial_year desc limit 1) earlier on true
              left join lateral (
                select min(d.id) as id from accounts.debt d
                 where d.account_id = a.id having count(*) = 1) sole on true
             where a.debt_type = 'council_tax'
               and coalesce(named.id, suffixed.id, earlier.id, sole.id) is not null
            """)
        .update();
    parts.ofActions();
  }

  /// Says in `hold_debt (line, debt_id, charged_pence)` which one debt a staged hold is of, where
  /// it names a bill or disputes a part. A year's tax is not parted: a hold stops its whole
  /// account.
  public void ofHolds() {
    parts.ofHolds();
  }

  /// Says in `transaction_debt (line, account_id, debt_id)` which debt each staged transaction
  /// moves: the year that the file names, the debt of its charge, or the account's only debt; no
  /// debt means the account as a whole.
  public void ofTransactions(Extract extract) {
    jdbc.sql(
            """
            insert into transaction_debt (line, account_id, debt_id)
            select s.line, a.id, coalesce(named.id, charged.debt_id, sole.id)
              from staged_transactions s
              join map_account a on a.account_ref = s.account_ref
              left join accounts.debt named
                on named.account_id = a.id
               and named.financial_year = left(s.financial_year, 4)::int
              left join lateral (
                select c.debt_id from accounts.charge c
                 where c.source = :source and c.source_key = s.charge_id and c.account_id = a.id
                 order by c.id desc limit 1) charged on true
              left join lateral (
                select min(d.id) as id from accounts.debt d
                 where d.account_id = a.id having count(*) = 1) sole on true
             where a.debt_type = 'council_tax'
               and s.type in ('refund', 'transfer_in', 'transfer_out', 'write_off', 'write_on',
                              'adjustment')
            """)
        .param("source", extract.source())
        .update();
    parts.ofTransactions(extract);
  }
}
