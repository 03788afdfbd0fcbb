package evenkeel.app.admin;

import evenkeel.app.access.Conflicts.Declared;
import evenkeel.app.access.Conflicts.Kind;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;
import java.util.Locale;

/// Who declared that they know whom, and ending it.
///
/// @param notShown how many are left out because the officer knows the person too, in words
/// @param next address of the next page, blank when this is all
public record ConflictsPage(
    List<Declared> declared, String notShown, String next, Problems problems) implements Page {

  public ConflictsPage {
    declared = List.copyOf(declared);
  }

  @Override
  public String title() {
    return "Officers who know a person";
  }

  @Override
  public Place place() {
    return Place.ADMIN;
  }

  /// How the officer knows the person, in words.
  public String kind(Declared each) {
    return Kind.valueOf(each.kind().toUpperCase(Locale.ROOT)).title();
  }
}
