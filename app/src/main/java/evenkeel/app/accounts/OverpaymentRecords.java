package evenkeel.app.accounts;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.DecidedOverpayment.Chain;
import evenkeel.app.accounts.DecidedOverpayment.Notice;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.NoticeContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the chain of decisions on an overpayment and to what its notices held, and an
/// officer's word on them: on a notice it stands before the source's, and it names the days of the
/// decisions of which the source tells nothing.
@Service
public class OverpaymentRecords {

  private static final int MOST_ROWS = 1_000;

  /// What an officer records.
  ///
  /// @param party whose own notice it tells of, null for the overpayment's
  /// @param content what that notice held; [NoticeContent#UNKNOWN] tells nothing of it
  /// @param chain the days of the decisions; of the decision on the overpayment itself only the
  ///   source tells
  public record ToRecord(@Nullable Long party, NoticeContent content, Chain chain) {}

  /// What came of recording.
  public sealed interface Result {
    record Done() implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  private final JdbcClient jdbc;
  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final ApplicationEventPublisher events;

  OverpaymentRecords(
      JdbcClient jdbc, Access access, Audit audit, Debts debts, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.events = events;
  }

  /// The overpayments of an account with their decisions and notices as known now.
  public List<DecidedOverpayment> of(long account) {
    return of(account, LocalDate.of(9999, 1, 1));
  }

  /// The overpayments of an account with their decisions and notices as known by the end of a day,
  /// the newest decision first.
  public List<DecidedOverpayment> of(long account, LocalDate day) {
    var records = records(account, day);
    var liable = liable(account, day, records);
    return jdbc.sql(
            """
            select v.*, d.id as debt_id,
                   (select min(f.id) from accounts.overpayment_version f
                     where f.source = v.source and f.invoice_no = v.invoice_no) as number
              from accounts.overpayment_version v
              left join accounts.debt d on d.account_id = v.account_id and d.part = v.invoice_no
             where v.account_id = :account and not v.deleted and v.effective_on <= :day
               and not exists (
                 select from accounts.overpayment_version n
                  where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id
                    and n.effective_on <= :day)
             order by v.decision_on desc, v.invoice_no limit :limit
            """)
        .param("account", account)
        .param("day", day)
        .param("limit", MOST_ROWS)
        .query((row, _) -> decided(row, records, liable))
        .list();
  }

  /// One of them by its own number.
  public Optional<DecidedOverpayment> find(long account, long number, LocalDate day) {
    return of(account, day).stream().filter(each -> each.number() == number).findFirst();
  }

  private static DecidedOverpayment decided(ResultSet row, List<Said> records, List<Own> liable)
      throws SQLException {
    var source = row.getString("source");
    var invoice = row.getString("invoice_no");
    var about =
        records.stream()
            .filter(each -> each.source().equals(source) && each.invoice().equals(invoice))
            .toList();
    var theirs =
        liable.stream()
            .filter(each -> each.source().equals(source) && each.invoice().equals(invoice))
            .map(Own::notice)
            .toList();
    var own = notice(null, day(row, "notified_on"), row.getString("notice_lacks"), about);
    var said = about.stream().map(Said::chain).reduce((_, last) -> last);
    return new DecidedOverpayment(
        row.getLong("number"),
        source,
        invoice,
        row.getObject("debt_id", Long.class),
        row.getBoolean("recoverable"),
        day(row, "decision_on"),
        chain(row).orElse(said.orElse(Chain.NOTHING)),
        theirs.isEmpty() ? List.of(own) : theirs);
  }

  /// A notice with an officer's word on it, where one is of that very notice.
  private static Notice notice(
      @Nullable Long party, @Nullable LocalDate on, @Nullable String lacks, List<Said> about) {
    var said =
        about.stream()
            .filter(each -> Objects.equals(each.party(), party))
            .filter(each -> each.lacks() != null && Objects.equals(each.notified(), on))
            .reduce((_, last) -> last);
    return said.map(
            each ->
                new Notice(party, on, NoticeContent.parse(each.lacks()), each.by(), each.reason()))
        .orElse(new Notice(party, on, NoticeContent.parse(lacks), null, null));
  }

  /// An officer's row.
  private record Said(
      String source,
      String invoice,
      @Nullable Long party,
      @Nullable LocalDate notified,
      @Nullable String lacks,
      Chain chain,
      String by,
      String reason) {}

  /// The notice of one person who owes an overpayment.
  private record Own(String source, String invoice, Notice notice) {}

