package evenkeel.app.intake;

import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.Councils;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The record of what was loaded: it says whether an extract may follow, and keeps files and
/// rejects.
@Component
class LoadRecord {

  /// An arbitrary number that all loads lock, so that they come one after another.
  private static final long LOCK = 7_401_993L;

  /// How an extract stands to what was loaded before it.
  sealed interface Before {
    /// It is next.
    ///
    /// @param first whether the source has never sent one before
    record Next(boolean first) implements Before {}

    /// It was loaded already.
    record Same() implements Before {}

    record Wrong(List<String> reasons) implements Before {}
  }

  private record Last(UUID extractId, OffsetDateTime asAt) {}

  private final JdbcClient jdbc;
  private final Councils councils;
  private final Audit audit;

  LoadRecord(JdbcClient jdbc, Councils councils, Audit audit) {
    this.jdbc = jdbc;
    this.councils = councils;
    this.audit = audit;
  }

  /// Whether nobody else is loading; if so, nobody else can until this transaction ends.
  boolean alone() {
    return jdbc.sql("select pg_try_advisory_xact_lock(?)")
        .param(LOCK)
        .query(Boolean.class)
        .single();
  }

  Before before(Manifest manifest, String hash) {
    if (!alone()) {
      return new Before.Wrong(List.of("another file is being loaded just now: try again later"));
    }
    var same = loadedHash(manifest.extract());
    if (same != null) {
      return same.equals(hash)
          ? new Before.Same()
          : new Before.Wrong(
              List.of(
                  "manifest.json: extract %s was loaded before with another content"
                      .formatted(manifest.extract())));
    }
    var reasons = new ArrayList<String>();
    var ours = councils.council().onsCode();
    if (!manifest.organisation().equals(ours)) {
      reasons.add(
          "manifest.json: organisation: expected %s, found %s"
              .formatted(ours, manifest.organisation()));
    }
    reasons.addAll(follows(manifest));
    return reasons.isEmpty()
        ? new Before.Next(last(manifest.source()) == null)
        : new Before.Wrong(reasons);
  }

  private List<String> follows(Manifest manifest) {
    var last = last(manifest.source());
    var found = manifest.previous() == null ? "none" : manifest.previous().toString();
    if (!manifest.full() && (last == null || !last.extractId().equals(manifest.previous()))) {
      return List.of(
          "manifest.json: previous_extract_id: expected the last loaded, %s, found %s"
              .formatted(last == null ? "a full extract first" : last.extractId(), found));
    }
    if (last != null && manifest.asAt().isBefore(last.asAt())) {
      return List.of(
          "manifest.json: as_at: expected a time after the last loaded, %s, found %s"
              .formatted(last.asAt(), manifest.asAt()));
    }
    return List.of();
  }

  private @Nullable String loadedHash(UUID extract) {
    return jdbc.sql("select manifest_sha256 from intake.extract where extract_id = ?")
        .param(extract)
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private @Nullable Last last(String source) {
    return jdbc.sql(
            """
            select extract_id, as_at from intake.extract
             where source = ? order by loaded_at desc limit 1
            """)
        .param(source)
        .query(Last.class)
        .optional()
        .orElse(null);
  }

  /// Writes down the extract, its files and its rejects.
  Intake.Loaded write(Manifest manifest, String hash, List<TableFile> files, Actor actor) {
    var read = files.stream().mapToLong(TableFile::rows).sum();
    var rejected =
        jdbc.sql("select count(distinct (file, line)) from staged_reject")
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into intake.extract (extract_id, source, kind, previous_extract_id, as_at,
              manifest_sha256, loaded_by, rows_loaded, rows_rejected)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            manifest.extract(),
            manifest.source(),
            manifest.full() ? "full" : "delta",
            new SqlParameterValue(Types.OTHER, manifest.previous()),
            manifest.asAt(),
            hash,
            actor.name(),
            read - rejected,
            rejected)
        .update();
    for (var file : files) {
      var loaded = file.rows() - rejected(file.name());
      writeFile(manifest.extract(), file, loaded, file.pence(), actor);
    }
    audit.act(
        actor,
        "extract loaded",
        new Subject("extract", manifest.extract().toString()),
        manifest.full() ? "full extract" : "delta",
        Map.of("rows", read, "rejected", rejected));
    return new Intake.Loaded(
        "%,d rows read, %,d of them rejected%s".formatted(read, rejected, changesInWords()),
        read,
        rejected);
  }

  /// Whether a file that belongs to no extract was loaded with this content.
  boolean fileLoaded(String sha256) {
    return jdbc.sql(
            "select exists (select from intake.file where extract_id is null and sha256 = ?)")
        .param(sha256)
        .query(Boolean.class)
        .single();
  }

  /// Writes down one file and its rejects.
  ///
  /// @param extract null for a file that belongs to none
  /// @param loaded how many of its rows are loaded
  /// @param pence what those rows sum to
  /// @return the file's own number
  long writeFile(@Nullable UUID extract, TableFile file, long loaded, long pence, Actor actor) {
    var id =
        jdbc.sql(
                """
                insert into intake.file (extract_id, name, sha256, rows_read, rows_loaded,
                  rows_rejected, amount_pence, loaded_by)
                select cast(:extract as uuid), :name, :sha256, :rows, :loaded,
                       count(distinct line), cast(:pence as bigint), :by
                  from staged_reject where file = :name
                returning id
                """)
            .param("extract", extract)
            .param("name", file.name())
            .param("sha256", file.sha256())
            .param("rows", file.rows())
            .param("loaded", loaded)
            .param("pence", file.hasMoney() ? pence : null)
            .param("by", actor.name())
            .query(Long.class)
            .single();
    jdbc.sql(
            """
            insert into intake.reject (file_id, line, field, found, expected)
            select ?, s.line, s.field, s.found, s.expected
              from staged_reject s where s.file = ? order by s.line
            """)
        .params(id, file.name())
        .update();
    jdbc.sql(
            """
            insert into intake.changed_field (file_id, line, field, became)
            select ?, s.line, s.field, s.became
              from staged_change s where s.file = ? order by s.line
            """)
        .params(id, file.name())
        .update();
    return id;
  }

  /// How many fields lost a word about health, at the end of a sentence; blank where none did.
  String changesInWords() {
    var changed = jdbc.sql("select count(*) from staged_change").query(Long.class).single();
    return changed == 0
        ? ""
        : "; in %,d fields a word about health was left out".formatted(changed);
  }

  long rejected(String file) {
    return jdbc.sql("select count(distinct line) from staged_reject where file = ?")
        .param(file)
        .query(Long.class)
        .single();
  }
}
