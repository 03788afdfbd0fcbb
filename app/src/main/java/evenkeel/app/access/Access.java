package evenkeel.app.access;

import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// The question that every controller and every door asks: may this officer do this act to this
/// record? Role, debt type, sensitivity and conflict of interest are all asked; a refusal is
/// audited.
@Service
public class Access {

  /// The record in question.
  ///
  /// @param debtType `council_tax` and so on; blank when the record has none
  /// @param parties the people on it, for conflicts of interest
  public record OnRecord(Subject subject, String debtType, Collection<Long> parties) {}

  /// The answer to [#may].
  public sealed interface Answer {
    record Allowed() implements Answer {}

    /// @param because in the officer's words
    record Denied(String because) implements Answer {}
  }

  private final JdbcClient jdbc;
  private final Audit audit;
  private final TransactionTemplate ownTransaction;

  Access(JdbcClient jdbc, Audit audit, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.ownTransaction = new TransactionTemplate(transactions);
    this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /// Whether the officer may do this at all.
  public Answer may(Officer officer, Act act) {
    if (!act.allowedTo(officer.role())) {
      return new Answer.Denied(
          "a "
              + officer.role().title().toLowerCase(java.util.Locale.UK)
              + " may not "
              + act.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
    }
    if (!officer.scopes().isEmpty() && !officer.scopes().contains(Scopes.of(act))) {
      return new Answer.Denied("this token lacks the scope " + Scopes.of(act));
    }
    return new Answer.Allowed();
  }

  /// Whether the officer may do this to this record.
  public Answer may(Officer officer, Act act, OnRecord on) {
    if (may(officer, act) instanceof Answer.Denied denied) {
      return denied;
    }
    if (!on.debtType().isEmpty()
        && officer.role() != Role.AUDITOR
        && !officer.debtTypes().contains(on.debtType())) {
      return new Answer.Denied("you do not work on this type of debt");
    }
    if (hasConflict(officer, on.parties())) {
      return new Answer.Denied("you declared that you know this person: ask a colleague");
    }
    return new Answer.Allowed();
  }

  /// Passes, or refuses with an audited [AccessDeniedException] whose message says why.
  public void require(Officer officer, Act act) {
    refuse(officer, act, new Subject("act", act.name()), may(officer, act));
  }

  /// Passes, or refuses with an audited [AccessDeniedException] whose message says why.
  public void require(Officer officer, Act act, OnRecord on) {
    refuse(officer, act, on.subject(), may(officer, act, on));
  }

  private void refuse(Officer officer, Act act, Subject subject, Answer answer) {
    if (answer instanceof Answer.Denied(var because)) {
      // The refusal is kept though the transaction around it is rolled back.
      ownTransaction.executeWithoutResult(
          _ ->
              audit.act(officer.actor(), "refused", subject, because, Map.of("asked", act.name())));
      throw new AccessDeniedException(because);
    }
  }

  private boolean hasConflict(Officer officer, Collection<Long> parties) {
    if (parties.isEmpty()) {
      return false;
    }
    return jdbc.sql(
            """
            select exists (select from access.conflict_of_interest
             where officer_id = :officer and party_id in (:parties) and ended_at is null)
            """)
        .param("officer", officer.id())
        .param("parties", parties)
        .query(Boolean.class)
        .single();
  }
}
