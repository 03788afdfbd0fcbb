package evenkeel.app.letters;

import de.siegmar.fastcsv.writer.CsvWriter;
import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.people.Correspondents;
import evenkeel.app.policy.BusinessDay;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes print files, and knows those written.
@Service
public class PrintFiles {

  private static final Logger LOG = LoggerFactory.getLogger(PrintFiles.class);
  private static final int PAGE = 100;

  /// A print file as it was written.
  ///
  /// @param kind `letters`, or `recall` for a list of letters to keep back
  public record Known(
      long id,
      String kind,
      long batchId,
      String name,
      String sha256,
      int notices,
      LocalDate writtenOn,
      OffsetDateTime writtenAt) {

    public boolean recalls() {
      return kind.equals("recall");
    }
  }

  private final JdbcClient jdbc;
  private final BatchBook batches;
  private final NoticeBook notices;
  private final NoticeRecords records;
  private final Documents documents;
  private final Correspondents correspondents;
  private final PrintFolder folder;
  private final Access access;
  private final Audit audit;
  private final BusinessDay businessDay;
  private final TransactionTemplate transaction;

  PrintFiles(
      JdbcClient jdbc,
      BatchBook batches,
      NoticeBook notices,
      NoticeRecords records,
      Documents documents,
      Correspondents correspondents,
      PrintFolder folder,
      Access access,
      Audit audit,
      BusinessDay businessDay,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.notices = notices;
    this.records = records;
    this.documents = documents;
    this.correspondents = correspondents;
    this.folder = folder;
    this.access = access;
    this.audit = audit;
    this.businessDay = businessDay;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Writes the letters of these notices, whose documents are made, and marks them as printed.
  Printed write(Batch batch, List<Long> ready, int fellOut, Actor actor) {
    var name = name(batch);
    String sha256;
    try (var file = new PrintFile(folder.begin(name))) {
      for (var from = 0; from < ready.size(); from += PAGE) {
        add(file, ready.subList(from, Math.min(ready.size(), from + PAGE)));
      }
      sha256 = file.finish();
    } catch (IOException e) {
      return notWritten(name, e);
    }
    try {
      folder.finish(name);
    } catch (IOException e) {
      return notWritten(name, e);
    }
    var number = transaction.execute(_ -> printed(batch, name, sha256, ready, fellOut, actor));
    return new Printed.Written(Objects.requireNonNull(number), name, sha256, ready.size(), fellOut);
  }

  private Printed notWritten(String name, IOException why) {
    folder.giveUp(name);
    LOG.warn("print file {} was not written: {}", name, why.toString());
    return new Printed.NotWritten(
        why instanceof AccessDeniedException
            ? "The print file could not be written: the service may not write "
                + why.getMessage()
                + ". The letters are kept: let it write there and print again."
            : "The print file could not be written ("
                + why.getMessage()
                + "). The letters are kept: make room on the disk and print again.");
  }

  private void add(PrintFile file, List<Long> some) throws IOException {
    var rows =
        notices.byNumber(some).stream()
            .collect(Collectors.toMap(NoticeRow::id, Function.identity()));
    var people =
        correspondents.of(
            rows.values().stream().flatMap(row -> row.parties().stream()).toList(),
            businessDay.today());
    for (var document : documents.newest(some)) {
      var row = Objects.requireNonNull(rows.get(document.notice()));
      file.add(row, document, postcode(row, people));
    }
  }

  private static String postcode(NoticeRow row, Map<Long, Correspondents.Correspondent> people) {
    if (row.exceptions().contains(ExceptionReason.ADDRESS_WITHHELD) || row.parties().isEmpty()) {
      return "";
    }
    var first = people.get(row.parties().getFirst());
    var address = first == null ? null : first.address();
    return address == null ? "" : address.postcode();
  }

  /// Tells the print house which printed letters to keep back: beside their print file, with each
  /// document's own hash.
  ///
  /// @throws UncheckedIOException when it cannot be written; then nothing is recalled
  void recall(Batch batch, List<NoticeRow> printed, Actor actor, String reason) {
    var name = name(batch).replace(".zip", "-recall.csv");
    var made =
        documents.newest(printed.stream().map(NoticeRow::id).toList()).stream()
            .collect(Collectors.toMap(Documents.Document::notice, Function.identity()));
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord("print_file", "notice", "reference", "sha256", "pages", "issue_on");
      for (var row : printed) {
        var document = Objects.requireNonNull(made.get(row.id()));
        csv.writeRecord(
            row.because(),
            Long.toString(row.id()),
            row.reference(),
            document.sha256(),
            Integer.toString(document.pages()),
            document.issueOn().toString());
      }
      csv.close();
      var bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      try (var file = folder.begin(name)) {
        file.write(bytes);
      }
      folder.finish(name);
      keep(batch, "recall", name, Documents.sha256(bytes), printed.size());
      batches.did(batch.id(), "recall file written", actor, name, Map.of("why", reason));
    } catch (IOException e) {
      folder.giveUp(name);
      throw new UncheckedIOException(e);
    }
  }

