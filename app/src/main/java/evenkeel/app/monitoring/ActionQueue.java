package evenkeel.app.monitoring;

import evenkeel.core.recovery.Decision;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The steps to propose: whoever composes notices asks for them a page at a time. It is read off
/// the standings, so it can neither lag behind them nor outlive them.
@Service
public class ActionQueue {

  private static final int MOST_ROWS = 10_000;

  /// The reason of a decision beside which another step is due.
  private static final String BESIDE = "[{\"code\": \"%s\"}]".formatted(Decision.FINAL_TO_ANOTHER);

  private final JdbcClient jdbc;

  ActionQueue(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A step to propose.
  ///
  /// @param step the one that was decided for the debt: another than was asked for where both are
  ///   due, each to somebody else
  /// @param issueOn the planned day of posting, from which the dates are counted
  public record Due(
      long debt,
      long account,
      long decision,
      StepKind step,
      long amountPence,
      LocalDate issueOn,
      LocalDate payBy,
      LocalDate nextStepFrom) {}

  /// The step beside whose decision this one may be due as well: where several owe an overpayment,
  /// one may have a final reminder on the night of another's first.
  public static Optional<StepKind> beside(StepKind step) {
    return step == StepKind.INVOICE_FINAL_REMINDER
        ? Optional.of(StepKind.INVOICE_REMINDER)
        : Optional.empty();
  }

  /// The debts for which a step was decided or is due beside the one that was, ascending by number.
  ///
  /// @param evening debts whose decision is of a later evening are left out
  /// @param afterDebt the last debt of the page before; 0 for the first page
  public List<Due> due(StepKind step, LocalDate evening, long afterDebt, int limit) {
    if (limit > MOST_ROWS) {
      throw new IllegalArgumentException("at most " + MOST_ROWS + " at a time, found " + limit);
    }
    return jdbc.sql(
            """
            select s.debt_id, s.account_id, s.decision_id, d.amount_pence, d.issue_on, d.pay_by,
                   d.next_step_from, s.step
              from monitoring.standing s join monitoring.decision d on d.id = s.decision_id
             where s.answer = :answer and s.step = any(:steps)
               and (s.step = :step or d.because @> cast(:beside as jsonb))
               and (s.answer = 'take' or s.reason_code = :complaint)
               and s.decided_on <= :evening and s.debt_id > :after
             order by s.debt_id limit :limit
            """)
        .param("answer", answer(step))
        .param("step", Verdict.key(step))
        .param("steps", steps(step))
        .param("beside", BESIDE)
        .param("complaint", Decision.READY_FOR_COMPLAINT)
        .param("evening", evening)
        .param("after", afterDebt)
        .param("limit", limit)
        .query(
            (row, _) ->
                new Due(
                    row.getLong("debt_id"),
                    row.getLong("account_id"),
                    row.getLong("decision_id"),
                    row.getString("step").equals(Verdict.key(step))
                        ? step
                        : beside(step).orElse(step),
                    row.getLong("amount_pence"),
                    date(step, evening, row.getObject("issue_on", LocalDate.class)),
                    date(step, evening, row.getObject("pay_by", LocalDate.class)),
                    date(step, evening, row.getObject("next_step_from", LocalDate.class))))
        .list();
  }

  private static String[] steps(StepKind step) {
    return Stream.concat(Stream.of(step), beside(step).stream())
        .map(Verdict::key)
        .toArray(String[]::new);
  }

  /// How many debts wait for each step, in the order of the steps; those without any are left out.
  public Map<StepKind, Long> counts() {
    var found = new HashMap<String, Long>();
    jdbc.sql(
            """
            select step, answer, count(*) as debts from monitoring.standing
             where step is not null
               and (answer = 'take' or answer = 'refer' and reason_code = ?)
             group by step, answer
            """)
        .param(Decision.READY_FOR_COMPLAINT)
        .query(
            row -> {
              found.put(row.getString("answer") + row.getString("step"), row.getLong("debts"));
            });
    var counts = new EnumMap<StepKind, Long>(StepKind.class);
    for (var step : StepKind.values()) {
      var debts = found.get(answer(step) + Verdict.key(step));
      if (debts != null) {
        counts.put(step, debts);
      }
    }
    return counts;
  }

  /// A complaint is for an officer to decide: it is referred, and listed for them.
  private static String answer(StepKind step) {
    return step == StepKind.COMPLAINT ? "refer" : "take";
  }

  private static LocalDate date(StepKind step, LocalDate evening, @Nullable LocalDate decided) {
    return decided == null && step == StepKind.COMPLAINT
        ? evening
        : Objects.requireNonNull(decided, "a step is decided with its dates");
  }
}
