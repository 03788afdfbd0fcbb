package evenkeel.app.ui;

import evenkeel.app.access.Officer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around a page and is the same whatever the page is.
///
/// @param council name of the authority
/// @param day the business date, null when it is not known
/// @param officer who is signed in, null when nobody is
/// @param places words of the navigation that this officer has
/// @param csrf what a form must send back to show that it is ours
/// @param once key by which a form sent twice acts once
/// @param assets changes when styles or scripts do
/// @param done what the last form did
/// @param sought what was last searched for, to stay in the box
public record Frame(
    String council,
    @Nullable LocalDate day,
    @Nullable Officer officer,
    List<Place> places,
    Csrf csrf,
    String once,
    String version,
    String assets,
    String done,
    String sought,
    boolean shortcuts) {

  /// Name and value of the hidden field.
  public record Csrf(String name, String value) {}

  public boolean has(Place place) {
    return places.contains(place);
  }
}
