package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A debt whose law the product does not hold: it is shown, its money is kept, and an officer says
/// what is done.
final class SundryPath extends ReferredPath {

  @Override
  @Nullable Course before(Situation s, Law law) {
    return null;
  }

  @Override
  String question() {
    return "What is to be done about this debt?";
  }

  @Override
  List<Reason> because(Situation s, Arrears arrears, Law law) {
    return List.of(
        unpaid("sundry-debt-unpaid", s, arrears),
        Reason.fact(
            "sundry-debt", "The product holds no law for this kind of debt: it proposes nothing."));
  }
}
