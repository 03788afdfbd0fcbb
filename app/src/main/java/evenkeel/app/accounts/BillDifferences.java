package evenkeel.app.accounts;

import evenkeel.app.policy.Lawbook;
import evenkeel.core.bill.Due;
import evenkeel.core.bill.InstalmentScheme;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.money.Money;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Where the billing system's instalments are not those that the law gives for the bill. A bill
/// that was changed in the year is left out: what was due before the change still stands in it.
@Service
public class BillDifferences {

  /// A bill whose instalments differ.
  ///
  /// @param lawful what the law gives, under the scheme that comes nearest
  public record Difference(
      long debt, FinancialYear year, LocalDate issuedOn, List<Due> source, List<Due> lawful) {

    public Difference {
      source = List.copyOf(source);
      lawful = List.copyOf(lawful);
    }
  }

  private record Bill(
      long debt, FinancialYear year, LocalDate issued, Money charge, List<Due> dues) {}

  private final JdbcClient jdbc;
  private final Lawbook lawbook;

  BillDifferences(JdbcClient jdbc, Lawbook lawbook) {
    this.jdbc = jdbc;
    this.lawbook = lawbook;
  }

  /// The differences among so many bills, in order of their debts.
  ///
  /// @param after the debt to go on from; 0 for the first page
  public List<Difference> among(long after, int bills) {
    var found = new ArrayList<Difference>();
    for (var bill : bills(after, bills)) {
      var lawful = nearest(bill);
      if (!lawful.equals(bill.dues())) {
        found.add(new Difference(bill.debt(), bill.year(), bill.issued(), bill.dues(), lawful));
      }
    }
    return found;
  }

  /// The scheme is not in the files: more instalments than the law's default are the ones that a
  /// person asks for.
  private List<Due> nearest(Bill bill) {
    var law = lawbook.on(bill.issued());
    var usual = law.value(CouncilTaxRules.INSTALMENTS);
    var scheme =
        bill.dues().size() > usual && law.has(CouncilTaxRules.INSTALMENTS_ON_REQUEST)
            ? law.value(CouncilTaxRules.INSTALMENTS_ON_REQUEST)
            : usual;
    var day = bill.dues().getFirst().due().getDayOfMonth();
    return InstalmentScheme.of(bill.charge(), bill.issued(), bill.year(), scheme, day, law);
  }

  private List<Bill> bills(long after, int limit) {
    return jdbc.sql(
            """
            select d.id, d.financial_year, b.issued_on, b.pence, i.dues, i.amounts
              from accounts.debt d
              join accounts.account a on a.id = d.account_id and a.debt_type = 'council_tax'
              join lateral (
                select min(c.issued_on) as issued_on, sum(c.amount_pence) as pence
                  from accounts.charge c
                 where c.debt_id = d.id
                   and c.charge_type not in ('summons_costs', 'liability_order_costs',
                         'enforcement_fee', 'court_costs', 'court_fee', 'penalty')
                   and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
                having count(distinct c.issued_on) = 1 and sum(c.amount_pence) > 0) b on true
              join lateral (
                select array_agg(i.due_on order by i.due_on, i.sequence) as dues,
                       array_agg(i.amount_pence order by i.due_on, i.sequence) as amounts
                  from accounts.instalment i
                 where i.debt_id = d.id
                   and not exists (select from accounts.instalment_withdrawn w
                                    where w.instalment_id = i.id)
                having count(*) > 0) i on true
             where d.id > ?
             order by d.id limit ?
            """)
        .params(after, limit)
        .query(BillDifferences::bill)
        .list();
  }

  private static Bill bill(ResultSet row, int number) throws SQLException {
    return new Bill(
        row.getLong("id"),
        new FinancialYear(row.getInt("financial_year")),
        row.getObject("issued_on", LocalDate.class),
        Money.ofPence(row.getLong("pence")),
        dues(row.getArray("dues"), row.getArray("amounts")));
  }

  private static List<Due> dues(Array days, Array amounts) throws SQLException {
    var due = (Date[]) days.getArray();
    var pence = (Long[]) amounts.getArray();
    var dues = new ArrayList<Due>(due.length);
    for (var i = 0; i < due.length; i++) {
      dues.add(new Due(due[i].toLocalDate(), Money.ofPence(pence[i])));
    }
    return dues;
  }
}
