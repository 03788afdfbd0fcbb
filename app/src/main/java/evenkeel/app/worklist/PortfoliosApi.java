package evenkeel.app.worklist;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.api.Amount;
import evenkeel.app.api.Days;
import evenkeel.app.api.Listed;
import evenkeel.app.api.Refusal;
import evenkeel.app.api.Wrong;
import evenkeel.app.policy.BusinessDay;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.dao.EmptyResultDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Portfolios, and single debts handed over.
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/v1")
@Tag(name = "Worklist")
class PortfoliosApi {

  private final Portfolios portfolios;
  private final Handovers handovers;
  private final Debts debts;
  private final Access access;
  private final BusinessDay businessDay;

  PortfoliosApi(
      Portfolios portfolios,
      Handovers handovers,
      Debts debts,
      Access access,
      BusinessDay businessDay) {
    this.portfolios = portfolios;
    this.handovers = handovers;
    this.debts = debts;
    this.access = access;
    this.businessDay = businessDay;
  }

  /// A portfolio from a day on. An empty list and a null ask nothing.
  ///
  /// @param officer user name of who looks after it
  /// @param priority the lowest number comes first
  /// @param postcodes areas, districts and sectors
  /// @param streets unique street reference numbers
  record Version(
      long portfolio,
      String name,
      String officer,
      int priority,
      List<String> types,
      List<String> postcodes,
      List<String> streets,
      List<String> estates,
      List<String> blocks,
      List<String> wards,
      @Nullable Amount least,
      @Nullable Amount most,
      List<String> steps,
      LocalDate from,
      boolean closed,
      String reason,
      String by) {}

  /// What a portfolio is to be.
  ///
  /// @param leastPence, mostPence the balance, both ends included
  /// @param from today or a later day; today when it is not given
  record ToKeep(
      @Nullable String name,
      @Nullable String officer,
      @Nullable Integer priority,
      @Nullable List<String> types,
      @Nullable List<String> postcodes,
      @Nullable List<String> streets,
      @Nullable List<String> estates,
      @Nullable List<String> blocks,
      @Nullable List<String> wards,
      @Nullable Long leastPence,
      @Nullable Long mostPence,
      @Nullable List<String> steps,
      @Nullable LocalDate from,
      @Nullable String reason) {}

  /// To whom something is given, from which day and why.
  ///
  /// @param officer user name; null gives a debt back to the portfolio that the rules choose
  record ToGive(@Nullable String officer, @Nullable LocalDate from, @Nullable String reason) {}

  /// From which day something ends, and why.
  record ToClose(@Nullable LocalDate from, @Nullable String reason) {}

  /// The number of what was done.
  record Done(long id) {}

  @GetMapping("/portfolios")
  @Operation(summary = "The portfolios of today, in the order in which debts are sorted")
  Listed<Version> all(Officer officer) {
    access.require(officer, Act.SEE_WORK);
    return Listed.whole(
        portfolios.on(businessDay.today()).stream().map(PortfoliosApi::version).toList());
  }

  @GetMapping("/portfolios/{portfolio}")
  @Operation(summary = "What a portfolio was and will be, the last to come into force first")
  Listed<Version> one(@PathVariable long portfolio, Officer officer) {
    access.require(officer, Act.SEE_WORK);
    var versions = portfolios.versions(portfolio);
    if (versions.isEmpty()) {
      throw Refusal.notFound("portfolio", portfolio);
    }
    return Listed.whole(versions.stream().map(PortfoliosApi::version).toList());
  }

  @PostMapping("/portfolios")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Open a portfolio from a day on")
  Done open(@RequestBody ToKeep sent, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    return done(portfolios.open(terms(sent), from(sent.from()), text(sent.reason()), officer));
  }

  @PutMapping("/portfolios/{portfolio}")
  @Operation(summary = "Change a portfolio from a day on")
  Done change(@PathVariable long portfolio, @RequestBody ToKeep sent, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    known(portfolio);
    return done(
        portfolios.change(portfolio, terms(sent), from(sent.from()), text(sent.reason()), officer));
  }

  @PostMapping("/portfolios/{portfolio}/officer")
  @Operation(summary = "Give a portfolio to another officer from a day on")
  Done reassign(@PathVariable long portfolio, @RequestBody ToGive sent, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    known(portfolio);
    return done(
        portfolios.reassign(
            portfolio, text(sent.officer()), from(sent.from()), text(sent.reason()), officer));
  }

  @PostMapping("/portfolios/{portfolio}/close")
  @Operation(summary = "Close a portfolio from a day on")
  Done close(@PathVariable long portfolio, @RequestBody ToClose sent, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    known(portfolio);
    return done(portfolios.close(portfolio, from(sent.from()), text(sent.reason()), officer));
  }

  @PostMapping("/debts/{debt}/officer")
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Hand one debt to an officer from a day on, or back to its portfolio")
  Done hand(@PathVariable long debt, @RequestBody ToGive sent, Officer officer) {
    access.require(officer, Act.KEEP_PORTFOLIOS);
    try {
      debts.account(debt);
    } catch (EmptyResultDataAccessException _) {
      throw Refusal.notFound("debt", debt);
    }
    return done(
        handovers.hand(debt, sent.officer(), from(sent.from()), text(sent.reason()), officer));
  }

  private void known(long portfolio) {
    if (portfolios.versions(portfolio).isEmpty()) {
      throw Refusal.notFound("portfolio", portfolio);
    }
  }

  private LocalDate from(@Nullable LocalDate sent) {
    var wrong = new ArrayList<Wrong>();
    Days.check("/from", sent, wrong);
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return sent == null ? businessDay.today() : sent;
  }

  private static Terms terms(ToKeep sent) {
    var wrong = new ArrayList<Wrong>();
    var rules = RulesSent.read(sent, wrong);
    if (sent.priority() == null) {
      wrong.add(new Wrong("/priority", "missing", "expected a priority from 1 to 999"));
    }
    if (!wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Terms(
        text(sent.name()),
        text(sent.officer()),
        Objects.requireNonNullElse(sent.priority(), 0),
        rules);
  }

  static Done done(Result result) {
    return switch (result) {
      case Result.Done(var id) -> new Done(id);
      case Result.Refused(var field, var because) when field.isEmpty() ->
          throw Refusal.conflict("refused", because);
      case Result.Refused(var field, var because) ->
          throw Refusal.invalid(
              List.of(new Wrong("/" + field.replace("-day", ""), "wrong", because)));
    };
  }

  private static Version version(PortfolioVersion version) {
    var terms = version.terms();
    var rules = terms.rules();
    return new Version(
        version.portfolio(),
        terms.name(),
        terms.officer(),
        terms.priority(),
        RulesSent.types(rules),
        RulesSent.postcodes(rules),
        rules.streets().stream().sorted().toList(),
        rules.estates().stream().sorted().toList(),
        rules.blocks().stream().sorted().toList(),
        rules.wards().stream().sorted().toList(),
        rules.least() == null ? null : Amount.of(rules.least()),
        rules.most() == null ? null : Amount.of(rules.most()),
        RulesSent.steps(rules),
        version.from(),
        version.closed(),
        version.reason(),
        version.by());
  }

  static String text(@Nullable String sent) {
    return sent == null ? "" : sent.strip();
  }
}
