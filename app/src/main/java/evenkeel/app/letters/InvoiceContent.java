package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.util.List;

/// What a reminder of an overpayment's invoice must say beside what every reminder does.
final class InvoiceContent {

  private static final List<RequiredContent> OF_AN_OVERPAYMENT =
      List.of(
          RequiredContent.one(
              ReminderContent.OWN, "the invoice", letter -> "Invoice: " + letter.bill()),
          RequiredContent.one(
              "law page notice.md",
              "that nothing is added",
              _ -> "We add no interest and no charge"),
          RequiredContent.one(
              ReminderContent.OWN,
              "what to do where the decision is thought wrong",
              _ -> "If you think that the decision is wrong"));

  private InvoiceContent() {}

  static List<RequiredContent> of(StepKind step) {
    return ReminderContent.with(
        OF_AN_OVERPAYMENT,
        step == StepKind.INVOICE_REMINDER
            ? "we will send you one more reminder"
            : "This is our last reminder. An officer will then look at how it is recovered");
  }
}
