package evenkeel.core.work;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A part of the map by its postcodes: an area (`ZZ`), a district (`ZZ10`) or a sector (`ZZ10 1`).
/// It holds whole areas, districts and sectors, never a beginning by chance: `ZZ1` does not hold
/// `ZZ10 1`.
///
/// @param text as officers write it, in capitals
public record PostcodeArea(String text) {

  private static final Pattern AREA = Pattern.compile("[A-Z]{1,2}");
  private static final Pattern DISTRICT = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]?");
  private static final Pattern SECTOR = Pattern.compile("[A-Z]{1,2}\\d[A-Z\\d]? \\d");
  private static final Pattern POSTCODE =
      Pattern.compile("([A-Z]{1,2}\\d[A-Z\\d]?) ?(\\d)[A-Z]{2}");

  public PostcodeArea {
    if (!AREA.matcher(text).matches()
        && !DISTRICT.matcher(text).matches()
        && !SECTOR.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "expected a postcode area, district or sector, found " + text);
    }
  }

  /// What somebody typed; empty when it is none of the three.
  public static Optional<PostcodeArea> of(String typed) {
    var text = typed.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    try {
      return Optional.of(new PostcodeArea(text));
    } catch (IllegalArgumentException notOne) {
      return Optional.empty();
    }
  }

  /// The sector of a whole postcode: `ZZ10 1` of `ZZ10 1AA`; blank where it is no postcode.
  public static String sector(String postcode) {
    var found = POSTCODE.matcher(postcode.strip().toUpperCase(Locale.ROOT));
    return found.matches() ? found.group(1) + " " + found.group(2) : "";
  }

  /// Whether a sector lies in it.
  ///
  /// @param sector such as `ZZ10 1`; blank lies nowhere
  public boolean holds(String sector) {
    if (!sector.startsWith(text)) {
      return false;
    }
    if (sector.length() == text.length()) {
      return text.indexOf(' ') > 0;
    }
    // An area's letters end where a figure begins, a district where its sector does.
    var next = sector.charAt(text.length());
    return isArea() ? Character.isDigit(next) : next == ' ';
  }

  private boolean isArea() {
    return Character.isLetter(text.charAt(text.length() - 1)) && text.length() <= 2;
  }
}
