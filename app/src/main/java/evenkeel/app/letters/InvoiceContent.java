package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;

/// What a reminder of an overpayment's invoice must say. No regulation says what is in one: the
/// points are the council's own, so that nobody is asked for a debt that they cannot recognise, or
/// left without a way to pay it, to dispute it and to be helped.
final class InvoiceContent {

  private static final String OWN = "council's own";

  private static final List<RequiredContent> EITHER =
      List.of(
          RequiredContent.one(OWN, "the day of issue", letter -> "Date: " + letter.issuedOn()),
          RequiredContent.one(OWN, "whom it asks", Letter::namesInWords),
          RequiredContent.one(OWN, "what kind of debt it is", Letter::debtInWords),
          RequiredContent.one(OWN, "the invoice", letter -> "Invoice: " + letter.bill()),
          RequiredContent.one(OWN, "the account to quote", Letter::quoted),
          new RequiredContent(
              OWN,
              "what is overdue",
              letter ->
                  letter.lines().stream()
                      .map(l -> l.what() + " " + l.position() + " " + l.amount())
                      .toList()),
          RequiredContent.one(OWN, "the total", letter -> "Total to pay " + letter.amount()),
          RequiredContent.one(
              OWN,
              "the last day to pay",
              letter -> "Please pay %s by %s".formatted(letter.amount(), letter.payBy())),
          RequiredContent.one(
              "law page notice.md",
              "that nothing is added",
              _ -> "We add no interest and no charge"),
          RequiredContent.one(
              OWN,
              "that smaller payments can be agreed",
              _ -> "agree payments that you can afford"),
          RequiredContent.one(
              OWN,
              "what to do where the decision is thought wrong",
              _ -> "If you think that the decision is wrong"),
          RequiredContent.one(OWN, "how to pay", letter -> letter.council().payOnline()),
          RequiredContent.one(OWN, "free advice", letter -> letter.council().debtAdvice()));

  private static final RequiredContent ANOTHER =
      RequiredContent.one(OWN, "what follows", _ -> "we will send you one more reminder");

  private static final RequiredContent LAST =
      RequiredContent.one(
          OWN,
          "what follows",
          _ -> "This is our last reminder. An officer will then look at how it is recovered");

  private InvoiceContent() {}

  static List<RequiredContent> of(StepKind step) {
    var points = new ArrayList<>(EITHER);
    points.add(step == StepKind.INVOICE_REMINDER ? ANOTHER : LAST);
    return List.copyOf(points);
  }
}
