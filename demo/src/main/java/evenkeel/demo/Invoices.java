package evenkeel.demo;

import java.util.ArrayList;
import java.util.List;

/// The records of an account that is not council tax: invoices with numbers of their own, and what
/// belongs to each.
final class Invoices {

  private final Records records;

  Invoices(Records records) {
    this.records = records;
  }

  Records records() {
    return records;
  }

  /// The number of an account's invoice.
  ///
  /// @param suffix tells it from the account's others
  String number(String suffix) {
    return records.number() + "-" + suffix;
  }

  Invoices party(int known, String party, String role, boolean joint, int from) {
    records.liable(known, party, role, joint, from, Days.NEVER);
    return this;
  }

  /// @param due [Days#NEVER] when instalments say when it is due, or deductions bring it
  Invoices charge(
      int known, String kind, String invoice, int year, long pence, int issued, int due, Span of) {
    var id = charge(invoice);
    records
        .story()
        .say(
            known,
            Table.CHARGES,
            id,
            pence,
            id,
            records.reference(),
            kind,
            "",
            Records.year(year),
            Days.text(of.from()),
            Days.text(of.to()),
            Csv.pounds(pence),
            invoice,
            Days.text(issued),
            Days.text(due),
            "");
    return this;
  }

  /// What came with the demand for an invoice's charge.
  Invoices demanded(int known, String invoice, Demanded demanded) {
    var id = charge(invoice);
    var cells = new ArrayList<>(List.of(id, records.reference()));
    cells.addAll(demanded.cells());
    records.story().say(known, Table.DEMANDS, id, 0, cells.toArray(String[]::new));
    return this;
  }

  /// The key of an invoice's charge.
  static String charge(String invoice) {
    return "C" + invoice;
  }

  /// Money for one invoice.
  Invoices paid(String invoice, List<TaxYear.Paid> paid, String payer) {
    paid.forEach(one -> records.paid(invoice, one, payer));
    return this;
  }

  /// The days that a charge is for.
  record Span(int from, int to) {}

  /// Instalments of one invoice.
  ///
  /// @param kind `statutory` for those of the demand itself, else the kind of agreement
  Invoices plan(String kind, String invoice, List<Bill.Version> versions) {
    for (var version : versions) {
      records
          .story()
          .say(
              version.known(),
              Table.INSTALMENTS,
              "pl-" + invoice + "|" + version.sequence(),
              version.pence(),
              "pl-" + invoice,
              records.reference(),
              kind,
              String.valueOf(version.sequence()),
              Days.text(version.due()),
              Csv.pounds(version.pence()),
              "",
              "active",
              invoice);
    }
    return this;
  }

  /// A dispute of a part of one invoice.
  Invoices disputed(String invoice, long pence, int from, int to, String reference, String note) {
    var id = "H" + invoice + "-dispute";
    records
        .story()
        .say(
            from,
            Table.HOLDS,
            id,
            0,
            id,
            records.reference(),
            "",
            "dispute",
            Days.text(from),
            Days.text(to),
            reference,
            note,
            invoice,
            Csv.pounds(pence));
    return this;
  }

  Invoices action(int known, String action, String code, int on, long pence, String invoice) {
    var id = "A" + invoice + "-" + code;
    records
        .story()
        .say(
            known,
            Table.RECOVERY_ACTIONS,
            id,
            pence,
            id,
            records.reference(),
            action,
            code,
            Days.text(on),
            Csv.pounds(pence),
            "",
            "",
            "",
            "",
            "open",
            "",
            invoice);
    return this;
  }

  /// What the benefit system says of an overpayment; a later word takes the place of an earlier
  /// one.
  Invoices decision(int known, Overpaid o) {
    records
        .story()
        .say(
            known,
            Table.HB_OVERPAYMENTS,
            o.invoice(),
            0,
            o.invoice(),
            records.reference(),
            "HB" + records.number(),
            Days.text(o.decided()),
            Days.text(o.notified()),
            Days.text(o.from()),
            Days.text(o.to()),
            Csv.pounds(o.gross() + o.told().underlying()),
            o.cause(),
            String.valueOf(o.recoverable()),
            o.route(),
            o.weekly() == 0 ? "" : Csv.pounds(o.weekly()),
            String.valueOf(o.appealed()),
            o.told().underlying() == 0 ? "" : Csv.pounds(o.told().underlying()),
            Days.text(o.told().ended()),
            o.told().outcome(),
            Days.text(o.from() - 28),
            Days.text(o.decided()),
            List.of("la_error", "admin_delay", "dwp_error").contains(o.cause())
                ? "revised"
                : "superseded",
            Days.text(o.decided()),
            Days.text(o.decided()),
            o.notified() == Days.NEVER ? "" : o.told().lacks(),
            settled(o));
    return this;
  }

