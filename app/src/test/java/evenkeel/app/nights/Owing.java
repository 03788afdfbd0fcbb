package evenkeel.app.nights;

import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.HoldKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One account with one debt, as the rows of a billing system's extract tell it: what stands in a
/// row as `@` is the account's own reference.
final class Owing {

  /// What came after the extract and no table of it says.
  sealed interface Later {
    /// An officer stops the debt.
    record Stopped(HoldKind kind) implements Later {}

    /// An officer checks the steps that the source system reports.
    record Checked() implements Later {}

    /// A row of a later extract.
    record Changed(String table, String line) implements Later {}

    /// The council complains to the court.
    record Complained(LocalDate on) implements Later {}

    /// An officer looks again at what a mark of vulnerability asks for.
    record LookedAt() implements Later {}

    /// Money that may be for the debt comes in without its reference.
    record MoneyCame() implements Later {}
  }

  /// The columns that these rows fill, by table.
  static final Map<String, String> TABLES = tables();

  private static final int INSTALMENTS = 10;

  final DebtType type;
  final List<Later> later;
  private final Map<String, List<String>> rows;
  private final Money balance;

  private Owing(DebtType type, List<Later> later, Map<String, List<String>> rows, Money balance) {
    this.type = type;
    this.later = List.copyOf(later);
    this.rows = rows;
    this.balance = balance;
  }

  private static Map<String, String> tables() {
    var tables = new LinkedHashMap<String, String>();
    tables.put("parties", "party_id,party_type,forename,surname,date_of_birth,date_of_death");
    tables.put("party_addresses", "party_id,address_type,line_1,postcode");
    tables.put("properties", "property_ref,line_1,postcode");
    tables.put("accounts", "account_ref,stream,property_ref,status,balance");
    tables.put("account_parties", "account_ref,party_id,role");
    tables.put(
        "charges",
        "charge_id,account_ref,charge_type,financial_year,amount,bill_number,issued_on,due_on");
    tables.put(
        "instalments",
        "plan_id,account_ref,plan_type,sequence,due_on,amount,financial_year,bill_number");
    tables.put(
        "transactions", "transaction_id,account_ref,posted_at,effective_on,type,method,amount");
    tables.put(
        "recovery_actions",
        "action_id,account_ref,action,source_code,action_on,amount,financial_year,bill_number,"
            + "status");
    tables.put("holds", "hold_id,account_ref,hold_type,starts_on");
    tables.put("markers", "marker_id,party_id,marker_type,starts_on");
    tables.put(
        "hb_overpayments",
        "invoice_no,account_ref,claim_ref,decision_on,notified_on,period_start,period_end,gross,"
            + "classification,recoverable,recovery_route,appeal_open,notice_lacks");
    tables.put("leases", "lease_id,account_ref,property_ref");
    tables.put(
        "demands",
        "charge_id,account_ref,landlord_named,notices_address,summary,in_lease,as_lease_says,"
            + "consultation,consulted_over,oldest_cost_on,newest_cost_on,rent_notice,rent_notice_on,"
            + "rent_notice_pay_on,rent_notice_form,loan_due,loan_told");
    return tables;
  }

  /// A person with an address who owes in a role.
  private static Owing of(DebtType type, String role) {
    return new Owing(type, List.of(), Map.of(), Money.ZERO)
        .row("parties", "P@,person,Ann,Oak@,1980-02-03,")
        .row("party_addresses", "P@,residence,@ Test Road,AB1 2CD")
        .row("properties", "R@,@ Test Road,AB1 2CD")
        .row("account_parties", "@,P@," + role);
  }

  /// A year's tax of £1,000, billed on 10 March 2026, in ten instalments from 1 April.
  static Owing tax() {
    return tax(2026, "2026-03-10", "100.00");
  }

