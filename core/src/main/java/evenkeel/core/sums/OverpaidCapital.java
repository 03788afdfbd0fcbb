package evenkeel.core.sums;

import evenkeel.core.benefit.DiminishedCapital;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.money.Money;
import java.util.List;

/// Capital that a long overpayment would have used up: SI 2006/213 regulation 103.
final class OverpaidCapital implements Sum {

  private static final Field DAY = Field.day("day", "When is it decided?");
  private static final Field WEEKS =
      Field.whole("weeks", "How many benefit weeks is the whole overpayment?");
  private static final Field CAPITAL = Field.money("capital", "The capital at its start");
  private static final Field BLOCKS =
      Field.wholes("blocks", "Pence overpaid in each whole block of weeks before the week asked of")
          .hint("Housing benefit only; blank where no block has ended")
          .optional();
  private static final Field AGE =
      Field.choice(
          "age",
          "Which regulations?",
          List.of(
              new Field.Option("working", "Working age"),
              new Field.Option("pension", "Pension age, without guarantee credit")));

  @Override
  public String key() {
    return "overpaid-capital";
  }

  @Override
  public String title() {
    return "Capital that falls while benefit is overpaid";
  }

  @Override
  public String about() {
    return "What capital counts in a later block of a long overpayment that came from an untold or"
        + " misstated capital, and the weekly income that it stands for.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, WEEKS, CAPITAL, BLOCKS, AGE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.BLOCK_WEEKS, DAY);
    if (barred != null) {
      return barred;
    }
    var block = law.value(OverpaymentRules.BLOCK_WEEKS);
    var blocks = asked.wholes(BLOCKS).stream().map(Money::ofPence).toList();
    if (blocks.size() * block > asked.whole(WEEKS)) {
      return Answer.Wrong.with(BLOCKS, "Enter no more blocks than the weeks have");
    }
    var falls = asked.whole(WEEKS) > block;
    var left = DiminishedCapital.after(asked.money(CAPITAL), falls ? blocks : List.of());
    var working =
        new Answer.Working()
            .line(
                "Does it fall?",
                falls ? "after every " + block + " weeks" : "not within " + block + " weeks",
                law.cite(OverpaymentRules.BLOCK_WEEKS))
            .answer("Capital", left.capital(), law.cite(OverpaymentRules.BLOCK_WEEKS));
    if (left.capital().isMoreThan(law.value(OverpaymentRules.UPPER))) {
      return working
          .answer("Underlying entitlement", "none", law.cite(OverpaymentRules.UPPER))
          .done();
    }
    var ofWorkingAge = asked.choice(AGE).equals("working");
    var lower = ofWorkingAge ? OverpaymentRules.WORKING_LOWER : OverpaymentRules.PENSION_LOWER;
    var step = ofWorkingAge ? OverpaymentRules.WORKING_STEP : OverpaymentRules.PENSION_STEP;
    return working
        .answer(
            "Weekly income from it",
            left.tariffIncome(law.value(lower), law.value(step)),
            law.cite(step))
        .done();
  }
}
