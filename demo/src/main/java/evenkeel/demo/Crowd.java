package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import java.util.ArrayList;
import java.util.List;

/// The calibrated many: one dwelling of the invented council, its household and their year.
final class Crowd {

  static final int YEAR = 2026;
  static final int YEAR_STARTS = Days.of(YEAR, 4, 1);
  static final int YEAR_ENDS = Days.of(YEAR + 1, 3, 31);
  static final int BILLS_ISSUED = Days.of(YEAR, 3, 10);
  static final long BAND_D = 228_000;

  private static final int[] NINTHS = {6, 7, 8, 9, 11, 13, 15, 18};
  private static final int[] DIRECT_DEBIT_DAYS = {1, 8, 15, 22};

  /// Whoever moves in is so far from whoever moves out.
  private static final long NEWCOMERS = 2_000_000;

  private static final long AWAY = 3_000_001;

  private final long seed;
  private final int historyThrough;
  private final int lastDay;

  Crowd(Settings settings) {
    this.seed = settings.seed();
    this.historyThrough = Days.of(settings.historyThrough());
    this.lastDay = Days.of(settings.businessDate());
  }

  /// A reference that looks drawn at random and is never drawn twice.
  static String reference(long entity) {
    var number = 20_000_000 + entity * 7_368_787 % 59_999_983;
    return CheckDigit.COUNCIL_TAX.append(String.valueOf(number));
  }

  /// A year's charge of a band, in pence.
  static long charge(char band) {
    return BAND_D * NINTHS[band - 'A'] / 9;
  }

  /// The stories of one dwelling: its account, that of whoever moves in during the year, and what
  /// its people owe besides.
  List<Story> stories(long entity) {
    var stories = new ArrayList<Story>(2);
    var home = household(entity);
    var moves = moveOut(home);
    stories.addAll(stories(home, moves));
    var heard = weeklyAfter(moves + 8);
    if (moves != Days.NEVER && heard <= lastDay) {
      stories.add(newcomer(home, moves, heard));
    }
    return stories;
  }

  private Household household(long entity) {
    var dice = Dice.of(seed, "household", entity);
    dice.share(); // the throw of the band, which is dealt: no other throw moves for it
    var band = Bands.of(entity);
    var full = charge(band);
    var single = dice.chance(0.34);
    var ctr =
        switch (dice.weighted(82, 7, 11)) {
          case 1 -> 1.0;
          case 2 -> dice.oneOf(0.5, 0.7, 0.75, 0.8);
          default -> 0.0;
        };
    var direct = dice.chance(0.66);
    var scheme = dice.chance(direct ? 0.3 : 0.9) ? 12 : 10;
    var dueDay =
        direct ? DIRECT_DEBIT_DAYS[dice.weighted(52, 14, 20, 14)] : dice.chance(0.6) ? 1 : 12;
    var discount = single ? -full / 4 : 0;
    return new Household(
        entity,
        reference(entity),
        band,
        full,
        discount,
        -Math.round((full + discount) * ctr),
        scheme,
        dueDay,
        habit(direct, dice),
        single ? 0 : dice.weighted(35, 55, 10));
  }

  private static Habit habit(boolean direct, Dice dice) {
    if (direct) {
      return Habit.DIRECT_DEBIT;
    }
    return switch (dice.weighted(1, 1, 2, 2, 4, 72, 6, 11, 0.35, 0.35)) {
      case 0 -> Habit.ON_TIME;
      case 1 -> Habit.DAYS_LATE;
      case 2 -> Habit.WHEN_REMINDED;
      case 3 -> Habit.WEEKLY;
      case 4 -> Habit.IN_PART;
      case 5 -> Habit.LOSES_INSTALMENTS;
      case 6 -> Habit.THREE_TIMES_LATE;
      case 7 -> Habit.NEVER_PAYS;
      case 8 -> Habit.ALL_AT_ONCE;
      default -> Habit.OVERPAYS;
    };
  }

  private int moveOut(Household home) {
    var dice = Dice.of(seed, "move", home.entity());
    var day = YEAR_STARTS + dice.between(20, 330);
    return dice.chance(0.045) && day < lastDay ? day : Days.NEVER;
  }

