package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Happening;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tab;
import evenkeel.core.money.Money;
import java.util.List;

/// A person with all their accounts: who it is, what must be known, the position, what next.
///
/// @param about born, address, how to reach them, on one line
/// @param total over all debts that they owe
/// @param next what should happen next and because of what, most urgent first
/// @param kinds filter of the timeline
/// @param looksHref who looked, blank for those who may not see it
/// @param marks where a look at each mark of vulnerability is recorded; none for those who may not
/// @param mayDeclare whether this officer may declare that they know this person
/// @param notShown how many accounts are left out because the officer knows somebody else on them,
///   blank for none; no figure counts them
public record PersonPage(
    long person,
    String name,
    String about,
    String reach,
    Money total,
    Money overdue,
    String nextDue,
    List<AccountPage.Banner> banners,
    List<Row> debts,
    List<Next> next,
    List<HoldView> holds,
    List<SummaryRow> details,
    List<Crumb> others,
    List<Tab> kinds,
    List<Happening> timeline,
    String looksHref,
    List<Crumb> marks,
    boolean mayDeclare,
    String notShown)
    implements Page {

  /// One debt of theirs.
  ///
  /// @param href blank where the officer does not work on this type of debt
  public record Row(DebtView debt, String href, String address, String role) {}

  /// What should happen next with a debt.
  public record Next(String what, String because, List<RecoveryPath.Law> law, String href) {
    public Next {
      law = List.copyOf(law);
    }
  }

  public PersonPage {
    banners = List.copyOf(banners);
    debts = List.copyOf(debts);
    next = List.copyOf(next);
    holds = List.copyOf(holds);
    details = List.copyOf(details);
    marks = List.copyOf(marks);
    others = List.copyOf(others);
    kinds = List.copyOf(kinds);
    timeline = List.copyOf(timeline);
  }

  @Override
  public String title() {
    return name;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("People", "/people"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  @Override
  public boolean ownHeading() {
    return true;
  }
}
