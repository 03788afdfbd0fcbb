package evenkeel.app.history;

import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Refusal;
import evenkeel.core.recovery.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what stood at the end of any day, as it was known on any day: what a statement says
/// of arrangements, holds and steps.
@Service
public class HistoryAsKnown {

  private static final int MOST_ROWS = 1_000;

  /// A payment of an arrangement.
  public record Payment(long debt, LocalDate agreed, LocalDate due, Money amount) {}

  /// A hold. One of debt, account and party is not null.
  ///
  /// @param part the disputed part that alone is held, null where all is held
  public record Hold(
      @Nullable Long debt,
      @Nullable Long account,
      @Nullable Long party,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Money part) {}

  /// A step that had been taken.
  ///
  /// @param court of an order that an officer recorded, with its case number; null for any other
  /// @param ended when what it began had ended, null while it went on
  /// @param outcome how it had ended, null while it went on
  /// @param refusal how it had come to nothing, null where it had not
  public record Step(
      long debt,
      StepKind kind,
      LocalDate issued,
      Money amount,
      Money costs,
      @Nullable String court,
      @Nullable LocalDate ended,
      @Nullable String outcome,
      @Nullable Refusal refusal) {}

  private final JdbcClient jdbc;

  HistoryAsKnown(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The payments of the arrangements on these debts that stood, by due day.
  ///
  /// @param knownBefore only what had been recorded before this moment
  public List<Payment> payments(Collection<Long> debts, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select p.debt_id, p.agreed_on, i.due_on, i.amount_pence
              from history.plan p join history.plan_instalment i on i.plan_id = p.id
             where p.debt_id = any (:debts) and p.agreed_on <= :on
               and p.recorded_at < :knownBefore
               and not exists (
                 select from history.plan_ended e
                  where e.plan_id = p.id and e.ended_on <= :on and e.recorded_at < :knownBefore)
             order by i.due_on, p.debt_id, i.sequence limit :limit
            """)
        .param("debts", debts.toArray(Long[]::new))
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(HistoryAsKnown::payment)
        .list();
  }

  /// The holds that stood on these debts, their account or who stands on it, the oldest first. A
  /// stop that the law makes stands until it is lifted.
  public List<Hold> holds(
      Collection<Long> debts,
      long account,
      Collection<Long> parties,
      LocalDate on,
      OffsetDateTime knownBefore) {
    return jdbc
        .sql(
            """
            select h.debt_id, h.account_id, h.party_id, h.kind, h.starts_on, h.ends_on,
                   h.amount_pence
              from history.hold h
             where (h.debt_id = any (:debts) or h.account_id = :account
                    or h.party_id = any (:parties))
               and h.starts_on <= :on and h.recorded_at < :knownBefore
               and not exists (
                 select from history.hold_lifted l
                  where l.hold_id = h.id and l.lifted_on <= :on and l.recorded_at < :knownBefore)
             order by h.starts_on, h.id limit :limit
            """)
        .param("debts", debts.toArray(Long[]::new))
        .param("account", account)
        .param("parties", parties.toArray(Long[]::new))
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(HistoryAsKnown::hold)
        .list()
        .stream()
        .filter(
            hold -> hold.kind().legalStop() || hold.until() == null || !on.isAfter(hold.until()))
        .toList();
  }

  /// The steps on these debts that had been taken and stood, the oldest first.
  public List<Step> steps(Collection<Long> debts, LocalDate on, OffsetDateTime knownBefore) {
    return jdbc.sql(
            """
            select s.debt_id, s.kind, s.issued_on, s.amount_pence, s.costs_pence,
                   o.court || ', case ' || o.case_number as court, e.ended_on, e.outcome,
                   r.outcome as refusal
              from history.step s
              left join history.court_order o on o.step_id = s.id and o.recorded_at < :knownBefore
              left join history.step_ended e
                on e.step_id = s.id and e.ended_on <= :on and e.recorded_at < :knownBefore
              left join history.step_refused r
                on r.step_id = s.id and r.effective_on <= :on and r.recorded_at < :knownBefore
             where s.debt_id = any (:debts) and s.issued_on <= :on and s.recorded_at < :knownBefore
               and not exists (
                 select from history.step_withdrawn w
                  where w.step_id = s.id and w.effective_on <= :on and w.recorded_at < :knownBefore)
             order by s.issued_on, s.id limit :limit
            """)
        .param("debts", debts.toArray(Long[]::new))
        .param("on", on)
        .param("knownBefore", knownBefore)
        .param("limit", MOST_ROWS)
        .query(HistoryAsKnown::step)
        .list();
  }

  private static Payment payment(ResultSet row, int number) throws SQLException {
    return new Payment(
        row.getLong("debt_id"),
        row.getObject("agreed_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        Money.ofPence(row.getLong("amount_pence")));
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    var part = row.getObject("amount_pence", Long.class);
    return new Hold(
        row.getObject("debt_id", Long.class),
        row.getObject("account_id", Long.class),
        row.getObject("party_id", Long.class),
        HoldKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        part == null ? null : Money.ofPence(part));
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    var refusal = row.getString("refusal");
    return new Step(
        row.getLong("debt_id"),
        StepKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("issued_on", LocalDate.class),
        Money.ofPence(row.getLong("amount_pence")),
        Money.ofPence(row.getLong("costs_pence")),
        row.getString("court"),
        row.getObject("ended_on", LocalDate.class),
        row.getString("outcome"),
        refusal == null ? null : Refusal.valueOf(refusal.toUpperCase(Locale.ROOT)));
  }
}
