package evenkeel.app.intake;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what was loaded: files, extracts and the rows that could not be loaded.
@Service
public class LoadedFiles {

  /// A file as the book of intake has it.
  ///
  /// @param extract the extract that it came in, null for a receipts file
  /// @param kind `full`, `delta` or `receipts`
  public record LoadedFile(
      long id,
      @Nullable UUID extract,
      String kind,
      String name,
      String sha256,
      long rowsRead,
      long rowsLoaded,
      long rowsRejected,
      @Nullable Long amountPence,
      OffsetDateTime loadedAt,
      String loadedBy) {}

  /// A row that could not be loaded.
  ///
  /// @param line its line in the file
  public record Reject(long id, long line, String field, String found, String expected) {}

  /// A field from which a word about health was left out.
  ///
  /// @param became what stands in its place
  public record Changed(long id, long line, String field, String became) {}

  private static final String FILE =
      """
      select f.id, f.extract_id as extract, coalesce(e.kind, 'receipts') as kind, f.name, f.sha256,
             f.rows_read, f.rows_loaded, f.rows_rejected, f.amount_pence, f.loaded_at, f.loaded_by
        from intake.file f left join intake.extract e on e.extract_id = f.extract_id
      """;

  private static final int AT_ONCE = 1_000;

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;

  LoadedFiles(JdbcClient jdbc, Access access, Audit audit) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
  }

  /// Files, the last loaded first.
  ///
  /// @param before the file to go on from; [Long#MAX_VALUE] for the first page
  public List<LoadedFile> latest(long before, int limit) {
    return jdbc.sql(FILE + " where f.id < ? order by f.id desc limit ?")
        .params(before, limit)
        .query(LoadedFile.class)
        .list();
  }

  public Optional<LoadedFile> find(long file) {
    return jdbc.sql(FILE + " where f.id = ?").param(file).query(LoadedFile.class).optional();
  }

  /// Rejected rows of a file in order of their lines. They hold what was sent, of people too: the
  /// look at them is logged.
  ///
  /// @param after the reject to go on from; 0 for the first page
  @Transactional
  public List<Reject> rejects(LoadedFile file, long after, int limit, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    var rejects = rejects(file.id(), after, limit);
    if (!rejects.isEmpty()) {
      audit.look(
          officer.actor(),
          "rejects",
          Subject.of("file", file.id()),
          Map.of("shown", rejects.size()));
    }
    return rejects;
  }

  private List<Reject> rejects(long file, long after, int limit) {
    return jdbc.sql(
            """
            select id, line, field, found, expected from intake.reject
             where file_id = ? and id > ? order by id limit ?
            """)
        .params(file, after, limit)
        .query(Reject.class)
        .list();
  }

  /// Fields of a file from which a word about health was left out, in order of their lines. What
  /// they said is not kept.
  ///
  /// @param after the field to go on from; 0 for the first page
  public List<Changed> changes(LoadedFile file, long after, int limit, Officer officer) {
    access.require(officer, Act.SEE_RUNS);
    return jdbc.sql(
            """
            select id, line, field, became from intake.changed_field
             where file_id = ? and id > ? order by id limit ?
            """)
        .params(file.id(), after, limit)
        .query(Changed.class)
        .list();
  }

  /// Hands over every rejected row of a file, a thousand at a time; the export is logged.
  @Transactional
  public void export(LoadedFile file, Officer officer, Consumer<Reject> each) {
    access.require(officer, Act.EXPORT);
    audit.look(
        officer.actor(),
        "rejects exported",
        Subject.of("file", file.id()),
        Map.of("rows", file.rowsRejected()));
    var page = rejects(file.id(), 0, AT_ONCE);
    while (!page.isEmpty()) {
      page.forEach(each);
      page = rejects(file.id(), page.getLast().id(), AT_ONCE);
    }
  }
}
