package evenkeel.demo;

/// Money given back: a household that paid more than it owes, or moved out and had paid ahead, gets
/// its credit from the billing system some weeks later.
final class Refund {

  /// Less is left on the account for the next bill.
  static final long LEAST = 500;

  /// Of those in credit. The others ask for it to stay.
  private static final double ASKED_FOR = 0.8;

  private final Dice dice;
  private final int lastDay;

  Refund(Dice dice, int lastDay) {
    this.dice = dice;
    this.lastDay = lastDay;
  }

  /// Says the refund of an account that owes for no other year, when this one has been lived.
  void add(Records records, TaxYear year) {
    var creditSince = Math.max(year.lastMoney(), year.bill().lastChange(lastDay));
    var known = Crowd.weeklyAfter(creditSince + dice.between(14, 42));
    if (year.owed() > -LEAST || !dice.chance(ASKED_FOR) || known > lastDay) {
      return;
    }
    // What lies in suspense is not given back.
    var credit = -records.story().balance(known, known);
    if (credit >= LEAST) {
      records.moved(
          known, "refund", "bank_transfer", credit, Crowd.YEAR, "Credit paid back to the payer");
    }
  }
}
