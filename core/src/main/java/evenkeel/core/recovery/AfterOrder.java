package evenkeel.core.recovery;

import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a debt stands under its liability order: SI 1992/613 regulations 36 and 47 to 52. One
/// method runs at a time; which comes next, an officer chooses among those that the law allows.
final class AfterOrder {

  private AfterOrder() {}

  static Course course(StepTaken order, Situation s, Law law, Policy policy) {
    var since = since(order, s);
    var running = Methods.running(since);
    if (running != null) {
      return Methods.course(running, s, law, policy, oneAtATime(law));
    }
    var latest = since.isEmpty() ? null : since.getLast();
    if (latest != null
        && latest.kind() == StepKind.INFORMATION_REQUEST
        && latest.endedOn() == null
        && law.has(EnforcementRules.INFORMATION)) {
      var answered = law.value(EnforcementRules.INFORMATION).firstDayAfter(latest.issuedOn());
      if (s.evening().isBefore(answered)) {
        return new Course.Running(
            answered,
            StepKind.RECOVERY_METHOD,
            List.of(
                new Reason(
                    "information-asked",
                    "The request for information of "
                        + Words.day(latest.issuedOn())
                        + " may be answered until "
                        + Words.day(answered.minusDays(1))
                        + ".",
                    law.cite(EnforcementRules.INFORMATION))));
      }
    }
    var awaited = Methods.awaited(since, s.evening());
    if (awaited != null) {
      return awaited;
    }
    return asked(order, because(order, latest, s, law), s, policy);
  }

  private static Course asked(StepTaken order, List<Reason> because, Situation s, Policy policy) {
    var unseen = Vulnerability.unseen(StepKind.RECOVERY_METHOD, s, policy);
    return new Course.Unclear(
        unseen == null
            ? "How is the liability order of " + Words.day(order.issuedOn()) + " to be enforced?"
            : "Who looks at the mark of vulnerability before a method is chosen?",
        StepKind.RECOVERY_METHOD,
        s.balance(),
        Stream.concat(Stream.ofNullable(unseen), because.stream()).toList());
  }

  /// What was done since the order, oldest first.
  private static List<StepTaken> since(StepTaken order, Situation s) {
    return s.steps().stream()
        .filter(step -> step.kind().afterOrder() && !step.issuedOn().isBefore(order.issuedOn()))
        .toList();
  }

  private static List<Reason> because(
      StepTaken order, @Nullable StepTaken latest, Situation s, Law law) {
    var because = new ArrayList<Reason>();
    because.add(
        Reason.fact(
            "liability-order",
            "A liability order was made on "
                + Words.day(order.issuedOn())
                + " and "
                + s.balance()
                + " is unpaid."));
    if (latest != null) {
      because.add(
          Reason.fact(
              "last-done",
              "Last done: "
                  + Methods.inWords(latest.kind())
                  + ", "
                  + Words.day(latest.issuedOn())
                  + ended(latest)
                  + "."));
    }
    because.addAll(StepRefused.since(order.issuedOn(), s));
    tooSmall(
        "A charging order", "charging-order", EnforcementRules.CHARGING_ORDER, s, law, because);
    tooSmall("A petition", "petition", EnforcementRules.BANKRUPTCY, s, law, because);
    if (law.has(EnforcementRules.COMMITTAL) && !law.value(EnforcementRules.COMMITTAL)) {
      because.add(
          new Reason(
              "no-committal",
              "Nobody can be committed for it.",
              law.cite(EnforcementRules.COMMITTAL)));
    }
    return because;
  }

  private static String ended(StepTaken step) {
    return step.endedOn() == null ? "" : ", ended on " + Words.day(step.endedOn());
  }

  private static void tooSmall(
      String what, String code, Key<Money> rule, Situation s, Law law, List<Reason> because) {
    if (law.has(rule) && s.balance().isLessThan(law.value(rule))) {
      because.add(
          new Reason(
              code + "-too-small",
              what + " needs " + law.value(rule) + " or more: not for this debt.",
              law.cite(rule)));
    }
  }

  private static @Nullable Reason oneAtATime(Law law) {
    return law.has(EnforcementRules.ONE_METHOD)
        ? new Reason(
            "one-method-at-a-time",
            "While it runs no other method may start under this order.",
            law.cite(EnforcementRules.ONE_METHOD))
        : null;
  }
}
