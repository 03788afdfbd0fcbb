package evenkeel.app.recovery;

import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.StepKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A liability order or a judgment as an officer records it.
///
/// @param sum what it orders, without costs
/// @param payBy the last day that it gives to pay, null where it gives none
record OrderMade(
    LocalDate on,
    String court,
    String caseNumber,
    Money sum,
    Money costs,
    @Nullable LocalDate payBy) {

  /// The key under which one waits for a second look.
  static final String KEY = "record-order";

  private static final int MOST = 100;

  /// Names of the fields, as typed and kept.
  static final String ON = "on";

  static final String COURT = "court";
  static final String CASE = "case-number";
  static final String SUM = "sum";
  static final String COSTS = "costs";
  static final String PAY_BY = "pay-by";

  /// What a court orders for a type of debt.
  static StepKind kind(DebtType type) {
    return type == DebtType.COUNCIL_TAX ? StepKind.LIABILITY_ORDER : StepKind.JUDGMENT;
  }

  Money whole() {
    return sum.plus(costs);
  }

  /// As an approver reads it.
  List<SummaryRow> rows() {
    return List.of(
        SummaryRow.of("Made on", Words.date(on)),
        SummaryRow.of("Court", court),
        SummaryRow.of("Case number", caseNumber),
        SummaryRow.of("Sum, without costs", sum.toString()),
        SummaryRow.of("Costs", costs.toString()),
        SummaryRow.of("To be paid by", payBy == null ? "No day is given" : Words.date(payBy)));
  }

  /// What is wrong with what was typed, by field; empty where nothing is.
  static Map<String, String> problems(Map<String, String> typed, DebtCase found) {
    var problems = new LinkedHashMap<String, String>();
    var on = day(typed, ON);
    var today = found.on().beside().day();
    if (on.isEmpty()) {
      problems.put(ON, "Enter the day on which the court made it, as a real date");
    } else {
      ofDay(on.get(), today, found, problems);
    }
    words(typed, COURT, "Enter which court made it", problems);
    words(typed, CASE, "Enter the court’s case number", problems);
    if (money(typed, SUM).filter(Money::isPositive).isEmpty()) {
      problems.put(SUM, "Enter what it orders, in pounds and pence such as 412.50");
    }
    if (money(typed, COSTS).isEmpty()) {
      problems.put(COSTS, "Enter the costs that it orders, 0.00 for none");
    }
    var payBy = day(typed, PAY_BY);
    if (!typed.getOrDefault(PAY_BY, "").isBlank()
        && (payBy.isEmpty() || (on.isPresent() && payBy.get().isBefore(on.get())))) {
      problems.put(PAY_BY, "Enter a real date that is not before the order, or leave it blank");
    }
    if (problems.isEmpty() && stands(found)) {
      problems.put("", "One stands already: withdraw it first, and say why");
    }
    return problems;
  }

  private static void ofDay(
      LocalDate on, LocalDate today, DebtCase found, Map<String, String> problems) {
    var s = found.s();
    var demanded = s.demandIssuedOn();
    var summons = OfficersStep.order(s, StepKind.SUMMONS);
    if (on.isAfter(today)) {
      problems.put(ON, "Enter a day that is not after today");
    } else if (demanded != null && on.isBefore(demanded)) {
      problems.put(ON, "Enter a day after the debt was asked for, on " + Words.date(demanded));
    } else if (found.type() == DebtType.COUNCIL_TAX
        && summons != null
        && !on.isBefore(summons.issuedOn())
        && on.isBefore(summons.nextStepFrom())) {
      problems.put(
          ON,
          "The summons of %s allows no order before %s (%s)"
              .formatted(
                  Words.date(summons.issuedOn()),
                  Words.date(summons.nextStepFrom()),
                  found.on().law().cite(CouncilTaxRules.SUMMONS_ELAPSED)));
    }
  }

  private static boolean stands(DebtCase found) {
    return OfficersStep.order(found.s(), kind(found.type())) != null;
  }

  private static void words(
      Map<String, String> typed, String name, String expected, Map<String, String> problems) {
    var text = typed.getOrDefault(name, "").strip();
    if (text.isEmpty()) {
      problems.put(name, expected);
    } else if (text.length() > MOST) {
      problems.put(name, "Enter at most %d letters: this has %d".formatted(MOST, text.length()));
    }
  }

  /// Reads what has no problems.
  static OrderMade of(Map<String, String> typed) {
    return new OrderMade(
        day(typed, ON).orElseThrow(),
        typed.getOrDefault(COURT, "").strip(),
        typed.getOrDefault(CASE, "").strip(),
        money(typed, SUM).orElseThrow(),
        money(typed, COSTS).orElseThrow(),
        day(typed, PAY_BY).orElse(null));
  }

  private static Optional<LocalDate> day(Map<String, String> typed, String name) {
    try {
      return Optional.of(LocalDate.parse(typed.getOrDefault(name, "").strip()))
          .filter(day -> day.getYear() >= 1900 && day.getYear() < 2200);
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }

  private static Optional<Money> money(Map<String, String> typed, String name) {
    var plain = typed.getOrDefault(name, "").strip().replace(",", "").replace("£", "");
    return plain.matches("\\d{1,9}(\\.\\d{2})?")
        ? Optional.of(Money.parse(plain.contains(".") ? plain : plain + ".00"))
        : Optional.empty();
  }
}
