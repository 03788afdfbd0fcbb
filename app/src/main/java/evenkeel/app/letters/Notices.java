package evenkeel.app.letters;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to notices as others read them: those of an account, and the exact documents.
@Service
public class Notices {

  private final JdbcClient jdbc;
  private final NoticeBook notices;
  private final Documents documents;
  private final NoticeRecords records;
  private final Access access;
  private final Audit audit;

  Notices(
      JdbcClient jdbc,
      NoticeBook notices,
      Documents documents,
      NoticeRecords records,
      Access access,
      Audit audit) {
    this.jdbc = jdbc;
    this.notices = notices;
    this.documents = documents;
    this.records = records;
    this.access = access;
    this.audit = audit;
  }

  /// A document as it was sent.
  @SuppressWarnings("ArrayRecordComponent") // a value handed on, never compared
  public record Sent(String name, byte[] pdf) {}

  /// The notices of an account, newest first.
  public List<NoticeRow> ofAccount(long account) {
    return jdbc.sql(NoticeRow.COLUMNS + " where n.account_id = ? order by n.id desc limit 500")
        .param(account)
        .query(NoticeRow::read)
        .list();
  }

  /// A notice or a case that may still leave.
  ///
  /// @param evening of the night that proposed it
  public record UnderWay(StepKind step, LocalDate evening, long batch) {}

  /// What may still leave for a debt, the newest first.
  public List<UnderWay> underWay(long debt) {
    return jdbc.sql(
            """
            select n.step, b.evening, b.id from letters.notice n
              join letters.batch b on b.id = n.batch_id
             where n.debt_id = ? and n.state in ('proposed', 'exception', 'released', 'printed')
             order by n.id desc
            """)
        .param(debt)
        .query(
            (row, _) ->
                new UnderWay(
                    StepKind.valueOf(row.getString("step").toUpperCase(Locale.ROOT)),
                    row.getObject("evening", LocalDate.class),
                    row.getLong("id")))
        .list();
  }

  public Optional<NoticeRow> find(long notice) {
    return notices.find(notice);
  }

  /// The exact document of a notice; empty while none is made. The look is recorded.
  @Transactional
  public Optional<Sent> document(long notice, Officer officer) {
    var row = notices.find(notice).orElse(null);
    if (row == null) {
      return Optional.empty();
    }
    access.require(officer, Act.SEE_PERSON, records.of(row));
    if (!mayOpen(row, officer)) {
      access.require(officer, Act.RECALL_NOTICE);
    }
    audit.look(
        officer.actor(),
        "notice document",
        Subject.of("account", row.account()),
        Map.of("notice", notice));
    return documents
        .of(notice)
        .map(
            document ->
                new Sent(
                    "%s-%s.pdf".formatted(document.template().replace('@', '-'), notice),
                    document.pdf()));
  }

  /// Whether the letter shows an address that only those who need it may see.
  static boolean withheld(NoticeRow notice) {
    return notice.exceptions().contains(ExceptionReason.ADDRESS_WITHHELD);
  }

  /// A letter to a withheld address is opened by those who answer for its going out.
  boolean mayOpen(NoticeRow notice, Officer officer) {
    return !withheld(notice)
        || access.may(officer, Act.RECALL_NOTICE) instanceof Access.Answer.Allowed;
  }
}
