package evenkeel.core.law;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.money.Money;
import java.util.List;

/// The names of the rules on ground rent, on what stands before the forfeiture of a lease, and on
/// turning to the leaseholder's lender.
public final class LeaseForfeitureRules {

  public static final Key<Boolean> RENT_NOTICE = Key.yesNo("lease.ground-rent.notice");
  public static final Key<Boolean> RENT_FORM = Key.yesNo("lease.ground-rent.notice-form");
  public static final Key<Integer> RENT_LEAST = Key.whole("lease.ground-rent.least-days");
  public static final Key<Integer> RENT_MOST = Key.whole("lease.ground-rent.most-days");
  public static final Key<Boolean> RENT_DWELLING = Key.yesNo("lease.ground-rent.to-the-dwelling");
  public static final Key<Boolean> RENT_LATE = Key.yesNo("lease.ground-rent.late-charges");
  public static final Key<Boolean> RENT_OLD_WORDS = Key.yesNo("lease.ground-rent.old-words");
  public static final Key<Money> RENT_CEILING = Key.money("lease.ground-rent.right-to-buy");
  public static final Key<Boolean> PEPPERCORN = Key.yesNo("lease.ground-rent.peppercorn");
  public static final Key<Money> MORE_THAN = Key.money("lease.forfeiture.more-than");
  public static final Key<Integer> YEARS = Key.whole("lease.forfeiture.years");
  public static final Key<Boolean> DEFAULT_CHARGES = Key.yesNo("lease.forfeiture.default-charges");
  public static final Key<Boolean> DETERMINED = Key.yesNo("lease.forfeiture.determined");
  public static final Key<LegalPeriod> WAIT = Key.period("lease.forfeiture.wait");
  public static final Key<Boolean> DEFAULT_JUDGMENT =
      Key.yesNo("lease.forfeiture.default-judgment");
  public static final Key<Boolean> OTHER_BREACHES = Key.yesNo("lease.forfeiture.other-breaches");
  public static final Key<Boolean> NOTICE = Key.yesNo("lease.forfeiture.notice");
  public static final Key<Boolean> WAIVER = Key.yesNo("lease.forfeiture.waiver");
  public static final Key<Boolean> RELIEF = Key.yesNo("lease.forfeiture.relief");
  public static final Key<Boolean> NEVER_BY_ITSELF = Key.yesNo("lease.forfeiture.never-by-itself");
  public static final Key<Boolean> LENDER_AFTER = Key.yesNo("lease.lender.after-determination");
  public static final Key<Boolean> LENDER_AUTHORITY = Key.yesNo("lease.lender.authority");
  public static final Key<Boolean> LENDER_BASIS = Key.yesNo("lease.lender.written-basis");
  public static final Key<Boolean> LENDER_PAYS = Key.yesNo("lease.lender.payment");

  static final List<Key<?>> ALL =
      List.of(
          RENT_NOTICE,
          RENT_FORM,
          RENT_LEAST,
          RENT_MOST,
          RENT_DWELLING,
          RENT_LATE,
          RENT_OLD_WORDS,
          RENT_CEILING,
          PEPPERCORN,
          MORE_THAN,
          YEARS,
          DEFAULT_CHARGES,
          DETERMINED,
          WAIT,
          DEFAULT_JUDGMENT,
          OTHER_BREACHES,
          NOTICE,
          WAIVER,
          RELIEF,
          NEVER_BY_ITSELF,
          LENDER_AFTER,
          LENDER_AUTHORITY,
          LENDER_BASIS,
          LENDER_PAYS);

  private LeaseForfeitureRules() {}
}