  private List<Story> stories(Household home, int moves) {
    var place = Places.dwelling(seed, home.entity());
    var arrears = new Arrears(seed, lastDay);
    var opened = arrears.openedBy(home) - Dice.of(seed, "opened", home.entity()).between(30, 5000);
    var records = records(home, home.entity());
    var block = Leases.inBlock(seed, home.entity());
    records.property(
        BILLS_ISSUED,
        home.entity(),
        place,
        String.valueOf(home.band()),
        block ? Places.estate(home.entity()) : "",
        block ? Places.block(home.entity()) : "");
    records.stands(BILLS_ISSUED, "open", opened, Days.NEVER, home.method());
    var people = new People(seed, records, home);
    people.live(place, BILLS_ISSUED, opened);
    charges(records, home, BILLS_ISSUED, YEAR_STARTS, YEAR_ENDS, BILLS_ISSUED);
    var bill =
        new Bill(
            BILLS_ISSUED, home.net(), Scheme.year(YEAR, home.net(), home.scheme(), home.dueDay()));
    if (moves != Days.NEVER) {
      leave(records, home, bill, moves, opened, people.first());
    } else {
      new Change(seed, lastDay).add(records, home, bill);
    }
    var owes = arrears.add(records, home, people.payer());
    var care = new Protection(seed, lastDay).add(records, home, owes, people);
    var year = year(records, home, bill, people, care);
    if (!owes) {
      refund(records, home, year);
    }
    var all = new ArrayList<Story>();
    all.add(records.story());
    all.addAll(new Overpayments(seed, historyThrough, lastDay).stories(home, people, owes));
    if (moves == Days.NEVER) {
      all.addAll(new Leases(seed, historyThrough, lastDay).stories(home, people, owes));
    }
    return all;
  }

  private Records records(Household home, long dwelling) {
    return new Records(home.reference(), Records.propertyRef(dwelling), historyThrough);
  }

  private void refund(Records records, Household home, TaxYear year) {
    new Refund(Dice.of(seed, "refund", home.entity()), lastDay).add(records, year);
  }

  private TaxYear year(
      Records records, Household home, Bill bill, People people, Protection.Care care) {
    var year =
        new TaxYear(Dice.of(seed, "year", home.entity()), home.habit(), bill)
            .held(care.from(), care.to())
            .looked(care.looked() || people.needLooks());
    year.live(bill.issued(), lastDay);
    records
        .instalments(YEAR, bill.versions())
        .money(
            year.paid(),
            people.payer(),
            YEAR,
            year.court().served(),
            Dice.of(seed, "slips", home.entity()))
        .reported(year.notices(), YEAR, historyThrough);
    year.court().told(records, YEAR);
    return year;
  }

  private static void charges(
      Records records, Household home, int known, int from, int to, int issued) {
    var charged = home.charged(to - from + 1);
    records.charge(known, "council_tax", YEAR, "CTX", charged.full(), issued, from, to);
    if (home.reduction() != 0) {
      records.charge(known, "ctr", YEAR, "CTR", charged.reduction(), issued, from, to);
    }
    if (home.discount() != 0) {
      records.charge(known, "discount", YEAR, "SPD", charged.discount(), issued, from, to);
    }
  }

  /// Moves out; the billing system hears of it some days later and sends a closing bill.
  private void leave(
      Records records, Household home, Bill bill, int moves, int opened, String party) {
    var known = weeklyAfter(moves + 4);
    if (known > lastDay) {
      return;
    }
    charges(records, home, known, YEAR_STARTS, moves, BILLS_ISSUED);
    bill.changeOn(known, home.charged(moves - YEAR_STARTS + 1).net());
    records.stands(known, "closed", opened, moves, home.method());
    records.liable(known, party, "liable", home.others() > 0, opened, moves);
    if (!party.equals(home.party())) {
      return;
    }
    var away = Places.dwelling(seed, home.entity() + AWAY);
    records.address(known, party, "forwarding", away, moves + 1, Days.NEVER);
  }

  private Story newcomer(Household before, int moves, int known) {
    var home = household(before.entity() + NEWCOMERS).at(before);
    var from = moves + 1;
    var records = records(home, before.entity());
    records.stands(known, "open", from, Days.NEVER, home.method());
    var people = new People(seed, records, home);
    people.live(Places.dwelling(seed, before.entity()), known, from);
    charges(records, home, known, from, YEAR_ENDS, known);
    var net = home.charged(YEAR_ENDS - from + 1).net();
    var dues = Scheme.of(YEAR, known, net, home.scheme(), home.dueDay());
    var bill = new Bill(known, net, dues);
    refund(records, home, year(records, home, bill, people, Protection.Care.NONE));
    return records.story();
  }

  /// The day of the source's weekly file on or after a day: a Wednesday.
  static int weeklyAfter(int day) {
    return day == Days.NEVER || day < 0 ? Days.NEVER : day + Math.floorMod(Days.WEDNESDAY - day, 7);
  }
}
