package evenkeel.app.desk;

import evenkeel.app.accounts.ChargesOnFile;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Interest and costs of a statement. Of interest it shows principal, rate and days as far as the
/// books hold them: days where the charge has a period, the rate where one lease's clause says it.
/// A billing system sends a sum without its principal; where something is not in the books, the
/// line says so.
///
/// @param principal on which it runs, in words; blank for costs
/// @param rate in words; blank for costs
/// @param days of its period, in words; blank for costs
record StatementInterest(ChargesOnFile.Charge charge, String principal, String rate, String days) {

  private static final String NOT_GIVEN = "Not given by its source";

  static List<StatementInterest> of(StatementFacts facts) {
    var rate = rate(facts);
    return facts.charges().stream()
        .filter(each -> List.of("interest", "court_costs", "court_fee").contains(each.type()))
        .map(
            each ->
                each.type().equals("interest")
                    ? new StatementInterest(each, NOT_GIVEN, rate, days(each))
                    : new StatementInterest(each, "", "", ""))
        .toList();
  }

  /// The days of a period, of which the first and the last are its own.
  private static String days(ChargesOnFile.Charge charge) {
    return charge.from() == null || charge.to() == null
        ? NOT_GIVEN
        : String.valueOf(ChronoUnit.DAYS.between(charge.from(), charge.to()) + 1);
  }

  private static String rate(StatementFacts facts) {
    var asking =
        facts.clauses().values().stream()
            .filter(said -> Boolean.TRUE.equals(said.asksInterest()))
            .map(StatementInterest::clause)
            .distinct()
            .toList();
    return asking.size() == 1 ? asking.getFirst() + ", as the lease says" : NOT_GIVEN;
  }

  /// A clause that asks for interest: as figures where they are on file, or else in its own words.
  private static String clause(LeaseClauses.Said said) {
    var figures = said.figures();
    return figures == null ? String.valueOf(said.interest()) : figures.inWords();
  }

  static Paper.Part part(StatementFacts facts) {
    return Paper.Part.table(
        "Interest and court costs",
        new Paper.Table(
            Column.of("What", "On", "From", "To", "Principal", "Rate", "Days", "#Amount"),
            of(facts).stream()
                .map(
                    each ->
                        List.of(
                            MoneyWords.line("charge", each.charge().type(), false),
                            facts.debt(each.charge().debt()),
                            Words.shortDate(each.charge().from()),
                            Words.shortDate(each.charge().to()),
                            each.principal(),
                            each.rate(),
                            each.days(),
                            Money.ofPence(each.charge().pence()).toString()))
                .toList(),
            false),
        "What is not given here was not sent to our books with the sum: ask us for it.");
  }
}
