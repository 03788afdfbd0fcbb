package evenkeel.demo;

import evenkeel.core.reference.CheckDigit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The story of one named case, written down day by day instead of drawn by chance.
final class Told {

  static final long DWELLINGS = 7_000_000;

  private record Pays(int day, long pence, String method, boolean comesBack) {}

  private final String reference;
  private final long dwelling;
  private final int historyThrough;
  private final int lastDay;
  private final Records records;
  private final Place place;
  private final List<Pays> pays = new ArrayList<>();
  private final List<Consumer<Records>> also = new ArrayList<>();
  private String payer = "";
  private String method = "payment_card";
  private char band = 'C';
  private long charge;
  private int opened = Days.of(2019, 6, 1);
  private int closed = Days.NEVER;
  private int held = Days.NEVER;
  private Bill bill = new Bill(Crowd.BILLS_ISSUED, 0, List.of());

  /// @param slot which account it is; more than one may belong to one case
  Told(Settings settings, int slot) {
    this.reference = reference(slot);
    this.dwelling = dwelling(slot);
    this.historyThrough = Days.of(settings.historyThrough());
    this.lastDay = Days.of(settings.businessDate());
    this.records = new Records(reference, Records.propertyRef(dwelling), historyThrough);
    this.place = Places.dwelling(1, dwelling);
  }

  static String reference(int slot) {
    return CheckDigit.COUNCIL_TAX.append(String.valueOf(90_000_000 + slot * 1_117));
  }

  /// The dwelling of an account of a case.
  static long dwelling(int slot) {
    return DWELLINGS + slot * 33L;
  }

  /// The source's key of a person of the case.
  static String party(int slot, int person) {
    return "P" + reference(slot).substring(0, 8) + "-" + person;
  }

  Told person(Person person) {
    return named(person, "liable", false);
  }

  /// @param role `joint_liable` is not named on the bill
  Told named(Person person, String role, boolean joint) {
    payer = payer.isEmpty() ? person.payer() : payer;
    records.person(Crowd.BILLS_ISSUED, person);
    records.address(Crowd.BILLS_ISSUED, person.id(), "residence", place, opened, Days.NEVER);
    records.liable(Crowd.BILLS_ISSUED, person.id(), role, joint, opened, Days.NEVER);
    return this;
  }

  Told liableElsewhere(String party, String name) {
    payer = name;
    records.liable(Crowd.BILLS_ISSUED, party, "liable", false, opened, Days.NEVER);
    return this;
  }

  /// A bill for the whole year, issued with everybody's.
  Told billed(char inBand, int instalments, int dayOfMonth) {
    band = inBand;
    charge = Crowd.charge(inBand);
    return bill(
        charge, Crowd.BILLS_ISSUED, Scheme.year(Crowd.YEAR, charge, instalments, dayOfMonth));
  }

  private Told bill(long pence, int issued, List<Scheme.Due> dues) {
    bill = new Bill(issued, pence, dues);
    return this;
  }

  /// A bill for the days up to one that is past, in payments of its own.
  Told billedFor(char inBand, int issued, int until, int... dues) {
    band = inBand;
    closed = until;
    charge = Crowd.charge(inBand) * (until - Crowd.YEAR_STARTS + 1L) / 365;
    var parts = Scheme.parts(charge, dues.length);
    var payments = new ArrayList<Scheme.Due>();
    for (var i = 0; i < dues.length; i++) {
      payments.add(new Scheme.Due(dues[i], parts.get(i)));
    }
    return bill(charge, issued, payments);
  }

  Told byDirectDebit() {
    method = "direct_debit";
    return this;
  }

  /// Pays each instalment on its day up to a day.
  Told paysUntil(int day) {
    return paysBetween(0, day);
  }

  Told paysBetween(int from, int until) {
    for (var i = 0; i < bill.size(); i++) {
      if (bill.due(i) >= from && bill.due(i) <= until) {
        var direct = method.equals("direct_debit");
        var how = direct ? "direct_debit" : "standing_order";
        pays(direct ? Days.workingFrom(bill.due(i)) : bill.due(i), bill.pence(i), how);
      }
    }
    return this;
  }

  Told pays(int day, long pence, String how) {
    pays.add(new Pays(day, pence, how, false));
    return this;
  }

  /// Pays whatever is overdue on the day.
  Told catchesUp(int day, String how) {
    return pays(day, TaxYear.OVERDUE, how);
  }

  /// The Direct Debit of a day is returned.
  Told comesBack(int day) {
    for (var i = 0; i < bill.size(); i++) {
      if (Days.workingFrom(bill.due(i)) == day) {
        pays.add(new Pays(day, bill.pence(i), "direct_debit", true));
      }
    }
    return this;
  }

  Told heldFrom(int day) {
    held = day;
    return this;
  }

  /// Further records of the case.
  Told also(Consumer<Records> more) {
    also.add(more);
    return this;
  }

  String payer() {
    return payer;
  }

  String property() {
    return Records.propertyRef(dwelling);
  }

  Place place() {
    return place;
  }

  int lastDay() {
    return lastDay;
  }

  String reference() {
    return reference;
  }

  Story tell() {
    var known = Crowd.BILLS_ISSUED;
    records.property(known, dwelling, place, band);
    records.stands(known, "open", opened, Days.NEVER, method);
    if (charge != 0) {
      var to = closed == Days.NEVER ? Crowd.YEAR_ENDS : closed;
      records.charge(
          bill.issued(),
          "council_tax",
          Crowd.YEAR,
          "CTX",
          charge,
          bill.issued(),
          Crowd.YEAR_STARTS,
          to);
    }
    if (closed != Days.NEVER) {
      records.stands(bill.issued(), "closed", opened, closed, method);
    }
    var year = new TaxYear(Dice.of(0, "told", dwelling), Habit.AS_TOLD, bill).heldFrom(held);
    for (var payment : pays) {
      if (payment.comesBack()) {
        year.meanInVain(payment.day(), payment.pence());
      } else {
        year.mean(payment.day(), payment.pence(), payment.method());
      }
    }
    year.live(bill.issued(), lastDay);
    records
        .instalments(Crowd.YEAR, bill.versions())
        .money(year.paid(), payer, Records.NO_YEAR, Days.NEVER, Records.NO_SLIPS)
        .reported(year.notices(), Crowd.YEAR, historyThrough);
    also.forEach(more -> more.accept(records));
    return records.story();
  }
}
