package evenkeel.demo;

import evenkeel.core.bill.InstalmentScheme;
import evenkeel.core.calendar.FinancialYear;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Law;
import evenkeel.core.law.LawText;
import evenkeel.core.law.Rulebook;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The instalments of a bill as the billing system makes them: as the law of the day of issue says.
final class Scheme {

  private static final String RULES = "england/council-tax/rules.csv";
  private static final Rulebook RULEBOOK =
      Rulebook.parse(List.of(new LawText(RULES, Words.text("/law/" + RULES))));
  private static final Map<Integer, Law> LAWS = new ConcurrentHashMap<>();

  /// One instalment.
  record Due(int day, long pence) {}

  private Scheme() {}

  /// What a bill issued in March before the year asks for.
  static List<Due> year(int startYear, long pence, int instalments, int dayOfMonth) {
    return of(startYear, Days.of(startYear, 3, 10), pence, instalments, dayOfMonth);
  }

  static List<Due> of(int startYear, int issued, long pence, int instalments, int dayOfMonth) {
    var dues = new ArrayList<Due>(12);
    var year = new FinancialYear(startYear);
    for (var due :
        InstalmentScheme.of(
            Money.ofPence(pence), Days.date(issued), year, instalments, dayOfMonth, law(issued))) {
      dues.add(new Due(Days.of(due.due()), due.amount().pence()));
    }
    return dues;
  }

  /// A sum in so many parts, or fewer when they would be too small.
  static List<Long> parts(long pence, int parts) {
    if (pence <= 0) {
      return List.of();
    }
    return InstalmentScheme.amounts(Money.ofPence(pence), parts, law(Crowd.BILLS_ISSUED)).stream()
        .map(Money::pence)
        .toList();
  }

  private static Law law(int day) {
    return LAWS.computeIfAbsent(day, _ -> RULEBOOK.on(Days.date(day), Nation.ENGLAND));
  }
}
