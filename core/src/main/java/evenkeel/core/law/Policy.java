package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The council's own choices on one day. They may be kinder or later than the law, never harsher or
/// earlier (see [PolicyCheck]).
///
/// @param reminderGraceDays days after an instalment's due day before a reminder is proposed
/// @param shortfallTolerance an unpaid sum up to this is no failure
/// @param minReminder no notice is sent for less
/// @param minSummons no complaint is made for less
/// @param complaintExtraDays days waited beyond the lawful first day for a complaint
/// @param reinstateInstalments whether a late payment that clears what a reminder asked for gives
///   the instalments back
/// @param reminderWhereOptional whether a reminder is sent first where the law leaves it open
///   (Wales)
/// @param suspenseWorkingDays how long a step waits while money may be on its way
/// @param limitationWarningMonths how long before the last day a complaint is flagged as urgent
/// @param signedOff the memory rules that a named officer has signed off
/// @param invoices the days of reminders of an overpayment's invoice
/// @param charges the days of reminders of a service charge
/// @param sums from which an officer looks closer, and the costs that a complaint asks for
/// @param days after which a method that brings nothing is an officer's
public record Policy(
    int reminderGraceDays,
    Money shortfallTolerance,
    Money minReminder,
    Money minSummons,
    int complaintExtraDays,
    boolean reinstateInstalments,
    boolean reminderWhereOptional,
    int suspenseWorkingDays,
    int limitationWarningMonths,
    Set<String> signedOff,
    Invoices invoices,
    Invoices charges,
    Sums sums,
    Days days) {

  public Policy {
    signedOff = Set.copyOf(signedOff);
  }

  /// Sums of the council's own choosing.
  ///
  /// @param secondPersonFrom a release of this or more needs a second person, whoever releases
  /// @param veryLargeNotice a notice for more is looked at first
  /// @param complaintCosts the costs that a complaint asks for
  /// @param orderSecondPersonFrom an officer's record of an order or a judgment for this or more
  ///   needs a second person
  public record Sums(
      Money secondPersonFrom,
      Money veryLargeNotice,
      Money complaintCosts,
      Money orderSecondPersonFrom) {}

  /// Days of the council's own choosing.
  ///
  /// @param methodMoney after money from a method was due, before an officer is asked
  /// @param agentMoney without money from an enforcement agent, before an officer is asked
  /// @param costAlarm before a cost can no longer be safely asked for, from which a night raises it
  /// @param vulnerabilityLook for which a look at a mark of vulnerability holds before a method of
  ///   enforcement
  /// @param claimLook for which it holds before a claim for a service charge, and what follows one
  public record Days(
      int methodMoney, int agentMoney, int costAlarm, int vulnerabilityLook, int claimLook) {}

  /// Days of the council's own choosing for invoices: no law sets them.
  ///
  /// @param reminderAfterDays days after an invoice fell due before a reminder is proposed
  /// @param payDays days after its issue that a reminder gives to pay
  public record Invoices(int reminderAfterDays, int payDays) {}

  /// One dated choice as it was set.
  public record Row(String key, LocalDate from, String value, String approvedBy) {}

  /// A choice that cannot be read: which, what was found, what was expected.
  public record Problem(String key, String found, String expected) {}

  /// What a council that has set nothing works under.
  public static final Policy DEFAULTS =
      new Policy(
          7,
          Money.ofPounds(5),
          Money.ofPounds(5),
          Money.ofPounds(50),
          0,
          false,
          true,
          5,
          6,
          Set.of(),
          new Invoices(14, 7),
          new Invoices(28, 14),
          new Sums(
              Money.ofPounds(10_000_000), Money.ofPounds(5_000), Money.ZERO, Money.ofPounds(5_000)),
          new Days(14, 90, 90, 90, 60));

  /// The policy in force on a day: for each setting the row with the latest date on or before it,
  /// and of two such the one set last.
  ///
  /// @param rows in the order in which they were set
  /// @throws IllegalArgumentException when a row cannot be read
  public static Policy on(List<Row> rows, LocalDate day) {
    var values = new HashMap<String, Row>();
    for (var row : rows) {
      var known = values.get(row.key());
      if (!row.from().isAfter(day) && (known == null || !row.from().isBefore(known.from()))) {
        values.put(row.key(), row);
      }
    }
    var problems = new ArrayList<Problem>();
    values.values().forEach(row -> problems.addAll(problems(row.key(), row.value())));
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(problems.toString());
    }
    return read(values);
  }

  private static Policy read(Map<String, Row> rows) {
    var d = DEFAULTS;
    return new Policy(
        whole(rows, "reminder-grace-days", d.reminderGraceDays),
        money(rows, "shortfall-tolerance", d.shortfallTolerance),
        money(rows, "minimum-reminder", d.minReminder),
        money(rows, "minimum-summons", d.minSummons),
        whole(rows, "complaint-extra-days", d.complaintExtraDays),
        "yes".equals(text(rows, "reinstate-instalments", "no")),
        "yes".equals(text(rows, "reminder-where-optional", "yes")),
        whole(rows, "suspense-working-days", d.suspenseWorkingDays),
        whole(rows, "limitation-warning-months", d.limitationWarningMonths),
        Set.of(
            text(rows, "signed-off-rules", "").isBlank()
                ? new String[0]
                : text(rows, "signed-off-rules", "").trim().split("\\s+")),
        new Invoices(
            whole(rows, "invoice-reminder-days", d.invoices.reminderAfterDays),
            whole(rows, "invoice-pay-days", d.invoices.payDays)),
        new Invoices(
            whole(rows, "charge-reminder-days", d.charges.reminderAfterDays),
            whole(rows, "charge-pay-days", d.charges.payDays)),
        new Sums(
            money(rows, "release-second-person-from", d.sums.secondPersonFrom),
            money(rows, "very-large-notice", d.sums.veryLargeNotice),
            money(rows, "complaint-costs", d.sums.complaintCosts),
            money(rows, "order-second-person-from", d.sums.orderSecondPersonFrom)),
        new Days(
            whole(rows, "method-money-days", d.days.methodMoney),
            whole(rows, "agent-money-days", d.days.agentMoney),
            whole(rows, "cost-alarm-days", d.days.costAlarm),
            whole(rows, "vulnerability-look-days", d.days.vulnerabilityLook),
            whole(rows, "claim-look-days", d.days.claimLook)));
  }

  /// What is wrong with a value as such; whether the law allows it is for [PolicyCheck].
  public static List<Problem> problems(String key, String value) {
    var setting = PolicySetting.of(key).orElse(null);
    if (setting == null) {
      return List.of(
          new Problem(
              key,
              value,
              "one of "
                  + Arrays.stream(PolicySetting.values())
                      .map(PolicySetting::key)
                      .sorted()
                      .toList()));
    }
    return readable(setting, value)
        ? List.of()
        : List.of(new Problem(key, value, setting.expects()));
  }

  private static boolean readable(PolicySetting setting, String value) {
    return switch (setting) {
      case RELEASE_SECOND_PERSON_FROM, VERY_LARGE_NOTICE, ORDER_SECOND_PERSON_FROM ->
          value.matches("\\d{1,9}\\.\\d{2}") && !value.matches("[0.]+");
      case SHORTFALL_TOLERANCE, MINIMUM_REMINDER, MINIMUM_SUMMONS, COMPLAINT_COSTS ->
          value.matches("-?\\d{1,9}\\.\\d{2}");
      case REINSTATE_INSTALMENTS, REMINDER_WHERE_OPTIONAL -> value.matches("yes|no");
      case RECEIPTS_SOURCE -> value.matches("files|package");
      case SIGNED_OFF_RULES -> value.matches("[a-z0-9.\\- ]*");
      case COMPLAINT_EXTRA_DAYS, REMINDER_GRACE_DAYS -> value.matches("-?\\d{1,4}");
      case INVOICE_PAY_DAYS, CHARGE_PAY_DAYS, COST_ALARM_DAYS -> value.matches("[1-9]\\d{0,2}");
      case SUSPENSE_WORKING_DAYS,
          LIMITATION_WARNING_MONTHS,
          INVOICE_REMINDER_DAYS,
          CHARGE_REMINDER_DAYS,
          METHOD_MONEY_DAYS,
          AGENT_MONEY_DAYS,
          VULNERABILITY_LOOK_DAYS,
          CLAIM_LOOK_DAYS ->
          value.matches("\\d{1,4}");
    };
  }

  private static String text(Map<String, Row> rows, String key, String otherwise) {
    var row = rows.get(key);
    return row == null ? otherwise : row.value();
  }

  private static int whole(Map<String, Row> rows, String key, int otherwise) {
    var row = rows.get(key);
    return row == null ? otherwise : Integer.parseInt(row.value());
  }

  private static Money money(Map<String, Row> rows, String key, Money otherwise) {
    var row = rows.get(key);
    return row == null ? otherwise : Money.parse(row.value());
  }

  /// Whether a rule may carry a notice or a step: official, secondary and derived rules may, a
  /// memory rule once it is signed off, an unsettled one never.
  public boolean mayRun(Citation citation) {
    return switch (citation.confidence()) {
      case OFFICIAL, SECONDARY, DERIVED -> true;
      case MEMORY -> signedOff.contains(citation.rule());
      case UNSETTLED -> false;
    };
  }
}
