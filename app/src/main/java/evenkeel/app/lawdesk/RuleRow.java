package evenkeel.app.lawdesk;

import evenkeel.app.ui.Words;
import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.Rulebook;
import java.time.LocalDate;
import java.util.Locale;

/// One row of law as its page shows it.
///
/// @param inForce whether it holds on the business date
public record RuleRow(
    String name,
    String nation,
    String value,
    String period,
    String citation,
    String confidence,
    String confidenceClasses,
    String reading,
    boolean inForce) {

  static RuleRow of(Rulebook.Row row, LocalDate today) {
    var rule = row.rule();
    var to = rule.to();
    return new RuleRow(
        rule.key().name(),
        row.nation().name().substring(0, 1)
            + row.nation().name().substring(1).toLowerCase(Locale.ROOT),
        words(rule.value()),
        "from "
            + Words.date(rule.from())
            + (to == null ? ", still in force" : " to " + Words.date(to)),
        rule.citation().provision(),
        rule.citation().confidence().name().toLowerCase(Locale.ROOT),
        classes(rule.citation().confidence()),
        rule.reading(),
        !rule.from().isAfter(today) && (to == null || !to.isBefore(today)));
  }

  /// The value as a person says it.
  private static String words(Object value) {
    return switch (value) {
      case LegalPeriod period ->
          period.days()
              + " days, "
              + period.counting().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      case Boolean yes -> yes ? "yes" : "no";
      default -> String.valueOf(value);
    };
  }

  static String classes(Confidence confidence) {
    return switch (confidence) {
      case OFFICIAL -> "govuk-tag--green";
      case SECONDARY, DERIVED -> "govuk-tag--blue";
      case MEMORY -> "govuk-tag--yellow";
      case UNSETTLED -> "govuk-tag--red";
    };
  }
}
