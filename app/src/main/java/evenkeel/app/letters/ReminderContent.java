package evenkeel.app.letters;

import java.util.ArrayList;
import java.util.List;

/// What a reminder of a debt other than council tax must say. No regulation says what is in one:
/// the points are the council's own, so that nobody is asked for a debt that they cannot recognise,
/// or left without a way to pay it and to be helped.
final class ReminderContent {

  /// The council's own rule, where no law asks for a point.
  static final String OWN = "council's own";

  private static final List<RequiredContent> EVERY =
      List.of(
          RequiredContent.one(OWN, "the day of issue", letter -> "Date: " + letter.issuedOn()),
          RequiredContent.one(OWN, "whom it asks", Letter::namesInWords),
          RequiredContent.one(OWN, "what kind of debt it is", Letter::debtInWords),
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
              OWN,
              "that smaller payments can be agreed",
              _ -> "agree payments that you can afford"),
          RequiredContent.one(OWN, "how to pay", letter -> letter.council().payOnline()),
          RequiredContent.one(OWN, "free advice", letter -> letter.council().debtAdvice()));

  private ReminderContent() {}

  /// The points of every reminder with those of one kind of debt.
  ///
  /// @param follows what comes where it is not paid
  static List<RequiredContent> with(List<RequiredContent> ofTheDebt, String follows) {
    var points = new ArrayList<>(EVERY);
    points.addAll(ofTheDebt);
    points.add(RequiredContent.one(OWN, "what follows", _ -> follows));
    return List.copyOf(points);
  }
}
