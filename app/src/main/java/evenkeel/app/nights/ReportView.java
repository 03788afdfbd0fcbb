package evenkeel.app.nights;

import evenkeel.app.charges.CostsRaised;
import evenkeel.app.ui.Words;
import evenkeel.core.money.Money;
import java.util.List;

/// A morning report as pages draw it.
///
/// @param lasted the evening of the night that it is compared with; blank for the first night
/// @param widest the largest class, to draw bars against
/// @param costs what the night found of costs that run out of time, blank for nothing
/// @param raised the most pressing of them
public record ReportView(
    NightLine night,
    String lasted,
    List<Line> changes,
    long missed,
    long proposed,
    long notMissed,
    List<Part> parts,
    boolean sums,
    long widest,
    List<MorningReports.Proven> proofs,
    String swept,
    String decided,
    String faulted,
    String notices,
    String costs,
    List<CostsRaised.Raised> raised) {

  /// A kind of decision with its number, this night and the last.
  public record Line(String what, String debts, String before, String difference, String balance) {}

  /// A class of the difference.
  ///
  /// @param width of its bar, in hundredths of the widest
  public record Part(String name, String title, long debts, long width) {}

  static ReportView of(MorningReports.Report report) {
    var widest = report.classes().stream().mapToLong(Comparison.Difference::debts).max().orElse(1);
    return new ReportView(
        NightLine.of(report.run()),
        report.before().map(before -> Words.date(before.evening())).orElse(""),
        report.changes().stream().map(ReportView::line).toList(),
        report.missed(),
        report.proposed(),
        report.notMissed(),
        report.classes().stream()
            .map(c -> new Part(c.name(), c.title(), c.debts(), c.debts() * 100 / widest))
            .toList(),
        report.sums(),
        widest,
        report.proofs(),
        Nights.swept(report.swept()),
        number(report.decided().get("decided")),
        number(report.decided().get("faulted")),
        number(report.composed().get("notices")),
        Nights.raised(report.costs()),
        report.raised());
  }

  private static Line line(MorningReports.Change change) {
    var difference = change.difference();
    return new Line(
        change.what(),
        Words.count(change.debts()),
        Words.count(change.before()),
        difference == 0 ? "–" : (difference > 0 ? "+" : "−") + Words.count(Math.abs(difference)),
        Money.ofPence(change.balancePence()).toString());
  }

  private static String number(@org.jspecify.annotations.Nullable Object fact) {
    return fact instanceof Number number ? Words.count(number.longValue()) : "0";
  }
}
