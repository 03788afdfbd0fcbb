package evenkeel.app.history;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.BinaryRows;
import evenkeel.app.store.Ids;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.ClaimReply;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what came of letters of claim: recorded by officers, and the times of the protocol
/// follow from it.
@Service
public class ClaimReplies {

  /// What came.
  public enum Kind {
    REPLIED("The completed Reply Form came"),
    ADVICE_SOUGHT("It says that debt advice is being sought"),
    DOCUMENTS_ASKED("Documents were asked for"),
    DOCUMENTS_SENT("The documents were sent, or why they cannot be"),
    NOTICE_OF_CLAIM("Notice was given that a claim follows");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /// As on pages.
    public String title() {
      return title;
    }

    /// As in the book and the API.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @return empty when there is no such kind
    public static Optional<Kind> of(String key) {
      return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /// What an officer recorded.
  public record Recorded(Kind kind, LocalDate on, String by, String reason) {}

  /// What came of recording.
  public sealed interface Result {
    record Done() implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  /// Hears what came of the letters of claim for some debts.
  public interface Told {

    void claimReply(long debt, ClaimReply reply);
  }

  private static final String LATEST =
      """
      select r.debt_id,
             max(r.on_day) filter (where r.kind in ('replied', 'advice_sought')) as replied,
             coalesce(bool_or(r.kind = 'advice_sought'), false) as advice,
             max(r.on_day) filter (where r.kind = 'documents_asked') as asked,
             max(r.on_day) filter (where r.kind = 'documents_sent') as sent,
             max(r.on_day) filter (where r.kind = 'notice_of_claim') as noticed
        from history.claim_reply r
       where %s and r.on_day <= '%s'
         and r.on_day >= coalesce((
               select max(s.issued_on) from history.step s
                where s.debt_id = r.debt_id and s.kind = 'letter_before_action'
                  and not exists (select from history.step_withdrawn w where w.step_id = s.id)),
               'infinity')
       group by r.debt_id order by r.debt_id
      """;

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final ApplicationEventPublisher events;

  ClaimReplies(
      JdbcClient jdbc, Access access, Audit audit, Debts debts, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.events = events;
  }

  /// Records what came of the letter of claim for a debt.
  @Transactional
  public Result record(
      long debt, Kind kind, LocalDate on, LocalDate today, String reason, Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, debts.onRecord(debts.account(debt)));
    var wrong = wrong(debt, on, today, reason);
    if (wrong != null) {
      return new Result.Refused(wrong);
    }
    jdbc.sql(
            """
            insert into history.claim_reply (debt_id, kind, on_day, reason, recorded_by)
            values (?, ?, ?, ?, ?)
            """)
        .params(debt, kind.key(), on, reason, officer.username())
        .update();
    audit.act(
        officer.actor(),
        "reply to a letter of claim recorded",
        Subject.of("debt", debt),
        reason,
        Map.of("kind", kind.key(), "on", on.toString()));
    events.publishEvent(new FactsLanded(Set.of(debt), "a letter of claim was answered"));
    return new Result.Done();
  }

  private @Nullable String wrong(long debt, LocalDate on, LocalDate today, String reason) {
    if (reason.isBlank()) {
      return "say how you know it";
    }
    if (on.isAfter(today)) {
      return "expected a day that has come, found " + Words.date(on);
    }
    var letter = letter(debt).orElse(null);
    if (letter == null) {
      return "no letter of claim was sent for this debt";
    }
    return on.isBefore(letter)
        ? "expected a day not before the letter of claim of " + Words.date(letter)
        : null;
  }

  /// The day of the latest letter of claim for a debt.
  public Optional<LocalDate> letter(long debt) {
    return jdbc.sql(
            """
            select s.issued_on from history.step s
             where s.debt_id = ? and s.kind = 'letter_before_action'
               and not exists (select from history.step_withdrawn w where w.step_id = s.id)
             order by s.issued_on desc limit 1
            """)
        .param(debt)
        .query(LocalDate.class)
        .optional();
  }

  /// What was recorded of the letters of claim for a debt, oldest first.
  public List<Recorded> of(long debt) {
    return jdbc.sql(
            """
            select kind, on_day, recorded_by, reason from history.claim_reply
             where debt_id = ? order by on_day, id limit 200
            """)
        .param(debt)
        .query(
            (row, _) ->
                new Recorded(
                    Kind.of(row.getString("kind")).orElseThrow(),
                    row.getObject("on_day", LocalDate.class),
                    row.getString("recorded_by"),
                    row.getString("reason")))
        .list();
  }

  /// What came since the latest letter of claim for a debt.
  public ClaimReply reply(long debt) {
    var letter = letter(debt).orElse(LocalDate.MAX);
    var since = of(debt).stream().filter(each -> !each.on().isBefore(letter)).toList();
    var replied = last(since, Kind.REPLIED);
    var advice = last(since, Kind.ADVICE_SOUGHT);
    return new ClaimReply(
        replied == null || (advice != null && advice.isAfter(replied)) ? advice : replied,
        advice != null,
        last(since, Kind.DOCUMENTS_ASKED),
        last(since, Kind.DOCUMENTS_SENT),
        last(since, Kind.NOTICE_OF_CLAIM));
  }

  private static @Nullable LocalDate last(List<Recorded> all, Kind kind) {
    return all.stream()
        .filter(each -> each.kind() == kind)
        .map(Recorded::on)
        .max(LocalDate::compareTo)
        .orElse(null);
  }

  /// Tells what came since the latest letter, by the evening.
  public static void tell(Connection connection, Ids debts, LocalDate evening, Told told) {
    if (debts.isEmpty()) {
      return;
    }
    var query = LATEST.formatted(debts.holds("r.debt_id"), evening);
    try (var rows = BinaryRows.of(connection, query)) {
      while (rows.next()) {
        var debt = rows.number();
        var replied = rows.dateOrNull();
        var advice = rows.yes();
        told.claimReply(
            debt,
            new ClaimReply(
                replied, advice, rows.dateOrNull(), rows.dateOrNull(), rows.dateOrNull()));
      }
    }
  }
}