  private List<Said> records(long account, LocalDate day) {
    return jdbc.sql(
            """
            select * from accounts.overpayment_record
             where account_id = ? and effective_on <= ? order by id limit ?
            """)
        .params(account, day, MOST_ROWS)
        .query(
            (row, _) ->
                new Said(
                    row.getString("source"),
                    row.getString("invoice_no"),
                    row.getObject("party_id", Long.class),
                    row.getObject("notified_on", LocalDate.class),
                    row.getString("lacks"),
                    chain(row),
                    row.getString("recorded_by"),
                    row.getString("reason")))
        .list();
  }

  private List<Own> liable(long account, LocalDate day, List<Said> records) {
    return jdbc.sql(
            """
            select v.* from accounts.overpayment_liability v
             where v.account_id = :account and not v.deleted and v.effective_on <= :day
               and not exists (
                 select from accounts.overpayment_liability n
                  where n.source = v.source and n.source_key = v.source_key and n.id > v.id
                    and n.effective_on <= :day)
             order by v.invoice_no, v.capacity, v.party_id limit :limit
            """)
        .param("account", account)
        .param("day", day)
        .param("limit", MOST_ROWS)
        .query(
            (row, _) -> {
              var source = row.getString("source");
              var invoice = row.getString("invoice_no");
              var about =
                  records.stream()
                      .filter(
                          each -> each.source().equals(source) && each.invoice().equals(invoice))
                      .toList();
              return new Own(
                  source,
                  invoice,
                  notice(
                      row.getLong("party_id"),
                      row.getObject("notified_on", LocalDate.class),
                      row.getString("notice_lacks"),
                      about));
            })
        .list();
  }

  private static Chain chain(ResultSet row) throws SQLException {
    return new Chain(
        row.getObject("award_on", LocalDate.class),
        row.getObject("changed_on", LocalDate.class),
        row.getString("change"),
        row.getObject("recoverable_on", LocalDate.class),
        row.getObject("liable_on", LocalDate.class));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }

  /// Records what an officer knows. Of a notice that is sent again it says nothing: that is looked
  /// at afresh.
  @Transactional
  public Result record(
      long account,
      DecidedOverpayment about,
      ToRecord known,
      String reason,
      LocalDate on,
      Officer by) {
    access.require(by, Act.RECORD_DECISION, debts.onRecord(account));
    var notice = about.notice(known.party()).orElse(null);
    var wrong = wrong(about, notice, known, reason, on);
    if (wrong != null) {
      return new Result.Refused(wrong);
    }
    insert(account, about, notice, known, reason, on, by.username());
    var debt = about.debt();
    audit.act(
        by.actor(),
        "overpayment decision recorded",
        debt == null ? Subject.of("account", account) : Subject.of("debt", debt),
        reason,
        Map.of("overpayment", about.number()));
    if (debt != null) {
      events.publishEvent(
          new FactsLanded(Set.of(debt), "what is known of an overpayment was recorded"));
    }
    return new Result.Done();
  }

  private static @Nullable String wrong(
      DecidedOverpayment about,
      @Nullable Notice notice,
      ToRecord known,
      String reason,
      LocalDate today) {
    if (reason.isBlank()) {
      return "say how you know it";
    }
    if (notice == null) {
      return "expected somebody who has a notice of it";
    }
    if (known.content().known() && notice.on() == null) {
      return "no notice is recorded of which anything can be said";
    }
    var chain = known.chain();
    for (var day :
        Arrays.asList(chain.award(), chain.changed(), chain.recoverable(), chain.liable())) {
      if (day != null && day.isAfter(today)) {
        return "expected days that have come, found " + Words.date(day);
      }
    }
    var changed = chain.changed();
    if (changed != null && changed.isAfter(about.decided())) {
      return "there is no overpayment before the award was changed: it was decided on "
          + Words.date(about.decided());
    }
    if (changed != null && chain.award() != null && chain.award().isAfter(changed)) {
      return "the award cannot have been changed before it was made";
    }
    return chain.change() == null || List.of("revised", "superseded").contains(chain.change())
        ? null
        : "expected revised or superseded";
  }

  private void insert(
      long account,
      DecidedOverpayment about,
      @Nullable Notice notice,
      ToRecord known,
      String reason,
      LocalDate on,
      String by) {
    var lacks = known.content().recorded();
    var chain = known.chain();
    jdbc.sql(
            """
            insert into accounts.overpayment_record
              (account_id, source, invoice_no, party_id, notified_on, lacks, award_on, changed_on,
               change, recoverable_on, liable_on, recorded_by, reason, effective_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            Arrays.asList(
                account,
                about.source(),
                about.invoice(),
                known.party(),
                lacks == null || notice == null ? null : notice.on(),
                lacks,
                chain.award(),
                chain.changed(),
                chain.change(),
                chain.recoverable(),
                chain.liable(),
                by,
                reason,
                on))
        .update();
  }
}
