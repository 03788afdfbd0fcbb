package evenkeel.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to accounts as officers see them.
@Service
public class Accounts {

  private static final int MOST_ROWS = 1_000;

  private static final String LATEST =
      """
      select a.id, a.account_ref, a.debt_type, v.status, v.opened_on, v.closed_on, v.payment_method,
             v.recovery_group, v.source_stage, v.source_balance_pence, v.as_at, p.property_ref,
             r.line_1, r.line_2, r.line_3, r.line_4, r.line_5, r.postcode, r.band, r.uprn
        from accounts.account a
        cross join lateral (
          select n.* from accounts.account_version n
           where n.account_id = a.id order by n.id desc limit 1) v
        left join accounts.property p on p.id = v.property_id
        left join lateral (
          select n.* from accounts.property_version n
           where n.property_id = v.property_id order by n.id desc limit 1) r on true
      """;

  private static final String LIABLE =
      """
      select l.account_id, l.party_id, l.role, l.valid_from, l.valid_to, l.named_on_bill,
             l.joint_and_several,
             (select min(j.served_on) from accounts.joint_notice j
               where j.account_id = l.account_id and j.party_id = l.party_id) as joint_notice_on
        from accounts.liability l
       where not exists (select from accounts.liability_withdrawn w where w.liability_id = l.id)
      """;

  private final JdbcClient jdbc;

  Accounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The account of a payment reference; spaces do not count.
  public Optional<AccountFile> find(String reference) {
    return jdbc.sql(LATEST + " where a.account_ref = :reference")
        .param("reference", reference.replaceAll("\\s", ""))
        .query(Accounts::account)
        .optional();
  }

  public List<AccountFile> all(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : jdbc.sql(LATEST + " where a.id in (:ids) order by a.account_ref limit :limit")
            .param("ids", Set.copyOf(ids))
            .param("limit", MOST_ROWS)
            .query(Accounts::account)
            .list();
  }

  /// Dwellings as their source now describes them, by its reference; one that the source no longer
  /// has is not in it.
  public Map<String, AccountFile.Property> properties(
      String source, Collection<String> references) {
    var found = new HashMap<String, AccountFile.Property>();
    jdbc.sql(
            """
            select p.property_ref, r.line_1, r.line_2, r.line_3, r.line_4, r.line_5, r.postcode,
                   r.band, r.uprn
              from accounts.property p
              cross join lateral (
                select n.* from accounts.property_version n
                 where n.property_id = p.id order by n.id desc limit 1) r
             where p.source = ? and p.property_ref = any(?) and not r.deleted
            """)
        .params(source, references.toArray(String[]::new))
        .query(
            row -> {
              found.put(row.getString("property_ref"), property(row));
            });
    return found;
  }

  /// Who stands on these accounts.
  public List<AccountFile.Liable> onAccounts(Collection<Long> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : jdbc.sql(LIABLE + " and l.account_id in (:ids) order by l.account_id, l.id limit :limit")
            .param("ids", Set.copyOf(accounts))
            .param("limit", MOST_ROWS)
            .query(Accounts::liable)
            .list();
  }

  /// On which accounts these parties stand.
  public List<AccountFile.Liable> ofParties(Collection<Long> parties) {
    return parties.isEmpty()
        ? List.of()
        : jdbc.sql(LIABLE + " and l.party_id in (:ids) order by l.account_id, l.id limit :limit")
            .param("ids", Set.copyOf(parties))
            .param("limit", MOST_ROWS)
            .query(Accounts::liable)
            .list();
  }

