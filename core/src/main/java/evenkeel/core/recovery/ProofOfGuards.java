package evenkeel.core.recovery;

import static evenkeel.core.law.CouncilTaxRules.BREATHING_SPACE_STOP;
import static evenkeel.core.law.CouncilTaxRules.EXECUTOR_FIRST;
import static evenkeel.core.law.CouncilTaxRules.INSOLVENCY_STOP;
import static evenkeel.core.law.CouncilTaxRules.JOINT_NOTICE_FIRST;
import static evenkeel.core.law.CouncilTaxRules.REPRESENTATIVE_FIRST;

import evenkeel.core.debt.DebtType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Whatever stops a step that would else be due: people, protections and the council's own holds.
final class ProofOfGuards {

  /// Holds of the council's own that stop every step.
  private static final Set<HoldKind> EVERY_STEP =
      EnumSet.of(
          HoldKind.PAYMENT_IN_TRANSIT,
          HoldKind.PROMISE,
          HoldKind.INCIDENT,
          HoldKind.COURT,
          HoldKind.INVESTIGATION,
          HoldKind.OTHER);

  /// Holds of the council's own that stop a complaint and leave notices.
  private static final Set<HoldKind> COMPLAINT_ONLY =
      EnumSet.of(HoldKind.DISPUTE, HoldKind.CTR_PENDING, HoldKind.ADDRESS_DOUBTFUL);

  /// Holds of the council's own that stop a reminder of another debt, and leave notices of council
  /// tax.
  private static final Set<HoldKind> OTHER_DEBTS =
      EnumSet.of(
          HoldKind.DISPUTE, HoldKind.TRIBUNAL_APPEAL, HoldKind.COMPLAINT, HoldKind.VULNERABILITY);

  private ProofOfGuards() {}

  static List<Check> checks(ProofFacts f) {
    var own = EnumSet.copyOf(EVERY_STEP);
    if (f.step() == StepKind.COMPLAINT) {
      own.addAll(COMPLAINT_ONLY);
    }
    var checks = new ArrayList<>(stops(f, own));
    checks.addAll(people(f));
    return checks;
  }

  /// A reminder of another debt waits for more: no law asks for it.
  static List<Check> ofOtherDebt(ProofFacts f) {
    var own = EnumSet.copyOf(EVERY_STEP);
    own.addAll(OTHER_DEBTS);
    var checks = new ArrayList<>(stops(f, own));
    checks.addAll(ProofOfDebtors.checks(f));
    return checks;
  }

  private static List<Check> stops(ProofFacts f, Set<HoldKind> own) {
    var checks = new ArrayList<>(legalStops(f));
    checks.add(
        f.fact(
            "council-hold",
            "Is there no hold of the council's own that stops this step?",
            standing(f, own).isEmpty(),
            holds(f, own)));
    checks.add(plan(f));
    checks.add(money(f));
    return checks;
  }

  private static List<Check> legalStops(ProofFacts f) {
    var breathing = EnumSet.of(HoldKind.BREATHING_SPACE, HoldKind.MENTAL_HEALTH_BREATHING_SPACE);
    var free = "Is there no breathing space on this debt?";
    return List.of(
        f.law().has(BREATHING_SPACE_STOP)
            ? f.rule(
                "breathing-space", free, breathes(f), holds(f, breathing), BREATHING_SPACE_STOP)
            : f.fact("breathing-space", free, breathes(f), holds(f, breathing)),
        f.rule(
            "insolvency",
            "Is there no insolvency?",
            standing(f, EnumSet.of(HoldKind.INSOLVENCY)).isEmpty(),
            holds(f, EnumSet.of(HoldKind.INSOLVENCY)),
            INSOLVENCY_STOP),
        bereavement(f));
  }

  private static Check bereavement(ProofFacts f) {
    var kinds = EnumSet.of(HoldKind.BEREAVEMENT);
    var question = "Is there no bereavement stop?";
    var none = standing(f, kinds).isEmpty();
    return f.s().type() == DebtType.COUNCIL_TAX
        ? f.rule("bereavement", question, none, holds(f, kinds), EXECUTOR_FIRST)
        : f.fact("bereavement", question, none, holds(f, kinds));
  }

