package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import java.util.ArrayList;
import java.util.List;

/// The calibrated many: one dwelling of the invented council, its household and their year.
final class Crowd {

  private static final int YEAR = 2026;
  private static final int YEAR_STARTS = Days.of(2026, 4, 1);
  private static final int YEAR_ENDS = Days.of(2027, 3, 31);
  private static final int BILLS_ISSUED = Days.of(2026, 3, 10);
  private static final long BAND_D = 228_000;

  /// England's shares of bands A to H.
  private static final double[] BANDS = {23.71, 19.49, 21.96, 15.67, 9.82, 5.22, 3.54, 0.60};

  private static final int[] NINTHS = {6, 7, 8, 9, 11, 13, 15, 18};
  private static final int[] DIRECT_DEBIT_DAYS = {1, 8, 15, 22};

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
    return CheckDigit.COUNCIL_TAX.append(
        String.valueOf(20_000_000 + entity * 7_368_787 % 59_999_983));
  }

  /// The stories of one dwelling: its account, and that of whoever moves in during the year.
  List<Story> stories(long entity) {
    var stories = new ArrayList<Story>(2);
    var home = household(entity);
    var moves = moveOut(home);
    stories.add(story(home, moves));
    if (moves != Days.NEVER) {
      stories.add(newcomer(home, moves));
    }
    return stories;
  }

  private Household household(long entity) {
    var dice = Dice.of(seed, "household", entity);
    var band = dice.weighted(BANDS);
    var full = BAND_D * NINTHS[band] / 9;
    var single = dice.chance(0.34);
    var ctr =
        switch (dice.weighted(82, 7, 11)) {
          case 1 -> 1.0;
          case 2 -> dice.oneOf(0.5, 0.7, 0.75, 0.8);
          default -> 0.0;
        };
    var direct = dice.chance(0.73);
    var scheme = dice.chance(direct ? 0.33 : 0.12) ? 12 : 10;
    var dueDay =
        direct ? DIRECT_DEBIT_DAYS[dice.weighted(52, 14, 20, 14)] : dice.chance(0.6) ? 1 : 12;
    var discount = single ? -full / 4 : 0;
    var reduction = -Math.round((full + discount) * ctr);
    return new Household(
        entity,
        reference(entity),
        (char) ('A' + band),
        full,
        discount,
        reduction,
        scheme,
        dueDay,
        habit(direct, dice),
        single ? 0 : dice.weighted(35, 55, 10));
  }

  private static Habit habit(boolean direct, Dice dice) {
    if (direct) {
      return Habit.DIRECT_DEBIT;
    }
    return switch (dice.weighted(33, 20, 16, 6, 4, 6, 5, 5, 4, 1)) {
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
    return dice.chance(0.06) && day < lastDay ? day : Days.NEVER;
  }

  private Story story(Household home, int moves) {
    var place = Places.dwelling(seed, home.entity());
    var opened = BILLS_ISSUED - Dice.of(seed, "opened", home.entity()).between(30, 5000);
    var records = new Records(home.reference(), Records.propertyRef(home.entity()), historyThrough);
    records.property(BILLS_ISSUED, home.entity(), place, home.band());
    var method = home.habit() == Habit.DIRECT_DEBIT ? "direct_debit" : "payment_card";
    records.stands(BILLS_ISSUED, "open", opened, Days.NEVER, method);
    var payer = people(records, home, place, BILLS_ISSUED, opened);
    charges(records, home, BILLS_ISSUED, YEAR_STARTS, YEAR_ENDS, BILLS_ISSUED);
    var bill =
        new Bill(
            BILLS_ISSUED, home.net(), Scheme.year(YEAR, home.net(), home.scheme(), home.dueDay()));
    if (moves != Days.NEVER) {
      leave(records, home, bill, moves, opened);
    }
    live(records, home, bill, payer);
    new Arrears(seed, historyThrough, lastDay).add(records, home, payer);
    return records.story();
  }

  private void live(Records records, Household home, Bill bill, String payer) {
    var year = new TaxYear(Dice.of(seed, "year", home.entity()), home.habit(), bill);
    year.live(bill.issued(), lastDay);
    records
        .instalments(YEAR, bill.versions())
        .money(year.paid(), payer, 0, Dice.of(seed, "slips", home.entity()));
    for (var notice : year.notices()) {
      if (notice.issued() <= historyThrough) {
        records.action(notice.issued(), notice.action(), notice.issued(), YEAR, notice.asked(), "");
      }
    }
  }

  /// @return who pays, as a bank writes it
  private String people(Records records, Household home, Place place, int known, int from) {
    var dice = Dice.of(seed, "people", home.entity());
    var family = Names.family(dice);
    var id = "P" + home.reference().substring(0, 8);
    var first = Names.adult(id + "-1", dice, family);
    var needs = dice.weighted(99.3, 0.3, 0.02, 0.3);
    if (needs > 0) {
      first =
          first.needing(
              needs == 3 ? "cy" : "en",
              needs == 1 ? "large_print" : needs == 2 ? "braille" : "standard");
    }
    records.person(known, first).address(known, first.id(), "residence", place, from, Days.NEVER);
    records.liable(known, first.id(), "liable", home.others() > 0, from, Days.NEVER);
    if (home.others() > 0) {
      var second = Names.adult(id + "-2", dice, dice.chance(0.8) ? family : Names.family(dice));
      records
          .person(known, second)
          .address(known, second.id(), "residence", place, from, Days.NEVER);
      records.liable(
          known,
          second.id(),
          home.others() == 1 ? "liable" : "joint_liable",
          true,
          from,
          Days.NEVER);
    }
    return first.payer();
  }

  private static void charges(
      Records records, Household home, int known, int from, int to, int issued) {
    var whole = YEAR_ENDS - YEAR_STARTS + 1L;
    var days = to - from + 1L;
    var net = home.net() * days / whole;
    var full = home.full() * days / whole;
    var reduction = home.reduction() * days / whole;
    records.charge(known, "council_tax", YEAR, "CTX", full, issued, from, to);
    if (home.reduction() != 0) {
      records.charge(known, "ctr", YEAR, "CTR", reduction, issued, from, to);
    }
    if (home.discount() != 0) {
      records.charge(known, "discount", YEAR, "SPD", net - full - reduction, issued, from, to);
    }
  }

  /// Moves out; the billing system hears of it some days later and sends a closing bill.
  private void leave(Records records, Household home, Bill bill, int moves, int opened) {
    var known = weeklyAfter(moves + 4);
    if (known > lastDay) {
      return;
    }
    charges(records, home, known, YEAR_STARTS, moves, BILLS_ISSUED);
    bill.changeOn(known, home.net() * (moves - YEAR_STARTS + 1L) / (YEAR_ENDS - YEAR_STARTS + 1L));
    var method = home.habit() == Habit.DIRECT_DEBIT ? "direct_debit" : "payment_card";
    records.stands(known, "closed", opened, moves, method);
    var party = "P" + home.reference().substring(0, 8) + "-1";
    records.liable(known, party, "liable", home.others() > 0, opened, moves);
    var away = Places.dwelling(seed, home.entity() + 3_000_001);
    records.address(known, party, "forwarding", away, moves + 1, Days.NEVER);
  }

  private Story newcomer(Household before, int moves) {
    var entity = before.entity() + 2_000_000;
    var home = household(entity).at(before);
    var known = weeklyAfter(moves + 8);
    var from = moves + 1;
    var records =
        new Records(home.reference(), Records.propertyRef(before.entity()), historyThrough);
    if (known > lastDay) {
      return records.story();
    }
    var method = home.habit() == Habit.DIRECT_DEBIT ? "direct_debit" : "payment_card";
    records.stands(known, "open", from, Days.NEVER, method);
    var payer = people(records, home, Places.dwelling(seed, before.entity()), known, from);
    charges(records, home, known, from, YEAR_ENDS, known);
    var net = home.net() * (YEAR_ENDS - from + 1L) / (YEAR_ENDS - YEAR_STARTS + 1L);
    var bill = new Bill(known, net, Scheme.late(YEAR, known, net, home.scheme(), home.dueDay()));
    live(records, home, bill, payer);
    return records.story();
  }

  /// The day of the source's weekly file on or after a day: a Wednesday.
  static int weeklyAfter(int day) {
    return day + Math.floorMod(Days.WEDNESDAY - day, 7);
  }
}
