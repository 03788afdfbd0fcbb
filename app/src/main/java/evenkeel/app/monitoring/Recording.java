package evenkeel.app.monitoring;

import evenkeel.app.store.CopyRows;
import evenkeel.core.recovery.State;
import evenkeel.core.work.Traits.Place;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Writes a chunk's verdicts as they come: a decision where the answer or its reasons changed, a
/// standing where anything shown changed, nothing where nothing did.
final class Recording {

  private static final int IDS_AT_ONCE = 500;

  private static final String DECISION =
      "monitoring.decision (id, debt_id, evening, occasion, state, answer, step, question,"
          + " amount_pence, issue_on, pay_by, next_step_from, wait_until, hold_id, look_again,"
          + " because, would_change, fingerprint, rulebook)";
  private static final String STANDING =
      " (debt_id, account_id, account_ref, debt_type, decision_id, state, answer, step,"
          + " reason_code, balance_pence, overdue_pence, oldest_due, look_again, rank, fingerprint,"
          + " decided_on, portfolio_id, sector, street, estate, block, ward, needed_since)";

  private final JdbcClient jdbc;
  private final StateCounts counts;
  private final Map<State, Long> spread = new EnumMap<>(State.class);
  private final Evening at;
  private final Map<Long, Known> known;
  private final Map<Long, Integer> occasions;
  private final Connection connection;
  private final CopyRows decisions;
  private final CopyRows fresh;
  private final Reasons reasons = new Reasons();
  private @Nullable CopyRows moved;
  private Iterator<Long> ids = List.<Long>of().iterator();
  private int stored;

  /// @param known the standings before
  /// @param occasions each debt's number of the occasion on this evening; 0 where none is given
  Recording(
      JdbcClient jdbc,
      StateCounts counts,
      Connection connection,
      Map<Long, Known> known,
      Map<Long, Integer> occasions,
      Evening at) {
    this.jdbc = jdbc;
    this.counts = counts;
    this.connection = connection;
    this.known = known;
    this.occasions = occasions;
    this.at = at;
    this.decisions = CopyRows.into(connection, DECISION);
    this.fresh = CopyRows.into(connection, "monitoring.standing" + STANDING);
  }

  /// One debt's verdict with what its standing shows.
  ///
  /// @param place where its property is, as portfolios sort by it
  /// @param neededSince the first evening of this answer; null when the debt needs nobody
  record Decided(
      long debt,
      long account,
      String accountRef,
      String debtType,
      Verdict verdict,
      long balance,
      long overdue,
      @Nullable LocalDate oldestDue,
      long rank,
      long fingerprint,
      Place place,
      long portfolio,
      @Nullable LocalDate neededSince) {

    boolean sameStanding(Known before, LocalDate evening) {
      return before.balance() == balance
          && before.overdue() == overdue
          && before.rank() == rank
          && before.portfolio() == portfolio
          && before.place().equals(place)
          && Objects.equals(before.neededSince(), neededSince)
          && Objects.equals(before.oldestDue(), oldestDue)
          && looksNoSooner(before.lookAgain(), evening);
    }

    /// Whether a look that was promised before still holds. Quiet debts are looked at "a year from
    /// now" and those that need an officer "tomorrow": written each night, that would be most debts
    /// of a council. A look whose day has come is for tonight, as [Standings] shows it.
    private boolean looksNoSooner(LocalDate promised, LocalDate evening) {
      var now = verdict.lookAgain();
      return promised.isAfter(evening) ? !now.isBefore(promised) : now.equals(evening.plusDays(1));
    }
  }

  void add(Decided decided) {
    var before = known.get(decided.debt());
    count(before == null ? null : before.state(), decided.verdict().state());
    if (before == null) {
      standing(fresh, decided, decision(decided));
    } else if (before.fingerprint() != decided.fingerprint()) {
      standing(moved(), decided, decision(decided));
    } else if (!decided.sameStanding(before, at.evening())) {
      standing(moved(), decided, before.decision());
    }
  }

  private void count(@Nullable State before, State now) {
    if (before != now) {
      spread.merge(now, 1L, Long::sum);
      if (before != null) {
        spread.merge(before, -1L, Long::sum);
      }
    }
  }

  /// Sends what is left, and moves the standings that changed.
  ///
  /// @return how many decisions were stored
  int finish() {
    decisions.close();
    fresh.close();
    if (moved != null) {
      moved.close();
      jdbc.sql(
              """
              update monitoring.standing s
                 set decision_id = m.decision_id, state = m.state, answer = m.answer,
                     step = m.step, reason_code = m.reason_code, balance_pence = m.balance_pence,
                     overdue_pence = m.overdue_pence, oldest_due = m.oldest_due,
                     look_again = m.look_again, rank = m.rank, fingerprint = m.fingerprint,
                     decided_on = m.decided_on, portfolio_id = m.portfolio_id,
                     sector = m.sector, street = m.street, estate = m.estate, block = m.block,
                     ward = m.ward, needed_since = m.needed_since
                from moved_standing m where m.debt_id = s.debt_id
              """)
          .update();
      jdbc.sql("delete from moved_standing").update();
    }
    counts.add(spread);
    return stored;
  }

  private CopyRows moved() {
    if (moved == null) {
      jdbc.sql(
              """
              create temporary table if not exists moved_standing
                (like monitoring.standing) on commit delete rows
              """)
          .update();
      moved = CopyRows.into(connection, "moved_standing" + STANDING);
    }
    return moved;
  }

  private long newId() {
    if (!ids.hasNext()) {
      ids =
          jdbc.sql(
                  """
                  select nextval('monitoring.decision_id_seq')
                    from generate_series(1, ?::integer)
                  """)
              .param(IDS_AT_ONCE)
              .query(Long.class)
              .list()
              .iterator();
    }
    return ids.next();
  }

  private long decision(Decided decided) {
    var id = newId();
    var verdict = decided.verdict();
    decisions
        .number(id)
        .number(decided.debt())
        .date(at.evening())
        .number(occasions.getOrDefault(decided.debt(), 0).longValue())
        .text(Verdict.key(verdict.state()))
        .text(verdict.answer())
        .text(verdict.stepKey())
        .text(verdict.question());
    if (verdict.amount() == null) {
      decisions.text(null);
    } else {
      decisions.number(verdict.amount().pence());
    }
    decisions
        .date(verdict.issueOn())
        .date(verdict.payBy())
        .date(verdict.nextStepFrom())
        .date(verdict.waitUntil())
        .number(verdict.hold())
        .date(verdict.lookAgain())
        .text(reasons.json(verdict.because()))
        .text(reasons.jsonOf(verdict.wouldChange()))
        .number(decided.fingerprint())
        .text(at.law().version())
        .end();
    stored++;
    return id;
  }

  private void standing(CopyRows rows, Decided decided, long decision) {
    var verdict = decided.verdict();
    rows.number(decided.debt())
        .number(decided.account())
        .text(decided.accountRef())
        .text(decided.debtType())
        .number(decision)
        .text(Verdict.key(verdict.state()))
        .text(verdict.answer())
        .text(verdict.stepKey())
        .text(verdict.reasonCode())
        .number(decided.balance())
        .number(decided.overdue())
        .date(decided.oldestDue())
        .date(verdict.lookAgain())
        .number(decided.rank())
        .number(decided.fingerprint())
        .date(at.evening())
        .number(decided.portfolio())
        .text(decided.place().sector())
        .text(decided.place().street())
        .text(decided.place().estate())
        .text(decided.place().block())
        .text(decided.place().ward())
        .date(decided.neededSince())
        .end();
  }
}
