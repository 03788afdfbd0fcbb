package evenkeel.app.ui;

import java.util.List;

/// A page: a public record with everything that its template needs. See the package for how to make
/// one.
public non-sealed interface Page extends Reply {

  /// Heading and window title: what this is, before where it is.
  String title();

  Place place();

  /// The way here, from the front page down; empty on a front page.
  default List<Crumb> crumbs() {
    return List.of();
  }

  /// What is wrong with the form, shown at the top and beside its fields.
  default Problems problems() {
    return Problems.NONE;
  }

  /// Reading pages are two thirds wide; working pages, with dense tables, use the full width.
  default boolean wide() {
    return false;
  }

  /// True when the template draws its own `h1`.
  default boolean ownHeading() {
    return false;
  }

  default int status() {
    return problems().isEmpty() ? 200 : 422;
  }

  /// The template, by its name: `letters.BatchPage` is drawn by `letters/batch.jte`.
  default String template() {
    var words = getClass().getSimpleName().replaceFirst("Page$", "");
    var kebab = words.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
    var path = getClass().getPackageName();
    return path.substring(path.lastIndexOf('.') + 1) + "/" + kebab + ".jte";
  }
}