  private static boolean breathes(ProofFacts f) {
    var kinds = EnumSet.of(HoldKind.BREATHING_SPACE, HoldKind.MENTAL_HEALTH_BREATHING_SPACE);
    var notYetQualifying =
        f.s().type() == DebtType.COUNCIL_TAX
            && f.s().steps().stream().allMatch(step -> step.kind().afterOrder())
            && !f.everyInstalmentDue(f.s().evening());
    return standing(f, kinds).isEmpty() || notYetQualifying;
  }

  private static List<HoldInForce> standing(ProofFacts f, Set<HoldKind> kinds) {
    return f.s().holds().stream()
        .filter(hold -> kinds.contains(hold.kind()))
        .filter(hold -> hold.amount() == null || f.s().type() == DebtType.COUNCIL_TAX)
        .filter(hold -> !hold.from().isAfter(f.issueOn()))
        .filter(
            hold -> {
              var until = hold.until();
              return hold.kind().legalStop() || until == null || !until.isBefore(f.s().evening());
            })
        .toList();
  }

  private static String holds(ProofFacts f, Set<HoldKind> kinds) {
    var standing = standing(f, kinds);
    return standing.isEmpty()
        ? "none stands on " + Words.day(f.issueOn())
        : standing.getFirst().kind().title() + " since " + Words.day(standing.getFirst().from());
  }

  private static Check plan(ProofFacts f) {
    var plan = f.s().plan();
    return f.fact(
        "no-plan-kept",
        "Is there no agreed plan that is being kept?",
        plan == null || !plan.kept(),
        plan == null ? "no plan is agreed" : plan.kept() ? "a plan is kept" : "a plan was broken");
  }

  private static Check money(ProofFacts f) {
    var until = f.s().moneyAwaitedUntil();
    return f.fact(
        "no-money-awaited",
        "Is no money for this debt in suspense or on its way?",
        until == null || until.isBefore(f.s().evening()),
        until == null ? "none" : "waits until " + Words.day(until));
  }

  private static List<Check> people(ProofFacts f) {
    var living = f.s().liable().stream().filter(person -> !person.died()).toList();
    var adults = living.stream().filter(person -> !person.under18()).toList();
    var jointMay = f.policy().mayRun(f.law().cite(JOINT_NOTICE_FIRST));
    var told =
        adults.stream()
            .filter(
                person -> {
                  var served = person.jointNoticeServedOn();
                  return person.namedOnBill()
                      || (jointMay
                          && served != null
                          && !served.isAfter(f.s().evening())
                          && (f.step().isNotice() || finalNoticeSince(f, served)));
                })
            .toList();
    return List.of(
        f.rule(
            "person-living",
            "Is there a living person who is liable?",
            !living.isEmpty(),
            living.size() + " of " + f.s().liable().size() + " recorded as living",
            EXECUTOR_FIRST),
        f.fact(
            "person-adult",
            "Is one of them 18 or over?",
            !adults.isEmpty(),
            adults.size() + " of " + living.size() + " are 18 or over"),
        f.rule(
            "person-told",
            "Was one of them named on the bill, or served what a joint person must be?",
            !told.isEmpty(),
            told.size() + " of " + adults.size() + " may be noticed",
            JOINT_NOTICE_FIRST),
        represented(told, f),
        f.fact(
            "address",
            "Is there an address at which it can be served?",
            f.s().addressKnown(),
            f.s().addressKnown() ? "an address is known" : "no address is known"));
  }

  static Check represented(List<LiablePerson> told, ProofFacts f) {
    var unable = told.stream().filter(LiablePerson::representativeNeeded).count();
    return f.rule(
        "person-represented",
        "Does everybody it goes to act for themselves, or has somebody who does?",
        unable == 0,
        unable + " of " + told.size() + " may need somebody who acts for them",
        REPRESENTATIVE_FIRST);
  }

  private static boolean finalNoticeSince(ProofFacts f, LocalDate told) {
    return f.taken(StepKind.FINAL_NOTICE).stream()
        .anyMatch(notice -> !notice.issuedOn().isBefore(told));
  }
}
