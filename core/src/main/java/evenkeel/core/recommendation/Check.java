package evenkeel.core.recommendation;

import evenkeel.core.law.Key;
import evenkeel.core.sums.Field;
import org.jspecify.annotations.Nullable;

/// A question of the step's own that must be answered yes.
///
/// @param missing why the step may not be taken where it is answered no
/// @param rule which law asks for it, null where the council's own care does
public record Check(Field field, String missing, @Nullable Key<?> rule) {

  static Check of(String name, String question, String missing, @Nullable Key<?> rule) {
    return new Check(Field.yesNo(name, question), missing, rule);
  }
}
