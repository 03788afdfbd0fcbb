package evenkeel.app.accounts;

import evenkeel.core.money.Money;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The bulk door to what leaseholders were asked for already, whoever billed it: the billing system
/// or a run of ours. Ground rent and administration charges are no service charge and are not in
/// it.
@Service
public class ServiceCharged {

  /// In advance, for the services of a year.
  public static final List<String> ON_ACCOUNT = List.of("service_charge_estimate");

  /// In all, for the services of a year.
  public static final List<String> SERVICES =
      List.of("service_charge_estimate", "service_charge_actual", "balancing");

  /// For major works.
  public static final List<String> WORKS = List.of("major_works");

  private final JdbcClient jdbc;

  ServiceCharged(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What stands charged for one service charge year, by account: the year of the charge's period,
  /// or that of its debt where it has none.
  public Map<Long, Money> forYear(int year, List<String> types, Collection<Long> accounts) {
    var found = new HashMap<Long, Money>();
    jdbc.sql(
            """
            select d.account_id, sum(c.amount_pence) as pence
              from accounts.debt d join accounts.charge c on c.debt_id = d.id
             where d.account_id = any(:accounts) and c.charge_type = any(:types)
               and coalesce(
                     extract(year from c.period_start - interval '3 months')::int,
                     d.financial_year) = :year
               and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             group by d.account_id
            """)
        .param("accounts", accounts.toArray(Long[]::new))
        .param("types", types.toArray(String[]::new))
        .param("year", year)
        .query(
            row -> {
              found.put(row.getLong("account_id"), Money.ofPence(row.getLong("pence")));
            });
    return found;
  }

  /// The number of the one bill for major works that an account has of a year; accounts with none
  /// or several are not in it.
  public Map<Long, String> worksBills(int year, Collection<Long> accounts) {
    var found = new HashMap<Long, String>();
    jdbc.sql(
            """
            select d.account_id, min(c.bill_number) as bill_number
              from accounts.debt d join accounts.charge c on c.debt_id = d.id
             where d.account_id = any(?) and d.financial_year = ? and c.charge_type = 'major_works'
               and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             group by d.account_id
            having count(distinct c.bill_number) = 1
            """)
        .params(accounts.toArray(Long[]::new), year)
        .query(
            row -> {
              found.put(row.getLong("account_id"), row.getString("bill_number"));
            });
    return found;
  }
}
