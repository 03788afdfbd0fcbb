package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// When a period of the law ends, and from when the next step is possible.
final class TimeLimit implements Sum {

  /// @param notBefore whether its last day is the first on which the next step is allowed: the law
  ///   says not before that day
  private record Limit(String title, Key<LegalPeriod> key, boolean notBefore) {
    Limit(String title, Key<LegalPeriod> key) {
      this(title, key, false);
    }
  }

  private static final Map<String, Limit> LIMITS = limits();
  private static final Field WHICH =
      Field.choice(
          "which",
          "Which period?",
          LIMITS.entrySet().stream()
              .map(each -> new Field.Option(each.getKey(), each.getValue().title()))
              .toList());
  private static final Field EVENT = Field.day("event", "On which day did it begin?");

  private static Map<String, Limit> limits() {
    var limits = new LinkedHashMap<String, Limit>();
    limits.put(
        "reminder", new Limit("To pay what a reminder asks for", CouncilTaxRules.REMINDER_PERIOD));
    limits.put(
        "further",
        new Limit("From failing a reminder to the whole balance", CouncilTaxRules.ACCELERATION));
    limits.put(
        "final-notice", new Limit("To pay a final notice", CouncilTaxRules.FINAL_NOTICE_PERIOD));
    limits.put(
        "summons", new Limit("From a summons to its hearing", CouncilTaxRules.SUMMONS_ELAPSED));
    limits.put(
        "information",
        new Limit("To answer a request for information", EnforcementRules.INFORMATION));
    limits.put(
        "final-after-missed",
        new Limit(
            "Wales: from a missed instalment to a final notice",
            CouncilTaxRules.FINAL_AFTER_MISSED,
            true));
    limits.put(
        "final-after-reminder",
        new Limit(
            "Wales: from a reminder to a final notice",
            CouncilTaxRules.FINAL_AFTER_REMINDER,
            true));
    limits.put(
        "complaint-after-missed",
        new Limit(
            "Wales: from a missed instalment to a complaint",
            CouncilTaxRules.COMPLAINT_AFTER_MISSED,
            true));
    return limits;
  }

  @Override
  public String key() {
    return "time-limit";
  }

  @Override
  public String title() {
    return "The end of a period";
  }

  @Override
  public String about() {
    return "The last day of a period as the law words it, and the first day after it. Weekends and"
        + " bank holidays count.";
  }

  @Override
  public List<Field> fields() {
    return List.of(WHICH, EVENT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var event = asked.day(EVENT);
    var limit = LIMITS.get(asked.choice(WHICH));
    var law = desk.rulebook().on(event, desk.nation());
    if (limit == null || !law.has(limit.key())) {
      return Answer.Wrong.with(WHICH, "The law of that day has no such period");
    }
    var period = law.value(limit.key());
    var cited = law.cite(limit.key());
    var working =
        new Answer.Working()
            .line("The period", Answer.Working.inWords(period), cited)
            .line("It begins with", Answer.Working.day(event));
    if (limit.notBefore()) {
      return working.answer("Not before", Answer.Working.day(period.lastDay(event)), cited).done();
    }
    return working
        .answer("Last day", Answer.Working.day(period.lastDay(event)), cited)
        .answer("First day after it", Answer.Working.day(period.firstDayAfter(event)), cited)
        .done();
  }
}
