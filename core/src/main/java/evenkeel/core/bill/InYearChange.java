package evenkeel.core.bill;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A bill whose assumption turned out wrong, told by an adjustment notice: SI 1992/613 Schedule 1
/// paragraph 10. What has fallen due, or does so before the notice has run, stays as it was asked;
/// the rest of the year's instalments are worked out afresh.
///
/// @param fallen instalments as first asked, less what the new charge no longer covers
/// @param paidEarly money that came in beyond those, which the rest of the year is spared
/// @param remaining what is asked for the rest of the year
/// @param credit what was paid beyond the new charge
public record InYearChange(List<Due> fallen, Money paidEarly, List<Due> remaining, Money credit) {

  public InYearChange {
    fallen = List.copyOf(fallen);
    remaining = List.copyOf(remaining);
  }

  /// Works out the bill after a change.
  ///
  /// @param asked the instalments before the change, by due date
  /// @param charge the year's charge after it
  /// @param paid everything paid for the year so far
  /// @param noticeOn the day on which the adjustment notice is issued
  public static InYearChange of(
      List<Due> asked, Money charge, Money paid, LocalDate noticeOn, Law law) {
    var lead = law.value(CouncilTaxRules.ADJUSTMENT_LEAD).lastDay(noticeOn);
    var fallen = new ArrayList<Due>();
    var months = new ArrayList<LocalDate>();
    for (var due : asked) {
      if (due.due().isBefore(lead)) {
        fallen.add(due);
      } else {
        months.add(due.due());
      }
    }
    shrink(fallen, charge);
    var credit = paid.minus(charge).orZero();
    var early = paid.minus(credit).minus(sum(fallen)).orZero();
    var rest = charge.minus(sum(fallen)).minus(early);
    return new InYearChange(fallen, early, spread(rest, months, lead, law), credit);
  }

  /// Takes what the new charge no longer covers off the latest instalments first.
  private static void shrink(List<Due> fallen, Money charge) {
    var over = sum(fallen).minus(charge).orZero();
    while (over.isPositive()) {
      var last = fallen.removeLast();
      var less = over.min(last.amount());
      over = over.minus(less);
      if (last.amount().isMoreThan(less)) {
        fallen.add(new Due(last.due(), last.amount().minus(less)));
      }
    }
  }

  private static List<Due> spread(Money rest, List<LocalDate> months, LocalDate lead, Law law) {
    if (!rest.isPositive()) {
      return List.of();
    }
    if (months.isEmpty()) {
      return List.of(new Due(lead, rest));
    }
    var amounts = InstalmentScheme.amounts(rest, months.size(), law);
    var dues = new ArrayList<Due>(amounts.size());
    for (var i = 0; i < amounts.size(); i++) {
      dues.add(new Due(months.get(i), amounts.get(i)));
    }
    return dues;
  }

  private static Money sum(List<Due> dues) {
    return Money.sum(dues.stream().map(Due::amount).toList());
  }
}
