package evenkeel.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who the invented council is, who works there and what it has chosen.
public final class Authority {

  /// The authority as letters name it.
  public record Details(
      String name,
      String onsCode,
      List<String> address,
      String telephone,
      String email,
      String website,
      String payOnline,
      String payPhone,
      String debtAdvice) {

    public Details {
      address = List.copyOf(address);
    }
  }

  /// Someone who works in the demonstration.
  ///
  /// @param role the name of a role of the product, such as `senior_officer`
  /// @param approvalLimitPounds the largest batch or request that this officer settles alone
  /// @param portfolio the account-number endings that this officer looks after; empty for all
  public record Worker(
      String username,
      String name,
      String role,
      String password,
      long approvalLimitPounds,
      String portfolio) {}

  /// Who looks after which debts. An empty list and a null ask nothing.
  ///
  /// @param postcodes districts and sectors
  /// @param leastPounds, mostPounds the balance
  /// @param steps the step that is next
  public record Portfolio(
      String name,
      String officer,
      int priority,
      List<String> types,
      List<String> postcodes,
      @Nullable Long leastPounds,
      @Nullable Long mostPounds,
      List<String> steps) {

    public Portfolio {
      types = List.copyOf(types);
      postcodes = List.copyOf(postcodes);
      steps = List.copyOf(steps);
    }
  }

  /// Who is away from the business date on, and who covers.
  public record Absence(String officer, int days, String cover, String reason) {}

  /// A choice of the council beside the law.
  public record Choice(
      String key,
      LocalDate from,
      String value,
      String requestedBy,
      String approvedBy,
      String reason) {}

  /// Where the council's complaints are heard.
  static final String COURT = "Kelmere Magistrates' Court";

  static final Details KELMERE =
      new Details(
          "Kelmere Borough Council",
          DemoCouncil.ONS_CODE,
          List.of("Revenues", "Town Hall", "Market Row", "Kelmere", "ZZ10 1AA"),
          "01632 960100",
          "council.tax@example.com",
          "https://www.example.com/kelmere/council-tax",
          "https://www.example.com/kelmere/pay",
          "01632 960101",
          "Free, independent debt advice: Kelmere Money Advice, 01632 960150.");

  static final List<Worker> WORKERS =
      List.of(
          new Worker("officer", "Maya Brennan", "officer", "kelmere-officer", 0, "0,1,2,3,4"),
          new Worker("senior", "Tom Hallworth", "senior_officer", "kelmere-senior", 250_000, ""),
          new Worker("manager", "Grace Adeleke", "manager", "kelmere-manager", 5_000_000, ""),
          new Worker("auditor", "Ian Petrov", "auditor", "kelmere-auditor", 0, ""),
          new Worker(
              "administrator", "Sunita Rao", "administrator", "kelmere-administrator", 0, ""));

  private static final List<String> TAX = List.of("council_tax");

  /// The last sectors of the town are nobody's: a manager sees it.
  static final List<Portfolio> PORTFOLIOS =
      List.of(
          new Portfolio(
              "Ready for court", "senior", 10, TAX, List.of(), null, null, List.of("complaint")),
          new Portfolio(
              "Overpayments",
              "senior",
              20,
              List.of("hb_overpayment"),
              List.of(),
              null,
              null,
              List.of()),
          new Portfolio(
              "Leaseholders",
              "manager",
              30,
              List.of("leasehold"),
              List.of(),
              null,
              null,
              List.of()),
          new Portfolio("Large balances", "senior", 40, TAX, List.of(), 2_500L, null, List.of()),
          new Portfolio(
              "Kelmere town",
              "officer",
              50,
              TAX,
              List.of("ZZ10 0", "ZZ10 1", "ZZ10 2", "ZZ10 3", "ZZ10 4"),
              null,
              null,
              List.of()),
          new Portfolio(
              "Kelmere villages",
              "senior",
              60,
              TAX,
              List.of("ZZ10 5", "ZZ10 6", "ZZ10 7"),
              null,
              null,
              List.of()));

  static final Absence AWAY = new Absence("senior", 11, "officer", "Annual leave");

  private static final LocalDate SINCE = LocalDate.of(2026, 3, 2);

  static final List<Choice> CHOICES =
      List.of(
          choice("reminder-grace-days", "7", "A week lets slow payments arrive"),
          choice("shortfall-tolerance", "5.00", "Less costs more to chase than it brings"),
          choice("minimum-reminder", "5.00", "Less costs more to chase than it brings"),
          choice("minimum-summons", "50.00", "As the cabinet agreed in February 2026"),
          choice("suspense-working-days", "5", "Time to find whose the money is"),
          choice("limitation-warning-months", "6", "Time to check before it is too late"),
          choice(
              "signed-off-rules",
              "council-tax.instalments.twelve-late council-tax.adjustment.lead"
                  + " council-tax.joint.notice-first lease.demand.name-and-address",
              "Read in the statute book and signed off by the senior officer and the manager"));

  private Authority() {}

  private static Choice choice(String key, String value, String reason) {
    return new Choice(key, SINCE, value, "senior", "manager", reason);
  }
}
