package evenkeel.app.charges;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The runs of service charges, and the form by which a year is shared out.
///
/// @param tops nodes that stand at the top of a tree, to choose from
/// @param next address of the runs before these, null when there are none
public record ChargeRunsPage(
    List<Run> runs,
    List<Choice> tops,
    ChargeRunForm form,
    boolean mayPrepare,
    @Nullable String next,
    Problems problems)
    implements Page {

  public ChargeRunsPage {
    runs = List.copyOf(runs);
    tops = List.copyOf(tops);
  }

  @Override
  public String title() {
    return "Service charges";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// Which keys could be meant, in words.
  public String topsInWords() {
    return tops.isEmpty()
        ? ""
        : ": "
            + tops.stream()
                .map(top -> top.value() + " is " + top.text())
                .collect(java.util.stream.Collectors.joining(", "));
  }

  /// Estimate or actual costs.
  public List<Choice> bases() {
    return Choice.choose(
        Arrays.stream(Scope.Basis.values())
            .map(each -> Choice.of(each.key(), each.title()))
            .toList(),
        List.of(form.basis()));
  }

  /// The year's services or major works.
  public List<Choice> parts() {
    return Choice.choose(
        Arrays.stream(Scope.Part.values())
            .map(each -> Choice.of(each.key(), each.title()))
            .toList(),
        List.of(form.part()));
  }
}
