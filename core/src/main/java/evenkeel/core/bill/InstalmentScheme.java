package evenkeel.core.bill;

import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The statutory instalments of a bill: SI 1992/613 Schedule 1 Part I.
public final class InstalmentScheme {

  private InstalmentScheme() {}

  /// What a bill asks for, and when.
  ///
  /// @param issued the day on which the demand notice is issued
  /// @param scheme the law's default number of instalments, or the number on request
  /// @param dayOfMonth the day that the notice names; a shorter month has its last day instead
  /// @return instalments that sum to the charge exactly, none when nothing is charged
  public static List<Due> of(
      Money charge, LocalDate issued, FinancialYear year, int scheme, int dayOfMonth, Law law) {
    if (dayOfMonth < 1 || dayOfMonth > 31) {
      throw new IllegalArgumentException("expected a day of the month, found " + dayOfMonth);
    }
    if (!charge.isPositive()) {
      return List.of();
    }
    var months = months(issued, year, scheme, dayOfMonth, law);
    var amounts = amounts(charge, months.size(), law);
    var dues = new ArrayList<Due>(amounts.size());
    for (var i = 0; i < amounts.size(); i++) {
      dues.add(new Due(months.get(i), amounts.get(i)));
    }
    return List.copyOf(dues);
  }

  /// How many instalments a bill has by the day of its issue, before any is joined for being small.
  public static int number(LocalDate issued, FinancialYear year, int scheme, Law law) {
    var whole = law.value(CouncilTaxRules.INSTALMENTS);
    var onRequest =
        law.has(CouncilTaxRules.INSTALMENTS_ON_REQUEST)
            && scheme == law.value(CouncilTaxRules.INSTALMENTS_ON_REQUEST);
    if (scheme != whole && !onRequest) {
      throw new IllegalArgumentException("no scheme of " + scheme + " instalments on " + law.day());
    }
    if (!issued.isAfter(in(year, law.value(CouncilTaxRules.FULL_UNTIL)))) {
      return scheme;
    }
    var monthsLeft = monthsAfter(issued, year);
    if (onRequest) {
      return Math.max(1, monthsLeft);
    }
    if (!issued.isBefore(in(year, law.value(CouncilTaxRules.SINGLE_FROM)))) {
      return 1;
    }
    return Math.max(1, monthsLeft - 1);
  }

  /// The sums of so many instalments: all the same where that is whole pounds, else the first takes
  /// up the odd money; small ones are joined or made fewer.
  public static List<Money> amounts(Money charge, int number, Law law) {
    var minimum = law.value(CouncilTaxRules.INSTALMENT_MINIMUM);
    var amounts = joined(formula(charge, number, law), minimum);
    if (!anyBelow(amounts, minimum)) {
      return amounts;
    }
    if (charge.isLessThan(law.value(CouncilTaxRules.SINGLE_BELOW))) {
      return List.of(charge);
    }
    var fewer = Math.toIntExact(Math.min(number, charge.pence() / minimum.pence()));
    return joined(formula(charge, fewer, law), minimum);
  }

  private static List<Money> formula(Money charge, int number, Law law) {
    var step = law.value(CouncilTaxRules.INSTALMENT_ROUNDING).pence();
    var each = nearest(charge.pence(), number, step);
    var amounts = new ArrayList<Money>(number);
    amounts.add(charge.minus(Money.ofPence(each).times(number - 1L)));
    for (var i = 1; i < number; i++) {
      amounts.add(Money.ofPence(each));
    }
    return amounts;
  }

  /// An amount divided and rounded to the nearest step, half up.
  private static long nearest(long pence, int number, long step) {
    return Math.floorDiv(2 * pence + number * step, 2 * number * step) * step;
  }

  private static List<Money> joined(List<Money> amounts, Money minimum) {
    if (amounts.size() == 1 || !anyBelow(amounts, minimum)) {
      return List.copyOf(amounts);
    }
    var joined = new ArrayList<Money>(amounts);
    joined.set(1, amounts.get(0).plus(amounts.get(1)));
    joined.removeFirst();
    return List.copyOf(joined);
  }

  private static boolean anyBelow(List<Money> amounts, Money minimum) {
    return amounts.stream().anyMatch(amount -> amount.isLessThan(minimum));
  }

  private static List<LocalDate> months(
      LocalDate issued, FinancialYear year, int scheme, int dayOfMonth, Law law) {
    var number = number(issued, year, scheme, law);
    var earliest = law.value(CouncilTaxRules.DEMAND_LEAD).lastDay(issued);
    var month = YearMonth.from(latest(earliest, year.firstDay()));
    if (on(month, dayOfMonth).isBefore(earliest)) {
      month = month.plusMonths(1);
    }
    var dues = new ArrayList<LocalDate>(number);
    while (dues.size() < number
        && (dues.isEmpty() || !on(month, dayOfMonth).isAfter(year.lastDay()))) {
      dues.add(on(month, dayOfMonth));
      month = month.plusMonths(1);
    }
    return dues;
  }

  private static LocalDate on(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  private static LocalDate latest(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static int monthsAfter(LocalDate issued, FinancialYear year) {
    var months = 0;
    var month = YearMonth.from(issued).plusMonths(1);
    while (!month.isAfter(YearMonth.from(year.lastDay()))) {
      months++;
      month = month.plusMonths(1);
    }
    return months;
  }

  private static LocalDate in(FinancialYear year, String monthDay) {
    var day = MonthDay.parse("--" + monthDay);
    var date = day.atYear(year.startYear());
    return date.isBefore(year.firstDay()) ? day.atYear(year.startYear() + 1) : date;
  }
}
