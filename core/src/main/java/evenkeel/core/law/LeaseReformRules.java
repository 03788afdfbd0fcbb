package evenkeel.core.law;

import java.time.LocalDate;
import java.util.List;

/// The names of the rules of the Leasehold and Freehold Reform Act 2024 that are not in force.
public final class LeaseReformRules {

  public static final Key<LocalDate> KNOWN_UNTIL = Key.day("lease.reform.known-until");
  public static final Key<Boolean> DEFINITION = Key.yesNo("lease.reform.definition");
  public static final Key<Boolean> FUTURE_DEMAND = Key.yesNo("lease.reform.future-demand-notice");
  public static final Key<Boolean> DEMAND_FORM = Key.yesNo("lease.reform.demand-form");
  public static final Key<Boolean> ACCOUNTS = Key.yesNo("lease.reform.accounts");
  public static final Key<Boolean> INFORMATION = Key.yesNo("lease.reform.information");
  public static final Key<Boolean> ENFORCEMENT = Key.yesNo("lease.reform.enforcement");
  public static final Key<Boolean> INSURANCE = Key.yesNo("lease.reform.insurance");
  public static final Key<Boolean> SCHEDULE = Key.yesNo("lease.reform.administration-schedule");
  public static final Key<Boolean> LITIGATION = Key.yesNo("lease.reform.litigation-costs");

  static final List<Key<?>> ALL =
      List.of(
          KNOWN_UNTIL,
          DEFINITION,
          FUTURE_DEMAND,
          DEMAND_FORM,
          ACCOUNTS,
          INFORMATION,
          ENFORCEMENT,
          INSURANCE,
          SCHEDULE,
          LITIGATION);

  private LeaseReformRules() {}
}
