package evenkeel.core.law;

import evenkeel.core.calendar.Nation;
import java.time.LocalDate;
import java.util.Map;

/// The law of one nation on one day: each rule's value with its citation.
public final class Law {

  private final LocalDate day;
  private final Nation nation;
  private final Map<String, Rule<?>> rules;
  private final String version;

  Law(LocalDate day, Nation nation, Map<String, Rule<?>> rules, String version) {
    this.day = day;
    this.nation = nation;
    this.rules = Map.copyOf(rules);
    this.version = version;
  }

  public LocalDate day() {
    return day;
  }

  public Nation nation() {
    return nation;
  }

  /// The version of the rulebook that this came from.
  public String version() {
    return version;
  }

  /// @throws IllegalStateException when no row holds on the day: nothing is ever guessed
  public <T> Rule<T> rule(Key<T> key) {
    var rule = rules.get(key.name());
    if (rule == null) {
      throw new IllegalStateException("no law on " + key + " for " + nation + " on " + day);
    }
    @SuppressWarnings("unchecked") // a row's value was read by the key of that name
    var typed = (Rule<T>) rule;
    return typed;
  }

  public boolean has(Key<?> key) {
    return rules.containsKey(key.name());
  }

  public <T> T value(Key<T> key) {
    return rule(key).value();
  }

  public Citation cite(Key<?> key) {
    return rule(key).citation();
  }
}
