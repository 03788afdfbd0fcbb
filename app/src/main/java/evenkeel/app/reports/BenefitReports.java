package evenkeel.app.reports;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.SubsidyRules;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The reports on overpaid housing benefit, for those who work on it: counts and sums, and the
/// accounts behind each for those who may open them. Every look is logged.
@Service
class BenefitReports {

  static final int QUARTERS = 8;
  static final int MOST_BEHIND = 500;

  private final DebtReturns returns;
  private final SubsidyClasses classes;
  private final Lawbook lawbook;
  private final Access access;
  private final Audit audit;

  BenefitReports(
      DebtReturns returns, SubsidyClasses classes, Lawbook lawbook, Access access, Audit audit) {
    this.returns = returns;
    this.classes = classes;
    this.lawbook = lawbook;
    this.access = access;
    this.audit = audit;
  }

  /// The accounts behind a figure.
  ///
  /// @param notShown how many are left out because the officer knows somebody they belong to
  record Behind(List<DebtReturns.Behind> accounts, long notShown) {}

  /// Whether the officer works on overpayments and may see their figures.
  boolean open(Officer officer) {
    return access.may(officer, Act.SEE_REPORTS, record("front")) instanceof Access.Answer.Allowed;
  }

  /// Passes, or refuses before anything else is looked at.
  void require(Officer officer) {
    access.require(officer, Act.SEE_REPORTS, record("front"));
  }

  /// Whether the officer may open the accounts behind them.
  boolean opensAccounts(Officer officer) {
    return access.may(officer, Act.SEE_PERSON, record("front")) instanceof Access.Answer.Allowed;
  }

  /// The return of a quarter, with those before it; the last is the one asked for.
  @Transactional
  List<DebtReturn> debtReturns(Quarter quarter, Officer officer) {
    look(officer, Act.SEE_REPORTS, "benefit debt return", quarter.key(), Map.of());
    return returns.of(quarter, QUARTERS);
  }

  /// The return of a quarter as it leaves in a file.
  @Transactional
  List<DebtReturn> exported(Quarter quarter, Officer officer) {
    look(officer, Act.EXPORT, "benefit debt return exported", quarter.key(), Map.of());
    access.require(officer, Act.SEE_REPORTS, record(quarter.key()));
    return returns.of(quarter, 2);
  }

  /// The accounts behind a figure of a quarter.
  @Transactional
  Behind behind(Quarter quarter, Figure figure, Officer officer) {
    access.require(officer, Act.SEE_REPORTS, record(quarter.key()));
    var shut = access.accountsShutTo(officer);
    var all = returns.behind(quarter, figure, List.of(), MOST_BEHIND);
    var open = all.stream().filter(each -> !shut.contains(each.account())).toList();
    look(
        officer,
        Act.SEE_PERSON,
        "accounts behind a figure",
        quarter.key(),
        Map.of("figure", figure.key(), "rows", open.size()));
    return new Behind(open, (long) all.size() - open.size());
  }

  /// The subsidy classes of a year. Fraud is told apart for the roles that see criminal data, and
  /// such a look is logged as one.
  ///
  /// @param rightlyPaid benefit with full subsidy in the year, null where it was not given
  /// @return null where no law of subsidy is on file for the year
  @Transactional
  @Nullable SubsidyYear subsidy(int year, @Nullable Money rightlyPaid, Officer officer) {
    var key = "subsidy-" + year;
    look(officer, Act.SEE_REPORTS, "benefit subsidy classes", key, Map.of());
    var criminal =
        access.may(officer, Act.SEE_CRIMINAL_DATA, record(key)) instanceof Access.Answer.Allowed;
    if (criminal) {
      look(officer, Act.SEE_CRIMINAL_DATA, "criminal data", key, Map.of());
    }
    var days = new FinancialYear(year);
    var law = lawbook.on(days.lastDay());
    return law.has(SubsidyRules.CLAIMANT)
        ? SubsidyYear.of(year, classes.decided(days), law, rightlyPaid, criminal)
        : null;
  }

  /// The accounts behind a subsidy class of a year.
  ///
  /// @return null for a class that there is not, or that the officer may not see apart
  @Transactional
  @Nullable Behind behind(int year, String subsidyClass, Officer officer) {
    var key = "subsidy-" + year;
    access.require(officer, Act.SEE_REPORTS, record(key));
    var criminal =
        access.may(officer, Act.SEE_CRIMINAL_DATA, record(key)) instanceof Access.Answer.Allowed;
    var causes = SubsidyYear.causes(subsidyClass, criminal);
    if (causes.isEmpty()) {
      return null;
    }
    look(
        officer,
        Act.SEE_PERSON,
        criminal ? "criminal data" : "accounts behind a figure",
        key,
        Map.of("class", subsidyClass));
    var shut = access.accountsShutTo(officer);
    var all = classes.behind(new FinancialYear(year), causes, MOST_BEHIND);
    var open = all.stream().filter(each -> !shut.contains(each.account())).toList();
    return new Behind(open, (long) all.size() - open.size());
  }

  private void look(Officer officer, Act act, String what, String key, Map<String, ?> details) {
    access.require(officer, act, record(key));
    audit.look(officer.actor(), what, new Subject("report", key), Map.copyOf(details));
  }

  private static Access.OnRecord record(String key) {
    return new Access.OnRecord(new Subject("report", key), "hb_overpayment", List.of());
  }
}
