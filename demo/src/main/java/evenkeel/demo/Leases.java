package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import java.util.ArrayList;
import java.util.List;

/// Leaseholders of the council's blocks, and what their service charge brings in: their shares of
/// the tree of costs. A year's bill of £1,200 to £2,500, and works of £5,000 to £40,000 on few
/// blocks, are estimates; the rest is assumed.
final class Leases {

  private static final int[] QUARTERS = {
    Days.of(2026, 4, 1), Days.of(2026, 7, 1), Days.of(2026, 10, 1), Days.of(2027, 1, 1)
  };

  private static final int DEMANDED = Days.of(2026, 3, 16);
  private static final int BALANCED = Days.of(2026, 9, 16);

  /// Flats that are let, apart from the dwellings in which the crowd lives.
  static final long LET = 5_000_000;

  private static final int YEAR = 2026;
  private static final Invoices.Span THIS = new Invoices.Span(Crowd.YEAR_STARTS, Crowd.YEAR_ENDS);
  private static final Invoices.Span LAST =
      new Invoices.Span(Days.of(2025, 4, 1), Days.of(2026, 3, 31));

  private final long seed;
  private final int historyThrough;
  private final int lastDay;
  private final CostTree tree;

  Leases(long seed, int historyThrough, int lastDay) {
    this.seed = seed;
    this.historyThrough = historyThrough;
    this.lastDay = lastDay;
    this.tree = new CostTree(seed);
  }

  static String reference(long entity) {
    var number = 85_000_000 + entity * 2_750_159 % 4_999_999;
    return CheckDigit.COUNCIL_TAX.append(String.valueOf(number));
  }

  /// Whether the dwelling is a flat of a block.
  static boolean inBlock(long seed, long entity) {
    return Places.flat(seed, entity);
  }

  /// The account of a household's lease, if it has one: of the flat in which it lives, or of one
  /// that it lets.
  ///
  /// @param owes whether it owes council tax for years before
  List<Story> stories(Household home, People people, boolean owes) {
    var dice = Dice.of(seed, "lease", home.entity());
    var lives = inBlock(seed, home.entity());
    if (!dice.chance(lives ? 0.26 : 0.022)) {
      return List.of();
    }
    var dwelling = lives ? home.entity() : LET + home.entity();
    var direct = dice.chance(0.5);
    var records =
        new Records(
            Stream.LEASEHOLD,
            reference(home.entity()),
            Records.propertyRef(dwelling),
            historyThrough);
    var start = Days.of(1981, 1, 1) + dice.between(0, 14_000);
    records.stands(
        Crowd.BILLS_ISSUED,
        "open",
        Math.max(start, Days.of(2005, 1, 1)),
        Days.NEVER,
        direct ? "direct_debit" : "payment_card");
    if (!lives) {
      letFlat(records, dwelling);
    }
    var to = new Invoices(records);
    lessees(to, home, people, start);
    var rent = dice.chance(0.6) ? 1_000 : 0;
    to.lease(
        Crowd.BILLS_ISSUED,
        Records.propertyRef(dwelling),
        start,
        dice.chance(0.8) ? 125 : 99,
        rent,
        tree.funded(CostTree.block(dwelling)),
        made(home, people, start));
    var payer = new Payer(dice, home.habit(), owes, direct, people.payer());
    charges(to, dice, payer, dwelling, rent);
    return List.of(records.story());
  }

  /// Most hold the lease that was granted to them; others bought it from whoever it was granted to.
  /// Of one in fifty the register does not say who made it.
  private Invoices.Made made(Household home, People people, int start) {
    var dice = Dice.of(seed, "lease-made", home.entity());
    if (dice.chance(0.02)) {
      return new Invoices.Made(List.of(), Days.NEVER);
    }
    if (dice.chance(0.6)) {
      return new Invoices.Made(
          people.names().stream().limit(together(home, people) ? 2 : 1).toList(), Days.NEVER);
    }
    var first = Names.adult("", dice, Names.family(dice)).name();
    return new Invoices.Made(List.of(first), start + dice.between(700, 1_400));
  }

