package evenkeel.app.policy;

import evenkeel.core.law.Policy;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to the council's own choices.
@Service
public class PolicyBook {

  private final JdbcClient jdbc;

  PolicyBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The policy in force on a day.
  public Policy on(LocalDate day) {
    return Policy.on(rows(), day);
  }

  /// Every choice ever set, in the order in which they were set.
  public List<Policy.Row> rows() {
    return jdbc.sql(
            """
            select key, effective_from, value, approved_by from policy.setting order by id
            """)
        .query(
            (row, _) ->
                new Policy.Row(
                    row.getString("key"),
                    row.getObject("effective_from", LocalDate.class),
                    row.getString("value"),
                    row.getString("approved_by")))
        .list();
  }
}
