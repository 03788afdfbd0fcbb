package evenkeel.app.history;

import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Refusal;
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

/// The door by which officers write into the history: a step that was approved, an order that a
/// court made, the end of what a step began. Whether they may is for the caller to have asked; what
/// comes of it is decided again at once.
@Service
public class OfficerSteps {

  private final JdbcClient jdbc;
  private final Audit audit;
  private final ApplicationEventPublisher events;

  OfficerSteps(JdbcClient jdbc, Audit audit, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.events = events;
  }

  /// A step to record.
  ///
  /// @param payBy last day of what it gives time for
  /// @param key its own key: the same twice is one step
  /// @param code the step's more exact name, null where its kind says all
  public record Step(
      long debt,
      StepKind kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Money amount,
      Money costs,
      String key,
      @Nullable String code) {}

  /// An order or a judgment of a court.
  ///
  /// @param request the approval under which it is recorded, null where none was needed
  public record Order(String court, String caseNumber, String reason, @Nullable Long request) {}

  /// Records a step.
  ///
  /// @return its own number
  @Transactional
  public long take(Step step, String reason, Actor actor) {
    var id = insert(step, actor);
    tell(step, id, reason, actor);
    return id;
  }

  /// Records an order or a judgment with its court.
  ///
  /// @return the step's own number
  @Transactional
  public long take(Step step, Order order, Actor actor) {
    var id = insert(step, actor);
    jdbc.sql(
            """
            insert into history.court_order
              (step_id, court, case_number, reason, request_id, recorded_by)
            values (:step, :court, :number, :reason, :request, :by)
            """)
        .param("step", id)
        .param("court", order.court())
        .param("number", order.caseNumber())
        .param("reason", order.reason())
        .param("request", order.request())
        .param("by", actor.name())
        .update();
    tell(step, id, order.reason(), actor);
    return id;
  }

  private long insert(Step step, Actor actor) {
    return jdbc.sql(
            """
            insert into history.step (debt_id, kind, issued_on, pay_by, next_step_from,
              amount_pence, costs_pence, source, source_key, source_code, recorded_by)
            values (:debt, :kind, :issuedOn, :payBy, :nextStepFrom, :pence, :costs, 'evenkeel',
              :key, :code, :by)
            returning id
            """)
        .param("debt", step.debt())
        .param("kind", step.kind().name().toLowerCase(Locale.ROOT))
        .param("issuedOn", step.issuedOn())
        .param("payBy", step.payBy())
        .param("nextStepFrom", step.nextStepFrom())
        .param("pence", step.amount().pence())
        .param("costs", step.costs().pence())
        .param("key", step.key())
        .param("code", step.code())
        .param("by", actor.name())
        .query(Long.class)
        .single();
  }

  private void tell(Step step, long id, String reason, Actor actor) {
    audit.act(
        actor,
        "step recorded",
        Subject.of("debt", step.debt()),
        reason,
        Map.of(
            "step",
            id,
            "kind",
            step.kind().name(),
            "on",
            step.issuedOn().toString(),
            "pence",
            step.amount().pence()));
    events.publishEvent(new FactsLanded(Set.of(step.debt()), "a step was recorded"));
  }

  /// Records that what a step asked for came to nothing: nothing rests on it from that day.
  ///
  /// @return false when that was recorded before
  @Transactional
  public boolean refuse(
      long debt, long step, LocalDate on, Refusal outcome, String because, Actor actor) {
    var key = outcome.name().toLowerCase(Locale.ROOT);
    var added =
        jdbc.sql(
                """
                insert into history.step_refused
                  (step_id, outcome, decided_on, effective_on, because, recorded_by)
                values (:step, :outcome, :on, :on, :because, :by) on conflict do nothing
                """)
            .param("step", step)
            .param("outcome", key)
            .param("on", on)
            .param("because", because)
            .param("by", actor.name())
            .update();
    if (added == 0) {
      return false;
    }
    audit.act(
        actor,
        "step refused",
        Subject.of("debt", debt),
        because,
        Map.of("step", step, "on", on.toString(), "outcome", key));
    events.publishEvent(new FactsLanded(Set.of(debt), "a step came to nothing"));
    return true;
  }

  /// Records how what a step began ended.
  ///
  /// @param outcome in a phrase
  /// @return false when an end was recorded before
  @Transactional
  public boolean end(
      long debt, long step, LocalDate on, String outcome, String because, Actor actor) {
    var added =
        jdbc.sql(
                """
                insert into history.step_ended (step_id, ended_on, outcome, because, recorded_by)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(step, on, outcome, because, actor.name())
            .update();
    if (added == 0) {
      return false;
    }
    audit.act(
        actor,
        "step ended",
        Subject.of("debt", debt),
        because,
        Map.of("step", step, "on", on.toString(), "outcome", outcome));
    events.publishEvent(new FactsLanded(Set.of(debt), "a step ended"));
    return true;
  }
}
