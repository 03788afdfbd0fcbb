package evenkeel.app.history;

import evenkeel.core.recovery.HoldKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The stops that the law makes, as a set for the ledger.
@Service
public class LegalStops {

  private static final String[] KINDS =
      Arrays.stream(HoldKind.values())
          .filter(HoldKind::legalStop)
          .map(kind -> kind.name().toLowerCase(Locale.ROOT))
          .toArray(String[]::new);

  private final JdbcClient jdbc;

  LegalStops(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Writes to `kept_debt (debt_id)` those of `open_debt (account_id, debt_id)` that a stop covers,
  /// through the debt, its account or a person of `paying_party (account_id, party_id)`. A stop
  /// counts until it is lifted, whatever its date.
  public void write(LocalDate evening) {
    jdbc.sql(
            """
            with standing as (
              select h.debt_id, h.account_id, h.party_id from history.hold h
               where h.kind = any (:kinds) and h.starts_on <= :evening
                 and not exists (select from history.hold_lifted l
                                  where l.hold_id = h.id and l.lifted_on <= :evening))
            insert into kept_debt (debt_id)
            select o.debt_id from open_debt o join standing s on s.debt_id = o.debt_id
            union
            select o.debt_id from open_debt o join standing s on s.account_id = o.account_id
            union
            select o.debt_id from open_debt o join paying_party p on p.account_id = o.account_id
              join standing s on s.party_id = p.party_id
            """)
        .param("kinds", KINDS)
        .param("evening", evening)
        .update();
  }
}
