package evenkeel.app.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what bills ask for, on any day and as it was known on any day: what a statement says
/// of each.
@Service
public class ChargesOnFile {

  private static final int MOST_ROWS = 5_000;

  /// What a bill asks for, or what reduces it.
  ///
  /// @param id its own number; a changed charge gets another
  /// @param type `council_tax`, `major_works` and so on
  /// @param pence negative where it reduces
  /// @param bill number of the bill or invoice, null where the source gives none
  /// @param issued when the demand was issued, null where it is not known
  public record Charge(
      long id,
      long debt,
      String type,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      long pence,
      @Nullable String bill,
      @Nullable LocalDate issued,
      @Nullable LocalDate due) {}

  private final JdbcClient jdbc;

  ChargesOnFile(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The charges of an account that stood at the end of a day, by the day of issue.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<Charge> charges(long account, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select c.id, c.debt_id, c.charge_type, c.period_start, c.period_end, c.amount_pence,
                   c.bill_number, c.issued_on, c.due_on
              from accounts.charge c
             where c.account_id = :account and c.effective_on <= :on
               and c.recorded_at < :knownBefore
               and not exists (
                 select from accounts.charge_withdrawn w
                  where w.charge_id = c.id and w.effective_on <= :on
                    and w.recorded_at < :knownBefore)
             order by coalesce(c.issued_on, c.effective_on), c.id limit :limit
            """)
        .param("account", account)
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(ChargesOnFile::charge)
        .list();
  }

  /// The instalments of an account's bills that stood at the end of a day, by due day.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<AccountFile.DueInstalment> instalments(
      long account, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select i.id, i.debt_id, i.sequence, i.due_on, i.amount_pence
              from accounts.instalment i join accounts.debt d on d.id = i.debt_id
             where d.account_id = :account and i.effective_on <= :on
               and i.recorded_at < :knownBefore
               and not exists (
                 select from accounts.instalment_withdrawn w
                  where w.instalment_id = i.id and w.effective_on <= :on
                    and w.recorded_at < :knownBefore)
             order by i.due_on, i.id limit :limit
            """)
        .param("account", account)
        .param("on", on)
        .param("knownBefore", knownBefore)
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

  private static Charge charge(ResultSet row, int number) throws SQLException {
    return new Charge(
        row.getLong("id"),
        row.getLong("debt_id"),
        row.getString("charge_type"),
        row.getObject("period_start", LocalDate.class),
        row.getObject("period_end", LocalDate.class),
        row.getLong("amount_pence"),
        row.getString("bill_number"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class));
  }
}