  /// A year's tax in ten instalments from 1 April.
  ///
  /// @param billed the day on which the bill was issued, blank when none is told
  static Owing tax(int year, String billed, String instalment) {
    var whole = Money.parse(instalment).times(INSTALMENTS);
    var owing =
        of(DebtType.COUNCIL_TAX, "liable").charged("council_tax", year, whole, "", billed, "");
    for (var i = 1; i <= INSTALMENTS; i++) {
      var due = i < INSTALMENTS ? "%d-%02d-01".formatted(year, i + 3) : (year + 1) + "-01-01";
      owing =
          owing.row(
              "instalments",
              "ct-@-%d,@,statutory,%d,%s,%s,%s,".formatted(year, i, due, instalment, named(year)));
    }
    return owing;
  }

  /// An overpayment of £150, due on 1 July 2026.
  ///
  /// @param notified the day of the decision notice, blank when none is told
  static Owing overpayment(String notified) {
    return overpayment(notified, "2026-07-01", "");
  }

  /// The same, recovered by invoice.
  static Owing invoice() {
    return invoice("2026-07-01");
  }

  static Owing invoice(String due) {
    return overpayment("2026-06-03", due, "invoice", "");
  }

  /// @param appeal whether an appeal is open, blank when it is not told
  static Owing overpayment(String notified, String due, String appeal) {
    return overpayment(notified, due, "", appeal);
  }

  private static Owing overpayment(String notified, String due, String route, String appeal) {
    return of(DebtType.HB_OVERPAYMENT, "claimant")
        .charged("hb_overpayment", 2026, Money.ofPence(150_00), "INV@", "2026-06-03", due)
        .row(
            "hb_overpayments",
            overpaid(notified, route, appeal, notified.isEmpty() ? "" : "nothing"));
  }

  private static String overpaid(String notified, String route, String appeal, String lacks) {
    return "INV@,@,CL@,2026-06-01,%s,2026-01-05,2026-02-08,150.00,other,true,%s,%s,%s"
        .formatted(notified, route, appeal, lacks);
  }

  /// The same with a notice that lacks something.
  ///
  /// @param lacks as the format writes it, blank when it is not told
  Owing noticeLacks(String lacks) {
    return instead("hb_overpayments", overpaid("2026-06-03", "invoice", "", lacks));
  }

  /// A service charge of £600 on account.
  ///
  /// @param demanded the day of the demand, blank when none is told
  static Owing serviceCharge(String demanded, String due) {
    return of(DebtType.LEASEHOLD, "lessee")
        .charged("service_charge_estimate", 2026, Money.ofPence(600_00), "D@", demanded, due)
        .row("leases", "L@,@,R@");
  }

  /// The same under a demand that lacks nothing.
  static Owing goodCharge() {
    return unpaid(DebtType.LEASEHOLD)
        .row(
            "demands",
            "service_charge_estimate@,@,true,true,prescribed,true,true,not_called_for,,,,,,,");
  }

  /// A charge of £600 under a lease, or a ground rent of £10, asked for on 1 April 2026 and due on
  /// 1 May.
  ///
  /// @param kind as the billing system names it
  /// @param answers what is known of its demand, in the order of the table's columns
  static Owing demanded(String kind, String answers) {
    return of(DebtType.LEASEHOLD, "lessee")
        .charged(
            kind,
            2026,
            Money.ofPounds(kind.equals("ground_rent") ? 10 : 600),
            "D@",
            "2026-04-01",
            "2026-05-01")
        .row("leases", "L@,@,R@")
        .row("demands", kind + "@,@," + answers);
  }

  /// A debt of £90 whose law the product does not hold.
  static Owing sundry() {
    return of(DebtType.SUNDRY, "liable")
        .charged("other", 2026, Money.ofPence(90_00), "S@", "2026-06-01", "2026-07-01");
  }

  /// What each type of debt owes when nothing was done about it and everything has long been due.
  static Owing unpaid(DebtType type) {
    return switch (type) {
      case COUNCIL_TAX -> tax();
      case HB_OVERPAYMENT -> overpayment("2026-06-03");
      case LEASEHOLD -> serviceCharge("2026-04-01", "2026-05-01");
      case SUNDRY -> sundry();
    };
  }