  private String name(Batch batch) {
    return "%s-%s-batch-%d-%d.zip"
        .formatted(
            batch.step().title().toLowerCase(Locale.UK).replace(' ', '-'),
            batch.plannedIssueOn(),
            batch.id(),
            of(batch.id()).size() + 1);
  }

  private long printed(
      Batch batch, String name, String sha256, List<Long> ready, int fellOut, Actor actor) {
    var number = keep(batch, "letters", name, sha256, ready.size());
    notices.move(ready, NoticeState.RELEASED, NoticeState.PRINTED, actor, name);
    batches.settleState(batch.id());
    batches.did(
        batch.id(),
        "printed",
        actor,
        name,
        Map.of("notices", ready.size(), "fellOut", fellOut, "sha256", sha256));
    return number;
  }

  private long keep(Batch batch, String kind, String name, String sha256, int many) {
    return jdbc.sql(
            """
            insert into letters.print_file (batch_id, kind, name, sha256, notices, written_on)
            values (?, ?, ?, ?, ?, ?) returning id
            """)
        .params(batch.id(), kind, name, sha256, many, businessDay.today())
        .query(Long.class)
        .single();
  }

  /// The print files of a batch, oldest first.
  List<Known> of(long batch) {
    return jdbc.sql(
            """
            select id, kind, batch_id, name, sha256, notices, written_on, written_at
              from letters.print_file where batch_id = ? order by id
            """)
        .param(batch)
        .query(Known.class)
        .list();
  }

  Optional<Known> find(long file) {
    return jdbc.sql(
            """
            select id, kind, batch_id, name, sha256, notices, written_on, written_at
              from letters.print_file where id = ?
            """)
        .param(file)
        .query(Known.class)
        .optional();
  }

  /// Opens a print file; taking it is recorded. A file cannot be taken in part, so that one with
  /// anything for somebody whom the officer knows is refused whole.
  ///
  /// @throws org.springframework.security.access.AccessDeniedException when it is refused
  InputStream open(Known file, Officer officer) throws IOException {
    batches
        .find(file.batchId())
        .ifPresent(batch -> access.require(officer, Act.RELEASE_BATCH, batch.onRecord()));
    if (shut(file, records.shutTo(officer))) {
      throw access.refused(
          officer, Act.RELEASE_BATCH, Subject.of("batch", file.batchId()), Releasing.KNOWN);
    }
    audit.look(
        officer.actor(),
        "print file",
        Subject.of("batch", file.batchId()),
        Map.of("file", file.name(), "notices", file.notices()));
    return folder.open(file.name());
  }

  /// Whether a file holds a notice that is shut. Each notice's act of being printed names its file.
  /// A recall names none: every list of letters to keep back counts as holding all of its batch
  /// that were printed and recalled.
  boolean shut(Known file, NoticeRecords.Shut shut) {
    return !shut.isEmpty() && holds(file, shut);
  }

  private boolean holds(Known file, NoticeRecords.Shut shut) {
    return jdbc.sql(
            """
            select exists (
              select from letters.notice n
               where n.batch_id = :batch
                 and (n.account_id = any (:accounts) or n.parties && :parties)
                 and exists (select from letters.notice_act a
                              where a.notice_id = n.id and a.act = :printed
                                and (:recalls or a.reason = :name))
                 and (not :recalls or exists (
                   select from letters.notice_act a
                    where a.notice_id = n.id and a.act = :recalled)))
            """)
        .param("batch", file.batchId())
        .param("accounts", shut.accounts().toArray(Long[]::new))
        .param("parties", shut.parties().toArray(Long[]::new))
        .param("printed", NoticeState.PRINTED.title())
        .param("recalls", file.recalls())
        .param("name", file.name())
        .param("recalled", NoticeState.RECALLED.title())
        .query(Boolean.class)
        .single();
  }
}
