package evenkeel.core.recovery;

import evenkeel.core.law.Citation;
import org.jspecify.annotations.Nullable;

/// Why, in a sentence an officer could read to a caller, with the law it rests on.
///
/// @param code names the class of reason, for counting: `missed-instalment`, `hold.breathing-space`
/// @param citation null where the reason is a fact or the council's own policy
public record Reason(String code, String text, @Nullable Citation citation) {

  public static Reason fact(String code, String text) {
    return new Reason(code, text, null);
  }
}