  private static boolean together(Household home, People people) {
    return home.others() == 1 && people.first().equals(home.party());
  }

  /// Both of a couple hold the lease together.
  private static void lessees(Invoices to, Household home, People people, int start) {
    var couple = together(home, people);
    to.party(Crowd.BILLS_ISSUED, people.first(), "lessee", couple, start);
    if (couple) {
      to.party(Crowd.BILLS_ISSUED, "P" + home.number() + "-2", "lessee", true, start);
    }
  }

  /// A flat whose leaseholder lives elsewhere.
  private void letFlat(Records records, long dwelling) {
    var street = Places.dwelling(seed, dwelling);
    var line2 = street.line2().isEmpty() ? street.line1() : street.line2();
    records.property(
        Crowd.BILLS_ISSUED,
        dwelling,
        new Place("Flat " + (1 + dwelling % 32), line2, street.town(), street.postcode()),
        "",
        Places.estate(dwelling),
        Places.block(dwelling));
  }

  /// How a leaseholder pays: most on the day, some late, a few not at all from some day on.
  private static final class Payer {
    private final String name;
    private final String method;
    private final boolean late;
    private final int stops;

    Payer(Dice dice, Habit habit, boolean owes, boolean direct, String name) {
      this.name = name;
      var struggles = owes || Protection.struggles(habit);
      var kind = struggles ? dice.weighted(30, 15, 55) : dice.weighted(80, 15, 5);
      late = kind == 1;
      stops = kind == 2 ? Crowd.YEAR_STARTS + dice.between(-30, 250) : Days.NEVER;
      method = direct && kind == 0 ? "direct_debit" : Habit.method(dice);
    }

    boolean stopped() {
      return stops != Days.NEVER;
    }

    void pays(Invoices to, String bill, Dice dice, int due, long pence, int lastDay) {
      var day = Days.workingFrom(due + (late ? dice.between(10, 60) : 0));
      if (day < stops && day <= lastDay) {
        to.paid(bill, List.of(new TaxYear.Paid(day, day, pence, method)), name);
      }
    }
  }

  private void charges(Invoices to, Dice dice, Payer payer, long dwelling, long rent) {
    var annual = tree.bears(dwelling, CostTree.Sum.EXPECTED_2026);
    var before = tree.bears(dwelling, CostTree.Sum.EXPECTED_2025);
    before(to, dice, payer, before);
    var credit = balance(to, dice, payer, tree.bears(dwelling, CostTree.Sum.SPENT_2025) - before);
    var bill = to.number("E26");
    to.charge(DEMANDED, "service_charge_estimate", bill, YEAR, annual, DEMANDED, Days.NEVER, THIS);
    demanded(to, "service_charge_estimate", bill, DEMANDED, Days.NEVER);
    var plan = new ArrayList<Bill.Version>();
    var quarterly = dice.chance(0.5);
    var parts = parts(annual, quarterly ? QUARTERS.length : 12);
    for (var n = 0; n < parts.size(); n++) {
      var due = quarterly ? QUARTERS[n] : Days.of(Days.date(Crowd.YEAR_STARTS).plusMonths(n));
      var last = n == parts.size() - 1;
      plan.add(new Bill.Version(DEMANDED, n + 1, due, parts.get(n)));
      if (last && credit > 0) {
        plan.add(new Bill.Version(BALANCED, n + 1, due, parts.get(n) - credit));
      }
      payer.pays(to, bill, dice, due, parts.get(n) - (last ? credit : 0), lastDay);
    }
    to.plan("statutory", bill, plan);
    if (rent > 0) {
      var due = Days.of(2026, 4, 15);
      var ground = to.number("G26");
      to.charge(DEMANDED, "ground_rent", ground, YEAR, rent, DEMANDED, due, THIS);
      demanded(to, "ground_rent", ground, DEMANDED, due);
      payer.pays(to, ground, dice, due, rent, lastDay);
    }
    works(to, dice, payer, dwelling);
  }

