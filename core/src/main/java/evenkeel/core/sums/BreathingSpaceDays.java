package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.EveryDebtRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.time.LocalDate;
import java.util.List;

/// The days of a breathing space: SI 2020/1311.
final class BreathingSpaceDays implements Sum {

  private static final Field REGISTERED =
      Field.day("registered", "On which day was it entered in the register?");
  private static final Field KIND =
      Field.choice(
          "kind",
          "Which kind?",
          List.of(
              new Field.Option("standard", "Standard"),
              new Field.Option("crisis", "Mental health crisis")));
  private static final Field TREATED =
      Field.day("treatment-ended", "Mental health crisis: when did the treatment end?").optional();

  @Override
  public String key() {
    return "breathing-space-days";
  }

  @Override
  public String title() {
    return "The days of a breathing space";
  }

  @Override
  public String about() {
    return "From when to when a person is protected, and until when a creditor may ask for a"
        + " review. It may end sooner.";
  }

  @Override
  public List<Field> fields() {
    return List.of(REGISTERED, KIND, TREATED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(REGISTERED), desk.nation());
    var barred = Overpayments.barred(law, EveryDebtRules.STARTS_AFTER, REGISTERED);
    if (barred != null) {
      return barred;
    }
    var first = asked.day(REGISTERED).plusDays(law.value(EveryDebtRules.STARTS_AFTER));
    var working =
        new Answer.Working()
            .answer(
                "Protected from", Answer.Working.day(first), law.cite(EveryDebtRules.STARTS_AFTER));
    review(working, law, first);
    return asked.choice(KIND).equals("standard")
        ? standard(working, law, first)
        : crisis(working, law, first, asked);
  }

  private static Answer standard(Answer.Working working, Law law, LocalDate first) {
    var after = law.value(EveryDebtRules.MIDWAY_NOT_WITHIN).firstDayAfter(first);
    return working
        .line(
            "Midway review from",
            Answer.Working.day(after),
            law.cite(EveryDebtRules.MIDWAY_NOT_WITHIN))
        .line(
            "Midway review by",
            last(law, EveryDebtRules.MIDWAY_WITHIN, first),
            law.cite(EveryDebtRules.MIDWAY_WITHIN))
        .answer(
            "Last protected day",
            last(law, EveryDebtRules.LENGTH, first),
            law.cite(EveryDebtRules.LENGTH))
        .done();
  }

  private static Answer crisis(Answer.Working working, Law law, LocalDate first, Asked asked) {
    if (asked.has(TREATED) && asked.day(TREATED).isBefore(first)) {
      return Answer.Wrong.with(TREATED, "Enter a day not before the protection");
    }
    return working
        .answer(
            "Last protected day",
            asked.has(TREATED)
                ? last(law, EveryDebtRules.CRISIS_AFTER, asked.day(TREATED))
                : "not while the treatment goes on",
            law.cite(EveryDebtRules.CRISIS_AFTER))
        .done();
  }

  private static void review(Answer.Working working, Law law, LocalDate first) {
    working
        .line(
            "Review asked for by",
            last(law, EveryDebtRules.CREDITOR_REVIEW, first),
            law.cite(EveryDebtRules.CREDITOR_REVIEW))
        .line(
            "Such a review ends by",
            last(law, EveryDebtRules.REVIEW_ENDS, first),
            law.cite(EveryDebtRules.REVIEW_ENDS));
  }

  private static String last(Law law, Key<LegalPeriod> key, LocalDate event) {
    return Answer.Working.day(law.value(key).lastDay(event));
  }
}