  /// The debts of these accounts, newest year first.
  public List<AccountFile.Debt> debts(Collection<Long> accounts) {
    return accounts.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select d.id, d.account_id, a.debt_type, d.financial_year, d.part
                  from accounts.debt d join accounts.account a on a.id = d.account_id
                 where d.account_id in (:ids)
                 order by d.financial_year desc, d.id limit :limit
                """)
            .param("ids", Set.copyOf(accounts))
            .param("limit", MOST_ROWS)
            .query(
                (row, _) ->
                    new AccountFile.Debt(
                        row.getLong("id"),
                        row.getLong("account_id"),
                        row.getString("debt_type"),
                        row.getInt("financial_year"),
                        row.getString("part")))
            .list();
  }

  /// The instalments of these debts now in force, by due date.
  public List<AccountFile.DueInstalment> instalments(Collection<Long> debts) {
    return debts.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select i.id, i.debt_id, i.sequence, i.due_on, i.amount_pence
                  from accounts.instalment i
                 where i.debt_id in (:ids)
                   and not exists (select from accounts.instalment_withdrawn w
                                    where w.instalment_id = i.id)
                 order by i.due_on, i.id limit :limit
                """)
            .param("ids", Set.copyOf(debts))
            .param("limit", MOST_ROWS)
            .query(
                (row, _) ->
                    new AccountFile.DueInstalment(
                        row.getLong("id"),
                        row.getLong("debt_id"),
                        row.getInt("sequence"),
                        row.getObject("due_on", LocalDate.class),
                        row.getLong("amount_pence")))
            .list();
  }

  /// When the demand notice of each debt was first issued; debts without one are not in it.
  public Map<Long, LocalDate> demanded(Collection<Long> debts) {
    var demanded = new HashMap<Long, LocalDate>();
    if (!debts.isEmpty()) {
      jdbc.sql(
              """
              select c.debt_id, min(c.issued_on) as issued_on from accounts.charge c
               where c.debt_id in (:ids) and c.issued_on is not null
                 and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
               group by c.debt_id
              """)
          .param("ids", Set.copyOf(debts))
          .query(
              row -> {
                demanded.put(row.getLong("debt_id"), row.getObject("issued_on", LocalDate.class));
              });
      notified(debts, demanded);
    }
    return demanded;
  }

  /// The demand for an overpayment is its decision's notice, where the benefits system tells of it.
  private void notified(Collection<Long> debts, Map<Long, LocalDate> demanded) {
    jdbc.sql(
            """
            select d.id, v.notified_on
              from accounts.debt d
              join accounts.overpayment_version v
                on v.account_id = d.account_id and v.invoice_no = d.part and not v.deleted
             where d.id in (:ids) and d.part <> '' and not exists (
               select from accounts.overpayment_version n
                where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id)
            """)
        .param("ids", Set.copyOf(debts))
        .query(
            row -> {
              var on = row.getObject("notified_on", LocalDate.class);
              if (on == null) {
                demanded.remove(row.getLong("id"));
              } else {
                demanded.put(row.getLong("id"), on);
              }
            });
  }

  /// How many debts there are.
  public long countDebts() {
    return jdbc.sql("select count(*) from accounts.debt").query(Long.class).single();
  }

  /// Accounts whose property has a postcode that begins so, in the order of their numbers.
  ///
  /// @param after number of the account to go on after, 0 for the first page
  public List<AccountFile> atPostcode(String start, long after, int limit) {
    var last = start.length() - 1;
    var beyond = start.substring(0, last) + (char) (start.charAt(last) + 1);
    return found(
        jdbc.sql(at("n.postcode ~>=~ :from and n.postcode ~<~ :to"))
            .param("from", start)
            .param("to", beyond),
        after,
        limit);
  }

  /// Accounts whose property's address holds these words, in this order.
  ///
  /// @param after number of the account to go on after, 0 for the first page
  public List<AccountFile> atAddress(String words, long after, int limit) {
    var pattern =
        words
            .toLowerCase(Locale.UK)
            .replaceAll("[%_\\\\]", "")
            .replace(',', ' ')
            .strip()
            .replaceAll("\\s+", "%");
    return found(
        jdbc.sql(at("n.address_key like :words")).param("words", "%" + pattern + "%"),
        after,
        limit);
  }

  private static String at(String condition) {
    return """
        select distinct v.account_id from accounts.property_version n
          join accounts.account_version v on v.property_id = n.property_id
         where %s
           and not n.deleted
           and not exists (select from accounts.property_version m
                            where m.property_id = n.property_id and m.id > n.id)
           and not exists (select from accounts.account_version m
                            where m.account_id = v.account_id and m.id > v.id)
           and v.account_id > :after
         order by v.account_id limit :limit
        """
        .formatted(condition);
  }

  private List<AccountFile> found(JdbcClient.StatementSpec query, long after, int limit) {
    return all(
        query
            .param("after", after)
            .param("limit", Math.min(limit, MOST_ROWS))
            .query(Long.class)
            .list());
  }

  private static AccountFile account(ResultSet row, int number) throws SQLException {
    return new AccountFile(
        row.getLong("id"),
        row.getString("account_ref"),
        row.getString("debt_type"),
        row.getString("status"),
        row.getObject("opened_on", LocalDate.class),
        row.getObject("closed_on", LocalDate.class),
        row.getString("payment_method"),
        row.getString("recovery_group"),
        row.getString("source_stage"),
        row.getLong("source_balance_pence"),
        row.getObject("as_at", LocalDate.class),
        row.getString("line_1") == null ? null : property(row));
  }

  private static AccountFile.Property property(ResultSet row) throws SQLException {
    var lines = new ArrayList<String>();
    for (var i = 1; i <= 5; i++) {
      var line = row.getString("line_" + i);
      if (line != null) {
        lines.add(line);
      }
    }
    return new AccountFile.Property(
        row.getString("property_ref"),
        lines,
        row.getString("postcode"),
        row.getString("band"),
        row.getString("uprn"));
  }

  private static AccountFile.Liable liable(ResultSet row, int number) throws SQLException {
    return new AccountFile.Liable(
        row.getLong("account_id"),
        row.getLong("party_id"),
        row.getString("role"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getBoolean("named_on_bill"),
        row.getBoolean("joint_and_several"),
        row.getObject("joint_notice_on", LocalDate.class));
  }
}
