package evenkeel.core.sums;

import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.EveryDebtRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What each way to recover an overpayment asks for of its own.
final class RecoveryWays {

  static final String VOLUNTARY = "voluntary";

  static final Field WAY =
      Field.choice(
          "way",
          "Which way?",
          List.of(
              new Field.Option("invoice", "An invoice, or an arrangement"),
              new Field.Option(VOLUNTARY, "A payment that the person offers"),
              new Field.Option("arrears", "Arrears of benefit"),
              new Field.Option("benefit", "A deduction from benefit"),
              new Field.Option("other-council", "A request to another council"),
              new Field.Option("dwp", "A request to DWP"),
              new Field.Option("earnings", "A direct earnings attachment"),
              new Field.Option("court", "Registration at the county court"),
              new Field.Option("bankruptcy", "A bankruptcy petition")));

  private static final Field UNABLE =
      Field.yesNo("unable", "DWP: is it impossible to recover it from housing benefit?").optional();
  private static final Field DID =
      Field.yesNo("misrepresented", "DWP: did this person misrepresent or fail to disclose?")
          .optional();
  private static final Field GETS =
      Field.choice(
              "gets",
              "DWP: what does this person get?",
              List.of(
                  new Field.Option("none", "None of these, or guardian's allowance only"),
                  new Field.Option(
                      "listed", "State pension, pension credit, income support, JSA or the like"),
                  new Field.Option("universal-credit", "Universal Credit"),
                  new Field.Option("esa-or-pip", "ESA or PIP")))
          .optional();
  private static final Field FROM_BENEFIT =
      Field.yesNo(
              "from-benefit",
              "Earnings, court: could housing benefit pay it, here or at another council?")
          .optional();
  private static final Field REFUSED =
      Field.yesNo("refused", "Earnings, court: was a plan that can be afforded refused or broken?")
          .optional();
  private static final Field NUMBER =
      Field.yesNo("ni-number", "Earnings: is the National Insurance number known?").optional();
  private static final Field EXEMPT =
      Field.yesNo("exempt", "Earnings: is the employer exempt, and unwilling?")
          .hint("A business of 8 April 2013 with fewer than 10 people, or new until 31 March 2014")
          .optional();
  private static final Field IN_TIME = Field.yesNo("in-time", "Court: is it in time?").optional();
  private static final Field CHECKED =
      Field.yesNo("checked", "Court: were means and vulnerability looked at, and other ways tried?")
          .optional();
  private static final Field OWED = Field.money("owed", "Bankruptcy: still owed").optional();
  private static final Field SINCE =
      Field.day("space-from", "Breathing space: its first day").optional();
  private static final Field RUNS_SINCE =
      Field.day("served", "Breathing space: when was a running notice or request sent?").optional();

  static final List<Field> FIELDS =
      List.of(
          UNABLE,
          DID,
          GETS,
          FROM_BENEFIT,
          REFUSED,
          NUMBER,
          EXEMPT,
          IN_TIME,
          CHECKED,
          OWED,
          SINCE,
          RUNS_SINCE);

  private RecoveryWays() {}

  /// What each way must be told, in order.
  private static List<Field> asks(String way) {
    return switch (way) {
      case "dwp" -> List.of(UNABLE, DID, GETS);
      case "earnings" -> List.of(FROM_BENEFIT, REFUSED, NUMBER, EXEMPT);
      case "court" -> List.of(FROM_BENEFIT, REFUSED, IN_TIME, CHECKED);
      case "bankruptcy" -> List.of(IN_TIME, CHECKED, OWED);
      default -> List.of();
    };
  }

  static Answer answer(Asked asked, String way, Law law) {
    var open = asks(way).stream().filter(field -> !asked.has(field)).findFirst();
    if (open.isPresent()) {
      return Answer.Wrong.with(open.get(), "This way needs it: " + open.get().label());
    }
    var bar = Bar.first(bars(asked, way, law));
    if (bar != null) {
      return RecoveryGate.no(bar.why(), bar.rule(), law);
    }
    if (way.equals("bankruptcy")) {
      return new Answer.Working()
          .refer("A petition is never started by itself: is it right, and proportionate?");
    }
    var working = new Answer.Working();
    if (asksBenefit(way) && asked.yes(FROM_BENEFIT)) {
      return working
          .answer("Does the law allow it?", "yes", law.cite(rule(way, asked)))
          .line("The order puts first", "housing benefit", law.cite(BenefitRecoveryRules.ORDER))
          .refer("Housing benefit could pay it and comes first: is it right to pass it over?");
    }
    return working.answer("May it start?", "yes", law.cite(rule(way, asked))).done();
  }

  private static boolean asksBenefit(String way) {
    return way.equals("earnings") || way.equals("court");
  }

