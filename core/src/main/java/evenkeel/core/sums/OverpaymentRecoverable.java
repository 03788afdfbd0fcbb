package evenkeel.core.sums;

import evenkeel.core.benefit.Recoverability;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.money.Money;
import java.util.List;

/// Whether an overpayment can be recovered at law: SI 2006/213 regulation 100.
final class OverpaymentRecoverable implements Sum {

  private static final Field DAY = Field.day("day", "When is it decided?");
  private static final Field AMOUNT =
      Field.money("amount", "The payments for which the answers are the same")
          .hint("Work each payment by itself where they differ");
  private static final Field ERROR =
      Overpayments.known("official-error", "Did it arise from an official error?")
          .hint("Of the council, DWP, HMRC or somebody who works for them");
  private static final Field CONTRIBUTED =
      Overpayments.known(
          "contributed",
          "Did the claimant, somebody acting for them or the payee cause it or help to?");
  private static final Field REALISED =
      Overpayments.known(
          "realised",
          "Could any of them reasonably have realised it, at the payment or at any notice of it?");
  private static final Field CREDIT =
      Field.money("credit", "Of it, rent rebate credited for days after the revision").optional();

  @Override
  public String key() {
    return "overpayment-recoverable";
  }

  @Override
  public String title() {
    return "Can an overpayment be recovered?";
  }

  @Override
  public String about() {
    return "What the law allows. Whether it is right to recover it is for a person to decide, with"
        + " reasons.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, AMOUNT, ERROR, CONTRIBUTED, REALISED, CREDIT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.RECOVERABLE, DAY);
    if (barred != null) {
      return barred;
    }
    var amount = asked.money(AMOUNT);
    var credit = asked.moneyOr(CREDIT, Money.ZERO);
    if (credit.isMoreThan(amount)) {
      return Answer.Wrong.with(CREDIT, "Enter no more than the payments");
    }
    return answer(
        Recoverability.of(
            Overpayments.known(asked, ERROR),
            Overpayments.known(asked, CONTRIBUTED),
            Overpayments.known(asked, REALISED),
            credit.isPositive()),
        amount,
        credit,
        law);
  }

  private static Answer answer(Recoverability found, Money amount, Money credit, Law law) {
    return switch (found) {
      case NOT_OFFICIAL_ERROR ->
          recoverable(amount, "it arose from no official error", OverpaymentRules.RECOVERABLE, law);
      case CONTRIBUTED ->
          recoverable(
              amount, "somebody on the claim's side had a part", OverpaymentRules.CONTRIBUTED, law);
      case REALISED ->
          recoverable(amount, "only from whoever could realise it", OverpaymentRules.REALISED, law);
      case CREDIT_ONLY ->
          recoverable(credit, "the credit alone, always", OverpaymentRules.CREDIT, law);
      case NEVER -> never(law);
      case WAS_IT_OFFICIAL_ERROR ->
          new Answer.Working().refer("Did it arise from an official error?");
      case DID_ANYBODY_CONTRIBUTE ->
          new Answer.Working()
              .refer(
                  "Did the claimant, somebody acting for them or the payee cause it or help to?");
      case COULD_ANYBODY_REALISE ->
          new Answer.Working()
              .line("Who must show it", "the council", law.cite(OverpaymentRules.BURDEN))
              .refer("Could any of them reasonably have realised it at a payment or a notice?");
    };
  }

  private static Answer recoverable(Money balance, String why, Key<?> rule, Law law) {
    return new Answer.Working()
        .answer("Can it be recovered?", "yes", law.cite(rule))
        .line("Because", why, law.cite(rule))
        .answer("Balance", balance, law.cite(rule))
        .line(
            "Before it is",
            "a person decides, with reasons, whether to",
            law.cite(OverpaymentRules.DISCRETION))
        .done();
  }

  private static Answer never(Law law) {
    var cited = law.cite(OverpaymentRules.NEVER);
    return new Answer.Working()
        .answer("Can it be recovered?", "no", cited)
        .line("Because", "an official error that nobody could have realised", cited)
        .answer("Balance", Money.ZERO, cited)
        .line("Ways to recover it", "none: tell the person", cited)
        .done();
  }
}
