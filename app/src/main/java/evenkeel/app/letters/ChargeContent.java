package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;

/// What a reminder of a service charge must say. It asks for the charge again, so that what every
/// demand under a lease must hold stands in it too.
final class ChargeContent {

  private static final String OWN = "council's own";

  private static final List<RequiredContent> EITHER =
      List.of(
          RequiredContent.one(OWN, "the day of issue", letter -> "Date: " + letter.issuedOn()),
          RequiredContent.one(OWN, "whom it asks", Letter::namesInWords),
          RequiredContent.one(OWN, "what kind of debt it is", Letter::debtInWords),
          RequiredContent.one(OWN, "the account to quote", Letter::quoted),
          RequiredContent.one("LTA 1987 s.47", "the landlord's name and address", Letter::landlord),
          RequiredContent.one(
              "LTA 1987 s.48",
              "where notices may be sent",
              _ ->
                  "Notices to the landlord, those in proceedings too, may be sent to this"
                      + " address"),
          new RequiredContent(
              "LTA 1985 s.21B",
              "the prescribed summary, word for word",
              letter ->
                  letter.attached().enclosures().stream()
                      .flatMap(each -> each.paragraphs().stream())
                      .toList()),
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
              OWN,
              "that smaller payments can be agreed",
              _ -> "agree payments that you can afford"),
          RequiredContent.one(
              OWN,
              "that what is disputed is told apart",
              _ -> "If you think that a part of it is wrong"),
          RequiredContent.one(OWN, "how to pay", letter -> letter.council().payOnline()),
          RequiredContent.one(OWN, "free advice", letter -> letter.council().debtAdvice()));

  private static final RequiredContent ANOTHER =
      RequiredContent.one(OWN, "what follows", _ -> "we will send you one more reminder");

  private static final RequiredContent LAST =
      RequiredContent.one(
          OWN, "what follows", _ -> "This is our last reminder. A letter of claim may follow");

  private ChargeContent() {}

  static List<RequiredContent> of(StepKind step) {
    var points = new ArrayList<>(EITHER);
    points.add(step == StepKind.CHARGE_REMINDER ? ANOTHER : LAST);
    return List.copyOf(points);
  }
}
