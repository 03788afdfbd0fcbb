package evenkeel.app.desk;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who looks after what: every debt is in exactly one row.
///
/// @param coming what is to change, in words, the soonest first
/// @param apart how many debts are with the manager, with the list of them; null for those who may
///   not see it
/// @param debts the sum of the rows
/// @param mayKeep whether the officer opens and changes portfolios
public record PortfoliosPage(
    List<Tab> beside,
    List<Row> rows,
    List<String> coming,
    @Nullable Tab apart,
    long debts,
    String notShown,
    boolean mayKeep)
    implements Page {

  public PortfoliosPage {
    beside = List.copyOf(beside);
    rows = List.copyOf(rows);
    coming = List.copyOf(coming);
  }

  /// One portfolio, or what is in none.
  ///
  /// @param priority blank for what no rules choose
  /// @param href of its own page, blank for none
  /// @param today who works on it now, where that is not its officer
  public record Row(
      String name,
      String href,
      String priority,
      String rules,
      String officer,
      String today,
      Tab action,
      Tab debts,
      String overdue,
      String oldest) {}

  @Override
  public String title() {
    return "Portfolios";
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public boolean wide() {
    return true;
  }
}
