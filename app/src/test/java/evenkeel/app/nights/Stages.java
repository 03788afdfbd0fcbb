package evenkeel.app.nights;

import static evenkeel.app.nights.Case.goesOn;
import static evenkeel.app.nights.Owing.tax;

import evenkeel.app.nights.Owing.Later;
import evenkeel.core.debt.DebtType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Each stage of each type of debt, as the night of Friday 20 November 2026 finds it.
final class Stages {

  static final Case FIRST_REMINDER =
      goesOn("stage", "missed for the first time", tax(), "take reminder_1 first-default");
  static final Case SECOND_REMINDER =
      goesOn(
          "stage",
          "missed again after a reminder that was paid in time",
          tax().did("reminder_1", "2026-06-05", "300.00").paid("300.00", "2026-06-10"),
          "take reminder_2 second-default");
  static final Case FINAL_NOTICE =
      goesOn(
          "stage",
          "missed after two reminders that were paid in time",
          tax()
              .did("reminder_1", "2026-05-05", "200.00")
              .paid("200.00", "2026-05-08")
              .did("reminder_2", "2026-07-06", "200.00")
              .paid("200.00", "2026-07-09"),
          "take final_notice third-default");
  static final Case COMPLAINT =
      goesOn(
          "stage",
          "a reminder that was not paid, and whose dates an officer has checked",
          tax().did("reminder_1", "2026-09-04", "600.00").then(new Later.Checked()),
          "refer complaint ready-for-complaint");
  static final Case ORDER =
      goesOn(
          "stage",
          "a liability order",
          tax().did("liability_order", "2026-09-01"),
          "refer recovery_method liability-order");
  static final Case OVERPAYMENT =
      goesOn(
          "stage",
          "an overpayment whose month to dispute is over",
          Owing.unpaid(DebtType.HB_OVERPAYMENT),
          "refer recovery_method overpayment-unpaid");
  static final Case INVOICE_REMINDER =
      goesOn(
          "stage",
          "an overpayment's invoice that is not paid",
          Owing.invoice(),
          "take invoice_reminder overpayment-unpaid");
  static final Case INVOICE_FINAL_REMINDER =
      goesOn(
          "stage",
          "an overpayment's invoice that is not paid after a reminder",
          Owing.invoice().did("invoice_reminder", "2026-09-04", "150.00"),
          "take invoice_final_reminder reminder-unpaid");
  static final Case SERVICE_CHARGE =
      goesOn(
          "stage",
          "a service charge that was demanded and is overdue",
          Owing.unpaid(DebtType.LEASEHOLD),
          "refer recovery_method nothing-payable");
  static final Case CHARGE_REMINDER =
      goesOn(
          "stage",
          "a service charge under a demand that lacks nothing",
          Owing.goodCharge(),
          "take charge_reminder service-charge-unpaid");
  static final Case CHARGE_FINAL_REMINDER =
      goesOn(
          "stage",
          "a service charge that is not paid after a reminder",
          Owing.goodCharge().did("charge_reminder", "2026-09-04", "600.00"),
          "take charge_final_reminder reminder-unpaid");
  static final Case LETTER_OF_CLAIM =
      goesOn(
          "stage",
          "a service charge that is not paid after both reminders",
          Owing.goodCharge()
              .did("charge_reminder", "2026-09-04", "600.00")
              .did("charge_final_reminder", "2026-10-05", "600.00"),
          "take letter_before_action protocol");
  static final Case SUNDRY =
      goesOn(
          "stage",
          "a debt whose law the product does not hold",
          Owing.unpaid(DebtType.SUNDRY),
          "refer recovery_method sundry-debt-unpaid");

  private Stages() {}

  static List<Case> all() {
    return List.of(councilTax(), court(), otherDebts(), everyDebt()).stream()
        .flatMap(List::stream)
        .toList();
  }

  private static Case stage(String name, Owing owing, String expected) {
    return goesOn("stage", name, owing, expected);
  }

  /// A bill with instalments of its own.
  private static Owing due(String... days) {
    var rows = new String[days.length];
    for (var i = 0; i < days.length; i++) {
      rows[i] = "ct-@-2026,@,statutory,%d,%s,500.00,2026-27,".formatted(i + 1, days[i]);
    }
    return tax().instead("instalments", rows);
  }

