package evenkeel.core.recovery;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A leasehold service charge: it falls due by a demand that the lease and the statute allow, with
/// the summary of rights. Whether the demands are good, and what follows, an officer says.
final class ServiceChargePath extends ReferredPath {

  @Override
  @Nullable Course before(Situation s, Law law) {
    return askedFor(s)
        ? null
        : asked(
            "By which demand was this charge asked for?",
            s.balance(),
            List.of(
                ruled(
                    "not-demanded",
                    "No demand is recorded, and nothing is due before one that names the landlord.",
                    LeaseRules.NAME_AND_ADDRESS,
                    law)));
  }

  @Override
  String question() {
    return "Are the demands good, and what is the next step?";
  }

  @Override
  List<Reason> because(Situation s, Arrears arrears, Law law) {
    return List.of(
        unpaid("service-charge-unpaid", s, arrears),
        ruled(
            "summary-of-rights-first",
            "A demand without the summary of rights may be withheld until it is sent again with"
                + " one.",
            LeaseRules.SUMMARY,
            law));
  }
}
