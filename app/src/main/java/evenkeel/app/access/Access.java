package evenkeel.app.access;

import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
  /// @param debtTypes `council_tax` and so on, of which the officer works on one at least; empty
  ///   when the record has none
  /// @param parties the people on it, for conflicts of interest
  public record OnRecord(Subject subject, Set<String> debtTypes, Collection<Long> parties) {

    public OnRecord {
      debtTypes = Set.copyOf(debtTypes);
    }

    /// @param debtType of the one debt or account in question; blank when it has none
    public OnRecord(Subject subject, String debtType, Collection<Long> parties) {
      this(subject, debtType.isEmpty() ? Set.of() : Set.of(debtType), parties);
    }
  }

  /// The answer to [#may].
  public sealed interface Answer {
    record Allowed() implements Answer {}

    /// @param because in the officer's words
    record Denied(String because) implements Answer {}
  }

  private static final String KNOWN = "you declared that you know this person: ask a colleague";

  private static final String CRIMINAL_DATA =
      "only a fraud liaison officer or an overpayment manager sees criminal data";

  private final JdbcClient jdbc;
  private final PersonRecords records;
  private final AccountRecords accounts;
  private final Audit audit;
  private final TransactionTemplate ownTransaction;

  Access(
      JdbcClient jdbc,
      PersonRecords records,
      AccountRecords accounts,
      Audit audit,
      PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.records = records;
    this.accounts = accounts;
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
    if (act == Act.SEE_CRIMINAL_DATA && officer.criminalData() == null) {
      return new Answer.Denied(CRIMINAL_DATA);
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
    if (!on.debtTypes().isEmpty() && on.debtTypes().stream().noneMatch(officer::worksOn)) {
      return new Answer.Denied("you do not work on this type of debt");
    }
    if (hasConflict(officer, on.parties())) {
      return new Answer.Denied(KNOWN);
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

  /// Passes, or refuses what is about somebody whom the officer declared to know.
  public void requireOpen(Officer officer, Act act, Subject subject) {
    if (subjectsShutTo(officer).test(subject)) {
      throw refused(officer, act, subject, KNOWN);
    }
  }

  private void refuse(Officer officer, Act act, Subject subject, Answer answer) {
    if (answer instanceof Answer.Denied(var because)) {
      throw refused(officer, act, subject, because);
    }
  }

  /// A refusal for a reason that the record's own module knows, audited as every other.
  ///
  /// @param because in the officer's words
  /// @return what to throw
  public AccessDeniedException refused(Officer officer, Act act, Subject subject, String because) {
    keepRefusal(officer, act, subject, because);
    return new AccessDeniedException(because);
  }

  /// Audits that something asked for was refused, though the transaction around it is rolled back.
  ///
  /// @param because in the officer's words
  public void keepRefusal(Officer officer, Act act, Subject subject, String because) {
    ownTransaction.executeWithoutResult(
        _ -> audit.act(officer.actor(), "refused", subject, because, Map.of("asked", act.name())));
  }

  /// Every record of the people whom this officer declared to know, those that came after the
  /// declaration included: what lists and searches leave out.
  public Set<Long> shutTo(Officer officer) {
    var declared = declared(officer);
    if (declared.isEmpty()) {
      return Set.of();
    }
    var shut = new HashSet<Long>();
    declared.forEach(each -> shut.add(each.party()));
    shut.addAll(records.partiesOf(persons(declared)));
    return shut;
  }

  /// Every account of the people whom this officer declared to know: what lists of accounts, debts
  /// and notices leave out.
  public Set<Long> accountsShutTo(Officer officer) {
    var shut = shutTo(officer);
    return shut.isEmpty() ? Set.of() : accounts.accountsOf(shut);
  }

  /// The numbers of the officers who declared to know anybody.
  public Set<Long> whoKnowSomebody() {
    return jdbc.sql(
            "select distinct officer_id from access.conflict_of_interest where ended_at is null")
        .query(Long.class)
        .set();
  }

  /// Whether what a look or an act was about is somebody whom this officer declared to know: what
  /// the access log leaves out.
  public Predicate<Subject> subjectsShutTo(Officer officer) {
    var parties = shutTo(officer);
    if (parties.isEmpty()) {
      return _ -> false;
    }
    var shutAccounts = accounts.accountsOf(parties);
    var shut = new HashSet<Subject>();
    var persons = new HashSet<>(persons(declared(officer)));
    persons.addAll(records.personsOf(parties));
    persons.forEach(id -> shut.add(Subject.of("person", id)));
    parties.forEach(id -> shut.add(Subject.of("party", id)));
    shutAccounts.forEach(id -> shut.add(Subject.of("account", id)));
    accounts.debtsOf(shutAccounts).forEach(id -> shut.add(Subject.of("debt", id)));
    return shut::contains;
  }

  private boolean hasConflict(Officer officer, Collection<Long> parties) {
    if (parties.isEmpty()) {
      return false;
    }
    var declared = declared(officer);
    return !declared.isEmpty()
        && (declared.stream().anyMatch(each -> parties.contains(each.party()))
            || !Collections.disjoint(records.personsOf(parties), persons(declared)));
  }

  /// One record of a person, as it was known when the officer declared to know them.
  private record Declared(long person, long party) {}

  private List<Declared> declared(Officer officer) {
    return jdbc.sql(
            """
            select person_id as person, party_id as party from access.conflict_of_interest
             where officer_id = ? and ended_at is null
            """)
        .param(officer.id())
        .query(Declared.class)
        .list();
  }

  private static Set<Long> persons(List<Declared> declared) {
    return declared.stream().map(Declared::person).collect(Collectors.toSet());
  }
}
