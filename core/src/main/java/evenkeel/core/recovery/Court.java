package evenkeel.core.recovery;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a debt stands once a complaint was made: regulations 34 and 35.
final class Court {

  private static final List<StepKind> OF_THE_COURT =
      List.of(StepKind.COMPLAINT, StepKind.SUMMONS, StepKind.LIABILITY_ORDER);

  private Court() {}

  /// @return null when no complaint was made
  static @Nullable Course course(Situation s, Law law, Policy policy) {
    var last = last(s);
    var against = decidedAgainst(last, s);
    if (against != null) {
      return against;
    }
    if (last == null) {
      return null;
    }
    return switch (last.kind()) {
      case COMPLAINT -> waiting(last, StepKind.SUMMONS, "What came of the complaint of ", s, law);
      case SUMMONS ->
          onlyCostsLeft(s)
              ? costsAlone(s, law)
              : waiting(
                  last,
                  StepKind.LIABILITY_ORDER,
                  "What did the court decide on the summons of ",
                  s,
                  law);
      case LIABILITY_ORDER -> AfterOrder.course(last, s, law, policy);
      default -> null;
    };
  }

  /// The question that a complaint, a summons or an order leaves which the court decided against;
  /// null where it did not, or where one was made since.
  private static @Nullable Course decidedAgainst(@Nullable StepTaken last, Situation s) {
    var against =
        last != null && last.kind() == StepKind.LIABILITY_ORDER
            ? null
            : StepRefused.latest(OF_THE_COURT, last == null ? null : last.issuedOn(), s);
    return against == null
        ? null
        : new Course.Unclear(
            "The court decided against it: is a complaint to be made again?",
            StepKind.COMPLAINT,
            s.balance(),
            List.of(against.reason()));
  }

  /// The last step that belongs to the court, null when there is none.
  static @Nullable StepTaken last(Situation s) {
    StepTaken last = null;
    for (var step : s.steps()) {
      if (OF_THE_COURT.contains(step.kind())) {
        last = step;
      }
    }
    return last;
  }

  private static Course waiting(
      StepTaken last, StepKind next, String question, Situation s, Law law) {
    var on = Words.day(last.issuedOn());
    if (s.evening().isBefore(last.nextStepFrom())) {
      return new Course.Running(
          last.nextStepFrom(),
          next,
          List.of(
              new Reason(
                  "with-the-court",
                  last.kind().title()
                      + " of "
                      + on
                      + ": nothing may follow before "
                      + Words.day(last.nextStepFrom())
                      + ".",
                  law.cite(CouncilTaxRules.SUMMONS_ELAPSED))));
    }
    return new Course.Unclear(
        question + on + "?",
        next,
        s.balance(),
        List.of(
            Reason.fact(
                "court-outcome",
                last.kind().title()
                    + " of "
                    + on
                    + " has no outcome recorded and "
                    + s.balance()
                    + " is unpaid.")));
  }

  private static boolean onlyCostsLeft(Situation s) {
    return s.balance().isPositive() && !s.balance().isMoreThan(s.costs());
  }

  private static Course costsAlone(Situation s, Law law) {
    return new Course.Unclear(
        "The tax is paid: are the costs alone to be pursued?",
        StepKind.LIABILITY_ORDER,
        s.balance(),
        List.of(
            new Reason(
                "costs-only",
                "The tax was paid after the summons and " + s.balance() + " of costs is left.",
                law.cite(CouncilTaxRules.COSTS_ALONE))));
  }

  /// The question to ask when everything was paid between the complaint and the hearing, null when
  /// there is none.
  static @Nullable Course paidBeforeHearing(Situation s, Law law) {
    var last = last(s);
    if (last == null
        || last.kind() == StepKind.LIABILITY_ORDER
        || !s.evening().isBefore(last.nextStepFrom())) {
      return null;
    }
    return new Course.Unclear(
        "Everything is paid: has the application to the court been stopped?",
        StepKind.SUMMONS,
        Money.ZERO,
        List.of(
            new Reason(
                "paid-before-hearing",
                "The sum and its costs were paid before the hearing: the application must stop.",
                law.cite(CouncilTaxRules.PAID_BEFORE_HEARING))));
  }
}
