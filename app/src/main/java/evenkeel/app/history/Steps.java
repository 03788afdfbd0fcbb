package evenkeel.app.history;

import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the steps taken. A step's dates are fixed once, under the law of the day of issue.
@Service
public class Steps {

  private static final String TAKEN =
      """
      with added as (
        insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from,
          amount_pence, source, source_key, notice_id, recorded_by)
        values (:debt, :kind, :issuedOn, :payBy, :nextStepFrom, :pence, 'evenkeel',
          'notice:' || :notice, :notice, :by)
        on conflict (source, source_key) where source = 'evenkeel' do nothing
        returning id)
      select id from added
      """;

  private final JdbcClient jdbc;
  private final Audit audit;
  private final Debts debts;
  private final ApplicationEventPublisher events;

  Steps(JdbcClient jdbc, Audit audit, Debts debts, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.debts = debts;
    this.events = events;
  }

  /// Records a step that we took. The same notice twice is one step.
  ///
  /// @param issuedOn the day of posting that despatch confirmed
  /// @return the step's own number
  @Transactional
  public long taken(
      long debt,
      StepKind kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Money amount,
      long notice,
      Actor actor) {
    var step =
        jdbc.sql(TAKEN)
            .param("debt", debt)
            .param("kind", kind.name().toLowerCase(Locale.ROOT))
            .param("issuedOn", issuedOn)
            .param("payBy", payBy)
            .param("nextStepFrom", nextStepFrom)
            .param("pence", amount.pence())
            .param("notice", notice)
            .param("by", actor.name())
            .query(Long.class)
            .optional();
    if (step.isEmpty()) {
      return known(notice);
    }
    audit.act(
        actor,
        "step taken",
        Subject.of("debt", debt),
        kind.title() + " issued on " + issuedOn,
        Map.of("step", step.get(), "notice", notice, "pence", amount.pence()));
    events.publishEvent(new FactsLanded(Set.of(debt), "a step was taken"));
    return step.get();
  }

  private long known(long notice) {
    return jdbc.sql(
            "select id from history.step where source = 'evenkeel' and source_key = 'notice:' || ?")
        .param(notice)
        .query(Long.class)
        .single();
  }

  /// Withdraws a step: it counts no more from the day given.
  ///
  /// @return false when it was withdrawn already
  @Transactional
  public boolean withdraw(long step, LocalDate on, String because, Actor actor) {
    var added =
        jdbc.sql(
                """
                insert into history.step_withdrawn (step_id, effective_on, because, recorded_by)
                values (?, ?, ?, ?) on conflict do nothing
                """)
            .params(step, on, because, actor.name())
            .update();
    return added == 1 && tell(step, "step withdrawn", because, actor);
  }

  /// Records that an officer has checked a step which a source system reported.
  ///
  /// @return false when it was checked already
  @Transactional
  public boolean check(long step, Actor actor, String because) {
    var added =
        jdbc.sql(
                """
                insert into history.step_checked (step_id, because, checked_by)
                values (?, ?, ?) on conflict do nothing
                """)
            .params(step, because, actor.name())
            .update();
    return added == 1 && tell(step, "reported step checked", because, actor);
  }

  private boolean tell(long step, String act, String because, Actor actor) {
    var debt = debt(step);
    audit.act(actor, act, Subject.of("debt", debt), because, Map.of("step", step));
    events.publishEvent(new FactsLanded(Set.of(debt), act));
    return true;
  }

  /// The account on whose debt a step was taken.
  public long account(long step) {
    return debts.account(debt(step));
  }

  private long debt(long step) {
    return jdbc.sql("select debt_id from history.step where id = ?")
        .param(step)
        .query(Long.class)
        .single();
  }

  /// The number of a reported step, if the source has reported one of this key.
  public @Nullable Long reported(String source, String key) {
    return jdbc.sql("select id from history.step where source = ? and source_key = ?")
        .params(source, key)
        .query(Long.class)
        .optional()
        .orElse(null);
  }
}
