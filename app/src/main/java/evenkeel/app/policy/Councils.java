package evenkeel.app.policy;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.calendar.Nation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to who we are.
@Service
public class Councils {

  private final JdbcClient jdbc;
  private final Audit audit;

  Councils(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /// The authority, empty on a new installation that has not been told.
  public Optional<Council> find() {
    return jdbc.sql("select * from policy.council").query(Councils::read).optional();
  }

  /// @throws IllegalStateException on an installation that has not been told who it is
  public Council council() {
    return find()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no council is set: name it with ./evenkeel council --name …"));
  }

  /// Sets or changes who we are.
  @Transactional
  public void keep(Actor by, Council council) {
    jdbc.sql("delete from policy.council").update();
    jdbc.sql(
            """
            insert into policy.council (name, nation, ons_code, address, telephone, email, website,
              pay_online, pay_phone, debt_advice)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            council.name(),
            council.nation().name().toLowerCase(Locale.ROOT),
            council.onsCode(),
            council.address().toArray(String[]::new),
            council.telephone(),
            council.email(),
            council.website(),
            council.payOnline(),
            council.payPhone(),
            council.debtAdvice())
        .update();
    audit.act(by, "council set", new Subject("council", council.onsCode()), "set up", Map.of());
  }

  private static Council read(ResultSet row, int number) throws SQLException {
    return new Council(
        row.getString("name"),
        Nation.valueOf(row.getString("nation").toUpperCase(Locale.ROOT)),
        row.getString("ons_code"),
        List.of((String[]) row.getArray("address").getArray()),
        row.getString("telephone"),
        row.getString("email"),
        row.getString("website"),
        row.getString("pay_online"),
        row.getString("pay_phone"),
        row.getString("debt_advice"));
  }
}
