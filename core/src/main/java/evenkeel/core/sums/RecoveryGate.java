package evenkeel.core.sums;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.BenefitRecoveryRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether a way to recover an overpayment may start. That it may does not say that it should.
final class RecoveryGate implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field RECOVERABLE = Field.yesNo("recoverable", "Is it recoverable in law?");
  private static final Field DECIDED =
      Field.yesNo("decided", "Has a person decided, with reasons, to recover it?");
  private static final Field STOP =
      Field.choice(
          "stop",
          "What stops recovery from this person?",
          List.of(
              new Field.Option("none", "Nothing"),
              new Field.Option("breathing-space", "A breathing space that has this debt"),
              new Field.Option("insolvency", "A debt relief order or bankruptcy with this debt"),
              new Field.Option("iva", "A voluntary arrangement (IVA) with this debt"),
              new Field.Option("dispute", "A revision or an appeal that is open"),
              new Field.Option("death", "The person has died"),
              new Field.Option("safety", "A disclosure that awaits somebody, or a safety hold"),
              new Field.Option("identity", "It is disputed who the person is")));
  private static final Field NOTICE =
      Field.yesNo("notice", "Has the person had a complete notice?");
  private static final Field POSTED = Field.day("posted", "When was it posted?").optional();
  private static final Field NO_WAIT =
      Field.yesNo("no-wait", "Has a named officer decided, with a reason, not to wait the month?")
          .optional();
  private static final Field UNDERLYING =
      Field.yesNo("underlying", "Has the underlying entitlement been deducted?");

  @Override
  public String key() {
    return "recovery-gate";
  }

  @Override
  public String title() {
    return "May a way to recover an overpayment start?";
  }

  @Override
  public String about() {
    return "What the law and the order of things allow for one person and one way. Whether it is"
        + " right for this household is for a person to decide.";
  }

  @Override
  public List<Field> fields() {
    var fields =
        new ArrayList<>(
            List.of(
                DAY,
                RecoveryWays.WAY,
                RECOVERABLE,
                DECIDED,
                STOP,
                NOTICE,
                POSTED,
                NO_WAIT,
                UNDERLYING));
    fields.addAll(RecoveryWays.FIELDS);
    return fields;
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, BenefitRecoveryRules.ORDER, DAY);
    if (barred != null) {
      return barred;
    }
    var way = asked.choice(RecoveryWays.WAY);
    if (!asked.yes(RECOVERABLE)) {
      return no("it has no balance and no way to recover it", OverpaymentRules.NEVER, law);
    }
    var stopped = stopped(asked, way, law);
    if (stopped != null) {
      return stopped;
    }
    if (asked.yes(NOTICE) && !asked.has(POSTED)) {
      return Answer.Wrong.with(POSTED, "Enter the day of the notice");
    }
    var bar = way.equals(RecoveryWays.VOLUNTARY) ? null : Bar.first(bars(asked, law));
    return bar == null ? RecoveryWays.answer(asked, way, law) : no(bar.why(), bar.rule(), law);
  }

  /// What a stop does to this way; null where nothing stops it.
  private static @Nullable Answer stopped(Asked asked, String way, Law law) {
    return switch (asked.choice(STOP)) {
      case "none" -> null;
      case "breathing-space" -> RecoveryWays.inBreathingSpace(asked, way, law);
      case "insolvency" ->
          no("all recovery of a listed debt stops", BenefitRecoveryRules.INSOLVENCY, law);
      case "iva" ->
          no("every creditor in it stops", BenefitRecoveryRules.VOLUNTARY_ARRANGEMENT, law);
      case "dispute" -> no("a dispute is open", BenefitNoticeRules.WAITS, law);
      case "death" ->
          no("nobody is asked: it is a claim on the estate", BenefitRecoveryRules.DEATH, law);
      default -> no("it is held until an officer lifts it", BenefitRecoveryRules.STOPPED, law);
    };
  }

  private static List<Bar> bars(Asked asked, Law law) {
    var months = law.value(BenefitNoticeRules.APPEAL_MONTHS);
    var waived = asked.has(NO_WAIT) && asked.yes(NO_WAIT);
    return List.of(
        new Bar(
            !asked.yes(DECIDED),
            "nobody has decided, with reasons, to recover it",
            OverpaymentRules.DISCRETION),
        new Bar(
            !asked.yes(NOTICE),
            "the person has had no complete notice",
            BenefitNoticeRules.EVERYBODY),
        new Bar(
            asked.yes(NOTICE)
                && !waived
                && !asked.day(DAY).isAfter(asked.day(POSTED).plusMonths(months)),
            "the month for a dispute has not passed",
            BenefitNoticeRules.WAITS),
        new Bar(
            !asked.yes(UNDERLYING),
            "the underlying entitlement comes off first",
            OverpaymentRules.UNDERLYING));
  }

  static Answer no(String why, Key<?> rule, Law law) {
    return new Answer.Working()
        .answer("May it start?", "no", law.cite(rule))
        .line("Because", why, law.cite(rule))
        .done();
  }
}
