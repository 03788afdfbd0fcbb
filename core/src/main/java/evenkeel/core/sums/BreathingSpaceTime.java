package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a breathing space lengthens a time limit: SI 2020/1311 regulation 8.
final class BreathingSpaceTime {

  static final Field FROM =
      Field.day("space-from", "The first day of a breathing space").optional();
  static final Field TO = Field.day("space-to", "Its last day").optional();

  private BreathingSpaceTime() {}

  static @Nullable Answer wrong(Asked asked, Desk desk) {
    if (asked.has(FROM)
        && !desk.rulebook()
            .on(asked.day(FROM), desk.nation())
            .has(CouncilTaxRules.BREATHING_SPACE_LIMITATION)) {
      return Answer.Wrong.with(FROM, "There were no breathing spaces then");
    }
    var both = asked.has(FROM) == asked.has(TO);
    return !both || asked.has(TO) && asked.day(TO).isBefore(asked.day(FROM))
        ? Answer.Wrong.with(TO, "Enter both days of the breathing space, in order")
        : null;
  }

  /// The last day with it: one that began in time lengthens a time that would end within the eight
  /// weeks that begin with its last day.
  static LocalDate lengthened(Asked asked, LocalDate last, Desk desk, Answer.Working working) {
    if (!asked.has(FROM) || asked.day(FROM).isAfter(last)) {
      return last;
    }
    var then = desk.rulebook().on(asked.day(FROM), desk.nation());
    var end = then.value(CouncilTaxRules.BREATHING_SPACE_LIMITATION).lastDay(asked.day(TO));
    if (!end.isAfter(last)) {
      return last;
    }
    working.line(
        "A breathing space lengthens it from",
        Answer.Working.day(last),
        then.cite(CouncilTaxRules.BREATHING_SPACE_LIMITATION));
    return end;
  }
}
