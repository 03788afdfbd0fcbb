package evenkeel.app.charges;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.Debts;
import evenkeel.app.accounts.ServiceCharged;
import evenkeel.app.audit.Audit;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.ui.NotFound;
import evenkeel.core.money.Money;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Opens a leaseholder's year for an officer who may see it, and notes the look.
@Component
class YearCases {

  private static final String HEAD =
      "run,basis,part,cost,node,head,kind,supplier,invoice_number,invoice_received_on,paid_on,"
          + "incurred_on,amount,recovered,weight,weights,share,never_due,lost,capped,due,because,"
          + "clause,consultation";

  private final Access access;
  private final Audit audit;
  private final Debts debts;
  private final UnitYears years;
  private final ServiceCharged charged;
  private final Lawbook lawbook;
  private final BusinessDay day;

  YearCases(
      Access access,
      Audit audit,
      Debts debts,
      UnitYears years,
      ServiceCharged charged,
      Lawbook lawbook,
      BusinessDay day) {
    this.access = access;
    this.audit = audit;
    this.debts = debts;
    this.years = years;
    this.charged = charged;
    this.lawbook = lawbook;
    this.day = day;
  }

  /// @param year such as `2025-26`
  /// @param what which page of it, for the access log
  List<UnitYears.Part> look(String reference, String year, String what, Officer officer) {
    return years.of(account(reference, year, what, officer), start(year));
  }

  /// The sinking funds of an account's nodes; of a year that was looked at.
  Map<String, Money> funds(String reference, String year) {
    return debts
        .accountWith(reference)
        .map(account -> years.funds(account, start(year)))
        .orElse(Map.of());
  }

  /// The checks of a year.
  List<Check> checks(String reference, String year, Officer officer) {
    var account = account(reference, year, "service charge checks", officer);
    var parts = years.of(account, start(year));
    var billed =
        parts.stream()
            .map(
                part ->
                    charged
                        .forYear(start(year), ChargeRuns.all(part.run().scope()), List.of(account))
                        .getOrDefault(account, Money.ZERO))
            .toList();
    return AccountChecks.of(parts, billed, lawbook.on(day.today()));
  }

  private long account(String reference, String year, String what, Officer officer) {
    access.require(officer, Act.SEE_PERSON);
    var account =
        debts.accountWith(reference).orElseThrow(() -> new NotFound("account " + reference));
    var record = debts.onRecord(account);
    access.require(officer, Act.SEE_PERSON, record);
    if (!year.matches("20\\d{2}-\\d{2}")
        || (start(year) + 1) % 100 != Integer.parseInt(year.substring(5))) {
      throw new NotFound("service charge year " + year);
    }
    audit.look(officer.actor(), what, record.subject(), Map.of("year", year));
    return account;
  }

  private static int start(String year) {
    return Integer.parseInt(year.substring(0, 4));
  }

  /// The trace as CSV: one row a share.
  static String csv(List<UnitYears.Part> parts) {
    var to = new StringWriter();
    row(to, HEAD.split(","));
    for (var part : parts) {
      part.lines().forEach(line -> row(to, cells(part.run(), line)));
    }
    return to.toString();
  }

  private static String[] cells(Run run, UnitYears.Line line) {
    return new String[] {
      String.valueOf(run.id()),
      run.scope().basis().key(),
      run.scope().part().key(),
      line.cost(),
      line.node(),
      line.head(),
      line.kind(),
      line.supplier(),
      line.invoice(),
      day(line.received()),
      day(line.paid()),
      day(line.incurred()),
      line.gross().plain(),
      line.recovered().plain(),
      String.valueOf(line.weight()),
      String.valueOf(line.weights()),
      line.share().plain(),
      line.neverDue().plain(),
      line.lost().plain(),
      line.capped().plain(),
      line.due().plain(),
      line.because(),
      Objects.requireNonNullElse(line.clause(), ""),
      Objects.requireNonNullElse(line.consultationId(), "")
    };
  }

  private static String day(@Nullable LocalDate day) {
    return day == null ? "" : day.toString();
  }

  /// A cell that a spreadsheet would take for a formula is marked as text; an amount is not one.
  private static void row(StringWriter to, String... cells) {
    for (var i = 0; i < cells.length; i++) {
      var cell = cells[i];
      var formula =
          !cell.isEmpty()
              && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0
              && !cell.matches("-?\\d+\\.\\d{2}");
      to.append(i == 0 ? "" : ",");
      to.append('"').append((formula ? "'" : "") + cell.replace("\"", "\"\"")).append('"');
    }
    to.append("\r\n");
  }
}
