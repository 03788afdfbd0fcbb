package evenkeel.app.desk;

import evenkeel.app.history.Histories;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tab;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An account: who is liable, what is owed, where each debt stands and why, and what may be done.
///
/// @param people links to the people on it
/// @param difference how our balance differs from the source's own, blank when it does not
/// @param underWay notices that have not left yet
/// @param panels facts of overpayments and leases
/// @param demands what has become of the demands of a lease
/// @param lines the newest lines of the statement, oldest first
/// @param earlier how many earlier lines there are
/// @param awaiting steps that another system reported and no officer has checked
/// @param unnamed joint people who were never served the joint notice
/// @param next address of the next case, null when not from a worklist
/// @param back address of the worklist, null when not from one
public record AccountPage(
    String reference,
    List<Crumb> people,
    String address,
    List<SummaryRow> facts,
    Money balance,
    Money overdue,
    String difference,
    List<Banner> banners,
    List<DebtView> debts,
    List<Panel> panels,
    DemandsPanel demands,
    List<UnderWay> underWay,
    List<StatementLine> lines,
    int earlier,
    List<HoldView> holds,
    List<Histories.Step> awaiting,
    List<Crumb> unnamed,
    Allowed allowed,
    @Nullable String next,
    @Nullable String back)
    implements Page {

  /// Facts of one overpayment or lease.
  public record Panel(String title, List<SummaryRow> rows) {
    public Panel {
      rows = List.copyOf(rows);
    }

    /// With further rows.
    Panel and(List<SummaryRow> more) {
      return new Panel(title, Stream.concat(rows.stream(), more.stream()).toList());
    }
  }

  /// A notice that has not left yet, and how far it is.
  public record UnderWay(String text, String href, String position) {}

  /// What must be known before speaking.
  public record Banner(String kind, String text) {}

  /// What this officer may do here.
  public record Allowed(
      boolean hold,
      boolean jointNotice,
      boolean checkStep,
      boolean looks,
      boolean declare,
      boolean demand,
      boolean recommend,
      boolean handOver) {}

  public AccountPage {
    people = List.copyOf(people);
    facts = List.copyOf(facts);
    banners = List.copyOf(banners);
    debts = List.copyOf(debts);
    panels = List.copyOf(panels);
    underWay = List.copyOf(underWay);
    lines = List.copyOf(lines);
    holds = List.copyOf(holds);
    awaiting = List.copyOf(awaiting);
    unnamed = List.copyOf(unnamed);
  }

  @Override
  public String title() {
    return "Account " + reference;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return people.isEmpty()
        ? List.of(new Crumb("People", "/people"))
        : List.of(new Crumb("People", "/people"), people.getFirst());
  }

  @Override
  public boolean wide() {
    return true;
  }

  @Override
  public boolean ownHeading() {
    return true;
  }

  public String href() {
    return "/accounts/" + reference;
  }

  public List<Tab> tabs() {
    return tabs(reference, "");
  }

  /// The sub-navigation of an account's pages.
  ///
  /// @param here the page's own part of the address
  static List<Tab> tabs(String reference, String here) {
    var root = "/accounts/" + reference;
    return List.of(
        Tab.of("Overview", root, here.isEmpty()),
        Tab.of("Statement", root + "/statement", here.equals("statement")),
        Tab.of("Payments", root + "/payments", here.equals("payments")),
        Tab.of("History", root + "/history", here.equals("history")));
  }
}
