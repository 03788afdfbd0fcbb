package evenkeel.core.sums;

import evenkeel.core.law.BenefitDeductionRules;
import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.List;

/// Recovery from a landlord out of benefit that the council pays: Social Security Administration
/// Act 1992 section 75(5) and SI 2006/213 regulation 107.
final class LandlordDeduction implements Sum {

  private static final Field DAY = Field.day("day", "From which day?");
  private static final Field FROM =
      Field.choice(
          "from",
          "From whose benefit?",
          List.of(
              new Field.Option("same", "Of the tenant who was overpaid for"),
              new Field.Option("other", "Of another tenant, who is blameless"),
              new Field.Option("own", "Of the landlord")));
  private static final Field OWES = Field.yesNo("owes", "Does the landlord owe it?");
  private static final Field POSTED =
      Field.day("posted", "When was the landlord's notice posted?").optional();
  private static final Field APPEAL = Field.yesNo("appeal", "Is a dispute of the landlord open?");
  private static final Field NAMES =
      Field.yesNo("names-both", "Another tenant: does the notice name both tenants?").optional();
  private static final Field LETTER =
      Field.yesNo("letter", "Another tenant: is the letter to that tenant made?").optional();
  private static final Field CONVICTED =
      Field.yesNo("convicted", "Was the landlord convicted of it, or a penalty agreed?");

  @Override
  public String key() {
    return "landlord-deduction";
  }

  @Override
  public String title() {
    return "Deduction from benefit paid to a landlord";
  }

  @Override
  public String about() {
    return "Whether a landlord's debt may be taken from benefit, and whether the tenant's rent is"
        + " paid by it.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, FROM, OWES, POSTED, APPEAL, NAMES, LETTER, CONVICTED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var day = asked.day(DAY);
    var law = desk.rulebook().on(day, desk.nation());
    var barred = Overpayments.barred(law, BenefitDeductionRules.BLAMELESS, DAY);
    if (barred != null) {
      return barred;
    }
    var bar = Bar.first(bars(asked, law));
    if (bar != null) {
      return new Answer.Working()
          .answer("May it start?", "no", law.cite(bar.rule()))
          .line("Because", bar.why(), law.cite(bar.rule()))
          .done();
    }
    return switch (asked.choice(FROM)) {
      case "same" ->
          asked.yes(CONVICTED)
              ? started(
                      law,
                      "yes: tell landlord and tenant",
                      BenefitDeductionRules.LANDLORD_CONVICTED)
                  .done()
              : started(law, "no", BenefitDeductionRules.LANDLORD_SAME).done();
      case "other" ->
          started(law, "yes, all of it: it is never arrears", BenefitDeductionRules.BLAMELESS)
              .line(
                  "The weekly maximum", "does not hold", law.cite(BenefitDeductionRules.NO_MAXIMUM))
              .done();
      default ->
          started(law, "no tenant's rent is touched", BenefitDeductionRules.LANDLORDS_OWN).done();
    };
  }

  private static Answer.Working started(Law law, String paid, Key<?> rule) {
    return new Answer.Working()
        .answer("May it start?", "yes", law.cite(rule))
        .answer("Is the rent paid by it?", paid, law.cite(rule));
  }

  private static List<Bar> bars(Asked asked, Law law) {
    var months = law.value(BenefitNoticeRules.APPEAL_MONTHS);
    var other = asked.choice(FROM).equals("other");
    return List.of(
        new Bar(
            !asked.yes(OWES), "the landlord does not owe it", OverpaymentRules.CLAIMANT_AND_PAYEE),
        new Bar(!asked.has(POSTED), "the landlord has had no notice", BenefitNoticeRules.EVERYBODY),
        new Bar(
            asked.has(POSTED) && !asked.day(DAY).isAfter(asked.day(POSTED).plusMonths(months)),
            "the month for a dispute has not passed",
            BenefitNoticeRules.WAITS),
        new Bar(asked.yes(APPEAL), "a dispute is open", BenefitNoticeRules.WAITS),
        new Bar(
            other && !yes(asked, NAMES),
            "the notice must name both tenants",
            BenefitNoticeRules.OTHER_TENANT),
        new Bar(
            other && !yes(asked, LETTER),
            "the blameless tenant is told first, as a courtesy",
            BenefitDeductionRules.BLAMELESS));
  }

  private static boolean yes(Asked asked, Field field) {
    return asked.has(field) && asked.yes(field);
  }
}
