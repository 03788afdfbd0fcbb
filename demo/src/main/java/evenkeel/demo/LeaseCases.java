package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.ArrayList;
import java.util.List;

/// Cases 35 to 38: leaseholders, and people who owe all three debts.
final class LeaseCases {

  private static final int DEMANDED = Days.of(2026, 3, 16);
  private static final long ANNUAL = CostTree.CASES_ANNUAL;

  /// The case whose roof was done, and what it bears of it.
  static final int ROOF = 56;

  static final long ROOF_SHARE = 864_000;
  private static final List<Integer> QUARTERS =
      List.of(day(4, 1), day(7, 1), day(10, 1), Days.of(2027, 1, 1));
  private static final Invoices.Span YEAR = new Invoices.Span(Crowd.YEAR_STARTS, Crowd.YEAR_ENDS);

  private final Settings settings;

  LeaseCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(disputed(), works(), allThree(), allStopped());
  }

  private Case disputed() {
    var told = household(55, "Mr", "Evander", "Molyneux").paysUntil(day(11, 1));
    var to = lease(told, 75, 55, 1, "Evander Molyneux");
    to.disputed(
        to.number("E26"),
        18_200,
        day(10, 14),
        Days.of(2027, 1, 13),
        "LS-2207",
        "Disputes part of it, for cleaning");
    return Cases.of(
        35,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Evander Molyneux",
        "Paid the first quarter of his service charge and disputes £182 of the rest, for cleaning.",
        "Two reminders of the rest failed: a letter of claim for it waits for an officer's look. A"
            + " dispute holds the £182 until 13 January.");
  }

  private Case works() {
    var told = household(ROOF, "Mrs", "Clementine", "Adeyemi").paysUntil(day(11, 1));
    var to = lease(told, 76, ROOF, 4, "Clementine Adeyemi");
    var issued = day(5, 13);
    var bill = to.number("W26");
    to.charge(issued, "major_works", bill, Crowd.YEAR, ROOF_SHARE, issued, Days.NEVER, YEAR);
    to.demanded(issued, bill, Demanded.of("major_works", issued, Days.NEVER));
    var plan = Invoices.spread(issued, day(7, 1), 30, ROOF_SHARE, 18_000);
    to.plan("leaseholder_loan", bill, plan);
    to.paid(bill, Invoices.kept(plan, 60, told.lastDay(), "standing_order"), told.payer());
    return Cases.of(
        36,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Clementine Adeyemi",
        "Pays £180 a month off her share of the new roof, £8,640, and the year's service charge.",
        "The roof is on plan; of the service charge nothing is due before January.");
  }

  private Case allThree() {
    var told = household(57, "Ms", "Wilhelmina", "Sarkar").paysUntil(day(8, 1));
    return owingAll(
        37,
        told,
        "Wilhelmina Sarkar",
        "Stopped paying in the summer: owes council tax, an overpayment and two quarters of her"
            + " service charge.",
        "One person, three debts, each on its own path: an officer is asked about two, and a"
            + " reminder of the service charge is proposed.");
  }

  private Case allStopped() {
    var told =
        household(58, "Mr", "Lysander", "Whitcombe").paysUntil(day(8, 1)).heldFrom(day(10, 28));
    told.also(
        records ->
            records.hold(
                day(10, 28),
                Told.party(58, 1),
                "breathing_space",
                day(10, 28),
                day(12, 26),
                "BS-2026-118230",
                "Notified by his debt adviser"));
    return owingAll(
        38,
        told,
        "Lysander Whitcombe",
        "Owes all three debts and entered breathing space on 28 October.",
        "Hold: breathing space until 26 December; it stops all three debts.");
  }

  /// @param number of the case; its reference is that of the council tax
  private Case owingAll(int number, Told told, String name, String story, String expect) {
    var overpaid = OverpaidCases.account(settings, told, number + 30);
    var one = Overpaid.of(overpaid.number("1"), day(7, 6), 9, 2, 58_350);
    OverpaidCases.owes(
        overpaid, Told.party(number + 20, 1), "claimant", one, Overpayments.due(one));
    var to = lease(told, number + 40, number + 20, 1, name);
    return Cases.of(
        number,
        told.reference(),
        List.of(told.tell(), overpaid.records().story(), to.records().story()),
        name,
        story,
        expect);
  }

  private Told household(int slot, String title, String forename, String surname) {
    return new Told(settings, slot)
        .person(person(slot, title, forename, surname))
        .billed('B', 10, 1);
  }

  /// The lease of the flat in which a case lives, demanded in March and payable by the quarter.
  ///
  /// @param slot of its own reference
  /// @param lessee the slot of whoever holds it
  /// @param quarters how many are paid on their days
  /// @param name of whoever holds it, to whom it was granted
  private Invoices lease(Told told, int slot, int lessee, int quarters, String name) {
    var to =
        new Invoices(
            new Records(
                Stream.LEASEHOLD,
                Told.reference(slot),
                told.property(),
                Days.of(settings.historyThrough())));
    var known = Crowd.BILLS_ISSUED;
    var start = Days.of(2012, 10, 1);
    to.records().stands(known, "open", start, Days.NEVER, "payment_card");
    to.party(known, Told.party(lessee, 1), "lessee", false, start);
    to.lease(known, told.property(), start, 125, 1_000, true, Invoices.Made.by(name));
    var bill = to.number("E26");
    to.charge(
        DEMANDED, "service_charge_estimate", bill, Crowd.YEAR, ANNUAL, DEMANDED, Days.NEVER, YEAR);
    to.demanded(DEMANDED, bill, Demanded.of("service_charge_estimate", DEMANDED, Days.NEVER));
    var plan = new ArrayList<Bill.Version>();
    for (var due : QUARTERS) {
      plan.add(new Bill.Version(DEMANDED, plan.size() + 1, due, ANNUAL / QUARTERS.size()));
    }
    to.plan("statutory", bill, plan);
    to.paid(bill, Invoices.kept(plan, quarters, told.lastDay(), "bank_transfer"), told.payer());
    return to;
  }
}
