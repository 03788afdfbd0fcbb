package evenkeel.app.history;

import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.Refusal;
import evenkeel.core.recovery.StepKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The door to what was done, as officers see it: everything, with what was withdrawn or lifted.
@Service
public class Histories {

  private static final int MOST_ROWS = 1_000;
  private static final Set<Long> NOBODY = Set.of(-1L);

  private static final String HOLD =
      """
      select h.id, h.debt_id, h.account_id, h.party_id, h.kind, h.starts_on, h.ends_on, h.reason,
             h.amount_pence,
             h.source, h.placed_by, l.lifted_on, l.reason as lifted_because, l.lifted_by
        from history.hold h left join history.hold_lifted l on l.hold_id = h.id
      """;

  private final JdbcClient jdbc;

  Histories(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A step that was taken.
  ///
  /// @param source `evenkeel`, or the system that reported it
  /// @param withdrawnOn from when it counts no more, null while it stands
  /// @param checkedBy who checked a reported step, null when nobody has
  /// @param endedOn when what it began ended, null while it goes on
  /// @param outcome how it ended, null while it goes on
  /// @param court of an order that an officer recorded, null for any other
  /// @param refused how it came to nothing, null where it did not
  public record Step(
      long id,
      long debt,
      StepKind kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Money amount,
      Money costs,
      String source,
      @Nullable String sourceCode,
      @Nullable Long notice,
      String by,
      @Nullable LocalDate withdrawnOn,
      @Nullable String withdrawnBecause,
      @Nullable String checkedBy,
      @Nullable LocalDate endedOn,
      @Nullable String outcome,
      @Nullable String court,
      @Nullable String caseNumber,
      @Nullable Refused refused) {

    /// Reported by another system and not yet checked by an officer: no complaint rests on it.
    public boolean awaitsCheck() {
      return !source.equals("evenkeel") && checkedBy == null && stands();
    }

    /// Whether something may rest on it: it was neither withdrawn nor refused.
    public boolean stands() {
      return withdrawnOn == null && refused == null;
    }

    /// Why it does not stand, as pages say it; blank where it does.
    public String undone() {
      if (withdrawnOn != null) {
        return "Withdrawn: " + withdrawnBecause;
      }
      return refused == null ? "" : refused.inWords();
    }
  }

  /// That a step came to nothing.
  ///
  /// @param on the day of the decision, null where it is not told
  public record Refused(Refusal outcome, @Nullable LocalDate on) {

    /// As pages say it.
    public String inWords() {
      return outcome.title() + (on == null ? "" : " on " + Words.date(on));
    }
  }

  /// A hold, standing, ended or lifted. One of debt, account and party is not null.
  ///
  /// @param amount the disputed part that alone is held, null where all is held
  public record Hold(
      long id,
      @Nullable Long debt,
      @Nullable Long account,
      @Nullable Long party,
      HoldKind kind,
      LocalDate from,
      @Nullable LocalDate until,
      @Nullable Money amount,
      String reason,
      String source,
      String by,
      @Nullable LocalDate liftedOn,
      @Nullable String liftedBecause,
      @Nullable String liftedBy) {

    /// Whether it stops recovery on a day. A legal stop lasts until it is lifted.
    public boolean stands(LocalDate day) {
      return liftedOn == null
          && !day.isBefore(from)
          && (kind.legalStop() || until == null || !day.isAfter(until));
    }

    /// Whether an officer can still lift it.
    public boolean open(LocalDate day) {
      return liftedOn == null && (kind.legalStop() || until == null || !day.isAfter(until));
    }
  }

  /// The steps on these debts, newest first.
  public List<Step> steps(Collection<Long> debts) {
    return debts.isEmpty()
        ? List.of()
        : jdbc.sql(
                """
                select s.*, w.effective_on as withdrawn_on, w.because as withdrawn_because,
                       c.checked_by, e.ended_on, e.outcome, o.court, o.case_number,
                       r.outcome as refusal, r.decided_on as refused_on
                  from history.step s
                  left join history.step_withdrawn w on w.step_id = s.id
                  left join history.step_checked c on c.step_id = s.id
                  left join history.step_ended e on e.step_id = s.id
                  left join history.court_order o on o.step_id = s.id
                  left join history.step_refused r on r.step_id = s.id
                 where s.debt_id in (:debts) order by s.issued_on desc, s.id desc limit :limit
                """)
            .param("debts", Set.copyOf(debts))
            .param("limit", MOST_ROWS)
            .query(Histories::step)
            .list();
  }

  /// The holds that cover any of these, newest first.
  public List<Hold> holds(
      Collection<Long> debts, Collection<Long> accounts, Collection<Long> parties) {
    return jdbc.sql(
            """
            %1$s where h.debt_id in (:debts)
            union all
            %1$s where h.account_id in (:accounts)
            union all
            %1$s where h.party_id in (:parties)
            order by starts_on desc, id desc limit :limit
            """
                .formatted(HOLD))
        .param("debts", orNobody(debts))
        .param("accounts", orNobody(accounts))
        .param("parties", orNobody(parties))
        .param("limit", MOST_ROWS)
        .query(Histories::hold)
        .list();
  }

  public Optional<Hold> hold(long id) {
    return jdbc.sql(HOLD + " where h.id = ?").param(id).query(Histories::hold).optional();
  }

  private static Set<Long> orNobody(Collection<Long> ids) {
    return ids.isEmpty() ? NOBODY : Set.copyOf(ids);
  }

  private static Step step(ResultSet row, int number) throws SQLException {
    return new Step(
        row.getLong("id"),
        row.getLong("debt_id"),
        StepKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("pay_by", LocalDate.class),
        row.getObject("next_step_from", LocalDate.class),
        Money.ofPence(row.getLong("amount_pence")),
        Money.ofPence(row.getLong("costs_pence")),
        row.getString("source"),
        row.getString("source_code"),
        row.getObject("notice_id", Long.class),
        row.getString("recorded_by"),
        row.getObject("withdrawn_on", LocalDate.class),
        row.getString("withdrawn_because"),
        row.getString("checked_by"),
        row.getObject("ended_on", LocalDate.class),
        row.getString("outcome"),
        row.getString("court"),
        row.getString("case_number"),
        refused(row));
  }

  private static @Nullable Refused refused(ResultSet row) throws SQLException {
    var outcome = row.getString("refusal");
    return outcome == null
        ? null
        : new Refused(
            Refusal.valueOf(outcome.toUpperCase(Locale.ROOT)),
            row.getObject("refused_on", LocalDate.class));
  }

  private static @Nullable Money amount(ResultSet row) throws SQLException {
    var pence = row.getObject("amount_pence", Long.class);
    return pence == null ? null : Money.ofPence(pence);
  }

  private static Hold hold(ResultSet row, int number) throws SQLException {
    return new Hold(
        row.getLong("id"),
        row.getObject("debt_id", Long.class),
        row.getObject("account_id", Long.class),
        row.getObject("party_id", Long.class),
        HoldKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getObject("starts_on", LocalDate.class),
        row.getObject("ends_on", LocalDate.class),
        amount(row),
        row.getString("reason"),
        row.getString("source"),
        row.getString("placed_by"),
        row.getObject("lifted_on", LocalDate.class),
        row.getString("lifted_because"),
        row.getString("lifted_by"));
  }
}
