package evenkeel.app.monitoring;

import evenkeel.app.store.CopyRows;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Writes a chunk of verdicts: a decision where the answer or its reasons changed, a standing where
/// anything shown changed, nothing where nothing did.
@Component
class Verdicts {

  private static final String STANDING =
      "(debt_id, account_id, account_ref, decision_id, state, answer, step, reason_code,"
          + " balance_pence, overdue_pence, oldest_due, look_again, rank, fingerprint, decided_on)";

  private final JdbcClient jdbc;

  Verdicts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One debt's verdict with what its standing shows.
  record Decided(
      long debt,
      long account,
      String accountRef,
      Verdict verdict,
      long balance,
      long overdue,
      @Nullable LocalDate oldestDue,
      long rank,
      long fingerprint) {

    boolean sameAnswer(@Nullable Known known) {
      return known != null && known.fingerprint() == fingerprint;
    }

    boolean sameStanding(Known known) {
      return sameAnswer(known)
          && known.balance() == balance
          && known.overdue() == overdue
          && known.rank() == rank
          && Objects.equals(known.oldestDue(), oldestDue)
          && known.lookAgain().equals(verdict.lookAgain());
    }
  }

  /// @param occasions each debt's number of the occasion on this evening; 0 where none is given
  /// @return how many decisions were stored
  int write(
      Connection connection,
      List<Decided> chunk,
      Map<Long, Known> known,
      Map<Long, Integer> occasions,
      Evening at) {
    var changed = chunk.stream().filter(d -> !d.sameAnswer(known.get(d.debt()))).toList();
    var ids = newIds(changed.size());
    writeDecisions(connection, changed, ids, occasions, at);
    writeStandings(connection, chunk, known, ids, at);
    return changed.size();
  }

  private List<Long> newIds(int count) {
    return count == 0
        ? List.of()
        : jdbc.sql(
                "select nextval('monitoring.decision_id_seq') from generate_series(1, ?::integer)")
            .param(count)
            .query(Long.class)
            .list();
  }

  private static void writeDecisions(
      Connection connection,
      List<Decided> changed,
      List<Long> ids,
      Map<Long, Integer> occasions,
      Evening at) {
    var reasons = new Reasons();
    try (var rows =
        CopyRows.into(
            connection,
            "monitoring.decision (id, debt_id, evening, occasion, state, answer, step, question,"
                + " amount_pence, issue_on, pay_by, next_step_from, wait_until, hold_id,"
                + " look_again, because, would_change, fingerprint, rulebook)")) {
      for (var i = 0; i < changed.size(); i++) {
        var decided = changed.get(i);
        var verdict = decided.verdict();
        rows.number((long) ids.get(i))
            .number(decided.debt())
            .date(at.evening())
            .number((long) occasions.getOrDefault(decided.debt(), 0))
            .text(Verdict.key(verdict.state()))
            .text(verdict.answer())
            .text(verdict.stepKey())
            .text(verdict.question())
            .number(verdict.amount() == null ? null : (Long) verdict.amount().pence())
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
      }
    }
  }

  /// New debts are copied straight in; known ones, where something changed, go over a temporary
  /// table into one update.
  private void writeStandings(
      Connection connection,
      List<Decided> chunk,
      Map<Long, Known> known,
      List<Long> ids,
      Evening at) {
    var fresh = new ArrayList<Standing>();
    var moved = new ArrayList<Standing>();
    var id = ids.iterator();
    for (var decided : chunk) {
      var before = known.get(decided.debt());
      var decision =
          before != null && decided.sameAnswer(before) ? before.decision() : (long) id.next();
      if (before == null) {
        fresh.add(new Standing(decided, decision));
      } else if (!decided.sameStanding(before)) {
        moved.add(new Standing(decided, decision));
      }
    }
    copy(connection, "monitoring.standing " + STANDING, fresh, at);
    if (!moved.isEmpty()) {
      move(connection, moved, at);
    }
  }

  private void move(Connection connection, List<Standing> moved, Evening at) {
    jdbc.sql(
            """
              create temporary table if not exists moved_standing
                (like monitoring.standing) on commit delete rows
              """)
        .update();
    copy(connection, "moved_standing " + STANDING, moved, at);
    jdbc.sql(
            """
              update monitoring.standing s
                 set decision_id = m.decision_id, state = m.state, answer = m.answer,
                     step = m.step, reason_code = m.reason_code, balance_pence = m.balance_pence,
                     overdue_pence = m.overdue_pence, oldest_due = m.oldest_due,
                     look_again = m.look_again, rank = m.rank, fingerprint = m.fingerprint,
                     decided_on = m.decided_on
                from moved_standing m where m.debt_id = s.debt_id
              """)
        .update();
    jdbc.sql("delete from moved_standing").update();
  }

  private record Standing(Decided decided, long decision) {}

  private static void copy(
      Connection connection, String target, List<Standing> standings, Evening at) {
    try (var rows = CopyRows.into(connection, target)) {
      for (var standing : standings) {
        var decided = standing.decided();
        rows.number(decided.debt())
            .number(decided.account())
            .text(decided.accountRef())
            .number(standing.decision())
            .text(Verdict.key(decided.verdict().state()))
            .text(decided.verdict().answer())
            .text(decided.verdict().stepKey())
            .text(decided.verdict().reasonCode())
            .number(decided.balance())
            .number(decided.overdue())
            .date(decided.oldestDue())
            .date(decided.verdict().lookAgain())
            .number(decided.rank())
            .number(decided.fingerprint())
            .date(at.evening())
            .end();
      }
    }
  }
}
