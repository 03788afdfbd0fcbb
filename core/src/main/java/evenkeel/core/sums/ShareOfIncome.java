package evenkeel.core.sums;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.money.Money;
import java.util.List;

/// A deduction that is a fixed share of one income, to the nearest penny.
///
/// @param rule the share, in per cent
/// @param saysHowToRound whether the law fixes the rounding too
record ShareOfIncome(
    String key,
    String title,
    String about,
    Field income,
    Field day,
    Key<Integer> rule,
    boolean saysHowToRound)
    implements Sum {

  private static final long HUNDRED = 100;

  /// From Universal Credit: SI 1993/494 regulation 5(1A) to (1C).
  static ShareOfIncome ofUniversalCredit() {
    return new ShareOfIncome(
        "universal-credit-deduction",
        "Deduction from Universal Credit (council tax)",
        "What DWP may take in one assessment period. DWP decides: other deductions may come first,"
            + " and it takes no more than its own cap in all.",
        Field.money("standard-allowance", "The standard allowance of the assessment period"),
        Field.day("day", "On which day does the assessment period begin?"),
        EnforcementRules.UNIVERSAL_CREDIT,
        true);
  }

  /// From an elected member's allowances: SI 1992/613 regulation 44.
  static ShareOfIncome ofMembersAllowances() {
    return new ShareOfIncome(
        "members-allowances",
        "Deduction from a member's allowances",
        "For an elected member of the council or of a major precepting authority, until the order"
            + " is cleared.",
        Field.money("allowance", "Allowances payable that day"),
        Field.day("day", "On which day are they paid?"),
        EnforcementRules.MEMBERS,
        false);
  }

  @Override
  public List<Field> fields() {
    return List.of(income, day);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(day), desk.nation());
    if (!law.has(rule)) {
      return Answer.Wrong.with(day, "No such deduction is known for that day");
    }
    var percent = law.value(rule);
    var cited = law.cite(rule);
    var hundredths = asked.money(income).pence() * percent;
    var working = new Answer.Working().line("Share of it", percent + "%", cited);
    var rounding = "to the nearest penny, half a penny up";
    return (saysHowToRound
            ? working.line("Rounding", rounding, cited)
            : working.line("Rounding", rounding + " (no rule says; our own rounding)"))
        .answer("Deduction", Money.ofPence((hundredths + HUNDRED / 2) / HUNDRED), cited)
        .done();
  }
}
