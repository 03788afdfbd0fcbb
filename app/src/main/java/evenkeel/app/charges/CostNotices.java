package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.Leases;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to notices of costs that officers record (Landlord and Tenant Act 1985 section 20B(2)):
/// that a cost was incurred and will be asked for, with the figure that the notice states. What the
/// 18-month rule takes from a leaseholder's share hangs on them as on those that files tell of.
@Service
public class CostNotices {

  /// Costs are the council's and no person's.
  static final Access.OnRecord LEASEHOLD =
      new Access.OnRecord(new Subject("costs", "service charges"), "leasehold", Set.of());

  /// What an officer says of a notice.
  ///
  /// @param everyone whether all leaseholders who bear the cost were told
  /// @param accounts references of those who were, where not all were
  /// @param given when it was given: a posted one when it is taken to have come
  /// @param figure that it states for the whole cost
  /// @param reason the evidence, in the officer's words
  public record Asked(
      String cost,
      boolean everyone,
      List<String> accounts,
      LocalDate given,
      Money figure,
      String reason) {

    public Asked {
      accounts = List.copyOf(accounts);
    }
  }

  /// Who withdrew a record, and why.
  public record Withdrawn(String by, String reason, OffsetDateTime at) {}

  /// A notice as it was recorded.
  ///
  /// @param accounts how many it names, where not all were told
  /// @param corrects the record in whose place it stands, null for none
  /// @param correctedBy the record that stands in its place, null for none
  /// @param withdrawn null while it holds
  public record Notice(
      long id,
      String cost,
      LocalDate given,
      Money figure,
      boolean everyone,
      long accounts,
      String reason,
      String by,
      OffsetDateTime at,
      @Nullable Long corrects,
      @Nullable Long correctedBy,
      @Nullable Withdrawn withdrawn) {}

  /// What came of an act.
  public sealed interface Result {
    record Done(long notice) implements Result {}

    /// @param problems by the field that they are about
    record Wrong(Problems problems) implements Result {}

    /// @param because in the officer's words
    record Refused(String because) implements Result {}
  }

  private static final int MOST = 1_000;

  private final CostNoticeBook book;
  private final Leases leases;
  private final Debts debts;
  private final Access access;
  private final Audit audit;
  private final BusinessDay day;
  private final JdbcClient jdbc;

  CostNotices(
      CostNoticeBook book,
      Leases leases,
      Debts debts,
      Access access,
      Audit audit,
      BusinessDay day,
      JdbcClient jdbc) {
    this.book = book;
    this.leases = leases;
    this.debts = debts;
    this.access = access;
    this.audit = audit;
    this.day = day;
    this.jdbc = jdbc;
  }

