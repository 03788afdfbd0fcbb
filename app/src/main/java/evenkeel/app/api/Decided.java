package evenkeel.app.api;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// What a second person decides of a request, as it is sent.
///
/// @param grant whether it is granted; false refuses it
/// @param because why
public record Decided(@Nullable Boolean grant, @Nullable String because) {

  /// A decision with its reason.
  public record Decision(boolean grant, String because) {}

  /// What was sent, once nothing of it is missing.
  ///
  /// @throws Refusal with everything that is
  public Decision read() {
    var wrong = new ArrayList<Wrong>();
    if (grant == null) {
      wrong.add(new Wrong("/grant", "missing", "expected true to grant it or false to refuse it"));
    }
    if (because == null || because.isBlank()) {
      wrong.add(new Wrong("/because", "missing", "expected the reason in words"));
    }
    if (grant == null || because == null || !wrong.isEmpty()) {
      throw Refusal.invalid(wrong);
    }
    return new Decision(grant, because.strip());
  }
}
