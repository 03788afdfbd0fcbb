package evenkeel.app.letters;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to statements that left: each is kept exactly as it was, for ever.
@Service
public class KeptStatements {

  private static final int MOST_ROWS = 100;

  /// A statement that left.
  ///
  /// @param fromDay first day of its period, null for the first entry
  /// @param knownOn only what was recorded by the end of this day, null for everything
  /// @param format pdf or csv
  /// @param sha256 of the file
  public record Kept(
      long id,
      @Nullable LocalDate fromDay,
      LocalDate onDay,
      @Nullable LocalDate knownOn,
      String format,
      String sha256,
      String madeBy,
      OffsetDateTime madeAt) {}

  private final JdbcClient jdbc;

  KeptStatements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps a statement as it leaves.
  ///
  /// @return its own number
  public long keep(
      long account,
      @Nullable LocalDate from,
      LocalDate on,
      @Nullable LocalDate known,
      String format,
      byte[] content,
      String by) {
    return jdbc.sql(
            """
            insert into letters.statement
              (account_id, from_day, on_day, known_on, format, sha256, content, made_by)
            values (:account, :from, :on, :known, :format, :sha256, :content, :by) returning id
            """)
        .param("account", account)
        .param("from", from)
        .param("on", on)
        .param("known", known)
        .param("format", format)
        .param("sha256", Documents.sha256(content))
        .param("content", content)
        .param("by", by)
        .query(Long.class)
        .single();
  }

  /// The statements of an account that left, the newest first.
  public List<Kept> of(long account) {
    return jdbc.sql(
            """
            select id, from_day, on_day, known_on, format, sha256, made_by, made_at
              from letters.statement where account_id = ? order by id desc limit ?
            """)
        .params(account, MOST_ROWS)
        .query(Kept.class)
        .list();
  }

  /// The file of one of an account's statements.
  public Optional<byte[]> content(long account, long statement) {
    return jdbc.sql("select content from letters.statement where account_id = ? and id = ?")
        .params(account, statement)
        .query(byte[].class)
        .optional();
  }
}
