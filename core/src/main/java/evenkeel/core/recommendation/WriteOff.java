package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.recovery.StepKind;
import java.util.List;
import java.util.Map;

/// A write-off: bookkeeping, and no release of anybody. Who may sign it is in the council's own
/// standing orders: an approver's limit. Of an overpayment it matters whether it was got by fraud,
/// which only who may know it is asked, and whether it is disputed, which is asked only where a
/// dispute is recorded.
final class WriteOff {

  private WriteOff() {}

  static Recommendable of(DebtType type) {
    var overpayment = type == DebtType.HB_OVERPAYMENT;
    return new Recommendable(
        "write-off",
        "Write it off",
        type,
        StepKind.WRITTEN_OFF,
        null,
        overpayment ? BenefitRecoveryRules.WRITE_OFF : null,
        overpayment
            ? List.of(
                Worked.of(
                        "write-off-reason",
                        "Reason",
                        Map.of("day", "@day", "disputed", "@undisputed"),
                        "reason",
                        "evidence",
                        "other-way",
                        "fraud")
                    .withCriminalData("fraud"))
            : List.of(),
        Map.of("reason", "hardship", "evidence", "yes", "other-way", "no", "disputed", "no"),
        List.of(
            Check.of(
                "tried",
                "Were the other ways to collect it tried or weighed?",
                "The other ways to collect it come first.",
                null),
            Check.of(
                "on-file",
                "Is what supports the reason on file?",
                "What supports the reason must be on file.",
                null)),
        List.of(
            Detail.needed("why", "Why it cannot be collected")
                .hint("Such as: cannot be traced, died without an estate, too small to pursue")),
        List.of(),
        "");
  }
}
