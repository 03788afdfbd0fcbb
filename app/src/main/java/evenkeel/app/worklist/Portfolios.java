package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.FreeText;
import evenkeel.app.audit.Subject;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.ui.Words;
import evenkeel.core.work.Portfolio;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to portfolios. Nothing is changed in place: each change is a version from a day on, and
/// that day is today or later.
@Service
public class Portfolios {

  private static final int LONGEST_NAME = 60;
  private static final int LAST_PRIORITY = 999;

  private final PortfolioBook book;
  private final Officers officers;
  private final Access access;
  private final Audit audit;
  private final BusinessDay businessDay;
  private final ApplicationEventPublisher events;

  Portfolios(
      PortfolioBook book,
      Officers officers,
      Access access,
      Audit audit,
      BusinessDay businessDay,
      ApplicationEventPublisher events) {
    this.book = book;
    this.officers = officers;
    this.access = access;
    this.audit = audit;
    this.businessDay = businessDay;
    this.events = events;
  }

  /// The portfolios of a day, in the order in which debts are sorted.
  public List<PortfolioVersion> on(LocalDate day) {
    return book.on(day).stream().filter(version -> !version.closed()).toList();
  }

  /// What is to change after a day, the soonest first.
  public List<PortfolioVersion> coming(LocalDate day) {
    return book.after(day);
  }

  /// One portfolio's versions, the last to come into force first; empty for none of that number.
  public List<PortfolioVersion> versions(long portfolio) {
    return book.versions(portfolio);
  }

  /// A portfolio as it is on a day; empty when it is none then.
  public Optional<PortfolioVersion> find(long portfolio, LocalDate day) {
    return on(day).stream().filter(version -> version.portfolio() == portfolio).findFirst();
  }

  /// What debts are sorted by on a day.
  public List<Portfolio> sorting(LocalDate day) {
    return on(day).stream()
        .map(each -> new Portfolio(each.portfolio(), each.terms().priority(), each.terms().rules()))
        .toList();
  }

  /// Whether debts may be sorted otherwise on a day than on the day before.
  public boolean changesOn(LocalDate day) {
    return book.changesOn(day);
  }

  /// Opens a portfolio.
  @Transactional
  public Result open(Terms terms, LocalDate from, String reason, Officer by) {
    access.require(by, Act.KEEP_PORTFOLIOS);
    var refusal = named(terms).or(() -> refusal(terms, 0, from, reason));
    if (refusal.isPresent()) {
      return refusal.get();
    }
    if (on(from).size() >= PortfolioBook.MOST) {
      return Result.refused("", "There are " + PortfolioBook.MOST + " portfolios: close one first");
    }
    return keep("portfolio opened", book.fresh(), terms, from, false, reason, by);
  }

  /// Changes a portfolio from a day on.
  @Transactional
  public Result change(long portfolio, Terms terms, LocalDate from, String reason, Officer by) {
    access.require(by, Act.KEEP_PORTFOLIOS);
    if (find(portfolio, from).isEmpty()) {
      return unknown(portfolio, from);
    }
    return named(terms)
        .or(() -> refusal(terms, portfolio, from, reason))
        .orElseGet(() -> keep("portfolio changed", portfolio, terms, from, false, reason, by));
  }

  /// Gives a portfolio to another officer from a day on.
  @Transactional
  public Result reassign(
      long portfolio, String officer, LocalDate from, String reason, Officer by) {
    access.require(by, Act.KEEP_PORTFOLIOS);
    var found = find(portfolio, from);
    if (found.isEmpty()) {
      return unknown(portfolio, from);
    }
    if (found.get().terms().officer().equals(officer)) {
      return Result.refused("officer", "Choose another officer: this one has the portfolio");
    }
    var terms = found.get().terms().lookedAfterBy(officer);
    return refusal(terms, portfolio, from, reason)
        .orElseGet(() -> keep("portfolio reassigned", portfolio, terms, from, false, reason, by));
  }

  /// Closes a portfolio from a day on: its debts go to the next that takes them, or are nobody's.
  @Transactional
  public Result close(long portfolio, LocalDate from, String reason, Officer by) {
    access.require(by, Act.KEEP_PORTFOLIOS);
    var found = find(portfolio, from);
    if (found.isEmpty()) {
      return unknown(portfolio, from);
    }
    var wrong = wrongDayOrReason(from, reason);
    return wrong.orElseGet(
        () -> keep("portfolio closed", portfolio, found.get().terms(), from, true, reason, by));
  }

  private Result keep(
      String act,
      long portfolio,
      Terms terms,
      LocalDate from,
      boolean closed,
      String reason,
      Officer by) {
    book.add(portfolio, terms, from, closed, reason.strip(), by.username());
    audit.act(
        by.actor(),
        act,
        Subject.of("portfolio", portfolio),
        reason.strip(),
        Map.of("officer", terms.officer(), "from", from.toString(), "priority", terms.priority()));
    if (!from.isAfter(businessDay.today())) {
      events.publishEvent(new WorkDivided(Set.of()));
    }
    return new Result.Done(portfolio);
  }

  /// A portfolio's name is an officer's own words, and every list shows it.
  private static Optional<Result> named(Terms terms) {
    return FreeText.wrong(terms.name())
        .flatMap(because -> refused("name", Words.sentence(because)));
  }

  private Optional<Result> refusal(Terms terms, long portfolio, LocalDate from, String reason) {
    if (terms.name().isBlank() || terms.name().length() > LONGEST_NAME) {
      return refused("name", "Enter a name of at most " + LONGEST_NAME + " characters");
    }
    if (terms.priority() < 1 || terms.priority() > LAST_PRIORITY) {
      return refused("priority", "Enter a priority from 1 to " + LAST_PRIORITY);
    }
    var officer = officers.find(terms.officer());
    if (officer.isEmpty() || !Division.works(officer.get())) {
      return refused("officer", "Choose an officer who works on debts");
    }
    if (!terms.rules().types().isEmpty()
        && terms.rules().types().stream().noneMatch(t -> officer.get().worksOn(t.key()))) {
      return refused(
          "officer", officer.get().displayName() + " works on none of these types of debt");
    }
    if (on(from).stream()
        .anyMatch(
            other ->
                other.portfolio() != portfolio
                    && other.terms().name().equalsIgnoreCase(terms.name().strip()))) {
      return refused("name", "Another portfolio has this name: choose one of its own");
    }
    return wrongDayOrReason(from, reason);
  }

  private Optional<Result> wrongDayOrReason(LocalDate from, String reason) {
    if (from.isBefore(businessDay.today())) {
      return refused("from-day", "Enter today or a later day: what was worked stays as it was");
    }
    return reason.isBlank() ? refused("reason", "Enter why") : Optional.empty();
  }

  private static Optional<Result> refused(String field, String because) {
    return Optional.of(Result.refused(field, because));
  }

  private static Result unknown(long portfolio, LocalDate day) {
    return Result.refused("", "There is no portfolio " + portfolio + " on " + Words.date(day));
  }
}