  private static List<Case> councilTax() {
    var allDue = due("2026-09-01", "2026-10-01");
    return List.of(
        FIRST_REMINDER,
        SECOND_REMINDER,
        FINAL_NOTICE,
        COMPLAINT,
        stage("nothing is overdue", tax().paid("800.00", "2026-11-01"), "nothing_due up-to-date"),
        stage(
            "missed a few days ago",
            due("2026-11-16", "2027-01-01"),
            "wait days-of-grace + first-default"),
        stage(
            "the days of a reminder run",
            tax().did("reminder_1", "2026-11-16", "800.00"),
            "wait notice-running"),
        stage(
            "a reminder was not paid and no complaint may be made yet",
            tax().did("reminder_1", "2026-11-09", "800.00"),
            "wait further-period + notice-failed"),
        stage(
            "a reminder was paid late, and the instalments are not given back",
            tax()
                .did("reminder_1", "2026-09-04", "600.00")
                .paid("800.00", "2026-11-10")
                .then(new Later.Checked()),
            "refer complaint ready-for-complaint + paid-late"),
        stage(
            "the last instalment falls due before a reminder could be issued",
            due("2026-10-01", "2026-11-22"),
            "wait last-instalment"),
        stage("every instalment has fallen due", allDue, "take final_notice all-fallen-due"),
        stage(
            "the days of a final notice run",
            allDue.did("final_notice", "2026-11-18", "1000.00"),
            "wait notice-running"),
        stage(
            "a final notice was not paid, and its dates are checked",
            allDue.did("final_notice", "2026-10-09", "1000.00").then(new Later.Checked()),
            "refer complaint ready-for-complaint + notice-failed"));
  }

  private static List<Case> court() {
    return List.of(
        ORDER,
        stage(
            "a complaint of this week",
            tax().then(new Later.Complained(LocalDate.of(2026, 11, 18))),
            "refer summons court-outcome"),
        stage(
            "a summons whose hearing is to come",
            tax().did("summons", "2026-11-16"),
            "wait with-the-court"),
        stage(
            "only the costs of a summons are left",
            tax().did("summons", "2026-11-02").costs("70.00").paid("1000.00", "2026-11-10"),
            "refer liability_order costs-only"),
        stage(
            "tax and costs were paid before the hearing",
            tax().did("summons", "2026-11-16").costs("70.00").paid("1070.00", "2026-11-18"),
            "refer summons paid-before-hearing"),
        stage(
            "a request for information may still be answered",
            ORDER.owing().did("information_request", "2026-11-16"),
            "wait information-asked"));
  }

  private static List<Case> otherDebts() {
    return List.of(
        OVERPAYMENT,
        INVOICE_REMINDER,
        INVOICE_FINAL_REMINDER,
        SERVICE_CHARGE,
        SUNDRY,
        stage(
            "the days of an invoice's reminder run",
            Owing.invoice().did("invoice_reminder", "2026-11-16", "150.00"),
            "wait reminder-runs"),
        stage(
            "both reminders of an invoice were not paid",
            Owing.invoice()
                .did("invoice_reminder", "2026-09-04", "150.00")
                .did("invoice_final_reminder", "2026-09-18", "150.00"),
            "refer recovery_method overpayment-unpaid + last-done"),
        stage(
            "an overpayment of which nobody had a decision notice",
            Owing.overpayment(""),
            "refer recovery_method no-decision-notice"),
        stage(
            "an overpayment whose month to dispute runs",
            Owing.overpayment("2026-11-02"),
            "wait month-to-dispute"),
        stage(
            "an overpayment whose invoice is not due",
            Owing.overpayment("2026-06-03", "2026-12-15", ""),
            "nothing_due nothing-overdue"),
        stage(
            "an overpayment under appeal",
            Owing.overpayment("2026-06-03", "2026-07-01", "true"),
            "stopped hold.dispute"),
        stage(
            "a service charge that was never demanded",
            Owing.serviceCharge("", "2026-05-01"),
            "refer recovery_method not-demanded"),
        stage(
            "a service charge that is not due",
            Owing.serviceCharge("2026-11-02", "2026-12-01"),
            "nothing_due nothing-overdue"));
  }

  /// What ends or suspends every debt alike.
  private static List<Case> everyDebt() {
    return Arrays.stream(DebtType.values())
        .flatMap(
            type -> {
              var owing = Owing.unpaid(type);
              var all = owing.balance().plain();
              return Stream.of(
                  stage("paid: " + type, owing.paid(all, "2026-11-10"), "nothing_due paid"),
                  stage(
                      "on a plan: " + type,
                      owing.plan("2026-12-01", "2027-01-01"),
                      "on_plan plan-kept"),
                  stage(
                      "money may be on its way: " + type,
                      owing.then(new Later.MoneyCame()),
                      "wait money-awaited"));
            })
        .toList();
  }
}
