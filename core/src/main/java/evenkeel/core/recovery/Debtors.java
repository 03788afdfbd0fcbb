package evenkeel.core.recovery;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Who may be reminded of a debt beside council tax. The joint taxpayers' notice of council tax
/// tells nobody of another debt: its own bill must name them.
final class Debtors {

  private Debtors() {}

  static People of(Situation s) {
    var told = new ArrayList<LiablePerson>(s.liable().size());
    var leftOut = new ArrayList<Reason>(0);
    for (var person : s.liable()) {
      var out = leftOut(person);
      if (out == null) {
        told.add(person);
      } else {
        leftOut.add(out);
      }
    }
    return new People(told, leftOut);
  }

  private static @Nullable Reason leftOut(LiablePerson person) {
    if (person.died()) {
      return Reason.fact(
          "person.died",
          "A person who owes it has died: only whoever winds up the estate answers.");
    }
    if (person.under18()) {
      return Reason.fact("person.under-18", "A person who owes it is under 18 and is not noticed.");
    }
    return person.namedOnBill()
        ? null
        : Reason.fact(
            "person.not-named",
            "A person who owes it is not named on the bill: nothing goes to them.");
  }
}
