package evenkeel.core.sums;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.money.Money;
import java.util.List;

/// What is taken from an elected member's allowances: SI 1992/613 regulation 44.
final class MembersAllowances implements Sum {

  private static final long HUNDRED = 100;

  private static final Field ALLOWANCE = Field.money("allowance", "Allowances payable that day");
  private static final Field DAY = Field.day("day", "On which day are they paid?");

  @Override
  public String key() {
    return "members-allowances";
  }

  @Override
  public String title() {
    return "Deduction from a member's allowances";
  }

  @Override
  public String about() {
    return "For an elected member of the council or of a major precepting authority, until the"
        + " order is cleared.";
  }

  @Override
  public List<Field> fields() {
    return List.of(ALLOWANCE, DAY);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.MEMBERS)) {
      return Answer.Wrong.with(DAY, "No such deduction is known for that day");
    }
    var percent = law.value(EnforcementRules.MEMBERS);
    var cited = law.cite(EnforcementRules.MEMBERS);
    var hundredths = asked.money(ALLOWANCE).pence() * percent;
    return new Answer.Working()
        .line("Share of the allowances", percent + "%", cited)
        .answer("Deduction", Money.ofPence((hundredths + HUNDRED / 2) / HUNDRED), cited)
        .done();
  }
}
