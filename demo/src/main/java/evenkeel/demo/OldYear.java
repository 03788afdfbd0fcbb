package evenkeel.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The debt of a year before this one, and how far it was taken.
final class OldYear {

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
    costs = InCourt.SUMMONS_COSTS + InCourt.ORDER_COSTS;
    records.charge(
        KNOWN, "summons_costs", year, "SUM", InCourt.SUMMONS_COSTS, summons, summons, summons);
    records.charge(
        KNOWN,
        "liability_order_costs",
        year,
        "LOC",
        InCourt.ORDER_COSTS,
        hearing,
        hearing,
        hearing);
    records.action(KNOWN, "summons", summons, year, charge + InCourt.SUMMONS_COSTS, "");
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
      paid.add(new TaxYear.Paid(day, received, pence, method));
    }
    return this;
  }

  /// An agreed arrangement from April: so much on the fifth of each month.
  ///
  /// @param kept how many of its payments are made
  OldYear arrangement(int agreed, long owed, long monthly, int kept, int lastDay) {
    var versions = monthly(agreed, LocalDate.of(2026, 3, 31), owed, monthly);
    for (var version : versions) {
      var pays = version.due() - 2;
      if (Days.workingFrom(pays) <= lastDay && version.sequence() <= kept) {
        paid(pays, version.pence(), "standing_order");
      }
    }
    records.arrangement(year, versions);
    return this;
  }

  /// So much on the fifth of each month after a day, until all is paid.
  static List<Bill.Version> monthly(int agreed, LocalDate after, long owed, long pence) {
    var versions = new ArrayList<Bill.Version>();
    var left = owed;
    var due = after.withDayOfMonth(5);
    while (left > 0 && versions.size() < 60) {
      due = due.plusMonths(1);
      var part = Math.min(pence, left);
      left -= part;
      versions.add(new Bill.Version(agreed, versions.size() + 1, Days.of(due), part));
    }
    return versions;
  }

  /// An enforcement agent has the order from a day on.
  OldYear placed(int known, long pence) {
    var agent = "EA-" + records.number() + "-" + year;
    records.step(known, year, new Step("agent_instructed", known, pence).agent(agent));
    return this;
  }

  /// The council gives the debt up.
  OldYear writtenOff(int known, long pence) {
    records.moved(known, "write_off", "internal", -pence, year, "Uneconomic to recover");
    return this;
  }

  /// Says what was paid: nothing can be added any more.
  void told(String payer) {
    records.money(paid, payer, year, 0, Records.NO_SLIPS);
  }
}