  /// An overpayment as decided, and the charge of what can be recovered.
  ///
  /// @param due the day by which an invoice is to be paid, [Days#NEVER] when deductions bring it
  Invoices overpaid(int known, Overpaid o, int due) {
    decision(known, o);
    if (o.recoverable()) {
      var year = Days.financialYear(o.notified());
      var span = new Span(o.from(), o.to());
      charge(known, "hb_overpayment", o.invoice(), year, o.gross(), o.notified(), due, span);
    }
    return this;
  }

  /// How a fraud was settled.
  private static String settled(Overpaid o) {
    var ways = List.of("admitted", "penalty", "convicted");
    return o.cause().equals("fraud_proven")
        ? ways.get(Math.floorMod(o.invoice().hashCode(), ways.size()))
        : "";
  }

  /// One person's own liability for an overpayment.
  ///
  /// @param capacity as what they owe it: `claimant`, `landlord` and so on
  /// @param notified the day of their own notice
  Invoices owes(int known, Overpaid o, String party, String capacity, int notified) {
    records
        .story()
        .say(
            known,
            Table.OVERPAYMENT_LIABILITIES,
            o.invoice() + "|" + party,
            o.gross(),
            o.invoice(),
            party,
            capacity,
            "claimant_or_payee",
            Csv.pounds(o.gross()),
            "true",
            Days.text(notified),
            "false",
            "",
            o.told().lacks());
    return this;
  }

  /// Who made a lease with the council.
  ///
  /// @param leaseholders by the names in the lease, none where the register does not say
  /// @param assigned when it was last assigned, [Days#NEVER] where it never was
  record Made(List<String> leaseholders, int assigned) {
    Made {
      leaseholders = List.copyOf(leaseholders);
    }

    static Made by(String name) {
      return new Made(List.of(name), Days.NEVER);
    }
  }

  /// @param groundRent a year's, in pence
  /// @param funded whether the lease allows a sinking fund
  /// @param made who made it
  Invoices lease(
      int known,
      String property,
      int start,
      int years,
      long groundRent,
      boolean funded,
      Made made) {
    var id = "L" + records.number();
    records
        .story()
        .say(
            known,
            Table.LEASES,
            id,
            0,
            id,
            records.reference(),
            property,
            Days.text(start),
            String.valueOf(years),
            "ZZ" + records.number().substring(2),
            Csv.pounds(groundRent),
            "03-31",
            "",
            Authority.KELMERE.name(),
            String.join("; ", made.leaseholders()),
            Days.text(made.assigned()));
    return terms(known, id, start, funded);
  }

  /// What the lease says of the service charge, and the clause for each head of it.
  private Invoices terms(int known, String id, int start, boolean funded) {
    var story = records.story();
    story.say(
        known,
        Table.LEASE_TERMS,
        id,
        0,
        id,
        "rooms",
        "true",
        "04-01 07-01 10-01 01-01",
        "true",
        "false",
        String.valueOf(funded),
        "10",
        "Five per cent above the base rate after 14 days",
        "section_146",
        "true",
        "section_196",
        "set_off",
        Days.text(start),
        "true",
        "false");
    for (var head : CostTree.Head.values()) {
      head(known, id, head.key(), head.clause());
    }
    head(known, id, "grounds", "Paragraph 4 of the fifth schedule");
    head(known, id, "works", "Paragraph 6 of the fifth schedule");
    return this;
  }

  private void head(int known, String lease, String head, String clause) {
    records.story().say(known, Table.LEASE_HEADS, lease + "|" + head, 0, lease, head, clause);
  }

  /// Equal sums at equal distances until all is paid, the last one smaller.
  ///
  /// @param known the day on which it is agreed
  /// @param every days between two sums
  static List<Bill.Version> spread(int known, int first, int every, long owed, long each) {
    var versions = new ArrayList<Bill.Version>();
    var left = owed;
    for (var n = 0; left > 0 && n < 60; n++) {
      var part = Math.min(each, left);
      left -= part;
      versions.add(new Bill.Version(known, n + 1, first + n * every, part));
    }
    return versions;
  }

  /// What pays a plan's sums on their days, up to a number of them and a day.
  static List<TaxYear.Paid> kept(List<Bill.Version> plan, int times, int lastDay, String method) {
    return plan.stream()
        .limit(times)
        .filter(due -> due.due() <= lastDay)
        .map(due -> new TaxYear.Paid(due.due(), Days.workingFrom(due.due()), due.pence(), method))
        .toList();
  }
}
