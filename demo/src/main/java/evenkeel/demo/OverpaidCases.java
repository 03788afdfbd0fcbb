package evenkeel.demo;

import static evenkeel.demo.Cases.day;
import static evenkeel.demo.Cases.person;

import evenkeel.demo.Cases.Case;
import java.util.List;

/// Cases 31 to 34, 39 and 40: housing benefit paid too much.
final class OverpaidCases {

  private final Settings settings;

  OverpaidCases(Settings settings) {
    this.settings = settings;
  }

  List<Case> cases() {
    return List.of(inItsMonth(), deducted(), notRecoverable(), landlord());
  }

  List<Case> reminded() {
    return List.of(firstReminder(), twoWhoOwe());
  }

  private Case firstReminder() {
    var told = household(59, "Mr", "Barnaby", "Quillfeather");
    var to = account(settings, told, 69);
    var one = Overpaid.of(to.number("1"), day(9, 24), 7, 2, 31_850).less(12_600);
    owes(to, Told.party(59, 1), "claimant", one, Overpayments.due(one));
    return Cases.of(
        39,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Barnaby Quillfeather",
        "Did not pay an invoice for £318.50 of overpaid benefit by 30 October; £126 that was due to"
            + " him on the true facts was taken off before.",
        "Waiting: the reminder of 16 November asks him to pay by 23 November, or to agree a plan.");
  }

  private Case twoWhoOwe() {
    var told = household(60, "Mrs", "Josephine", "Larkspur");
    var to = account(settings, told, 70);
    var one = Overpaid.of(to.number("1"), day(9, 24), 12, 2, 74_400).causedBy("other", true);
    owes(to, Told.party(60, 1), "claimant", one, Overpayments.due(one));
    to.owes(Overpayments.known(one.decided()), one, Told.party(60, 1), "claimant", one.notified());
    var found = day(10, 28);
    var owner = Person.organisation(Told.party(60, 2), "Thimblegate Homes Ltd");
    var office = new Place("8 Coopers Yard", "", "Kelmere", "ZZ10 4RD");
    to.records()
        .person(found, owner)
        .address(found, owner.id(), "correspondence", office, Days.of(2014, 4, 1), Days.NEVER);
    to.party(found, owner.id(), "landlord", false, one.from());
    to.owes(found, one, owner.id(), "landlord", day(10, 27));
    return Cases.of(
        40,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Josephine Larkspur",
        "She and her landlord, to whom the rent was paid, both owe £744; the landlord was told a"
            + " month after her.",
        "Waiting: she was reminded on 16 November; her landlord may dispute it until 27 November"
            + " and is not written to.");
  }

  private Case inItsMonth() {
    var told = household(51, "Mrs", "Marguerite", "Fennimore");
    var to = account(settings, told, 61);
    var one = Overpaid.of(to.number("1"), day(11, 5), 6, 3, 28_640);
    owes(to, Told.party(51, 1), "claimant", one, Overpayments.due(one));
    return Cases.of(
        31,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Marguerite Fennimore",
        "Did not report new wages; told on 6 November that £286.40 of benefit was overpaid.",
        "Waiting: the decision may be disputed until 6 December.");
  }

  private Case deducted() {
    var told = household(52, "Mr", "Thaddeus", "Brackley");
    var to = account(settings, told, 62);
    var weekly = DeductionLaw.weekly(day(4, 13), false);
    var one = Overpaid.of(to.number("1"), day(4, 13), 24, 2, 72 * weekly).by("ongoing_hb", weekly);
    owes(to, Told.party(52, 1), "claimant", one, Days.NEVER);
    var plan =
        Invoices.spread(Overpayments.known(one.decided()), day(6, 1), 28, one.gross(), 4 * weekly);
    to.plan("hb_agreed", one.invoice(), plan);
    to.paid(one.invoice(), Invoices.kept(plan, 60, told.lastDay(), "internal"), told.payer());
    return Cases.of(
        32,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Thaddeus Brackley",
        "£14.40 a week, the most that the law allows, is taken from his housing benefit.",
        "On plan: seven deductions of £57.60 so far.");
  }

  private Case notRecoverable() {
    var told = household(53, "Ms", "Henrietta", "Osgood");
    var to = account(settings, told, 63);
    var one = Overpaid.of(to.number("1"), day(9, 3), 10, 2, 41_200).causedBy("la_error", false);
    owes(to, Told.party(53, 1), "claimant", one, Days.NEVER);
    return Cases.of(
        33,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Henrietta Osgood",
        "The council's own mistake, which she could not have noticed, overpaid her by £412.",
        "Nothing is owed and nothing may be recovered: there is a decision and no debt.");
  }

  private Case landlord() {
    var told = household(54, "Mr", "Florian", "Applegarth");
    var to = account(settings, told, 64);
    var one =
        Overpaid.of(to.number("1"), day(8, 10), 8, 2, 96_000)
            .causedBy("other", true)
            .by("landlord", 0);
    var known = Overpayments.known(one.decided());
    var owner = Person.organisation(Told.party(54, 2), "Harkaway Lettings Ltd");
    var office = new Place("3 Sorrel Row", "", "Kelmere", "ZZ10 7QQ");
    to.records()
        .person(known, owner)
        .address(known, owner.id(), "correspondence", office, Days.of(2015, 4, 1), Days.NEVER);
    owes(to, owner.id(), "landlord", one, Overpayments.due(one));
    to.decision(day(10, 9), one.decidedOn(day(10, 8), "dismissed"));
    return Cases.of(
        34,
        to.records().reference(),
        List.of(told.tell(), to.records().story()),
        "Harkaway Lettings Ltd",
        "Was paid the rent of a tenant, Florian Applegarth, for eight weeks after he had left. A"
            + " tribunal dismissed its appeal on 8 October.",
        "For an officer: the landlord owes £960, and nobody has chosen how it is recovered.");
  }

  private Told household(int slot, String title, String forename, String surname) {
    return new Told(settings, slot)
        .person(person(slot, title, forename, surname))
        .billed('B', 10, 1)
        .paysUntil(day(11, 1));
  }

  /// An account of overpayments beside a case's council tax.
  ///
  /// @param slot of its own reference
  static Invoices account(Settings settings, Told told, int slot) {
    return new Invoices(
        new Records(
            Stream.HB_OVERPAYMENT,
            Told.reference(slot),
            told.property(),
            Days.of(settings.historyThrough())));
  }

  static void owes(Invoices to, String party, String role, Overpaid one, int due) {
    var known = Overpayments.known(one.decided());
    to.records().stands(known, "open", one.decided(), Days.NEVER, "payment_card");
    to.party(known, party, role, false, one.from());
    to.overpaid(known, one, due);
  }
}
