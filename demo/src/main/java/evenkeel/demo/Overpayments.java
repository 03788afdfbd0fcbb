package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import java.util.ArrayList;
import java.util.List;

/// Housing benefit that the crowd was paid too much. Only how many owe, the median of an
/// overpayment and the weekly maximum are anybody's figures; how often each cause and each way of
/// recovery comes is assumed.
final class Overpayments {

  private static final double MEDIAN_POUNDS = 400;
  private static final double SIGMA = 0.9;
  private static final String[] CAUSES = {
    "claimant_error", "other", "la_error", "dwp_error", "fraud_proven", "technical"
  };

  private final long seed;
  private final int historyThrough;
  private final int lastDay;

  Overpayments(long seed, int historyThrough, int lastDay) {
    this.seed = seed;
    this.historyThrough = historyThrough;
    this.lastDay = lastDay;
  }

  static String reference(long entity) {
    var number = 80_000_000 + entity * 2_750_159 % 4_999_999;
    return CheckDigit.COUNCIL_TAX.append(String.valueOf(number));
  }

  /// The account of a household's overpayments, if it has any that are known yet.
  ///
  /// @param owes whether it owes council tax for years before
  List<Story> stories(Household home, People people, boolean owes) {
    var dice = Dice.of(seed, "overpayment", home.entity());
    if (people.first().startsWith("L") || !dice.chance(likely(home, owes))) {
      return List.of();
    }
    var decisions = decisions(dice);
    if (decisions.isEmpty()) {
      return List.of();
    }
    var records =
        new Records(
            Stream.HB_OVERPAYMENT,
            reference(home.entity()),
            Records.propertyRef(home.entity()),
            historyThrough);
    var invoices = new Invoices(records);
    var opened = decisions.getFirst();
    var known = known(opened);
    records.stands(known, "open", opened, Days.NEVER, "payment_card");
    var from = opened - 5 * 365;
    var landlord = dice.chance(0.04);
    if (landlord) {
      invoices.party(known, people.landlord(dice), "landlord", false, from);
    } else {
      invoices.party(known, home.party(), "claimant", false, from);
    }
    for (var n = 0; n < decisions.size(); n++) {
      var number = invoices.number(String.valueOf(n + 1));
      var paid = invoice(invoices, dice, decisions.get(n), number, n > 0, landlord);
      invoices.paid(number, paid, people.payer());
    }
    return List.of(records.story());
  }

  /// Whoever owes council tax, or has little, is likelier to have been paid too much benefit, so
  /// that 15 to 25 in 100 people in debt owe on more than one type.
  private static double likely(Household home, boolean owes) {
    var poor = home.reduction() != 0 ? 0.02 : 0;
    if (owes || home.habit() == Habit.NEVER_PAYS) {
      return poor + 0.48;
    }
    return poor + (Protection.struggles(home.habit()) ? 0.065 : 0.005);
  }

  /// One in five has several, over some years; those to come are not known yet.
  private List<Integer> decisions(Dice dice) {
    var decisions = new ArrayList<Integer>();
    var many = 1 + dice.weighted(80, 15, 5);
    for (var n = 0; n < many; n++) {
      var thisYear = dice.chance(0.5);
      var day =
          thisYear
              ? Crowd.YEAR_STARTS + dice.between(0, 350)
              : Crowd.YEAR_STARTS - dice.between(30, 540);
      if (known(Days.workingFrom(day)) <= lastDay) {
        decisions.add(Days.workingFrom(day));
      }
    }
    return decisions.stream().distinct().sorted().toList();
  }

  /// The day of the file that first tells of a decision.
  static int known(int decided) {
    return Math.max(Crowd.BILLS_ISSUED, Crowd.weeklyAfter(decided + 1));
  }

  private List<TaxYear.Paid> invoice(
      Invoices to, Dice dice, int decided, String number, boolean further, boolean landlord) {
    var gross = Math.round(dice.logNormal(MEDIAN_POUNDS, SIGMA)) * 100 + dice.between(0, 99);
    var weeks = (int) Math.clamp(gross / (dice.between(30, 110) * 100L), 1, 104);
    var cause = cause(number, CAUSES[dice.weighted(70, 10, 9, 4, 4, 3)]);
    var official =
        cause.equals("la_error") || cause.equals("admin_delay") || cause.equals("dwp_error");
    var one =
        Overpaid.of(number, decided, weeks, dice.between(1, 20), gross)
            .causedBy(cause, !official || dice.chance(0.35))
            .noticed(lacks(number));
    if (!one.recoverable()) {
      to.overpaid(known(decided), one, Days.NEVER);
      return List.of();
    }
    if (decided > lastDay - 120 && dice.chance(0.06)) {
      to.overpaid(known(decided), one.underAppeal(), one.notified() + 35);
      return List.of();
    }
    return further || landlord || dice.chance(0.3)
        ? invoiced(to, dice, one, landlord)
        : recovered(to, dice, one);
  }

