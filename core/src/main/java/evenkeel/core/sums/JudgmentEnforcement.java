package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.CourtFeeRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseEnforcementRules;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.ArrayList;
import java.util.List;

/// What each way to enforce a judgment of the county court waits for. That one may start does not
/// say that it should.
final class JudgmentEnforcement implements Sum {

  /// What no source at hand settles of the sale of a home.
  static final String OF_A_SALE =
      "No source at hand says from what sum a court orders a sale, or what it weighs: is it right"
          + " and proportionate, for everybody who lives there?";

  private static final String CHARGING = "charging-order";
  private static final String SALE = "order-for-sale";
  private static final String WARRANT = "warrant";
  private static final String BANKRUPTCY = "bankruptcy";

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field METHOD =
      Field.choice(
          "method",
          "Which way?",
          List.of(
              new Field.Option(CHARGING, "A charging order on the flat"),
              new Field.Option(SALE, "An order for sale under a charging order"),
              new Field.Option("earnings", "An attachment of earnings"),
              new Field.Option("third-party", "A third party debt order"),
              new Field.Option(WARRANT, "A warrant or a writ of control"),
              new Field.Option("information", "An order to attend for questioning"),
              new Field.Option(BANKRUPTCY, "A bankruptcy petition")));
  private static final Field JUDGMENT = Field.day("judgment", "When was the judgment?");
  private static final Field PAY_BY =
      Field.day("pay-by", "Until when does it give time to pay, if it says?").optional();
  private static final Field INSTALMENTS =
      Field.choice(
          "instalments",
          "Is it payable by instalments?",
          List.of(
              new Field.Option("none", "No"),
              new Field.Option("missed", "Yes, and they are not kept"),
              new Field.Option("kept", "Yes, and they are kept")));
  private static final Field OWED = Field.money("owed", "Still owed on the judgment");
  private static final Field SPACE =
      Field.yesNo("breathing-space", "Does a breathing space protect anybody who owes it?");
  private static final Field LOOKED =
      Field.yesNo(
          "looked-at", "Were means, vulnerability and equality weighed for this step, in writing?");
  private static final Field BASIS =
      Field.yesNo("basis", "Is there what this way takes?")
          .hint(
              "Charging order: the leaseholder's interest in the flat. Order for sale: a charging"
                  + " order that stands. Earnings: an employer. Third party: a known account."
                  + " Bankruptcy: a statutory demand 21 days old.");

  @Override
  public String key() {
    return "judgment-enforcement";
  }

  @Override
  public String title() {
    return "May a judgment be enforced in this way?";
  }

