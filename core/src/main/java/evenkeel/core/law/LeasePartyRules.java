package evenkeel.core.law;

import java.time.LocalDate;
import java.util.List;

/// The names of the rules on who owes a service charge when a lease changes hands.
public final class LeasePartyRules {

  public static final Key<Boolean> ON_THE_DAY = Key.yesNo("lease.party.on-the-day");
  public static final Key<LocalDate> RELEASED_FROM = Key.day("lease.party.released-from");
  public static final Key<Boolean> ASSIGNEE = Key.yesNo("lease.party.assignee");
  public static final Key<Integer> NOTICE_MONTHS = Key.whole("lease.party.notice-months");
  public static final Key<Boolean> ESTATE = Key.yesNo("lease.party.estate");
  public static final Key<Boolean> JOINT = Key.yesNo("lease.party.joint");

  static final List<Key<?>> ALL =
      List.of(ON_THE_DAY, RELEASED_FROM, ASSIGNEE, NOTICE_MONTHS, ESTATE, JOINT);

  private LeasePartyRules() {}
}
