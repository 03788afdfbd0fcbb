package evenkeel.core.recommendation;

/// Something that whoever is instructed must be told, in the officer's own words.
///
/// @param hint what helps to answer, blank where nothing is needed
/// @param needed whether it may not be left blank
public record Detail(String name, String label, String hint, boolean needed) {

  /// The most letters that one takes.
  public static final int MOST = 500;

  static Detail needed(String name, String label) {
    return new Detail(name, label, "", true);
  }

  static Detail optional(String name, String label) {
    return new Detail(name, label, "", false);
  }

  Detail hint(String words) {
    return new Detail(name, label, words, needed);
  }
}
