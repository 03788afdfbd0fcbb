package evenkeel.app.letters;

import java.util.List;

/// What a letter of claim to a person must say and enclose: Pre-Action Protocol for Debt Claims
/// paragraph 3.1, and what every demand under a lease holds.
final class ClaimContent {

  private static final String PROTOCOL = "Pre-Action Protocol for Debt Claims para 3.1";

  static final List<RequiredContent> POINTS =
      List.of(
          RequiredContent.one(PROTOCOL, "its date", letter -> "Date: " + letter.issuedOn()),
          RequiredContent.one(PROTOCOL, "whom it is for", Letter::namesInWords),
          RequiredContent.one(
              PROTOCOL, "the amount of the debt", letter -> "You owe " + letter.amount()),
          RequiredContent.one(
              PROTOCOL,
              "whether interest or charges go on",
              _ -> "No interest and no charge is added to this sum now"),
          RequiredContent.one(
              PROTOCOL,
              "the agreement with its day",
              letter ->
                  "It is asked for under "
                      + told(letter.attached().agreement().lease(), "the lease of a day")),
          RequiredContent.one(
              PROTOCOL,
              "its parties",
              letter -> "between " + told(letter.attached().agreement().parties(), "its parties")),
          new RequiredContent(
              PROTOCOL,
              "when it was assigned, where it was",
              letter ->
                  letter.attached().agreement().assigned().isEmpty()
                      ? List.of()
                      : List.of(letter.attached().agreement().assigned())),
          RequiredContent.one(PROTOCOL, "that a copy can be had", _ -> "ask us for a copy of it"),
          RequiredContent.one(
              PROTOCOL, "instalments", _ -> "No payment plan is being kept for this debt"),
          RequiredContent.one(PROTOCOL, "how to pay", letter -> letter.council().payOnline()),
          RequiredContent.one(PROTOCOL, "how to talk about it", letter -> letter.council().email()),
          RequiredContent.one(
              PROTOCOL,
              "where the Reply Form goes",
              letter -> "Send the Reply Form to " + letter.landlord()),
          RequiredContent.one(PROTOCOL, "the time to reply", letter -> "by " + letter.payBy()),
          new RequiredContent(
              PROTOCOL,
              "the statement of account",
              letter ->
                  letter.attached().statement().stream()
                      .map(l -> l.what() + " " + l.position() + " " + l.amount())
                      .toList()),
          new RequiredContent(
              PROTOCOL,
              "the enclosures, word for word",
              letter ->
                  letter.attached().enclosures().stream()
                      .flatMap(each -> each.paragraphs().stream())
                      .toList()),
          RequiredContent.one("LTA 1987 s.47", "the landlord's name and address", Letter::landlord),
          RequiredContent.one(
              "council's own", "free advice", letter -> letter.council().debtAdvice()));

  private ClaimContent() {}

  /// What the books do not tell, no letter says: the point is missing.
  private static String told(String words, String what) {
    return words.isEmpty() ? "[" + what + "]" : words;
  }
}
