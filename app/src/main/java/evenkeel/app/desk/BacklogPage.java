package evenkeel.app.desk;

import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tab;
import java.util.List;

/// How old the work is, and whose.
///
/// @param by what it is told by, each a page of its own
/// @param finding what stands out, as a sentence
/// @param bands the ages, in their order
/// @param all the last row: every debt that needs somebody
public record BacklogPage(
    List<Tab> beside,
    List<Tab> by,
    String what,
    String finding,
    List<String> bands,
    List<Row> rows,
    Row all,
    String notShown,
    String csv)
    implements Page {

  public BacklogPage {
    beside = List.copyOf(beside);
    by = List.copyOf(by);
    bands = List.copyOf(bands);
    rows = List.copyOf(rows);
  }

  /// One row of the table and one bar of the chart.
  ///
  /// @param ages how many of each age, each with the list of them
  /// @param bar the parts of its bar, from the left
  public record Row(String title, List<Tab> ages, Tab sum, String overdue, List<Part> bar) {

    public Row {
      ages = List.copyOf(ages);
      bar = List.copyOf(bar);
    }
  }

  /// A part of a bar, in thousandths of the longest.
  ///
  /// @param band its place among the ages, which chooses its pattern
  public record Part(int band, long from, long width) {}

  @Override
  public String title() {
    return "Backlog";
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
