package evenkeel.demo;

import java.time.LocalDate;

/// What decides every byte of the council's files.
///
/// @param accounts how many council tax accounts the council has on 1 April, the named cases among
///   them
/// @param seed another seed is another council
/// @param businessDate the day on which officers work when the files have been loaded and the
///   nights have run
/// @param historyThrough the day whose end the first package describes; what happened later comes
///   in the files of its day
public record Settings(int accounts, long seed, LocalDate businessDate, LocalDate historyThrough) {

  public static final int LEAST = 500;
  public static final int MOST = 1_000_000;

  /// Up to so many accounts, every night since April runs for real.
  public static final int WHOLE_YEAR_UP_TO = 20_000;

  public static final LocalDate BUSINESS_DATE = LocalDate.of(2026, 11, 20);
  public static final LocalDate BEFORE_THE_YEAR = LocalDate.of(2026, 3, 31);

  public Settings {
    if (accounts < LEAST || accounts > MOST) {
      throw new IllegalArgumentException(
          "expected from " + LEAST + " to " + MOST + " accounts, found " + accounts);
    }
    if (historyThrough.isBefore(BEFORE_THE_YEAR)
        || !historyThrough.isBefore(businessDate)
        || businessDate.isAfter(LocalDate.of(2027, 4, 1))) {
      throw new IllegalArgumentException(
          "expected a history up to 31 March 2026 or later, before a business date in the year"
              + " 2026-27, found "
              + historyThrough
              + " and "
              + businessDate);
    }
  }

  /// The council as `./evenkeel demo` makes it: a small one lives through every night since April;
  /// of a large one only the last nights run, and what came before is reported history.
  public static Settings standard(int accounts, long seed, int nights) {
    var through =
        accounts <= WHOLE_YEAR_UP_TO ? BEFORE_THE_YEAR : BUSINESS_DATE.minusDays(nights + 1L);
    return new Settings(accounts, seed, BUSINESS_DATE, through);
  }
}
