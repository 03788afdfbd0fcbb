package evenkeel.app.cli;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.worklist.Absence;
import evenkeel.app.worklist.Absences;
import evenkeel.app.worklist.Portfolios;
import evenkeel.app.worklist.Result;
import evenkeel.app.worklist.Terms;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.work.PortfolioRules;
import evenkeel.core.work.PostcodeArea;
import evenkeel.demo.Authority;
import evenkeel.demo.DemoCouncil;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/// Divides the demo's work: portfolios over its officers, one of whom is away. What was done before
/// a making was killed is not done twice.
final class DemoPortfolios {

  private static final String REASON = "How the team shares its work";

  private final Portfolios portfolios;
  private final Absences absences;
  private final BusinessDay businessDay;
  private final Officer manager;

  DemoPortfolios(ApplicationContext service, String manager) {
    this.portfolios = service.getBean(Portfolios.class);
    this.absences = service.getBean(Absences.class);
    this.businessDay = service.getBean(BusinessDay.class);
    this.manager =
        service
            .getBean(Officers.class)
            .find(manager)
            .orElseThrow(() -> new IllegalStateException("the demo has no officer " + manager));
  }

  void divide() {
    var today = businessDay.today();
    var known =
        portfolios.on(today).stream().map(each -> each.terms().name()).collect(Collectors.toSet());
    for (var portfolio : DemoCouncil.portfolios()) {
      if (!known.contains(portfolio.name())) {
        done(portfolios.open(terms(portfolio), today, REASON, manager));
      }
    }
    var away = DemoCouncil.away();
    if (absences.from(today).isEmpty()) {
      done(
          absences.record(
              away.officer(),
              today,
              today.plusDays(away.days()),
              List.of(new Absence.Cover(null, away.cover())),
              away.reason(),
              manager));
    }
  }

  private static Terms terms(Authority.Portfolio portfolio) {
    return new Terms(
        portfolio.name(),
        portfolio.officer(),
        portfolio.priority(),
        new PortfolioRules(
            portfolio.types().stream()
                .map(key -> DebtType.of(key).orElseThrow())
                .collect(Collectors.toSet()),
            portfolio.postcodes().stream().map(PostcodeArea::new).collect(Collectors.toSet()),
            Set.of(),
            Set.of(),
            Set.of(),
            Set.of(),
            pounds(portfolio.leastPounds()),
            pounds(portfolio.mostPounds()),
            portfolio.steps().stream()
                .map(key -> StepKind.valueOf(key.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet())));
  }

  private static @Nullable Money pounds(@Nullable Long pounds) {
    return pounds == null ? null : Money.ofPounds(pounds);
  }

  private static void done(Result result) {
    if (result instanceof Result.Refused(var field, var because)) {
      throw new IllegalStateException("the demo's work is divided wrongly: " + field + because);
    }
  }
}
