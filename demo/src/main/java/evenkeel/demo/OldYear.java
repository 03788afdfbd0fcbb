package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// The debt of a year before this one, and how far it was taken.
final class OldYear {

  static final long SUMMONS_COSTS = 6_000;
  static final long ORDER_COSTS = 3_500;

  /// What a source knew before the year began.
  private static final int KNOWN = Days.of(2026, 3, 10);

  private final Records records;
  private final int year;
  private final long charge;
  private final Bill bill;
  private final List<TaxYear.Paid> paid = new ArrayList<>();
  private long costs;

  private OldYear(Records records, int year, long charge, int issued, List<Scheme.Due> dues) {
    this.records = records;
    this.year = year;
    this.charge = charge;
    this.bill = new Bill(issued, charge, dues);
    var from = Days.of(year, 4, 1);
    var to = Days.of(year + 1, 3, 31);
    records.charge(KNOWN, "council_tax", year, "CTX", charge, issued, from, to);
    records.instalments(year, bill.versions());
  }

  /// Billed in March before it, in ten instalments.
  static OldYear of(Records records, int year, long charge) {
    return of(records, year, charge, Days.of(year, 3, 11), Scheme.year(year, charge, 10, 1));
  }

  static OldYear of(Records records, int year, long charge, int issued, List<Scheme.Due> dues) {
    return new OldYear(records, year, charge, issued, dues);
  }

  long charged() {
    return charge + costs;
  }

  OldYear reminded(int day) {
    records.action(KNOWN, "reminder_1", day, year, bill.dueBy(day + 6), "");
    return this;
  }

  OldYear finalNotice(int day, long asked) {
    records.action(KNOWN, "final_notice", day, year, asked, "");
    return this;
  }

  /// Summonsed four weeks before the hearing, ordered at it.
  OldYear ordered(int hearing) {
    var summons = hearing - 28;
    costs = SUMMONS_COSTS + ORDER_COSTS;
    records.charge(KNOWN, "summons_costs", year, "SUM", SUMMONS_COSTS, summons, summons, summons);
    records.charge(
        KNOWN, "liability_order_costs", year, "LOC", ORDER_COSTS, hearing, hearing, hearing);
    records.action(KNOWN, "summons", summons, year, charge + SUMMONS_COSTS, "");
    records.action(
        KNOWN,
        "liability_order",
        hearing,
        year,
        charge + costs,
        "LO/" + Days.date(hearing).getYear() + "/" + records.number().substring(3));
    return this;
  }

  OldYear paid(int day, long pence, String method) {
    if (pence > 0) {
      var received = Days.workingFrom(day);
      paid.add(new TaxYear.Paid(day, received, pence, method, -1));
    }
    return this;
  }

  /// An agreed arrangement from April: so much on the fifth of each month.
  ///
  /// @param kept how many of its payments are made
  OldYear arrangement(int agreed, long owed, long monthly, int kept, int lastDay) {
    var versions = new ArrayList<Bill.Version>();
    var left = owed;
    for (var month = 0; left > 0 && month < 60; month++) {
      var due = Days.of(2026 + (month + 3) / 12, (month + 3) % 12 + 1, 5);
      var pence = Math.min(monthly, left);
      left -= pence;
      versions.add(new Bill.Version(agreed, month + 1, due, pence));
      var pays = due - 2;
      if (Days.workingFrom(pays) <= lastDay && month < kept) {
        paid(pays, pence, "standing_order");
      }
    }
    records.arrangement(year, versions);
    return this;
  }

  /// Says what was paid: nothing can be added any more.
  void told(String payer) {
    records.money(paid, payer, year, Records.NO_SLIPS);
  }
}
