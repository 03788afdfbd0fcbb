package evenkeel.app.ui;

import evenkeel.core.money.Money;
import evenkeel.core.sums.Field;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How dates, times and numbers are written on pages. Money writes itself.
public final class Words {

  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final DateTimeFormatter LONG = formatter("d MMMM uuuu");
  private static final DateTimeFormatter CLOCK = formatter("h:mma");
  private static final Pattern SHORT = Pattern.compile("\\d{1,2} [A-Z][a-z]{2} \\d{4}");
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };

  private Words() {}

  /// 4 June 2026; empty for no date.
  public static String date(@Nullable LocalDate day) {
    return day == null ? "" : LONG.format(day);
  }

  /// 4 Jun 2026, for tables; empty for no date.
  public static String shortDate(@Nullable LocalDate day) {
    return day == null
        ? ""
        : day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1] + " " + day.getYear();
  }

  /// Whether a cell is nothing but a day as tables write it: it stands on one line.
  public static boolean isShortDate(String cell) {
    return SHORT.matcher(cell).matches();
  }

  /// 4 Jun 2026, 9:32am, in the council's own time.
  public static String moment(OffsetDateTime at) {
    var there = at.atZoneSameInstant(LONDON);
    return shortDate(there.toLocalDate())
        + ", "
        + CLOCK.format(there).toLowerCase(Locale.ROOT).replace(".", "");
  }

  /// The words as a sentence or a cell begins.
  public static String sentence(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  /// 12,345.
  public static String count(long number) {
    return String.format(Locale.UK, "%,d", number);
  }

  /// 1 account, 2 accounts.
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /// What a page says of rows that it leaves out because the officer declared to know somebody: how
  /// many, and never whose. Empty for none.
  public static String notShown(long number, String one, String many) {
    return number == 0
        ? ""
        : count(number, one + " is not shown", many + " are not shown")
            + (number == 1
                ? ": you know somebody it belongs to."
                : ": you know somebody they belong to.");
  }

  /// The financial year that a number names: 2026-27.
  public static String year(int startYear) {
    return startYear + "-" + String.format(Locale.ROOT, "%02d", (startYear + 1) % 100);
  }

  /// An answer to a field as a page shows it: what is kept as `2026-11-20` or `yes` as its words.
  /// What cannot be read stays as it is.
  public static String answer(Field field, String kept) {
    return switch (field.kind()) {
      case DAY -> day(kept);
      case MONEY -> money(kept);
      case WHOLE, WHOLES -> kept;
      case CHOICE ->
          field.options().stream()
              .filter(option -> option.value().equals(kept))
              .map(Field.Option::text)
              .findFirst()
              .orElse(kept);
    };
  }

  private static String money(String kept) {
    try {
      return kept.isEmpty() ? "" : Money.parse(kept).toString();
    } catch (IllegalArgumentException _) {
      return "£" + kept;
    }
  }

  private static String day(String kept) {
    try {
      return date(LocalDate.parse(kept));
    } catch (DateTimeException _) {
      return kept;
    }
  }

  /// A class list's tail: a blank before each further class, nothing for none.
  public static String and(@Nullable String classes) {
    return classes == null || classes.isEmpty() ? "" : " " + classes;
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.UK);
  }
}