  private static Key<?> rule(String way, Asked asked) {
    return switch (way) {
      case VOLUNTARY, "invoice" -> BenefitRecoveryRules.PLAN;
      case "other-council" -> BenefitRecoveryRules.OTHER_COUNCIL;
      case "dwp" -> listed(asked.choice(GETS));
      case "earnings" -> BenefitRecoveryRules.EARNINGS;
      case "court" -> BenefitRecoveryRules.COURT;
      default -> OverpaymentRules.RECOVERABLE;
    };
  }

  private static Key<?> listed(String gets) {
    return switch (gets) {
      case "universal-credit" -> BenefitRecoveryRules.DWP_UNIVERSAL_CREDIT;
      case "esa-or-pip" -> BenefitRecoveryRules.DWP_ESA_PIP;
      default -> BenefitRecoveryRules.DWP_LISTED;
    };
  }

  private static List<Bar> bars(Asked asked, String way, Law law) {
    return switch (way) {
      case "dwp" -> ofDwp(asked);
      case "earnings" -> ofEarnings(asked);
      case "court" ->
          List.of(late(asked), planFirst(asked, BenefitRecoveryRules.ORDER), unchecked(asked));
      case "bankruptcy" -> {
        var least = law.value(BenefitRecoveryRules.BANKRUPTCY);
        yield List.of(
            late(asked),
            unchecked(asked),
            new Bar(
                asked.moneyOr(OWED, Money.ZERO).isLessThan(least),
                "a petition needs " + least + " or more",
                BenefitRecoveryRules.BANKRUPTCY));
      }
      default -> List.of();
    };
  }

  private static List<Bar> ofDwp(Asked asked) {
    return List.of(
        new Bar(
            !asked.yes(UNABLE),
            "it can be recovered from housing benefit",
            BenefitRecoveryRules.DWP_UNABLE),
        new Bar(
            !asked.yes(DID),
            "this person neither misrepresented nor failed to disclose",
            BenefitRecoveryRules.DWP_MISREPRESENTED),
        new Bar(
            asked.choice(GETS).equals("none"),
            "no benefit from which DWP may deduct",
            BenefitRecoveryRules.DWP_LISTED));
  }

  private static List<Bar> ofEarnings(Asked asked) {
    return List.of(
        planFirst(asked, BenefitRecoveryRules.EARNINGS_POLICY),
        new Bar(
            !asked.yes(NUMBER),
            "the notice must have the National Insurance number",
            BenefitRecoveryRules.EARNINGS),
        new Bar(asked.yes(EXEMPT), "the employer is exempt", BenefitRecoveryRules.SMALL_EMPLOYERS));
  }

  private static Bar planFirst(Asked asked, Key<?> rule) {
    return new Bar(!asked.yes(REFUSED), "a plan that can be afforded comes first", rule);
  }

  private static Bar late(Asked asked) {
    return new Bar(
        !asked.yes(IN_TIME), "the time for a court has passed", BenefitRecoveryRules.YEARS);
  }

  private static Bar unchecked(Asked asked) {
    return new Bar(
        !asked.yes(CHECKED),
        "means and vulnerability are looked at, and other ways tried, first",
        BenefitRecoveryRules.ORDER);
  }

  /// SI 2020/1311 regulation 7: every step to collect stops, but for what paragraph (13) saves.
  static Answer inBreathingSpace(Asked asked, String way, Law law) {
    if (!law.has(EveryDebtRules.VOLUNTARY)) {
      return Answer.Wrong.with(SINCE, "There were no breathing spaces then");
    }
    if (way.equals(VOLUNTARY)) {
      return new Answer.Working()
          .answer("May it start?", "yes", law.cite(EveryDebtRules.VOLUNTARY))
          .done();
    }
    if (!asked.has(SINCE)) {
      return Answer.Wrong.with(SINCE, "Enter the first day of the breathing space");
    }
    var before = asked.has(RUNS_SINCE) && asked.day(RUNS_SINCE).isBefore(asked.day(SINCE));
    var saved = before ? saved(asked, way, law) : null;
    return saved == null
        ? RecoveryGate.no(
            "no step to collect, and nothing is taken", CouncilTaxRules.BREATHING_SPACE_STOP, law)
        : saved;
  }

  /// What ran before it began and may run on, which an officer decides; null for anything else.
  private static @Nullable Answer saved(Asked asked, String way, Law law) {
    if (way.equals("earnings")) {
      return new Answer.Working()
          .line("Served before", "it may run on", law.cite(EveryDebtRules.EARNINGS_SAVED))
          .refer("The earnings notice was served before the breathing space: should it run on?");
    }
    if (!way.equals("dwp")) {
      return null;
    }
    return asked.has(GETS) && asked.choice(GETS).equals("universal-credit")
        ? new Answer.Working()
            .line("Universal Credit", "DWP decides", law.cite(EveryDebtRules.UC_SAVED))
            .refer("DWP was asked before the breathing space: does the deduction run on?")
        : RecoveryGate.no(
            "DWP is told, stops, and does not begin again by itself",
            EveryDebtRules.LEGACY_BENEFIT,
            law);
  }
}
