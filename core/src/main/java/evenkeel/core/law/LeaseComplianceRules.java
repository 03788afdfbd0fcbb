package evenkeel.core.law;

import java.util.List;

/// The names of the checks of a charge against its lease, and of a run of charges.
public final class LeaseComplianceRules {

  public static final Key<Boolean> USER_GROUP = Key.yesNo("lease.compliance.user-group");
  public static final Key<Boolean> IMPROVEMENT = Key.yesNo("lease.compliance.improvement");
  public static final Key<Boolean> TOLD_APART = Key.yesNo("lease.compliance.told-apart");
  public static final Key<Boolean> WEIGHTS = Key.yesNo("lease.compliance.weights");
  public static final Key<Boolean> PARTS = Key.yesNo("lease.compliance.parts");
  public static final Key<Boolean> MANAGEMENT = Key.yesNo("lease.compliance.management");
  public static final Key<Boolean> RECOVERIES = Key.yesNo("lease.compliance.recoveries");
  public static final Key<Boolean> COSTS = Key.yesNo("lease.compliance.costs");
  public static final Key<Boolean> VARIANCE = Key.yesNo("lease.compliance.variance");
  public static final Key<Integer> VARIANCE_PERCENT =
      Key.whole("lease.compliance.variance-percent");
  public static final Key<Boolean> ON_ACCOUNT = Key.yesNo("lease.compliance.on-account");
  public static final Key<Boolean> ADDRESSEES = Key.yesNo("lease.compliance.addressees");

  static final List<Key<?>> ALL =
      List.of(
          USER_GROUP,
          IMPROVEMENT,
          TOLD_APART,
          WEIGHTS,
          PARTS,
          MANAGEMENT,
          RECOVERIES,
          COSTS,
          VARIANCE,
          VARIANCE_PERCENT,
          ON_ACCOUNT,
          ADDRESSEES);

  private LeaseComplianceRules() {}
}
