package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

/// The name of a rule, and what type its value has. A row whose value cannot be read stops
/// start-up.
public record Key<T>(String name, Function<String, T> reader) {

  public static Key<LegalPeriod> period(String name) {
    return new Key<>(name, LegalPeriod::parse);
  }

  public static Key<Integer> whole(String name) {
    return new Key<>(name, Integer::valueOf);
  }

  public static Key<Money> money(String name) {
    return new Key<>(name, Money::parse);
  }

  public static Key<Boolean> yesNo(String name) {
    return new Key<>(
        name,
        text ->
            switch (text) {
              case "yes" -> true;
              case "no" -> false;
              default -> throw new IllegalArgumentException("expected yes or no, found " + text);
            });
  }

  public static Key<LocalDate> day(String name) {
    return new Key<>(
        name,
        text -> {
          try {
            return LocalDate.parse(text);
          } catch (DateTimeException notADay) {
            throw new IllegalArgumentException("expected a day, found " + text, notADay);
          }
        });
  }

  public static Key<Bands> bands(String name) {
    return new Key<>(name, Bands::parse);
  }

  public static Key<FeeScale> feeScale(String name) {
    return new Key<>(name, FeeScale::parse);
  }

  public static Key<String> words(String name) {
    return new Key<>(name, text -> text);
  }

  @Override
  public String toString() {
    return name;
  }
}
