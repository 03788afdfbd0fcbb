package evenkeel.app.history;

import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.FactsLanded;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

  /// A step that we took, with the dates that its notice states.
  ///
  /// @param issuedOn the day of posting that despatch confirmed
  /// @param parties to whom its letter went
  /// @param notice the notice's own number: the same notice twice is one step
  public record Taken(
      long debt,
      StepKind kind,
      LocalDate issuedOn,
      LocalDate payBy,
      LocalDate nextStepFrom,
      Money amount,
      Collection<Long> parties,
      long notice) {}

  /// Records steps that we took; those recorded before are left as they are.
  @Transactional
  public void taken(List<Taken> steps, Actor actor) {
    var debts = new HashSet<Long>();
    for (var step : steps) {
      if (add(step, actor)) {
        debts.add(step.debt());
      }
    }
    if (!debts.isEmpty()) {
      events.publishEvent(new FactsLanded(debts, "a step was taken"));
    }
  }

  private boolean add(Taken step, Actor actor) {
    var added =
        jdbc.sql(TAKEN)
            .param("debt", step.debt())
            .param("kind", step.kind().name().toLowerCase(Locale.ROOT))
            .param("issuedOn", step.issuedOn())
            .param("payBy", step.payBy())
            .param("nextStepFrom", step.nextStepFrom())
            .param("pence", step.amount().pence())
            .param("notice", step.notice())
            .param("by", actor.name())
            .query(Long.class)
            .optional();
    if (added.isPresent() && !step.kind().isTaxNotice()) {
      jdbc.sql(
              """
              insert into history.step_party (step_id, party_id)
              select ?::bigint, unnest(?::bigint[])
              """)
          .params(added.get(), step.parties().toArray(Long[]::new))
          .update();
    }
    added.ifPresent(
        id ->
            audit.act(
                actor,
                "step taken",
                Subject.of("debt", step.debt()),
                step.kind().title() + " issued on " + step.issuedOn(),
                Map.of("step", id, "notice", step.notice(), "pence", step.amount().pence())));
    return added.isPresent();
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
