package evenkeel.app.letters;

import evenkeel.app.policy.Council;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.List;

/// Letters to look at and to test with. Nobody in them exists.
final class Samples {

  static final Council COUNCIL =
      new Council(
          "Kelmere Borough Council",
          Nation.ENGLAND,
          "E07999901",
          List.of("Town Hall", "1 Market Square", "Kelmere", "KM1 1AA"),
          "01632 960 000",
          "counciltax@kelmere.example",
          "www.kelmere.example",
          "www.kelmere.example/pay",
          "01632 960 001",
          "Free, independent advice: Citizens Advice on 0800 144 8848, StepChange on 0800 138 1111.");

  static final AddressWindow WINDOW =
      AddressWindow.of(List.of("Ms Asha Bennett"), List.of("14 Quarry Rise", "Kelmere"), "km42zz");

  private static final LocalDate ISSUE = LocalDate.of(2026, 11, 23);

  private Samples() {}

  /// Every step that has a template.
  static List<StepKind> steps() {
    return new Templates().approved().stream().map(Templates.Approved::step).toList();
  }

  static Letter letter(StepKind step) {
    return letter(step, WINDOW, List.of("Ms Asha Bennett"), false);
  }

  static Letter letter(
      StepKind step, AddressWindow window, List<String> names, boolean largePrint) {
    var lines =
        step == StepKind.FINAL_NOTICE
            ? List.of(
                new Letter.Line(
                    "Council tax for " + new FinancialYear(2026), "Payable", Money.ofPence(76_800)))
            : List.of(
                new Letter.Line(Letter.day(ISSUE.minusDays(39)), "Overdue", Money.ofPence(9_600)),
                new Letter.Line(Letter.day(ISSUE.minusDays(8)), "Overdue", Money.ofPence(9_600)));
    var amount = Money.sum(lines.stream().map(Letter.Line::amount).toList());
    return new Letter(
        step,
        new Templates().inForce(step, ISSUE).name(),
        COUNCIL,
        "123456780",
        debt(step),
        1042,
        window,
        names,
        "14 Quarry Rise, Kelmere, KM4 2ZZ",
        new FinancialYear(2026),
        lines,
        new Letter.Ask(
            amount,
            ISSUE,
            ISSUE.plusDays(6),
            7,
            Money.ofPence(76_800),
            ISSUE.plusDays(step == StepKind.FINAL_NOTICE ? 7 : 14)),
        debt(step).type() == DebtType.LEASEHOLD
            ? attached(step.startsClaim() ? lines : List.of())
            : Letter.Attached.NOTHING,
        largePrint);
  }

  private static Letter.Debt debt(StepKind step) {
    return switch (step) {
      case INVOICE_REMINDER, INVOICE_FINAL_REMINDER ->
          new Letter.Debt(DebtType.HB_OVERPAYMENT, "8275015-1");
      case CHARGE_REMINDER, CHARGE_FINAL_REMINDER, LETTER_BEFORE_ACTION ->
          new Letter.Debt(DebtType.LEASEHOLD, "");
      default -> new Letter.Debt(DebtType.COUNCIL_TAX, "");
    };
  }

  private static Letter.Attached attached(List<Letter.Line> lines) {
    return new Letter.Attached(
        List.of(
            new Letter.Enclosure(
                "Summary of rights with a service charge",
                List.of("A text of a test.", "It has two paragraphs."),
                true)),
        new Letter.Agreement(
            "the lease of 1 October 2012 of 14 Quarry Rise, title number ZZ123456",
            "Testford Council, the landlord, and Ann Oak and Bo Oak, the leaseholders",
            "It was last assigned on 3 May 2019."),
        lines);
  }
}
