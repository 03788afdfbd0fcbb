package evenkeel.demo;

import java.util.List;

/// Debts of years before: halving with each year back, log-normal in size, most with a liability
/// order.
final class Arrears {

  private static final int LATEST = 2025;
  private static final int EARLIEST = 2017;

  private final long seed;
  private final int historyThrough;
  private final int lastDay;

  Arrears(long seed, int historyThrough, int lastDay) {
    this.seed = seed;
    this.historyThrough = historyThrough;
    this.lastDay = lastDay;
  }

  void add(Records records, Household home, String payer) {
    var dice = Dice.of(seed, "arrears", home.entity());
    if (!dice.chance(likely(home.habit()))) {
      return;
    }
    var left = Math.round(dice.logNormal(420, 1.143)) * 100 + dice.between(0, 99);
    for (var year = LATEST; left > 0 && year >= EARLIEST; year--) {
      var charge = home.net() * 100 / 105 * (year - 1997) / (LATEST - 1997);
      var part = Math.min(left, dice.chance(0.5) ? left : Math.max(left / 2, 5000));
      part = Math.min(part, charge + 10_000);
      if (part > 0) {
        oneYear(records, home, payer, year, charge, part, dice);
        left -= part;
      }
    }
  }

  private static double likely(Habit habit) {
    return switch (habit) {
      case NEVER_PAYS -> 0.8;
      case THREE_TIMES_LATE, LOSES_INSTALMENTS -> 0.6;
      case IN_PART -> 0.5;
      case WHEN_REMINDED -> 0.2;
      case WEEKLY -> 0.25;
      case DIRECT_DEBIT -> 0.03;
      case DAYS_LATE -> 0.1;
      case ON_TIME, ALL_AT_ONCE, OVERPAYS -> 0.02;
    };
  }

  private void oneYear(
      Records records, Household home, String payer, int year, long charge, long owed, Dice dice) {
    var issued = Days.of(year, 3, 11);
    var known = Days.of(2026, 3, 10);
    var ordered = year < LATEST || dice.chance(0.8);
    var costs = ordered ? 9_500L : 0;
    owed = Math.min(owed, charge + costs);
    records.charge(
        known,
        "council_tax",
        year,
        "CTX",
        charge,
        issued,
        Days.of(year, 4, 1),
        Days.of(year + 1, 3, 31));
    var bill = new Bill(issued, charge, Scheme.year(year, charge, 10, 1));
    records.instalments(year, bill.versions());
    var reminded = Days.workingFrom(Days.of(year, 6, 9 + dice.between(0, 10)));
    records.action(known, "reminder_1", reminded, year, bill.dueBy(reminded + 6), "");
    if (ordered) {
      var hearing = Days.workingFrom(Days.of(year, 9, 8 + dice.between(0, 20)));
      var day = Days.date(hearing);
      records.charge(
          known, "summons_costs", year, "SUM", 6_000, hearing - 28, hearing - 28, hearing - 28);
      records.charge(known, "liability_order_costs", year, "LOC", 3_500, hearing, hearing, hearing);
      records.action(known, "summons", hearing - 28, year, charge + 6_000, "");
      records.action(
          known,
          "liability_order",
          hearing,
          year,
          charge + costs,
          "LO/" + day.getYear() + "/" + records.number().substring(3));
    }
    paidBefore(records, payer, year, charge + costs - owed, dice);
    if (dice.chance(0.3)) {
      arrangement(records, payer, year, owed, dice);
    }
  }

  private static void paidBefore(Records records, String payer, int year, long pence, Dice dice) {
    var parts = pence < 20_000 ? 1 : dice.between(2, 6);
    if (pence <= 0) {
      return;
    }
    var paid = new java.util.ArrayList<TaxYear.Paid>();
    var dues = Scheme.parts(pence, parts);
    for (var i = 0; i < dues.size(); i++) {
      var day = Days.workingFrom(Days.of(year, 4, 3) + i * 28 + dice.between(0, 9));
      paid.add(new TaxYear.Paid(day, day, dues.get(i), Habit.method(dice), -1));
    }
    records.money(paid, payer, year, dice);
  }

  /// An agreed arrangement, kept by two in three.
  private void arrangement(Records records, String payer, int year, long owed, Dice dice) {
    var agreed = Days.of(2026, 2, 2) + dice.between(0, 30);
    var monthly = Math.max(1_000, Math.min(8_000, owed / 24 / 500 * 500));
    var kept = dice.chance(0.66);
    var versions = new java.util.ArrayList<Bill.Version>();
    var paid = new java.util.ArrayList<TaxYear.Paid>();
    var breaks = dice.between(2, 8);
    var left = owed;
    for (var month = 0; left > 0 && month < 60; month++) {
      var due = Days.of(2026 + (month + 3) / 12, (month + 3) % 12 + 1, 5);
      var pence = Math.min(monthly, left);
      left -= pence;
      versions.add(new Bill.Version(agreed, month + 1, due, pence));
      var pays = Days.workingFrom(due - dice.between(0, 3));
      if (pays <= lastDay && (kept || month < breaks)) {
        paid.add(new TaxYear.Paid(pays, pays, pence, "standing_order", -1));
      }
    }
    records.arrangement(year, List.copyOf(versions)).money(paid, payer, year, dice);
    if (historyThrough < agreed) {
      throw new IllegalStateException("an arrangement is older than the first package");
    }
  }
}