  /// Of the council's own errors one in four is a delay; of the others one in four a third party's,
  /// and one in ten a payment that was made twice.
  private String cause(String number, String cause) {
    var dice = Dice.of(seed, "cause", number.hashCode());
    return switch (cause) {
      case "la_error" -> dice.chance(0.25) ? "admin_delay" : cause;
      case "other" ->
          switch (dice.weighted(65, 25, 10)) {
            case 1 -> "third_party";
            case 2 -> "duplicate";
            default -> cause;
          };
      default -> cause;
    };
  }

  /// A notice in a hundred lacks something, and of another nobody has looked what it held.
  private String lacks(String number) {
    return switch (Dice.of(seed, "notice", number.hashCode()).weighted(98, 1, 1)) {
      case 1 -> "appeal";
      case 2 -> "";
      default -> "nothing";
    };
  }

  /// Paid at once, or lying there until an officer chooses.
  private List<TaxYear.Paid> invoiced(Invoices to, Dice dice, Overpaid one, boolean landlord) {
    to.overpaid(known(one.decided()), one.by(landlord ? "landlord" : "invoice", 0), due(one));
    if (!dice.chance(landlord ? 0.4 : 0.2)) {
      return List.of();
    }
    var day = one.notified() + dice.between(10, 40);
    return List.of(new TaxYear.Paid(day, Days.workingFrom(day), one.gross(), Habit.method(dice)));
  }

  /// An invoice may be paid until some days after the month in which it may be disputed.
  static int due(Overpaid one) {
    return one.notified() + 35;
  }

  private List<TaxYear.Paid> recovered(Invoices to, Dice dice, Overpaid one) {
    return switch (dice.weighted(40, 25, 12, 23)) {
      case 0 -> fromBenefit(to, dice, one);
      case 1 -> byInstalments(to, dice, one);
      case 2 -> fromEarnings(to, dice, one);
      default -> byDepartment(to, dice, one);
    };
  }

  /// The Monday on which recovery begins, when the month to dispute is over.
  private static int starts(Overpaid one) {
    return Days.sundayUpTo(one.notified() + 49) + 1;
  }

  private List<TaxYear.Paid> fromBenefit(Invoices to, Dice dice, Overpaid one) {
    var known = known(one.decided());
    var most = DeductionLaw.weekly(one.notified(), one.cause().equals("fraud_proven"));
    var weekly = dice.chance(0.7) ? most : most * dice.between(3, 8) / 10 / 5 * 5;
    to.overpaid(known, one.by("ongoing_hb", weekly), Days.NEVER);
    var plan = Invoices.spread(known, starts(one), 28, one.gross(), 4 * weekly);
    to.plan("hb_agreed", one.invoice(), plan);
    return Invoices.kept(plan, dice.chance(0.9) ? 60 : 3, lastDay, "internal");
  }

  private List<TaxYear.Paid> byInstalments(Invoices to, Dice dice, Overpaid one) {
    var known = known(one.decided());
    to.overpaid(known, one.by("invoice", 0), Days.NEVER);
    var plan = Invoices.spread(known, starts(one), 30, one.gross(), dice.between(2, 9) * 500L);
    to.plan("hb_agreed", one.invoice(), plan);
    var times = dice.chance(0.75) ? 60 : dice.between(1, 6);
    return Invoices.kept(plan, times, lastDay, "standing_order");
  }

  private List<TaxYear.Paid> fromEarnings(Invoices to, Dice dice, Overpaid one) {
    var known = known(one.decided());
    to.overpaid(known, one.by("dea", 0), due(one));
    var served = Crowd.weeklyAfter(starts(one));
    if (served <= lastDay) {
      to.action(served, "direct_earnings_attachment", "DEA", served, one.gross(), one.invoice());
    }
    var monthly = dice.between(30, 110) * 100L;
    var all = Invoices.spread(known, served + 40, 30, one.gross(), monthly);
    return Invoices.kept(all, 60, lastDay, "employer");
  }

  private List<TaxYear.Paid> byDepartment(Invoices to, Dice dice, Overpaid one) {
    var known = known(one.decided());
    to.overpaid(known, one.by("dwp_debt_manager", 0), due(one));
    var asked = Crowd.weeklyAfter(starts(one));
    if (asked <= lastDay) {
      to.action(asked, "dwp_referral", "DWP", asked, one.gross(), one.invoice());
    }
    var all = Invoices.spread(known, asked + 45, 31, one.gross(), dice.between(8, 25) * 100L);
    return Invoices.kept(all, dice.between(0, 30), lastDay, "dwp");
  }
}
