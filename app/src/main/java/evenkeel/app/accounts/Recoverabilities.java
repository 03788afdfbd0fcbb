package evenkeel.app.accounts;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The door to what officers decided on whether overpayments can be recovered. A decision stands
/// before what the source says: it becomes a version of the overpayment at once, and every later
/// extract is read by it.
@Service
public class Recoverabilities {

  private static final int MOST_ROWS = 100;

  /// A decision.
  ///
  /// @param officialError whether it arose from an official error: `yes` or `no`
  /// @param contributed whether somebody on the claim's side had a part: `yes`, `no` or `not-yet`
  /// @param realised whether anybody could have realised it, by the same words
  /// @param because in words
  /// @param rule that it rests on
  /// @param provision where the law says so
  /// @param reason of the officer
  public record Decided(
      String officialError,
      String contributed,
      String realised,
      boolean recoverable,
      String because,
      String rule,
      String provision,
      String by,
      String reason,
      LocalDate on) {}

  /// The last version of a debt's overpayment that its source still sends.
  private static final String LAST =
      """
      select v.* from accounts.debt d
        join accounts.overpayment_version v
          on v.account_id = d.account_id and v.invoice_no = d.part
       where d.id = :debt and d.part <> '' and not v.deleted
         and not exists (
           select from accounts.overpayment_version n
            where n.source = v.source and n.invoice_no = v.invoice_no and n.id > v.id)
       order by v.id desc limit 1\
      """;

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Recoverabilities(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /// The decisions on a debt's overpayment, the newest first.
  public List<Decided> of(long debt) {
    return jdbc.sql(
            """
            select official_error, contributed, realised, recoverable, because, rule, provision,
                   decided_by as by, reason, effective_on as "on"
              from accounts.overpayment_recoverability where debt_id = ? order by id desc limit ?
            """)
        .params(debt, MOST_ROWS)
        .query(Decided.class)
        .list();
  }

  /// Keeps a decision, in the caller's transaction. Of what cannot be recovered no charge stands.
  ///
  /// @return the charges that it took off: the ledger reverses each
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Long> keep(long debt, Decided decided) {
    var decision =
        jdbc.sql(
                """
                with last as (%s)
                insert into accounts.overpayment_recoverability
                  (account_id, debt_id, source, invoice_no, official_error, contributed, realised,
                   recoverable, because, rule, provision, decided_by, reason, effective_on)
                select account_id, :debt, source, invoice_no, :error, :contributed, :realised,
                       :recoverable, :because, :rule, :provision, :by, :reason, :on
                  from last
                returning id
                """
                    .formatted(LAST))
            .param("debt", debt)
            .param("error", decided.officialError())
            .param("contributed", decided.contributed())
            .param("realised", decided.realised())
            .param("recoverable", decided.recoverable())
            .param("because", decided.because())
            .param("rule", decided.rule())
            .param("provision", decided.provision())
            .param("by", decided.by())
            .param("reason", decided.reason())
            .param("on", decided.on())
            .query(Long.class)
            .single();
    version(debt, decision, decided);
    return decided.recoverable() ? List.of() : withdrawn(debt, decision, decided.on());
  }

  /// Says that the debt is to be decided again, once its charges are reversed.
  @Transactional(propagation = Propagation.MANDATORY)
  public void landed(long debt) {
    events.publishEvent(
        new FactsLanded(Set.of(debt), "whether an overpayment can be recovered was decided"));
  }

  private void version(long debt, long decision, Decided decided) {
    jdbc.sql(
            """
            with last as (%1$s),
            added as (
              insert into accounts.overpayment_version
                (source, invoice_no, %2$s, recoverable, recoverable_on, extract_id, effective_on,
                 decided_in)
              select source, invoice_no, %2$s, :recoverable, :on, extract_id, :on, :decision
                from last
              returning id)
            insert into accounts.overpayment_cause
              (overpayment_version_id, classification, fraud_outcome)
            select a.id, c.classification, c.fraud_outcome
              from added a cross join last l
              join accounts.overpayment_cause c on c.overpayment_version_id = l.id
            """
                .formatted(LAST, OverpaymentIntake.BESIDE_RECOVERABLE))
        .param("debt", debt)
        .param("recoverable", decided.recoverable())
        .param("on", decided.on())
        .param("decision", decision)
        .update();
  }

  private List<Long> withdrawn(long debt, long decision, LocalDate on) {
    return jdbc.sql(
            """
            insert into accounts.charge_withdrawn (charge_id, effective_on, decided_in)
            select c.id, :on, :decision from accounts.charge c
             where c.debt_id = :debt
               and not exists (select from accounts.charge_withdrawn w where w.charge_id = c.id)
             order by c.id
            returning charge_id
            """)
        .param("debt", debt)
        .param("decision", decision)
        .param("on", on)
        .query(Long.class)
        .list();
  }
}