  /// Records a notice.
  @Transactional
  public Result record(Asked asked, Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, LEASEHOLD);
    return record(asked, null, officer);
  }

  /// Records a notice in the place of one that was recorded wrongly, which is withdrawn.
  @Transactional
  public Result correct(long wrong, Asked asked, Officer officer) {
    var found = standing(wrong, officer);
    if (found.isEmpty()) {
      return new Result.Refused("this record was withdrawn already");
    }
    return record(asked, found.get(), officer);
  }

  /// Withdraws a record that was wrong: the notice counts for nothing from now on.
  @Transactional
  public Result withdraw(long wrong, String reason, Officer officer) {
    if (reason.isBlank()) {
      return new Result.Wrong(Problems.of("reason", "Enter what was wrong with the record"));
    }
    var found = standing(wrong, officer);
    if (found.isEmpty() || !book.withdraw(wrong, reason, officer.username())) {
      return new Result.Refused("this record was withdrawn already");
    }
    told(officer, "notice of costs withdrawn", found.get().cost(), reason, wrong);
    return new Result.Done(wrong);
  }

  /// A record that holds, for an officer who may change it: whoever is named in it must be open to
  /// them.
  private Optional<Notice> standing(long id, Officer officer) {
    access.require(officer, Act.RECORD_DEMAND, LEASEHOLD);
    book.told(id).stream()
        .map(CostNoticeBook.Told::account)
        .distinct()
        .forEach(account -> access.require(officer, Act.RECORD_DEMAND, debts.onRecord(account)));
    return book.find(id).filter(each -> each.withdrawn() == null);
  }

  private Result record(Asked asked, @Nullable Notice corrected, Officer officer) {
    // Two officers who record the same notice at once: the second finds the first's.
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('cost notice ' || ?, 0))")
        .param(asked.cost())
        .query(row -> {});
    var problems = Problems.NONE;
    var cost = book.cost(asked.cost()).orElse(null);
    if (cost == null) {
      problems = problems.and("cost", "No cost has this reference: " + asked.cost());
    } else if (!cost.actual()) {
      problems =
          problems.and("cost", "A notice is of costs that were incurred: this one is estimated");
    }
    var told = new ArrayList<CostNoticeBook.Told>();
    if (!asked.everyone()) {
      problems = problems.and(named(asked, cost, told, officer));
    }
    problems = problems.and(given(asked.given(), cost));
    if (!problems.isEmpty() || cost == null) {
      return new Result.Wrong(problems);
    }
    if (again(asked, told)) {
      return new Result.Refused("this notice is recorded already");
    }
    if (corrected != null && !book.withdraw(corrected.id(), asked.reason(), officer.username())) {
      return new Result.Refused("this record was withdrawn already");
    }
    var id =
        book.keep(cost, asked, told, corrected == null ? null : corrected.id(), officer.username());
    if (corrected != null) {
      told(officer, "notice of costs withdrawn", corrected.cost(), asked.reason(), corrected.id());
    }
    told(officer, "notice of costs recorded", asked.cost(), asked.reason(), id);
    return new Result.Done(id);
  }

  private Problems given(LocalDate given, CostNoticeBook.@Nullable About cost) {
    if (given.isAfter(day.today())) {
      return Problems.of("given-day", "Enter a day that has come: " + Words.date(given));
    }
    if (cost != null && cost.incurred() != null && given.isBefore(cost.incurred())) {
      return Problems.of(
          "given-day",
          "A notice is of costs that were incurred: enter a day not before "
              + Words.date(cost.incurred()));
    }
    return Problems.NONE;
  }

  /// Finds the leases of those who are named. Nobody who does not bear the cost can be told that
  /// they will have to contribute to it.
  private Problems named(
      Asked asked,
      CostNoticeBook.@Nullable About cost,
      List<CostNoticeBook.Told> told,
      Officer officer) {
    var problems = Problems.NONE;
    var bearers = cost == null ? Set.<String>of() : book.bearers(cost);
    for (var reference : asked.accounts().stream().distinct().toList()) {
      var account = debts.accountWith(reference).orElse(null);
      if (account == null) {
        problems = problems.and("accounts", "No account has this reference: " + reference);
        continue;
      }
      access.require(officer, Act.RECORD_DEMAND, debts.onRecord(account));
      var own =
          leases.ofAll(List.of(account), day.today(), OffsetDateTime.MAX).stream()
              .filter(lease -> cost != null && lease.source().equals(cost.source()))
              .map(Leases.Held::key)
              .filter(bearers::contains)
              .toList();
      if (own.isEmpty() && cost != null) {
        problems =
            problems.and("accounts", "No dwelling of account " + reference + " bears this cost");
      }
      own.forEach(lease -> told.add(new CostNoticeBook.Told(account, lease)));
    }
    return problems;
  }

  private boolean again(Asked asked, List<CostNoticeBook.Told> told) {
    return book.newest(asked.cost(), Long.MAX_VALUE, MOST).stream()
        .filter(each -> each.withdrawn() == null)
        .filter(each -> each.everyone() == asked.everyone())
        .filter(each -> each.given().equals(asked.given()))
        .filter(each -> each.figure().equals(asked.figure()))
        .anyMatch(each -> Set.copyOf(book.told(each.id())).equals(Set.copyOf(told)));
  }

  private void told(Officer officer, String act, String cost, String reason, long notice) {
    var details = new HashMap<String, Object>();
    details.put("notice", notice);
    book.find(notice)
        .ifPresent(
            found -> {
              details.put("given", found.given().toString());
              details.put("pence", found.figure().pence());
              details.put("everyone", found.everyone());
            });
    audit.act(officer.actor(), act, new Subject("cost", cost), reason, details);
  }

  /// Every record, those withdrawn too, the newest first.
  ///
  /// @param cost key of the one cost, blank for all
  public List<Notice> newest(String cost, long before, int limit) {
    return book.newest(cost, before, limit);
  }

  /// One record.
  public Optional<Notice> find(long id) {
    return book.find(id);
  }

  /// The references of those whom a record names, without those who are shut to the officer.
  public List<String> named(long notice, Officer officer) {
    var shut = access.accountsShutTo(officer);
    return book.told(notice).stream()
        .map(CostNoticeBook.Told::account)
        .distinct()
        .filter(account -> !shut.contains(account))
        .sorted()
        .map(debts::reference)
        .toList();
  }
}
