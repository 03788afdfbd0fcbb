package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.Recovery;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.util.ArrayList;
import java.util.List;

/// How much of a debt may be claimed: what has fallen due and the demands make payable, less what
/// is disputed. What is suspended, capped, lost, not yet due or undecided is in the balance and in
/// no claim.
public final class Claimed {

  private Claimed() {}

  /// What a letter of claim or a claim may ask for tonight.
  ///
  /// @param law the law of `s.issueOn()`
  public static Money of(Situation s, Law law, Policy policy) {
    return Recovery.payable(s, law, policy);
  }

  /// What a step asks for: a claim for a service charge what may be claimed, any other step what is
  /// owed.
  ///
  /// @param law the law of `s.issueOn()`
  public static Money by(Recommendable step, Situation s, Law law, Policy policy) {
    return asks(step) ? of(s, law, policy) : s.balance();
  }

  /// What a judgment lets be enforced: never more than it was given for; all that is owed where
  /// none was.
  static Money judged(Situation s) {
    var judgment = OfficersStep.order(s, StepKind.JUDGMENT);
    return judgment == null ? s.balance() : s.balance().min(judgment.amount());
  }

  /// Whether a step asks somebody for a service charge that its demands must make payable.
  private static boolean asks(Recommendable step) {
    return step.type() == DebtType.LEASEHOLD
        && switch (step.kind()) {
          case LETTER_BEFORE_ACTION, COUNTY_COURT_CLAIM, LENDER_CONTACT -> true;
          default -> false;
        };
  }

  /// Why a service charge may not be claimed: it is not decided what of it is payable, or nothing
  /// is.
  static List<Ruling.Bar> bars(Recommendable step, Considered on) {
    var leased = on.s().leased();
    if (!asks(step) || leased == null) {
      return List.of();
    }
    var demanded = leased.demanded();
    var bars = new ArrayList<Ruling.Bar>();
    if (demanded.undecided().isPositive()) {
      bars.add(
          Bars.bar(
              "It is not decided whether "
                  + demanded.undecided()
                  + " of it is payable: that is found out first.",
              LeaseRules.NAME_AND_ADDRESS,
              on.law()));
    } else if (!of(on.s(), on.law(), on.policy()).isPositive()) {
      bars.add(
          Bars.bar("Nothing of it may be claimed now.", LeaseRules.NAME_AND_ADDRESS, on.law()));
    }
    if (!bars.isEmpty()) {
      demanded
          .because()
          .forEach(reason -> bars.add(new Ruling.Bar(reason.text(), reason.citation())));
    }
    return bars;
  }
}
