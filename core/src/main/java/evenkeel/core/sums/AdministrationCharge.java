package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What becomes of an administration charge: Commonhold and Leasehold Reform Act 2002 Schedule 11.
final class AdministrationCharge implements Sum {

  private static final String CONSENT = "consent";
  private static final String REGISTRATION = "registration";
  private static final String LITIGATION = "litigation";

  private static final Field DAY = Field.day("day", "When is it asked for?");
  private static final Field KIND =
      Field.choice(
          "kind",
          "What is it for?",
          List.of(
              new Field.Option("late", "Paying late: interest, a reminder, a fee"),
              new Field.Option(CONSENT, "A consent or an approval"),
              new Field.Option("information", "Information or documents"),
              new Field.Option("breach", "A breach of the lease"),
              new Field.Option(REGISTRATION, "The registration of a sale or a mortgage"),
              new Field.Option(LITIGATION, "The costs of a case")));
  private static final Field LEASE =
      Field.choice(
          "lease",
          "How was the lease granted?",
          List.of(
              new Field.Option("other", "Otherwise than under the Right to Buy"),
              new Field.Option("right-to-buy", "Under the Right to Buy")));
  private static final Field CLAUSE =
      Field.yesNo("clause", "Does a clause of the lease ask for it?");
  private static final Field VARIES =
      Field.yesNo("varies", "Does it vary: is it neither fixed in the lease nor by its formula?");
  private static final Field AMOUNT = Field.money("amount", "The charge");
  private static final Field REASONABLE =
      Field.money("reasonable", "What of it can be shown to be reasonable");
  private static final Field SUMMARY =
      Field.yesNo("summary", "Does the summary of rights on administration charges go with it?")
          .hint("It is another one than that on service charges");

  @Override
  public String key() {
    return "administration-charge";
  }

  @Override
  public String title() {
    return "Is an administration charge payable?";
  }

  @Override
  public String about() {
    return "A fee for consent, for information, for paying late or for a breach. Interest under the"
        + " lease is one too. It stands apart from the service charge.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, KIND, LEASE, CLAUSE, VARIES, AMOUNT, REASONABLE, SUMMARY);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseChargeRules.ADMINISTRATION, DAY);
    if (barred != null) {
      return barred;
    }
    var amount = asked.money(AMOUNT);
    if (asked.money(REASONABLE).isMoreThan(amount)) {
      return Answer.Wrong.with(REASONABLE, "Enter no more than the charge");
    }
    var never = neverDue(asked);
    var working = new Answer.Working();
    if (never != null) {
      var cited = law.cite(never);
      return working
          .answer("Payable", Money.ZERO, cited)
          .answer("Outcome", Outcome.NEVER_DUE, cited)
          .line("Never due", amount, cited)
          .done();
    }
    var payable = asked.yes(VARIES) ? asked.money(REASONABLE) : amount;
    kept(asked, law, amount.minus(payable), working);
    var cited = law.cite(LeaseChargeRules.ADMINISTRATION_SUMMARY);
    return asked.yes(SUMMARY)
        ? working.answer("Payable", payable, cited).answer("Outcome", Outcome.DUE, cited).done()
        : working
            .answer("Payable", Money.ZERO, cited)
            .answer("Outcome", Outcome.SUSPENDED, cited)
            .line("Until the summary comes", payable, cited)
            .done();
  }

  /// The rule by which nothing of it was ever due, null where something is.
  private static @Nullable Key<Boolean> neverDue(Asked asked) {
    if (asked.choice(KIND).equals(CONSENT) && asked.choice(LEASE).equals("right-to-buy")) {
      return LeaseChargeRules.CONSENT_VOID;
    }
    return asked.yes(CLAUSE) ? null : LeaseRules.MACHINERY;
  }

  private static void kept(Asked asked, Law law, Money beyond, Answer.Working working) {
    if (beyond.isPositive()) {
      working.line("Not reasonable", beyond, law.cite(LeaseChargeRules.REASONABLE));
    }
    if (asked.choice(KIND).equals(REGISTRATION)) {
      working.line("A registration", "is no consent", law.cite(LeaseChargeRules.REGISTRATION));
    }
    if (asked.choice(KIND).equals(LITIGATION) && law.has(LeaseChargeRules.LITIGATION)) {
      working.line(
          "The tribunal", "may reduce it or end it", law.cite(LeaseChargeRules.LITIGATION));
    }
  }
}
