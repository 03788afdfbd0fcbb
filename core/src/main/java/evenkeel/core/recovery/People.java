package evenkeel.core.recovery;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who may be noticed, and who may not and why.
record People(List<LiablePerson> told, List<Reason> leftOut) {

  /// Whether one of those told may be unable to deal with it and nobody acts for them.
  boolean representativeNeeded() {
    for (var person : told) {
      if (person.representativeNeeded()) {
        return true;
      }
    }
    return false;
  }

  static People of(StepKind step, Situation s, Law law, Policy policy) {
    return s.type() == DebtType.COUNCIL_TAX
        ? taxed(step, s, law, policy)
        : Debtors.of(step, s, law, policy);
  }

  private static People taxed(StepKind step, Situation s, Law law, Policy policy) {
    var told = new ArrayList<LiablePerson>(s.liable().size());
    var leftOut = new ArrayList<Reason>();
    var jointMay = policy.mayRun(law.cite(CouncilTaxRules.JOINT_NOTICE_FIRST));
    for (var person : s.liable()) {
      var out = leftOut(person, step, s, law, jointMay);
      if (out == null) {
        told.add(person);
      } else {
        leftOut.add(out);
      }
    }
    return new People(told, leftOut);
  }

  private static @Nullable Reason leftOut(
      LiablePerson person, StepKind step, Situation s, Law law, boolean jointMay) {
    if (person.died()) {
      return new Reason(
          "person.died",
          "A person liable has died: only the executor or administrator answers.",
          law.cite(CouncilTaxRules.EXECUTOR_FIRST));
    }
    if (person.under18()) {
      return Reason.fact("person.under-18", "A person liable is under 18 and is not noticed.");
    }
    if (!person.toldBy(s.evening())) {
      return new Reason(
          "person.joint-not-noticed",
          "A person who is jointly liable is not named on the bill and no joint notice is recorded:"
              + " nothing goes to them.",
          law.cite(CouncilTaxRules.JOINT_NOTICE_FIRST));
    }
    if (!person.namedOnBill() && !jointMay) {
      return new Reason(
          "person.joint-rule-not-signed-off",
          "A person who is jointly liable is not named on the bill, and the rule on joint notices"
              + " is not signed off: nothing goes to them.",
          law.cite(CouncilTaxRules.JOINT_NOTICE_FIRST));
    }
    if (step == StepKind.COMPLAINT && !person.namedOnBill() && !hadFinalNotice(person, s)) {
      return new Reason(
          "person.joint-no-final-notice",
          "A person who is jointly liable was served no final notice of their own: no complaint"
              + " names them.",
          law.cite(CouncilTaxRules.FINAL_NOTICE_PERIOD));
    }
    return null;
  }

  /// A reminder to somebody else does not bind a joint person: a final notice since their joint
  /// notice does.
  private static boolean hadFinalNotice(LiablePerson person, Situation s) {
    var told = person.jointNoticeServedOn();
    for (var step : s.steps()) {
      if (step.kind() == StepKind.FINAL_NOTICE && told != null && !step.issuedOn().isBefore(told)) {
        return true;
      }
    }
    return false;
  }
}
