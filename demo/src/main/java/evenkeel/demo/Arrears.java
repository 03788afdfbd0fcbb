package evenkeel.demo;

/// Debts of years before: halving with each year back, log-normal in size, most with a liability
/// order.
final class Arrears {

  private static final int LATEST = 2025;
  private static final int EARLIEST = 2017;
  private static final double MEDIAN_POUNDS = 520;
  private static final double SIGMA = 1.27;

  /// The share of those who owe of whom a further, older debt is written off this year, and its
  /// median: together 0.7 to 0.8 per cent of the year's charge.
  private static final double WRITTEN_OFF = 0.17;

  private static final double GIVEN_UP_POUNDS = 700;

  private final long seed;
  private final int lastDay;

  Arrears(long seed, int lastDay) {
    this.seed = seed;
    this.lastDay = lastDay;
  }

  /// The latest day on which a household's account can have been opened: who owes for years before
  /// was liable in them.
  int openedBy(Household home) {
    return owes(home, dice(home)) ? Days.of(EARLIEST, 4, 1) : Crowd.BILLS_ISSUED;
  }

  private Dice dice(Household home) {
    return Dice.of(seed, "arrears", home.entity());
  }

  private static boolean owes(Household home, Dice dice) {
    return dice.chance(likely(home.habit())) && home.net() >= 20_000;
  }

  /// @return whether the household owes for years before
  boolean add(Records records, Household home, String payer) {
    var dice = dice(home);
    if (!owes(home, dice)) {
      return false;
    }
    var left = Math.round(dice.logNormal(MEDIAN_POUNDS, SIGMA)) * 100 + dice.between(0, 99);
    var earliest = LATEST;
    for (var year = LATEST; left > 0 && year >= EARLIEST; year--) {
      var charge = home.net() * (1000 - (LATEST + 1 - year) * 43L) / 1000;
      var part = Math.min(dice.chance(0.5) ? left : Math.max(left / 2, 5_000), charge);
      left -= oneYear(records, payer, year, charge, Math.min(part, left), dice);
      earliest = year;
    }
    if (dice.chance(WRITTEN_OFF) && earliest > EARLIEST) {
      givenUp(records, payer, earliest - 1, home.net(), dice);
    }
    return true;
  }

  private static double likely(Habit habit) {
    return switch (habit) {
      case NEVER_PAYS -> 0.7;
      case THREE_TIMES_LATE -> 0.4;
      case LOSES_INSTALMENTS -> 0.2;
      case IN_PART -> 0.5;
      case WHEN_REMINDED -> 0.2;
      case WEEKLY -> 0.25;
      case DIRECT_DEBIT -> 0.03;
      case DAYS_LATE -> 0.1;
      case ON_TIME, ALL_AT_ONCE, OVERPAYS, AS_TOLD -> 0.02;
    };
  }

  /// A debt that the council writes off during this year.
  private void givenUp(Records records, String payer, int year, long charge, Dice dice) {
    var part = Math.min(Math.round(dice.logNormal(GIVEN_UP_POUNDS, 0.5) * 100), charge);
    var old =
        OldYear.of(records, year, charge)
            .reminded(Days.workingFrom(Days.of(year, 6, 9)))
            .ordered(Days.workingFrom(Days.of(year, 9, 8)));
    old.paid(Days.of(year, 5, 4), old.charged() - part, "cash");
    var known = Crowd.weeklyAfter(Crowd.YEAR_STARTS + dice.between(30, 350));
    old.writtenOff(known, part).told(payer);
  }

  /// @return what is owed of the year
  private long oneYear(Records records, String payer, int year, long charge, long part, Dice dice) {
    var old =
        OldYear.of(records, year, charge)
            .reminded(Days.workingFrom(Days.of(year, 6, 9 + dice.between(0, 10))));
    var ordered = year < LATEST || dice.chance(0.8);
    if (ordered) {
      old.ordered(Days.workingFrom(Days.of(year, 9, 8 + dice.between(0, 20))));
    }
    var before = old.charged() - part;
    var parts = Scheme.parts(before, before < 20_000 ? 1 : dice.between(2, 6));
    for (var i = 0; i < parts.size(); i++) {
      var day = Days.workingFrom(Days.of(year, 4, 3) + i * 28 + dice.between(0, 9));
      old.paid(day, parts.get(i), Habit.method(dice));
    }
    var arranged = dice.chance(0.2);
    if (arranged) {
      var agreed = Days.of(2026, 2, 2) + dice.between(0, 30);
      var monthly = Math.max(1_000, Math.min(8_000, part / 24 / 500 * 500));
      old.arrangement(agreed, part, monthly, dice.chance(0.66) ? 60 : dice.between(2, 8), lastDay);
    }
    if (ordered && !arranged) {
      deductions(old, part, dice);
    }
    old.told(payer);
    return part;
  }

  /// What benefit, earnings or an enforcement agent bring in since the year began.
  private void deductions(OldYear old, long owed, Dice dice) {
    var how = dice.weighted(12, 10, 44, 34);
    if (how == 3) {
      return;
    }
    var method = how == 0 ? "dwp" : how == 1 ? "employer" : "agent";
    var each = how == 0 ? 2_125 : how == 1 ? dice.between(60, 210) * 100L : owed / 10 + 1;
    var starts = Crowd.YEAR_STARTS;
    if (how == 2) {
      starts = Crowd.weeklyAfter(starts + dice.between(2, 330));
      old.placed(starts, owed);
      if (!dice.chance(0.2)) {
        return;
      }
    }
    var left = owed;
    for (var month = 0; month < 12 && left > 0; month++) {
      var day = Days.workingFrom(starts + 9 + 30 * month + dice.between(0, 8));
      if (day <= lastDay && dice.chance(0.92)) {
        old.paid(day, Math.min(each, left), method);
        left -= each;
      }
    }
  }
}
