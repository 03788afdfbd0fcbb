package evenkeel.core.law;

import java.util.Arrays;
import java.util.Optional;

/// A choice that a council may make beside the law.
public enum PolicySetting {
  REMINDER_GRACE_DAYS(
      "reminder-grace-days",
      "Days of grace after a missed instalment before a reminder",
      "whole days, 0 or more",
      "7"),
  SHORTFALL_TOLERANCE(
      "shortfall-tolerance",
      "An unpaid sum up to this counts as paid",
      "pounds such as 5.00",
      "5.00"),
  MINIMUM_REMINDER(
      "minimum-reminder", "No reminder is sent for less than", "pounds such as 5.00", "5.00"),
  MINIMUM_SUMMONS(
      "minimum-summons", "No complaint is made for less than", "pounds such as 50.00", "50.00"),
  COMPLAINT_EXTRA_DAYS(
      "complaint-extra-days",
      "Days waited beyond the first on which the law allows a complaint",
      "whole days",
      "0"),
  REINSTATE_INSTALMENTS(
      "reinstate-instalments",
      "A late payment that clears a reminder gives the instalments back",
      "yes or no",
      "no"),
  REMINDER_WHERE_OPTIONAL(
      "reminder-where-optional",
      "Send a reminder first where the law leaves it open (Wales)",
      "yes or no",
      "yes"),
  SUSPENSE_WORKING_DAYS(
      "suspense-working-days",
      "Working days that a step waits while money may be on its way",
      "whole working days, 0 or more",
      "5"),
  LIMITATION_WARNING_MONTHS(
      "limitation-warning-months",
      "Months before the time limit at which a complaint becomes urgent",
      "whole months, 0 or more",
      "6"),
  INVOICE_REMINDER_DAYS(
      "invoice-reminder-days",
      "Days after an overpayment’s invoice fell due before a reminder",
      "whole days, 0 or more",
      "14"),
  INVOICE_PAY_DAYS(
      "invoice-pay-days",
      "Days that a reminder of an overpayment’s invoice gives to pay",
      "whole days, 1 or more",
      "7"),
  CHARGE_REMINDER_DAYS(
      "charge-reminder-days",
      "Days after a service charge fell due before a reminder",
      "whole days, 0 or more",
      "28"),
  CHARGE_PAY_DAYS(
      "charge-pay-days",
      "Days that a reminder of a service charge gives to pay",
      "whole days, 1 or more",
      "14"),
  SIGNED_OFF_RULES(
      "signed-off-rules",
      "Rules known from memory that a named officer has signed off",
      "rule names with spaces between",
      ""),
  RELEASE_SECOND_PERSON_FROM(
      "release-second-person-from",
      "A release of this or more needs a second person",
      "pounds above 0.00, such as 50000.00",
      "10000000.00"),
  VERY_LARGE_NOTICE(
      "very-large-notice",
      "A notice for more is looked at one by one",
      "pounds above 0.00, such as 5000.00",
      "5000.00"),
  COMPLAINT_COSTS(
      "complaint-costs", "Costs that a complaint asks for", "pounds such as 65.00", "0.00"),
  ORDER_SECOND_PERSON_FROM(
      "order-second-person-from",
      "An officer’s record of an order or a judgment for this or more needs a second person",
      "pounds above 0.00, such as 5000.00",
      "5000.00"),
  METHOD_MONEY_DAYS(
      "method-money-days",
      "Days after money from a deduction was due before an officer is asked",
      "whole days, 0 or more",
      "14"),
  AGENT_MONEY_DAYS(
      "agent-money-days",
      "Days without money from an enforcement agent before an officer is asked",
      "whole days, 0 or more",
      "90"),
  COST_ALARM_DAYS(
      "cost-alarm-days",
      "Days before a cost’s safe date from which the night raises it",
      "whole days, 1 or more",
      "90"),
  VULNERABILITY_LOOK_DAYS(
      "vulnerability-look-days",
      "Days for which a look at a mark of vulnerability holds before enforcement",
      "whole days, 0 or more",
      "90"),
  CLAIM_LOOK_DAYS(
      "claim-look-days",
      "Days for which it holds before a claim for a service charge, and what follows one",
      "whole days, 0 or more",
      "60"),
  RECEIPTS_SOURCE(
      "receipts-source",
      "Where money comes from: the bank’s files or the billing system’s package",
      "files or package",
      "files");

  private final String key;
  private final String title;
  private final String expects;
  private final String otherwise;

  PolicySetting(String key, String title, String expects, String otherwise) {
    this.key = key;
    this.title = title;
    this.expects = expects;
    this.otherwise = otherwise;
  }

  /// Its name in files and the API.
  public String key() {
    return key;
  }

  /// What it decides, for an officer.
  public String title() {
    return title;
  }

  /// What a value looks like.
  public String expects() {
    return expects;
  }

  /// The value of a council that has set none.
  public String otherwise() {
    return otherwise;
  }

  /// @return empty when there is no such setting
  public static Optional<PolicySetting> of(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }
}
