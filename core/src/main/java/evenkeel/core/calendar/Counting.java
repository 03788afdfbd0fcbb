package evenkeel.core.calendar;

/// How a statute counts a period of days from an event.
public enum Counting {
  /// "Within N days beginning with the day": the day of the event is day 1.
  BEGINNING_WITH,
  /// "N days after": the day of the event is not counted.
  AFTER,
  /// "N days have elapsed since": not counted, and the act may follow only once the last has ended.
  ELAPSED,
  /// "N clear days": neither the first day nor the day of the act is counted.
  CLEAR
}
