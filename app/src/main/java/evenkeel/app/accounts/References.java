package evenkeel.app.accounts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Which account a payer's reference means.
@Service
public class References {

  private final JdbcClient jdbc;

  References(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Says in `matched_receipt (line, account_id)` which staged receipts name an account exactly;
  /// spaces do not count.
  public void match() {
    jdbc.sql(
            """
            insert into matched_receipt (line, account_id)
            select s.line, a.id
              from staged_receipts s
              join accounts.account a on a.account_ref = replace(s.reference, ' ', '')
            """)
        .update();
  }
}
