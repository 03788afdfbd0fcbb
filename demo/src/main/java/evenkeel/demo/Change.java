package evenkeel.demo;

/// Changes in a household's year that re-open its bill: a reduction starts or ends, or a discount.
final class Change {

  private final long seed;
  private final int lastDay;

  Change(long seed, int lastDay) {
    this.seed = seed;
    this.lastDay = lastDay;
  }

  void add(Records records, Household home, Bill bill) {
    var dice = Dice.of(seed, "change", home.entity());
    var known = Crowd.weeklyAfter(Crowd.YEAR_STARTS + dice.between(20, 320));
    if (!dice.chance(0.03) || known > lastDay || home.net() < 30_000) {
      return;
    }
    if (home.reduction() < 0) {
      ends(records, bill, "ctr", "CTR", home.reduction(), known);
    } else if (home.discount() < 0 && dice.chance(0.6)) {
      ends(records, bill, "discount", "SPD", home.discount(), known);
    } else {
      var pence = -left(Math.round(home.net() * dice.oneOf(0.3, 0.5, 0.75)), known);
      records.charge(
          known, "ctr", Crowd.YEAR, "CTR", pence, Crowd.BILLS_ISSUED, known, Crowd.YEAR_ENDS);
      bill.changeOn(known, home.net() + pence);
    }
  }

  private static void ends(
      Records records, Bill bill, String kind, String suffix, long year, int known) {
    var kept = year - left(year, known);
    records.charge(
        known, kind, Crowd.YEAR, suffix, kept, Crowd.BILLS_ISSUED, Crowd.YEAR_STARTS, known - 1);
    bill.changeOn(known, bill.total() - year + kept);
  }

  /// The part of a year's sum that falls from a day on.
  private static long left(long year, int from) {
    return year * (Crowd.YEAR_ENDS - from + 1L) / 365;
  }
}
