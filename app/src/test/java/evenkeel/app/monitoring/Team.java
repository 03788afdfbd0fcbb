package evenkeel.app.monitoring;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.worklist.Absence;
import evenkeel.app.worklist.Absences;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.Result;
import evenkeel.app.worklist.Terms;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.work.PortfolioRules;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// A few officers, and the acts by which their manager divides the work.
final class Team {

  static final Set<String> EVERY_TYPE =
      Set.of("council_tax", "hb_overpayment", "leasehold", "sundry");

  private final ApplicationContext service;
  final Officer manager;

  Team(ApplicationContext service) {
    this.service = service;
    this.manager = officer("grace", Role.MANAGER, EVERY_TYPE);
  }

  Officer officer(String username, Role role, Set<String> types) {
    var officers = service.getBean(Officers.class);
    officers.keep(
        new Actor("test", "system"),
        new Officers.NewOfficer(username, username, role, types, 0, "", null),
        "test");
    return officers.find(username).orElseThrow();
  }

  /// Opens a portfolio.
  ///
  /// @return its number
  long portfolio(String name, String officer, int priority, PortfolioRules rules, LocalDate from) {
    return done(
        service
            .getBean(Portfolios.class)
            .open(new Terms(name, officer, priority, rules), from, "a test", manager));
  }

  long away(String officer, LocalDate from, LocalDate to, String cover) {
    return done(
        service
            .getBean(Absences.class)
            .record(officer, from, to, List.of(new Absence.Cover(null, cover)), "leave", manager));
  }

  static long done(Result result) {
    if (result instanceof Result.Done(var id)) {
      return id;
    }
    throw new AssertionError(result.toString());
  }

  static String refused(Result result) {
    if (result instanceof Result.Refused(var field, var _)) {
      return field;
    }
    throw new AssertionError(result.toString());
  }

  static PortfolioRules of(DebtType... types) {
    return rules(Set.of(types), null, null);
  }

  static PortfolioRules balances(@Nullable Long least, @Nullable Long most) {
    return rules(Set.of(), pounds(least), pounds(most));
  }

  static PortfolioRules rules(Set<DebtType> types, @Nullable Money least, @Nullable Money most) {
    return new PortfolioRules(
        types, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), least, most, Set.of());
  }

  private static @Nullable Money pounds(@Nullable Long pounds) {
    return pounds == null ? null : Money.ofPounds(pounds);
  }
}
