package evenkeel.app.audit;

import java.util.Optional;

/// What officers type in their own words: reasons, and what an employer, an agent or a court must
/// be told. The fields are known by their names, which every form and every call keeps to. A
/// portfolio's name is held against the same words by whoever keeps portfolios.
///
/// Names of people and places are never held against them: a surname can be a word that is a
/// condition too, and nobody is refused for their name. No command of the command line takes a
/// reason: those that it writes are the product's own words.
public final class FreeText {

  /// In every refusal of a word about health.
  public static final String INSTEAD =
      "We keep what to do for a person, never what they have: write the need instead, such as ";

  private FreeText() {}

  /// Whether a field of this name is typed in an officer's own words.
  public static boolean is(String name) {
    var lower = name.toLowerCase(java.util.Locale.ROOT);
    return lower.endsWith("reason") || lower.endsWith("because") || lower.startsWith("own.");
  }

  /// Why a text in an officer's own words cannot be kept; empty where it can.
  public static Optional<String> wrong(String text) {
    return HealthWords.all()
        .need(text)
        .map(
            need ->
                "this has a word in it that names a health condition. "
                    + INSTEAD
                    + "“"
                    + need
                    + "”");
  }

  /// What somebody searched for, as the log of looks keeps it. Words that found somebody are a
  /// name, an address or a reference, and are kept as they were typed; where nobody was found, a
  /// word that names a condition is left out, since it may be what somebody has.
  ///
  /// @param found how many were found
  public static String sought(String terms, long found) {
    return found > 0 ? terms : HealthWords.all().without(terms);
  }
}
