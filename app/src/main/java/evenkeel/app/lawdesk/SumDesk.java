package evenkeel.app.lawdesk;

import evenkeel.app.policy.BusinessDay;
import evenkeel.app.policy.Calendars;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Lawbook;
import evenkeel.core.sums.Answer;
import evenkeel.core.sums.Desk;
import evenkeel.core.sums.Sum;
import evenkeel.core.sums.Sums;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Works sums by the law on file and the council's own calendar.
@Component
class SumDesk {

  private final Lawbook lawbook;
  private final Councils councils;
  private final Calendars calendars;
  private final BusinessDay day;

  SumDesk(Lawbook lawbook, Councils councils, Calendars calendars, BusinessDay day) {
    this.lawbook = lawbook;
    this.councils = councils;
    this.calendars = calendars;
    this.day = day;
  }

  static List<Sum> all() {
    return Sums.ALL;
  }

  static List<Sums.Group> groups() {
    return Sums.GROUPS;
  }

  static Optional<Sum> find(String key) {
    return Sums.find(key);
  }

  /// A sum's answer on paper.
  ///
  /// @param typed by field: days such as 2026-11-20, pounds, whole numbers, options
  /// @param answer worked or referred
  byte[] pdf(Sum sum, Map<String, String> typed, Answer answer, boolean large) {
    return SumPaper.of(sum, typed, answer, councils.council().name(), day.today(), large)
        .pdf()
        .content();
  }

  /// @param typed by field: days such as 2026-11-20, pounds, whole numbers, options
  Answer work(Sum sum, Map<String, String> typed) {
    return Sums.work(
        sum,
        typed,
        new Desk(lawbook.rulebook(), councils.council().nation(), calendars.workingDays()));
  }
}
