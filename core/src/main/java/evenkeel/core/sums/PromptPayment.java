package evenkeel.core.sums;

import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.lease.Weight;
import java.util.List;

/// A council's own discount for paying for works at once.
final class PromptPayment implements Sum {

  private static final int WHOLE = 10_000;
  private static final int MOST_DAYS = 366;

  private static final Field INVOICED = Field.day("invoiced", "When was it invoiced?");
  private static final Field BILL = Field.money("bill", "What is asked for");
  private static final Field RATE =
      Field.whole("rate", "The council's discount, in hundredths of a per cent").hint("5% is 500");
  private static final Field DAYS = Field.whole("days", "Days in which to pay");
  private static final Field PAID = Field.day("paid", "When is it paid in full?");

  @Override
  public String key() {
    return "prompt-payment";
  }

  @Override
  public String title() {
    return "A discount for paying for works at once";
  }

  @Override
  public String about() {
    return "Works a discount of the council's own scheme. No law gives one.";
  }

  @Override
  public List<Field> fields() {
    return List.of(INVOICED, BILL, RATE, DAYS, PAID);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(INVOICED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseLoanRules.PROMPT_PAYMENT, INVOICED);
    if (barred != null) {
      return barred;
    }
    if (asked.whole(RATE) > WHOLE) {
      return Answer.Wrong.with(RATE, "Enter no more than " + WHOLE);
    }
    if (asked.whole(DAYS) > MOST_DAYS) {
      return Answer.Wrong.with(DAYS, "Enter no more than " + MOST_DAYS);
    }
    if (asked.day(PAID).isBefore(asked.day(INVOICED))) {
      return Answer.Wrong.with(PAID, "Enter a day not before the invoice");
    }
    var last = asked.day(INVOICED).plusDays(asked.whole(DAYS));
    var inTime = !asked.day(PAID).isAfter(last);
    var bill = asked.money(BILL);
    var discount = new Weight(inTime ? asked.whole(RATE) : 0, WHOLE).of(bill);
    var cited = law.cite(LeaseLoanRules.PROMPT_PAYMENT);
    return new Answer.Working()
        .line("Pay by", Answer.Working.day(last), cited)
        .line("Discount", discount, cited)
        .answer("To pay", bill.minus(discount), cited)
        .done();
  }
}