  Owing costs(String pounds) {
    return charged("summons_costs", 2026, Money.parse(pounds), "", "2026-11-02", "");
  }

  private Owing charged(
      String kind, int year, Money amount, String bill, String issued, String due) {
    return row(
            "charges",
            "%s@,@,%s,%s,%s,%s,%s,%s"
                .formatted(kind, kind, named(year), amount.plain(), bill, issued, due))
        .owes(balance.plus(amount));
  }

  Owing paid(String pounds, String on) {
    return row(
            "transactions",
            "T@-%s,@,%sT09:00:00Z,%s,payment,card_web,-%s".formatted(on, on, on, pounds))
        .owes(balance.minus(Money.parse(pounds)));
  }

  /// A step that the source system reports.
  Owing did(String action, String on) {
    return did(action, on, "");
  }

  /// @param amount what it asked for, in pounds
  Owing did(String action, String on, String amount) {
    return did(action, on, amount, "");
  }

  /// A step that the source system reports with what came of it.
  Owing came(String action, String on, String status) {
    return did(action, on, "", status);
  }

  private Owing did(String action, String on, String amount, String status) {
    var bill =
        switch (type) {
          case COUNCIL_TAX -> "";
          case HB_OVERPAYMENT -> "INV@";
          case LEASEHOLD -> "D@";
          case SUNDRY -> "S@";
        };
    return row(
        "recovery_actions",
        "A@-%s,@,%s,X,%s,%s,2026-27,%s,%s".formatted(action, action, on, amount, bill, status));
  }

  /// A stop that the source system keeps.
  Owing hold(String kind, String from) {
    return row("holds", "H@-%s,@,%s,%s".formatted(kind, kind, from));
  }

  Owing marker(String kind) {
    return marker(kind, "2026-06-01");
  }

  Owing marker(String kind, String from) {
    return row("markers", "M@,P@," + kind + "," + from);
  }

  /// A plan of £20 a month.
  Owing plan(String first, String second) {
    var kind = type == DebtType.HB_OVERPAYMENT ? "hb_agreed" : "special_arrangement";
    return row("instalments", "plan-@,@,%s,1,%s,20.00,2026-27,".formatted(kind, first))
        .row("instalments", "plan-@,@,%s,2,%s,20.00,2026-27,".formatted(kind, second));
  }

  /// Rows of a table by others in their place.
  Owing instead(String table, String... lines) {
    var changed = new LinkedHashMap<>(rows);
    changed.put(table, Stream.of(lines).map(line -> whole(table, line)).toList());
    return new Owing(type, later, changed, balance);
  }

  /// A demand of which the last columns are left out has them blank.
  private static String whole(String table, String line) {
    return table.equals("demands")
        ? line + ",".repeat(Math.toIntExact(commas(TABLES.get(table)) - commas(line)))
        : line;
  }

  private static long commas(@Nullable String line) {
    return Objects.requireNonNull(line).chars().filter(each -> each == ',').count();
  }

  Owing row(String table, String line) {
    var lines = new ArrayList<>(rows.getOrDefault(table, List.of()));
    lines.add(line);
    return instead(table, lines.toArray(String[]::new));
  }

  private Owing owes(Money now) {
    return new Owing(type, later, rows, now);
  }

  Money balance() {
    return balance;
  }

  Owing then(Later more) {
    var all = new ArrayList<>(later);
    all.add(more);
    return new Owing(type, all, rows, balance);
  }

  /// Adds its rows to those of an extract.
  void into(Map<String, List<String>> extract, String reference) {
    row("accounts", "@,%s,R@,open,%s".formatted(type.key(), balance.plain()))
        .rows
        .forEach(
            (table, lines) ->
                lines.forEach(
                    line ->
                        extract
                            .computeIfAbsent(table, _ -> new ArrayList<>())
                            .add(line.replace("@", reference))));
  }

  private static String named(int year) {
    return "%d-%02d".formatted(year, (year + 1) % 100);
  }
}
