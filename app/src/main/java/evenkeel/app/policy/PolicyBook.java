package evenkeel.app.policy;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Approvals;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.core.approval.Approval;
import evenkeel.core.law.Policy;
import evenkeel.core.law.PolicyCheck;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the council's own choices: asked for by one officer, checked against the law,
/// decided by another, and in force from their day on.
@Service
public class PolicyBook {

  private static final String KIND = "policy";

  private final JdbcClient jdbc;
  private final Lawbook lawbook;
  private final BusinessDay businessDay;
  private final Access access;
  private final Approvals approvals;
  private final Audit audit;

  PolicyBook(
      JdbcClient jdbc,
      Lawbook lawbook,
      BusinessDay businessDay,
      Access access,
      Approvals approvals,
      Audit audit) {
    this.jdbc = jdbc;
    this.lawbook = lawbook;
    this.businessDay = businessDay;
    this.access = access;
    this.approvals = approvals;
    this.audit = audit;
  }

  /// A choice as it stands in the book.
  public record Setting(
      long id,
      String key,
      LocalDate effectiveFrom,
      String value,
      String requestedBy,
      String approvedBy,
      String reason,
      OffsetDateTime recordedAt) {}

  /// What an officer wants changed.
  public record Wanted(String key, LocalDate from, String value, String reason) {}

  /// What came of asking or deciding.
  public sealed interface Outcome {
    /// @param request the approval request that was made or decided
    record Done(long request) implements Outcome {}

    /// @param reasons every one, in the officer's words, with the citation where the law forbids
    record Refused(List<String> reasons) implements Outcome {}
  }

  /// The policy in force on a day.
  public Policy on(LocalDate day) {
    return Policy.on(rows(), day);
  }

  /// Every choice ever set, in the order in which they were set.
  public List<Policy.Row> rows() {
    return settings().stream()
        .map(s -> new Policy.Row(s.key(), s.effectiveFrom(), s.value(), s.approvedBy()))
        .toList();
  }

  public List<Setting> settings() {
    return jdbc.sql("select * from policy.setting order by id").query(Setting.class).list();
  }

  /// Requests that wait for a second person, oldest first.
  public List<Approvals.Request> waiting() {
    return approvals.open(1_000).stream().filter(r -> r.kind().equals(KIND)).toList();
  }

  /// A request, decided or not.
  Optional<Approvals.Request> asked(long request) {
    return approvals.find(request).filter(r -> r.kind().equals(KIND));
  }

  /// Asks for a change. Nothing changes until another officer grants it.
  @Transactional
  public Outcome request(Officer officer, Wanted wanted) {
    access.require(officer, Act.REQUEST_POLICY);
    var reasons = problems(wanted);
    if (wanted.reason().isBlank()) {
      reasons.add("Enter why this should change");
    }
    if (wanted.from().isBefore(businessDay.today())) {
      reasons.add(
          "A choice begins on %s or later: what was decided before stays as it was decided"
              .formatted(businessDay.today()));
    }
    if (!reasons.isEmpty()) {
      return new Outcome.Refused(reasons);
    }
    var subject = new Subject("policy", wanted.key());
    var id = approvals.request(officer.actor(), KIND, subject, 0, wanted.reason(), facts(wanted));
    audit.act(officer.actor(), "policy asked for", subject, wanted.reason(), facts(wanted));
    return new Outcome.Done(id);
  }

  /// Grants or refuses another officer's request. The law is asked again: it may have moved.
  @Transactional
  public Outcome decide(Officer officer, long request, boolean grant, String because) {
    access.require(officer, Act.APPROVE_POLICY);
    var asked = asked(request);
    if (asked.isEmpty() || asked.get().granted() != null) {
      return new Outcome.Refused(List.of("Somebody has decided this request already"));
    }
    var wanted = wanted(asked.get());
    if (grant) {
      var answer =
          Approval.decide(
              new Approval.Request(asked.get().requestedBy(), Money.ZERO, seen(asked.get())),
              officer.username(),
              Money.ZERO,
              valueOn(wanted.key(), wanted.from()));
      if (answer instanceof Approval.Refused(var reason)) {
        return new Outcome.Refused(List.of(reason.inWords()));
      }
      var problems = problems(wanted);
      if (!problems.isEmpty()) {
        return new Outcome.Refused(problems);
      }
      set(wanted, asked.get().requestedBy(), officer.username());
    }
    approvals.decide(request, officer.actor(), grant, because);
    audit.act(
        officer.actor(),
        grant ? "policy granted" : "policy refused",
        new Subject("policy", wanted.key()),
        because,
        Map.of("request", request));
    return new Outcome.Done(request);
  }

  /// Loads the choices that a council brings along, all or none.
  ///
  /// @throws IllegalArgumentException naming every choice that cannot be read, or that is harsher
  ///   or earlier than the law, with the citation
  @Transactional
  public void adopt(Actor by, List<Policy.Row> rows, String reason) {
    var problems = new ArrayList<String>();
    var known = rows();
    for (var row : rows) {
      var wanted = new Wanted(row.key(), row.from(), row.value(), reason);
      problems.addAll(problems(wanted));
      if (!known.contains(row)) {
        set(wanted, by.name(), row.approvedBy());
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", problems));
    }
    audit.act(
        by, "policy adopted", new Subject("policy", "all"), reason, Map.of("rows", rows.size()));
  }

  private List<String> problems(Wanted wanted) {
    var problems = new ArrayList<String>();
    for (var problem : Policy.problems(wanted.key(), wanted.value())) {
      problems.add(
          "%s: expected %s, found \"%s\""
              .formatted(problem.key(), problem.expected(), problem.found()));
    }
    if (problems.isEmpty()) {
      PolicyCheck.problems(wanted.key(), wanted.value(), wanted.from(), lawbook.on(wanted.from()))
          .forEach(problem -> problems.add(problem.inWords()));
    }
    return problems;
  }

  private void set(Wanted wanted, String requestedBy, String approvedBy) {
    jdbc.sql(
            """
            insert into policy.setting
              (key, effective_from, value, requested_by, approved_by, reason)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            wanted.key(), wanted.from(), wanted.value(), requestedBy, approvedBy, wanted.reason())
        .update();
  }

  private String valueOn(String key, LocalDate day) {
    return jdbc.sql(
            """
            select value from policy.setting where key = ? and effective_from <= ?
             order by effective_from desc, id desc limit 1
            """)
        .params(key, day)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private Map<String, String> facts(Wanted wanted) {
    return Map.of(
        "key", wanted.key(),
        "from", wanted.from().toString(),
        "value", wanted.value(),
        "instead of", valueOn(wanted.key(), wanted.from()));
  }

  private String fact(Approvals.Request request, String name) {
    return jdbc.sql("select cast(? as jsonb) ->> ?")
        .params(request.facts(), name)
        .query(String.class)
        .single();
  }

  private Wanted wanted(Approvals.Request request) {
    return new Wanted(
        fact(request, "key"),
        LocalDate.parse(fact(request, "from")),
        fact(request, "value"),
        request.reason());
  }

  private String seen(Approvals.Request request) {
    return fact(request, "instead of");
  }
}
