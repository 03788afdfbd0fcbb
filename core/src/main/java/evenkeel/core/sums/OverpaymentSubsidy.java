package evenkeel.core.sums;

import evenkeel.core.benefit.Subsidy;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.SubsidyRules;
import java.util.List;
import java.util.Map;

/// The subsidy for one overpayment, by what caused it.
final class OverpaymentSubsidy implements Sum {

  private static final Field DAY = Field.day("day", "When was it decided?");
  private static final Field CAUSE =
      Field.choice(
          "cause",
          "What caused it?",
          List.of(
              new Field.Option("claimant", "The claimant, or somebody for them; no fraud"),
              new Field.Option("fraud", "Fraud"),
              new Field.Option("other", "Nothing else here: a ruling, arrears of pay or benefit"),
              new Field.Option("third-party", "A landlord, an agent or an appointee"),
              new Field.Option("council", "The council"),
              new Field.Option("delay", "The council: told in time, and late to act"),
              new Field.Option("dwp", "DWP, HMRC or somebody who works for them"),
              new Field.Option("technical", "Rent rebate credited ahead"),
              new Field.Option("duplicate", "A payment and its replacement, both cashed")));
  private static final Field FRAUD = Overpayments.fraud();
  private static final Field AMOUNT = Field.money("amount", "The overpayment");
  private static final Field RECOVERED = Field.money("recovered", "Recovered of it");

  private static final Map<String, Key<Integer>> SHARES =
      Map.of(
          "claimant", SubsidyRules.CLAIMANT,
          "fraud", SubsidyRules.FRAUD,
          "other", SubsidyRules.OTHER,
          "third-party", SubsidyRules.THIRD_PARTY,
          "dwp", SubsidyRules.DWP,
          "technical", SubsidyRules.TECHNICAL);

  @Override
  public String key() {
    return "overpayment-subsidy";
  }

  @Override
  public String title() {
    return "The subsidy for an overpayment";
  }

  @Override
  public String about() {
    return "For the council's accounts only: what caused an overpayment and whether it is"
        + " recoverable are separate questions.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, CAUSE, FRAUD, AMOUNT, RECOVERED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, SubsidyRules.CLAIMANT, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.money(RECOVERED).isMoreThan(asked.money(AMOUNT))) {
      return Answer.Wrong.with(RECOVERED, "Enter no more than the overpayment");
    }
    var cause = asked.choice(CAUSE);
    if (cause.equals("fraud") != Overpayments.fraud(asked, FRAUD).fraudRate()) {
      return Answer.Wrong.with(
          FRAUD,
          "Fraud needs an outcome, and an outcome is fraud: " + law.cite(SubsidyRules.FRAUD));
    }
    return switch (cause) {
      case "council", "delay" ->
          new Answer.Working()
              .answer(
                  "Subsidy",
                  "by the year's thresholds, for all such errors together",
                  law.cite(SubsidyRules.LOWER))
              .done();
      case "duplicate" ->
          new Answer.Working()
              .line("Share", "25%, as far as we remember", law.cite(SubsidyRules.DUPLICATE))
              .refer("A duplicate payment: what is its subsidy?");
      default -> worked(asked, law, SHARES.getOrDefault(cause, SubsidyRules.OTHER), cause);
    };
  }

  private static Answer worked(Asked asked, Law law, Key<Integer> share, String cause) {
    var recovered = asked.money(RECOVERED);
    var full = Subsidy.share(asked.money(AMOUNT), law.value(share));
    var subsidy = cause.equals("dwp") ? full.minus(recovered).orZero() : full;
    return new Answer.Working()
        .line("Share", law.value(share) + "%", law.cite(share))
        .answer("Subsidy", subsidy, law.cite(share))
        .answer("With what was recovered", subsidy.plus(recovered), law.cite(share))
        .done();
  }
}
