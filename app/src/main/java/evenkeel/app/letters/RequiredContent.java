package evenkeel.app.letters;

import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What a notice must say, by the regulations or by the council's own rule, point by point. A test
/// holds every template to it, and each letter is held to it again when it is composed.
///
/// @param provision where the law requires it
/// @param what the point, in words
/// @param words what must stand in the letter, word for word
record RequiredContent(String provision, String what, Function<Letter, List<String>> words) {

  private static final Pattern STYLE = Pattern.compile("(?s)<style>.*?</style>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern SPACE = Pattern.compile("[\\s\u00a0]+");

  private static final String REG_23 = "SI 1992/613 reg 23(1)";
  private static final String REG_33 = "SI 1992/613 reg 33";

  /// A point that a letter does not make.
  record Missing(String provision, String what, String words) {}

  static RequiredContent one(String provision, String what, Function<Letter, String> words) {
    return new RequiredContent(provision, what, letter -> List.of(words.apply(letter)));
  }

  private static final List<RequiredContent> EVERY_NOTICE =
      List.of(
          one("SI 1992/613 reg 17(4)", "the day of issue", letter -> "Date: " + letter.issuedOn()),
          one("SI 1992/613 reg 28", "whom it asks", Letter::namesInWords),
          one("council's own", "the account to quote", letter -> letter.quoted()),
          one("council's own", "how to pay", letter -> letter.council().payOnline()),
          one("council's own", "free advice", letter -> letter.council().debtAdvice()));

  private static final List<RequiredContent> REMINDER =
      List.of(
          new RequiredContent(
              REG_23,
              "the instalments that are overdue and those that fall due within the period",
              letter ->
                  letter.lines().stream()
                      .map(l -> l.what() + " " + l.position() + " " + l.amount())
                      .toList()),
          one(REG_23, "their total", letter -> "Total to pay " + letter.amount()),
          one(
              REG_23,
              "that it is to be paid within the period beginning with the day of issue",
              letter ->
                  "Please pay %s within %d days, beginning with the date of this notice"
                      .formatted(letter.amount(), letter.ask().days())),
          one(REG_23, "the last day", letter -> "The last day is " + letter.payBy()),
          one(
              REG_23,
              "the effect of not paying",
              _ ->
                  "you lose the right to pay by instalments, and all that is left for the year"
                      + " becomes payable"),
          one(
              REG_23,
              "how much will then be payable",
              letter -> "On today's figures that is " + letter.ifNotPaid()));

  private static final List<RequiredContent> SECOND =
      List.of(
          one(
              "SI 1992/613 reg 23(4)",
              "that a third failure makes the balance payable without another reminder",
              _ ->
                  "We will not send another reminder this year. All that is left for the year"
                      + " becomes payable on the day after the instalment that you miss"));

  private static final List<RequiredContent> FINAL =
      List.of(
          new RequiredContent(
              REG_33,
              "every amount that the application will cover",
              letter ->
                  letter.lines().stream()
                      .map(l -> l.what() + " " + l.position() + " " + l.amount())
                      .toList()),
          one(REG_33, "their total", letter -> "Total to pay " + letter.amount()),
          one(
              "SI 1992/613 reg 34(1)",
              "the period in which it is to be paid",
              letter ->
                  "Please pay %s within %d days, beginning with the date of this notice"
                      .formatted(letter.amount(), letter.ask().days())),
          one(
              REG_33,
              "that an application for a liability order may follow",
              letter ->
                  "we may ask the magistrates' court for a liability order for "
                      + letter.ifNotPaid()));

  /// The points for one kind of notice.
  static List<RequiredContent> of(StepKind step) {
    if (step == StepKind.INVOICE_REMINDER || step == StepKind.INVOICE_FINAL_REMINDER) {
      return InvoiceContent.of(step);
    }
    if (step == StepKind.CHARGE_REMINDER || step == StepKind.CHARGE_FINAL_REMINDER) {
      return ChargeContent.of(step);
    }
    if (step == StepKind.LETTER_BEFORE_ACTION) {
      return ClaimContent.POINTS;
    }
    var points = new ArrayList<>(EVERY_NOTICE);
    switch (step) {
      case REMINDER_1 -> points.addAll(REMINDER);
      case REMINDER_2 -> {
        points.addAll(REMINDER);
        points.addAll(SECOND);
      }
      case FINAL_NOTICE -> points.addAll(FINAL);
      default -> throw new IllegalArgumentException(step + " is not a notice");
    }
    return List.copyOf(points);
  }

  /// The points that a letter fails to make.
  static List<Missing> missingFrom(String html, Letter letter) {
    var text = text(html);
    var missing = new ArrayList<Missing>();
    for (var point : of(letter.step())) {
      for (var words : point.words().apply(letter)) {
        var plain = plain(words);
        if (!text.contains(plain)) {
          missing.add(new Missing(point.provision(), point.what(), plain));
        }
      }
    }
    return missing;
  }

  /// What a reader sees, with single spaces.
  static String text(String html) {
    var words = TAG.matcher(STYLE.matcher(html).replaceAll(" ")).replaceAll(" ");
    return plain(
        words
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&#34;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  private static String plain(String words) {
    return SPACE.matcher(words).replaceAll(" ").trim();
  }
}
