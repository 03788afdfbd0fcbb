package evenkeel.core.sums;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Law;
import evenkeel.core.money.Money;
import java.util.List;

/// An enforcement agent's fees on one liability order: SI 2014/1 regulation 4 and its Schedule.
final class AgentFees implements Sum {

  private static final long THOUSAND = 1_000;

  private static final Field DEBT =
      Field.money("debt", "The debt when the stage began")
          .hint("What is to be recovered, without the agent's fees");
  private static final Field STAGE =
      Field.choice(
          "stage",
          "How far has it gone?",
          List.of(
              new Field.Option("compliance", "The agent has been instructed"),
              new Field.Option("enforcement", "The agent has come to the premises"),
              new Field.Option("sale", "The agent has come to remove goods, or prepared a sale")));
  private static final Field DAY = Field.day("day", "On which day?");

  @Override
  public String key() {
    return "agent-fees";
  }

  @Override
  public String title() {
    return "Enforcement agent's fees";
  }

  @Override
  public String about() {
    return "The fees of each stage that has begun. Not in it: storage, a locksmith and court fees,"
        + " which the agent must prove.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DEBT, STAGE, DAY);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.AGENT_COMPLIANCE)) {
      return Answer.Wrong.with(DAY, "No scale of fees is known for that day");
    }
    var stage = asked.choice(STAGE);
    var working = new Answer.Working();
    var compliance = law.value(EnforcementRules.AGENT_COMPLIANCE);
    working.line("Compliance", compliance, law.cite(EnforcementRules.AGENT_COMPLIANCE));
    var fees = compliance;
    if (!stage.equals("compliance")) {
      var over = over(asked.money(DEBT), law);
      working.line(
          "Of the debt above " + law.value(EnforcementRules.AGENT_THRESHOLD),
          "%s a stage, to the nearest penny".formatted(over),
          law.cite(EnforcementRules.AGENT_PER_THOUSAND));
      var enforcement = law.value(EnforcementRules.AGENT_ENFORCEMENT).plus(over);
      working.line("Enforcement", enforcement, law.cite(EnforcementRules.AGENT_ENFORCEMENT));
      fees = fees.plus(enforcement);
      if (stage.equals("sale")) {
        var sale = law.value(EnforcementRules.AGENT_SALE).plus(over);
        working.line("Sale", sale, law.cite(EnforcementRules.AGENT_SALE));
        fees = fees.plus(sale);
      }
    }
    return working.answer("Fees", fees).done();
  }

  private static Money over(Money debt, Law law) {
    var above = debt.minus(law.value(EnforcementRules.AGENT_THRESHOLD)).orZero();
    var thousandths = above.pence() * law.value(EnforcementRules.AGENT_PER_THOUSAND);
    return Money.ofPence((thousandths + THOUSAND / 2) / THOUSAND);
  }
}
