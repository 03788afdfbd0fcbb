package evenkeel.core.law;

import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Holds the council's choices against the statute: a council may be kinder or later, never harsher
/// or earlier.
public final class PolicyCheck {

  /// Why a choice is refused, with the provision that it offends.
  public record Problem(String key, String found, String expected, Citation citation) {

    /// The refusal as an officer reads it.
    public String inWords() {
      return key + " " + found + ": expected " + expected + " (" + citation + ")";
    }
  }

  private PolicyCheck() {}

  /// What the law has against a choice from a day on; empty when it may stand. A value that cannot
  /// be read at all is for [Policy#problems].
  ///
  /// @param law the law of the day on which the choice begins
  public static List<Problem> problems(String key, String value, LocalDate from, Law law) {
    if (!law.day().equals(from)) {
      throw new IllegalArgumentException("asked with the law of " + law.day() + " for " + from);
    }
    if (!Policy.problems(key, value).isEmpty()) {
      return List.of();
    }
    var problems = new ArrayList<Problem>();
    switch (key) {
      case "reminder-grace-days" ->
          days(key, value, CouncilTaxRules.REMINDER_PERIOD, "a missed instalment", law, problems);
      case "complaint-extra-days" ->
          days(key, value, CouncilTaxRules.FINAL_NOTICE_PERIOD, "the lawful day", law, problems);
      case "shortfall-tolerance", "minimum-reminder", "minimum-summons" ->
          sum(key, value, law, problems);
      case "complaint-costs" -> costs(key, value, law, problems);
      case "signed-off-rules" -> signedOff(key, value, law, problems);
      default -> {
        // No law says more of any other setting, or it only makes a step later or rarer.
      }
    }
    return List.copyOf(problems);
  }

  private static void days(
      String key, String value, Key<?> rule, String floor, Law law, List<Problem> problems) {
    if (Integer.parseInt(value) < 0) {
      problems.add(
          new Problem(key, value, "0 or more: no step comes before " + floor, law.cite(rule)));
    }
  }

  private static void sum(String key, String value, Law law, List<Problem> problems) {
    if (Money.parse(value).isNegative()) {
      problems.add(
          new Problem(
              key,
              value,
              "0.00 or more: only a sum that is due and unpaid can be asked for",
              law.cite(CouncilTaxRules.REMINDER_PERIOD)));
    }
  }

  /// No more costs than the law lets a court order; England has no cap, only what is reasonable.
  private static void costs(String key, String value, Law law, List<Problem> problems) {
    if (Money.parse(value).isNegative()) {
      problems.add(
          new Problem(key, value, "0.00 or more", law.cite(CouncilTaxRules.COMPLAINT_MAY)));
    } else if (law.has(CouncilTaxRules.COSTS_CAP)
        && Money.parse(value).isMoreThan(law.value(CouncilTaxRules.COSTS_CAP))) {
      problems.add(
          new Problem(
              key,
              value,
              law.value(CouncilTaxRules.COSTS_CAP).plain() + " or less",
              law.cite(CouncilTaxRules.COSTS_CAP)));
    }
  }

  private static void signedOff(String key, String value, Law law, List<Problem> problems) {
    for (var name : value.trim().split("\\s+")) {
      var known = Rules.ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
      if (known.isEmpty() && !name.isEmpty()) {
        var cited = law.cite(CouncilTaxRules.REMINDER_PERIOD);
        problems.add(new Problem(key, name, "the name of a rule of law", cited));
      } else if (known.isPresent()
          && law.has(known.get())
          && law.cite(known.get()).confidence() == Confidence.UNSETTLED) {
        problems.add(
            new Problem(
                key, name, "no unsettled rule: it stays with an officer", law.cite(known.get())));
      }
    }
  }
}