  @Override
  public String about() {
    return "What each way waits for after a judgment of the county court. Forfeiture has its own"
        + " checklist.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, METHOD, JUDGMENT, PAY_BY, INSTALMENTS, OWED, SPACE, LOOKED, BASIS);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseEnforcementRules.PAYMENT_DAYS, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.day(DAY).isBefore(asked.day(JUDGMENT))) {
      return Answer.Wrong.with(DAY, "Enter a day not before the judgment");
    }
    var tooEarly = ServiceCharges.noSuchSpace(law, asked, SPACE);
    if (tooEarly != null) {
      return tooEarly;
    }
    if (asked.choice(METHOD).equals(BANKRUPTCY)
        && !law.has(LeaseEnforcementRules.BANKRUPTCY_LEAST)) {
      return Answer.Wrong.with(DAY, Overpayments.NO_LAW);
    }
    var method = asked.choice(METHOD);
    var bar = Bar.first(bars(asked, law, method));
    if (bar != null) {
      return new Answer.Working()
          .answer("May it start?", "no", law.cite(bar.rule()))
          .line("Because", bar.why(), law.cite(bar.rule()))
          .done();
    }
    return switch (method) {
      case BANKRUPTCY ->
          new Answer.Working()
              .refer("A petition is never started by itself: is it right, and proportionate?");
      case SALE ->
          new Answer.Working()
              .answer(
                  "Does the law allow it?", "yes", law.cite(LeaseEnforcementRules.ORDER_FOR_SALE))
              .refer(OF_A_SALE);
      default -> may(asked, law, method);
    };
  }

  private static List<Bar> bars(Asked asked, Law law, String method) {
    var bars = new ArrayList<Bar>();
    bars.add(new Bar(asked.yes(SPACE), "a breathing space", CouncilTaxRules.BREATHING_SPACE_STOP));
    var days = law.value(LeaseEnforcementRules.PAYMENT_DAYS);
    var payBy = asked.has(PAY_BY) ? asked.day(PAY_BY) : asked.day(JUDGMENT).plusDays(days);
    bars.add(
        new Bar(
            !asked.day(DAY).isAfter(payBy),
            "the time to pay has not passed",
            LeaseEnforcementRules.PAYMENT_DAYS));
    bars.add(
        new Bar(
            asked.choice(INSTALMENTS).equals("kept")
                && !(method.equals(CHARGING) && law.has(LeaseEnforcementRules.CHARGING_ORDER)),
            "the instalments are kept",
            method.equals(SALE) && law.has(LeaseEnforcementRules.CHARGING_ORDER)
                ? LeaseEnforcementRules.CHARGING_ORDER
                : LeaseEnforcementRules.INSTALMENTS));
    bars.add(
        new Bar(
            !asked.yes(LOOKED),
            "nobody weighed means, vulnerability and equality for it",
            LeaseEnforcementRules.LOOKED_AT));
    bars.addAll(ofMethod(asked, law, method));
    return bars;
  }

  private static List<Bar> ofMethod(Asked asked, Law law, String method) {
    var owed = asked.money(OWED);
    var none = !asked.yes(BASIS);
    return switch (method) {
      case CHARGING ->
          List.of(
              new Bar(none, "no interest in the flat is known", LeaseEnforcementRules.INSTALMENTS));
      case SALE ->
          List.of(new Bar(none, "no charging order stands", LeaseEnforcementRules.ORDER_FOR_SALE));
      case "earnings" ->
          List.of(
              new Bar(none, "no employer is known", LeaseEnforcementRules.EARNINGS_LEAST),
              small(owed, LeaseEnforcementRules.EARNINGS_LEAST, law));
      case "third-party" ->
          List.of(new Bar(none, "no account is known", LeaseEnforcementRules.THIRD_PARTY));
      case WARRANT ->
          List.of(
              new Bar(
                  asked
                      .day(JUDGMENT)
                      .plusYears(law.value(LeaseEnforcementRules.PERMISSION_YEARS))
                      .isBefore(asked.day(DAY)),
                  "the court's permission comes first",
                  LeaseEnforcementRules.PERMISSION_YEARS));
      case BANKRUPTCY ->
          List.of(
              small(owed, LeaseEnforcementRules.BANKRUPTCY_LEAST, law),
              new Bar(
                  none, "no statutory demand has run out", LeaseEnforcementRules.BANKRUPTCY_LEAST));
      default -> List.of();
    };
  }

  private static Bar small(Money owed, Key<Money> least, Law law) {
    return new Bar(
        owed.isLessThan(law.value(least)), "it needs " + law.value(least) + " or more", least);
  }

  private static Answer may(Asked asked, Law law, String method) {
    var working = new Answer.Working();
    if (method.equals(WARRANT)) {
      working.line(
          "Where", court(asked.money(OWED), law), law.cite(LeaseEnforcementRules.COUNTY_MOST));
    }
    if (asked.choice(INSTALMENTS).equals("kept")) {
      working.line(
          "Order for sale",
          "none while the instalments are kept",
          law.cite(LeaseEnforcementRules.CHARGING_ORDER));
    }
    var fee = fee(method, asked.money(OWED), law);
    if (law.has(fee)) {
      working.line("Fee", law.value(fee), law.cite(fee));
    }
    return working.answer("May it start?", "yes", law.cite(LeaseEnforcementRules.LOOKED_AT)).done();
  }

  private static String court(Money owed, Law law) {
    if (owed.isMoreThan(law.value(LeaseEnforcementRules.COUNTY_MOST))) {
      return "the High Court";
    }
    return owed.isLessThan(law.value(LeaseEnforcementRules.HIGH_FROM))
        ? "the county court"
        : "the county court, or the High Court";
  }

  private static Key<Money> fee(String method, Money owed, Law law) {
    return switch (method) {
      case CHARGING -> CourtFeeRules.CHARGING;
      case "earnings" -> CourtFeeRules.EARNINGS;
      case "third-party" -> CourtFeeRules.THIRD_PARTY;
      case WARRANT ->
          owed.isMoreThan(law.value(LeaseEnforcementRules.COUNTY_MOST))
              ? CourtFeeRules.WRIT
              : CourtFeeRules.WARRANT;
      default -> CourtFeeRules.INFORMATION;
    };
  }
}
