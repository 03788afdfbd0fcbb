package evenkeel.app.reports;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Locale;

/// The figures of a quarter's return on housing benefit debt, how each came about, that they fit
/// together, and the quarters before it.
///
/// @param chosen key of the quarter
/// @param quarters to choose from
/// @param accounts whether the officer may open the accounts behind a figure
/// @param ended whether the quarter is over
public record DebtReturnPage(
    String chosen,
    String inWords,
    String sentence,
    List<Row> rows,
    List<Bar> bars,
    List<String> warnings,
    String ledger,
    String difference,
    List<Choice> quarters,
    boolean accounts,
    boolean ended)
    implements Page {

  private static final int CHART = 560;

  /// A line of the return: a figure, or one of the ways in which it came about.
  ///
  /// @param key of the figure, blank for a way
  public record Row(
      String key, String name, String about, String amount, String accounts, boolean total) {}

  /// A quarter in the chart: what was identified beside what was recovered.
  ///
  /// @param identifiedWidth of its bar, in the chart's own measure
  public record Bar(
      String quarter,
      String start,
      String identified,
      String recovered,
      String writtenOff,
      String end,
      String rate,
      int identifiedWidth,
      int recoveredWidth) {}

  public DebtReturnPage {
    rows = List.copyOf(rows);
    bars = List.copyOf(bars);
    warnings = List.copyOf(warnings);
    quarters = List.copyOf(quarters);
  }

  static DebtReturnPage of(
      List<DebtReturn> returns, List<Choice> quarters, boolean accounts, boolean ended) {
    var last = returns.getLast();
    var most =
        returns.stream()
            .mapToLong(
                each ->
                    Math.max(each.of(Figure.IDENTIFIED).pence(), each.of(Figure.RECOVERED).pence()))
            .max()
            .orElse(0);
    return new DebtReturnPage(
        last.quarter().key(),
        last.quarter().inWords(),
        sentence(last),
        java.util.Arrays.stream(Figure.values())
            .flatMap(figure -> DebtReturnRows.of(last, figure).stream())
            .toList(),
        returns.stream().map(each -> bar(each, most)).toList(),
        last.warnings(returns.get(returns.size() - 2)),
        last.ledger().toString(),
        last.difference().toString(),
        quarters,
        accounts,
        ended);
  }

  private static String sentence(DebtReturn one) {
    var more = one.ledger().minus(one.start());
    return "In "
        + one.quarter().inWords()
        + " "
        + one.of(Figure.RECOVERED)
        + " was recovered and "
        + one.of(Figure.IDENTIFIED)
        + " identified: what is owed "
        + (more.isZero()
            ? "did not change"
            : (more.isPositive() ? "grew by " : "fell by ") + more.max(more.negated()));
  }

  private static Bar bar(DebtReturn one, long most) {
    return new Bar(
        one.quarter().inWords(),
        one.start().toString(),
        one.of(Figure.IDENTIFIED).toString(),
        one.of(Figure.RECOVERED).toString(),
        one.of(Figure.WRITTEN_OFF).toString(),
        one.end().toString(),
        rate(one),
        width(one.of(Figure.IDENTIFIED), most),
        width(one.of(Figure.RECOVERED), most));
  }

  static String rate(DebtReturn one) {
    var tenths = one.rateInTenths();
    return tenths < 0 ? "" : String.format(Locale.UK, "%d.%d%%", tenths / 10, tenths % 10);
  }

  private static int width(Money amount, long most) {
    return most <= 0 || !amount.isPositive() ? 0 : (int) Math.max(1, amount.pence() * CHART / most);
  }

  @Override
  public String title() {
    return "Housing benefit debt return, " + inWords;
  }

  @Override
  public Place place() {
    return Place.INSIGHT;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Insight", "/insight"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// The address of the accounts behind a figure.
  public String behind(Row row) {
    return "/insight/benefit-debt-return/accounts?quarter=" + chosen + "&figure=" + row.key();
  }

  /// How many quarters the chart shows, in words.
  public String shown() {
    return Words.count(bars.size(), "quarter", "quarters");
  }
}
