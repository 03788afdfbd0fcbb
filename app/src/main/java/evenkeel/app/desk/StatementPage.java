package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Tab;
import evenkeel.core.money.Money;
import java.util.List;

/// An account's whole statement at the end of any day, and as it was known on any day.
///
/// @param asAt in words: the day, and what was known when
public record StatementPage(
    String reference,
    String names,
    String address,
    String asAt,
    List<StatementLine> lines,
    Money balance,
    DateTyped on,
    DateTyped known,
    Problems problems)
    implements Page {

  public StatementPage {
    lines = List.copyOf(lines);
  }

  @Override
  public String title() {
    return "Statement of account " + reference;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference, "/accounts/" + reference));
  }

  @Override
  public boolean wide() {
    return true;
  }

  public List<Tab> tabs() {
    return AccountPage.tabs(reference, "statement");
  }
}