  /// Last year's estimate. Of those who stop, some left part of it unpaid; a few had a letter of
  /// claim for it.
  private void before(Invoices to, Dice dice, Payer payer, long annual) {
    var leaves = payer.stopped() && dice.chance(0.4);
    var left = leaves ? annual * dice.between(20, 80) / 100 : 0;
    var bill = to.number("E25");
    var issued = Days.of(2025, 3, 17);
    var due = Days.of(2026, 1, 1);
    to.charge(
        Crowd.BILLS_ISSUED, "service_charge_estimate", bill, YEAR - 1, annual, issued, due, LAST);
    demanded(to, "service_charge_estimate", bill, Crowd.BILLS_ISSUED, Days.NEVER);
    var paid = Days.of(2025, 10, 1);
    to.paid(bill, List.of(new TaxYear.Paid(paid, paid, annual - left, payer.method)), payer.name);
    if (leaves && dice.chance(0.5)) {
      var day = Crowd.weeklyAfter(Crowd.YEAR_STARTS + dice.between(20, 200));
      if (day <= lastDay) {
        to.action(day, "letter_before_action", "LBA", day, left, bill);
      }
    }
  }

  /// Last year's account in September: a charge falls due by itself, a credit lowers this year's
  /// last instalment.
  ///
  /// @param spent what was spent beyond the estimate, negative where less was
  /// @return the credit in pence, nought for none
  private long balance(Invoices to, Dice dice, Payer payer, long spent) {
    if (BALANCED > lastDay || spent == 0) {
      return 0;
    }
    var due = Days.of(2026, 10, 16);
    var bill = to.number("B25");
    if (spent < 0) {
      to.charge(BALANCED, "balancing", bill, YEAR, spent, BALANCED, Days.NEVER, LAST);
      return -spent;
    }
    to.charge(BALANCED, "balancing", bill, YEAR - 1, spent, BALANCED, due, LAST);
    demanded(to, "balancing", bill, BALANCED, due);
    payer.pays(to, bill, dice, due, spent, lastDay);
    return 0;
  }

  /// Works on the block, billed whole: most pay by an agreed loan, the others are asked for all.
  private void works(Invoices to, Dice dice, Payer payer, long dwelling) {
    var block = CostTree.block(dwelling);
    var pence = tree.share(dwelling, tree.works(block));
    var issued = tree.worksBilled(block);
    if (pence == 0 || issued > lastDay) {
      return;
    }
    var bill = to.number("W26");
    var loan = dice.chance(0.7);
    var due = loan ? Days.NEVER : issued + 28;
    to.charge(issued, "major_works", bill, YEAR, pence, issued, due, THIS);
    demanded(to, "major_works", bill, issued, due);
    if (loan) {
      var months = pence > 720_000 ? 48 : 36;
      var first = Days.of(Days.date(issued).plusMonths(2).withDayOfMonth(1));
      var plan = Invoices.spread(issued, first, 30, pence, pence / months + 1);
      to.plan("leaseholder_loan", bill, plan);
      plan.forEach(part -> payer.pays(to, bill, dice, part.due(), part.pence(), lastDay));
    }
  }

  /// What came with a demand, by dice of its own.
  private void demanded(Invoices to, String kind, String bill, int issued, int due) {
    var dice = Dice.of(seed, "demand", bill.hashCode());
    to.demanded(issued, bill, Demanded.by(dice, kind, issued, due));
  }

  /// Equal parts; the first takes what is over.
  static List<Long> parts(long pence, int parts) {
    var each = pence / parts;
    var list = new ArrayList<Long>();
    list.add(pence - each * (parts - 1));
    for (var n = 1; n < parts; n++) {
      list.add(each);
    }
    return list;
  }
}
