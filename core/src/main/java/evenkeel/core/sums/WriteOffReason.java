package evenkeel.core.sums;

import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.OverpaymentRules;
import java.util.Arrays;
import java.util.List;

/// What a reason for writing an overpayment off needs, and whether it can come back.
final class WriteOffReason implements Sum {

  private enum Reason {
    NOT_RECOVERABLE("not-recoverable", "Not recoverable: an official error", "the decision", "-"),
    HARDSHIP(
        "hardship",
        "Hardship or health",
        "means, what supports it, and an officer's reasons",
        "only on new facts"),
    INSOLVENCY(
        "insolvency",
        "A debt relief order, bankruptcy or IVA",
        "the register's reference and day",
        "no, but what was got by fraud survives"),
    ESTATE(
        "estate",
        "Died, with too little to pay it",
        "the representatives' letter or a probate search",
        "if assets are found"),
    UNTRACEABLE("untraceable", "Cannot be traced", "the log of the search", "yes"),
    SMALL("small", "Too small to collect", "that it is below the council's limit", "yes"),
    JUDGED("judged", "A tribunal or court decided", "the decision", "no"),
    BARRED(
        "barred",
        "Too late for a court, and no other way",
        "the sum of its last day",
        "if benefit or earnings open a way"),
    MATCHED("matched", "Matched under a scheme", "the log of the plan", "no");

    private final String value;
    private final String text;
    private final String evidence;
    private final String comesBack;

    Reason(String value, String text, String evidence, String comesBack) {
      this.value = value;
      this.text = text;
      this.evidence = evidence;
      this.comesBack = comesBack;
    }

    static Reason of(String value) {
      return Arrays.stream(values())
          .filter(each -> each.value.equals(value))
          .findFirst()
          .orElseThrow();
    }
  }

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field REASON =
      Field.choice(
          "reason",
          "Why?",
          Arrays.stream(Reason.values())
              .map(each -> new Field.Option(each.value, each.text))
              .toList());
  private static final Field EVIDENCE = Field.yesNo("evidence", "Is what it needs on file?");
  private static final Field OTHER_WAY =
      Field.yesNo("other-way", "Is there a way to recover it that needs no court?");
  private static final Field FRAUD = Field.yesNo("fraud", "Was it got by fraud?").optional();
  private static final Field DISPUTED = Field.yesNo("disputed", "Is it disputed?");

  /// Asked whatever was answered, so that not asking it tells nothing.
  private static final String OF_FRAUD =
      "Nothing got by fraud is matched: has somebody who may know said that this was not?";

  @Override
  public String key() {
    return "write-off-reason";
  }

  @Override
  public String title() {
    return "Writing an overpayment off";
  }

  @Override
  public String about() {
    return "What each reason needs and whether the debt can come back. Who may sign it is in the"
        + " council's standing orders.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, REASON, EVIDENCE, OTHER_WAY, FRAUD, DISPUTED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRecoveryRules.WRITE_OFF, DAY);
    if (barred != null) {
      return barred;
    }
    var reason = Reason.of(asked.choice(REASON));
    var why = bar(asked, reason);
    var cited = law.cite(rule(reason));
    if (!why.isEmpty()) {
      return new Answer.Working()
          .answer("May it be written off?", "no", cited)
          .line("Because", why, cited)
          .done();
    }
    if (reason == Reason.MATCHED) {
      return new Answer.Working().line("It needs", reason.evidence, cited).refer(OF_FRAUD);
    }
    return new Answer.Working()
        .answer("May it be written off?", "yes, within somebody's limit", cited)
        .line("It needs", reason.evidence, cited)
        .line("Can it come back?", reason.comesBack, cited)
        .done();
  }

  /// Why it may not, blank where it may.
  private static String bar(Asked asked, Reason reason) {
    if (reason == Reason.NOT_RECOVERABLE) {
      return "it has no balance; it is reported by itself";
    }
    if (reason == Reason.BARRED && asked.yes(OTHER_WAY)) {
      return "another way is open";
    }
    var fraud = asked.has(FRAUD) && asked.yes(FRAUD);
    if (reason == Reason.MATCHED && (fraud || asked.yes(DISPUTED))) {
      return "nothing got by fraud or disputed is matched";
    }
    return asked.yes(EVIDENCE) ? "" : "it needs " + reason.evidence;
  }

  private static Key<?> rule(Reason reason) {
    return switch (reason) {
      case NOT_RECOVERABLE -> OverpaymentRules.NEVER;
      case INSOLVENCY -> BenefitRecoveryRules.INSOLVENCY;
      case ESTATE -> BenefitRecoveryRules.DEATH;
      case BARRED -> BenefitRecoveryRules.NO_LIMIT;
      case HARDSHIP, UNTRACEABLE, SMALL, JUDGED, MATCHED -> BenefitRecoveryRules.WRITE_OFF;
    };
  }
}
