package evenkeel.app.accounts;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the demands of leases: what was asked for, what is recorded of each demand, and an
/// officer's word on it, which stands before the source's.
@Service
public class Demands {

  /// After everything that was ever recorded.
  static final OffsetDateTime EVER = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

  private static final int MOST_ROWS = 5_000;
  private static final String RECORDED =
      Arrays.stream(DemandRecord.COLUMNS.split(",\\s+"))
          .map(column -> "f." + column)
          .collect(Collectors.joining(", "));

  /// Charges in force that ask for money, each with the record that stands: an officer's last, or
  /// else the source's last.
  static final String LINES =
      """
      select c.id, c.debt_id, c.account_id,
             coalesce(extract(year from c.period_start - interval '3 months')::int,
                      d.financial_year) as year,
             c.source, c.source_key, c.charge_type, c.amount_pence, c.bill_number,
             c.issued_on, c.due_on, %s, f.recorded_by, f.reason, f.recorded_at
        from accounts.charge c join accounts.debt d on d.id = c.debt_id
        left join lateral (
          select * from accounts.demand_fact f
           where f.source = c.source and f.charge_key = c.source_key and f.effective_on <= :day
             and f.recorded_at < :known
           order by f.recorded_by is not null desc, f.id desc limit 1) f on not f.deleted
       where c.charge_type in (%s) and c.amount_pence > 0 and c.effective_on <= :day
         and c.recorded_at < :known
         and not exists (select from accounts.charge_withdrawn w
                          where w.charge_id = c.id and w.effective_on <= :day
                            and w.recorded_at < :known)
      """
          .formatted(RECORDED, DemandLine.TYPES);

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

  Demands(
      JdbcClient jdbc, Access access, Audit audit, Debts debts, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.events = events;
  }

  /// The demands of an account of a lease as known by the end of a day, the latest first; none of
  /// an account of another type.
  public List<DemandLine> of(long account, LocalDate day) {
    return of(account, day, EVER);
  }

  /// The same as it was known.
  ///
  /// @param knownBefore only what had been recorded before this moment
  List<DemandLine> of(long account, LocalDate day, OffsetDateTime knownBefore) {
    return jdbc.sql(
            LINES
                + """
                 and c.account_id = :account and exists (
                   select from accounts.account a
                    where a.id = c.account_id and a.debt_type = 'leasehold')
                 order by c.issued_on desc nulls last, c.id desc limit :most
                """)
        .param("day", day)
        .param("known", knownBefore)
        .param("account", account)
        .param("most", MOST_ROWS)
        .query(Demands::line)
        .list();
  }

  /// One of them, by the charge's own number.
  public Optional<DemandLine> find(long account, long charge, LocalDate day) {
    return of(account, day).stream().filter(line -> line.charge() == charge).findFirst();
  }

  /// Records what an officer knows of a demand. It stands whole before the source's record: what it
  /// leaves open is not known, unless the service charge's own year tells.
  @Transactional
  public Result record(
      long account, DemandLine line, DemandRecord known, String reason, LocalDate on, Officer by) {
    access.require(by, Act.RECORD_DEMAND, debts.onRecord(account));
    var wrong = wrong(line, known, reason, on);
    if (wrong != null) {
      return new Result.Refused(wrong);
    }
    insert(account, line, known, reason, on, by.username());
    audit.act(
        by.actor(),
        "demand recorded",
        Subject.of("debt", line.debt()),
        reason,
        Map.of("charge", line.charge()));
    events.publishEvent(
        new FactsLanded(Set.of(line.debt()), "what is known of a demand was recorded"));
    return new Result.Done();
  }

  private static @Nullable String wrong(
      DemandLine line, DemandRecord known, String reason, LocalDate today) {
    if (reason.isBlank()) {
      return "say how you know it";
    }
    var wrong = wrongWords(known);
    return wrong == null ? wrongDays(line, known, today) : wrong;
  }

  private static @Nullable String wrongDays(DemandLine line, DemandRecord known, LocalDate today) {
    for (var day :
        Arrays.asList(
            known.servedOn(),
            known.addressGivenOn(),
            known.servedAgainOn(),
            known.oldestCostOn(),
            known.newestCostOn(),
            known.costsNotifiedOn(),
            known.rentNoticeOn(),
            known.loanToldOn())) {
      if (day != null && day.isAfter(today)) {
        return "expected days that have come, found " + Words.date(day);
      }
    }
    var issued = line.issued();
    if (issued != null && known.servedOn() != null && known.servedOn().isBefore(issued)) {
      return "the demand is of " + Words.date(issued) + " and cannot have been served before";
    }
    var oldest = known.oldestCostOn();
    var newest = known.newestCostOn();
    if (oldest != null && newest != null && newest.isBefore(oldest)) {
      return "its latest cost cannot be before its earliest";
    }
    return null;
  }

  private static @Nullable String wrongWords(DemandRecord known) {
    if (!kept("prescribed,other_words,none", known.summary())
        || !kept("not_called_for,complete,dispensed,not_done", known.consultation())
        || !kept("works,agreement", known.consultedOver())) {
      return "expected one of the answers that the format has";
    }
    if (known.summarySha256() != null && !known.summarySha256().matches("[0-9a-f]{64}")) {
      return "expected a fingerprint of 64 digits and letters a to f";
    }
    if (tooLong(known.clause()) || tooLong(known.consultationRef())) {
      return "expected at most 40 characters";
    }
    for (var pence :
        Arrays.asList(known.tooOldPence(), known.notifiedSharePence(), known.qualifyingPence())) {
      if (pence != null && pence < 0) {
        return "expected sums that are not negative";
      }
    }
    return Boolean.FALSE.equals(known.inLease()) && known.clause() != null
        ? "a clause is named, and no clause is said to ask for it"
        : null;
  }

  private static boolean tooLong(@Nullable String words) {
    return words != null && words.length() > 40;
  }

  private static boolean kept(String answers, @Nullable String found) {
    return found == null || List.of(answers.split(",")).contains(found);
  }

  private void insert(
      long account, DemandLine line, DemandRecord known, String reason, LocalDate on, String by) {
    var values = known.values();
    var marks = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
    var all = new ArrayList<@Nullable Object>(Arrays.asList(values));
    all.addAll(List.of(account, line.source(), line.key(), on, by, reason));
    jdbc.sql(
            """
            insert into accounts.demand_fact
              (%s, account_id, source, charge_key, effective_on, recorded_by, reason)
            values (%s, ?, ?, ?, ?, ?, ?)
            """
                .formatted(DemandRecord.COLUMNS, marks))
        .params(all)
        .update();
  }

  static DemandLine line(ResultSet row, int number) throws SQLException {
    return new DemandLine(
        row.getLong("id"),
        row.getLong("debt_id"),
        row.getLong("account_id"),
        row.getInt("year"),
        row.getString("source"),
        row.getString("source_key"),
        row.getString("charge_type"),
        Money.ofPence(row.getLong("amount_pence")),
        row.getString("bill_number"),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        DemandRecord.read(row),
        row.getString("recorded_by"),
        row.getString("reason"),
        row.getObject("recorded_at", OffsetDateTime.class));
  }
}
