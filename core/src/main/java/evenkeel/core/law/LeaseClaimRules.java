package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import java.util.List;

/// The names of the rules on what comes before a claim for a service charge: the Pre-Action
/// Protocol for Debt Claims.
public final class LeaseClaimRules {

  public static final Key<Boolean> PROTOCOL = Key.yesNo("lease.claim.protocol");
  public static final Key<Boolean> LETTER = Key.yesNo("lease.claim.letter");
  public static final Key<Boolean> ENCLOSURES = Key.yesNo("lease.claim.enclosures");
  public static final Key<Integer> POSTED_WITHIN = Key.whole("lease.claim.posted-within");
  public static final Key<LegalPeriod> REPLY = Key.period("lease.claim.reply");
  public static final Key<Integer> MARGIN = Key.whole("lease.claim.margin");
  public static final Key<LegalPeriod> DOCUMENTS = Key.period("lease.claim.documents");
  public static final Key<LegalPeriod> ADVICE = Key.period("lease.claim.advice");
  public static final Key<LegalPeriod> NOTICE = Key.period("lease.claim.notice");
  public static final Key<Boolean> DISCUSS = Key.yesNo("lease.claim.discuss");
  public static final Key<LegalPeriod> COMPANY = Key.period("lease.claim.company");

  static final List<Key<?>> ALL =
      List.of(
          PROTOCOL,
          LETTER,
          ENCLOSURES,
          POSTED_WITHIN,
          REPLY,
          MARGIN,
          DOCUMENTS,
          ADVICE,
          NOTICE,
          DISCUSS,
          COMPANY);

  private LeaseClaimRules() {}
}
