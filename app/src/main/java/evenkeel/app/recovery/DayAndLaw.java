package evenkeel.app.recovery;

import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.app.policy.PolicyBook;
import evenkeel.core.recommendation.Considered;
import evenkeel.core.recommendation.KnownFacts;
import evenkeel.core.recovery.Situation;
import evenkeel.core.sums.Desk;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The council's day, the law of it and the council's own choices.
@Component
class DayAndLaw {

  private final BusinessDay day;
  private final Councils councils;
  private final Lawbook lawbook;
  private final PolicyBook policies;
  private final Calendars calendars;

  DayAndLaw(
      BusinessDay day,
      Councils councils,
      Lawbook lawbook,
      PolicyBook policies,
      Calendars calendars) {
    this.day = day;
    this.councils = councils;
    this.lawbook = lawbook;
    this.policies = policies;
    this.calendars = calendars;
  }

  LocalDate today() {
    return day.today();
  }

  /// What a sum is worked with.
  Desk desk() {
    return new Desk(lawbook.rulebook(), councils.council().nation(), calendars.workingDays());
  }

  Considered considered(Situation s, KnownFacts.Beside beside) {
    return new Considered(s, beside, lawbook.on(s.issueOn()), policies.on(s.issueOn()), desk());
  }
}
