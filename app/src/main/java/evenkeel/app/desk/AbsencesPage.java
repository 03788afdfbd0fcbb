package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Tab;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who is away, who covers, and the form that records it.
///
/// @param form null for those who record none
public record AbsencesPage(List<Tab> beside, List<Row> rows, @Nullable Form form, Problems problems)
    implements Page {

  public AbsencesPage {
    beside = List.copyOf(beside);
    rows = List.copyOf(rows);
  }

  /// One absence.
  ///
  /// @param today whether it stands now
  /// @param mayEnd whether the officer who looks may end it
  public record Row(
      long id,
      String officer,
      String from,
      String to,
      String covers,
      String reason,
      boolean today,
      boolean mayEnd) {}

  /// What was typed.
  ///
  /// @param officers who can be away, of whom a manager chooses
  /// @param covers who can cover everything
  /// @param portfolios of those who can be away, each with who can cover it
  public record Form(
      List<Choice> officers,
      List<Choice> covers,
      List<Split> portfolios,
      DateTyped from,
      DateTyped to,
      String reason) {

    public Form {
      officers = List.copyOf(officers);
      covers = List.copyOf(covers);
      portfolios = List.copyOf(portfolios);
    }
  }

  /// A portfolio that somebody else may cover.
  public record Split(String field, String portfolio, List<Choice> covers) {

    public Split {
      covers = List.copyOf(covers);
    }
  }

  @Override
  public String title() {
    return "Absences";
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
