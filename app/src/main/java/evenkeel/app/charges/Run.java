package evenkeel.app.charges;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run as it is kept.
///
/// @param served when a demand issued on its day is taken to be served
/// @param due the day for payment where a lease names none, null where all do
/// @param begins the first day of the year that it shares out
/// @param replaces the posted run whose year it shares out again, null for none
/// @param units how many dwellings it is for
/// @param outside shares of dwellings that it is not for
/// @param billed what those dwellings were asked for already
/// @param state of its newest act: `prepared`, `asked`, `posted`, `turned down` or `lapsed`
/// @param request the approval that is asked for, null for none
public record Run(
    long id,
    Scope scope,
    String nodeName,
    String source,
    LocalDate issued,
    LocalDate served,
    @Nullable LocalDate due,
    LocalDate begins,
    @Nullable Long replaces,
    String preparedBy,
    String reason,
    String factsSha256,
    int units,
    Money cost,
    Money leaseholders,
    Money council,
    Money outside,
    Money neverDue,
    Money lost,
    Money capped,
    Money asked,
    Money billed,
    List<Check> checks,
    String state,
    @Nullable Long request,
    OffsetDateTime at) {

  public Run {
    checks = List.copyOf(checks);
  }

  /// The last day of the year that it shares out.
  public LocalDate ends() {
    return begins.plusYears(1).minusDays(1);
  }

  /// What posting it adds to accounts, negative where credits are more.
  public Money charge() {
    return asked.minus(billed);
  }

  /// What the council bears of leaseholders' shares: never due, lost or above a cap.
  public Money borne() {
    return Money.sum(List.of(neverDue, lost, capped));
  }

  /// How many checks hold it.
  public long holds() {
    return checks.stream().filter(each -> each.answer() == Check.Answer.HOLDS).count();
  }

  /// What it is, in words: "Actual costs of 2025-26, services".
  public String title() {
    return scope.basis().title()
        + " of "
        + scope.yearKey()
        + ", "
        + scope.part().title().toLowerCase(java.util.Locale.UK);
  }
}
