package evenkeel.core.recovery;

import java.util.List;

/// Who may be reminded of a debt beside council tax, and where.
final class ProofOfDebtors {

  private ProofOfDebtors() {}

  static List<Check> checks(ProofFacts f) {
    var living = f.s().liable().stream().filter(person -> !person.died()).toList();
    var adults = living.stream().filter(person -> !person.under18()).toList();
    var named =
        adults.stream()
            .filter(LiablePerson::namedOnBill)
            .filter(person -> ProofOfOwing.askable(person, f))
            .toList();
    return List.of(
        f.fact(
            "person-living",
            "Is there a living person who owes it?",
            !living.isEmpty(),
            living.size() + " of " + f.s().liable().size() + " recorded as living"),
        f.fact(
            "person-adult",
            "Is one of them 18 or over?",
            !adults.isEmpty(),
            adults.size() + " of " + living.size() + " are 18 or over"),
        f.fact(
            "person-told",
            "Was one of them named on the bill, and may they be asked now?",
            !named.isEmpty(),
            named.size() + " of " + adults.size() + " may be reminded"),
        ProofOfGuards.represented(named, f),
        f.fact(
            "address",
            "Is there an address at which it can be reached?",
            f.s().addressKnown(),
            f.s().addressKnown() ? "an address is known" : "no address is known"));
  }
}
