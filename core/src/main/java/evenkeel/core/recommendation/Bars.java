package evenkeel.core.recommendation;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.recovery.CourtTime;
import evenkeel.core.recovery.LegalProof;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.NoticeTerms;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.sums.Answer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the books forbid of a step, whatever its gates and checks say.
final class Bars {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private Bars() {}

  static List<Ruling.Bar> of(Recommendable step, Considered on) {
    var bars = new ArrayList<Ruling.Bar>();
    if (!step.never().isEmpty() && step.gates().isEmpty()) {
      bars.add(bar(step.never(), step.rule(), on.law()));
    }
    OfficersStep.forbids(step.kind(), on.s(), on.law(), on.policy())
        .forEach(reason -> bars.add(new Ruling.Bar(reason.text(), reason.citation())));
    var proposed = on.beside().proposed().get(step.kind());
    if (proposed != null) {
      bars.add(
          new Ruling.Bar(
              "The night of "
                  + day(proposed)
                  + " proposes it already: it is in that night's batch, from which it is released"
                  + " or left out.",
              null));
    }
    missing(step, on, bars);
    bars.addAll(Claimed.bars(step, on));
    outOfTime(step, on, bars);
    var waits = ClaimClock.bar(step, on);
    if (waits != null) {
      bars.add(waits);
    }
    if (bars.isEmpty() && step.kind() == StepKind.COMPLAINT) {
      proof(on)
          .failures()
          .forEach(
              check ->
                  bars.add(
                      new Ruling.Bar(
                          check.question() + " No: " + check.found() + ".", check.citation())));
    }
    return bars;
  }

  /// No court is asked after the last day that the books leave possible.
  private static void outOfTime(Recommendable step, Considered on, List<Ruling.Bar> bars) {
    var time = asksCourt(step) ? CourtTime.of(on.s(), on.beside().against(), on.law()) : null;
    if (time != null && time.passed(on.beside().day())) {
      bars.add(new Ruling.Bar(time.inWords(), time.citation()));
    }
  }

  private static boolean asksCourt(Recommendable step) {
    return switch (step.kind()) {
      case LETTER_BEFORE_ACTION, COUNTY_COURT_CLAIM -> true;
      case BANKRUPTCY_PETITION -> step.needs() == null;
      default -> false;
    };
  }

  /// What must have come before.
  private static void missing(Recommendable step, Considered on, List<Ruling.Bar> bars) {
    var needs = step.needs();
    if (needs != null && OfficersStep.order(on.s(), needs) == null) {
      bars.add(
          bar(
              "It needs a " + needs.title().toLowerCase(Locale.ROOT) + ", and none is recorded.",
              step.rule(),
              on.law()));
    }
    if (step.kind() == StepKind.ESTATE_CLAIM
        && on.s().liable().stream().noneMatch(LiablePerson::died)) {
      bars.add(bar("Nobody who owes it is recorded as having died.", step.rule(), on.law()));
    }
  }

  /// Everything that a complaint needs to be lawful, each as a line, and the clocks of a claim;
  /// nothing of other steps.
  static List<Answer.Line> proven(Recommendable step, Considered on) {
    if (step.kind() != StepKind.COMPLAINT) {
      return ClaimClock.lines(step, on);
    }
    var lines = new ArrayList<Answer.Line>();
    proof(on)
        .checks()
        .forEach(
            check ->
                lines.add(
                    new Answer.Line(check.question(), check.found(), check.citation(), false)));
    lines.add(
        new Answer.Line(
            "Costs that it asks for", on.policy().sums().complaintCosts().toString(), null, true));
    return lines;
  }

  private static LegalProof proof(Considered on) {
    var s = on.s();
    var terms = NoticeTerms.of(StepKind.COMPLAINT, s.issueOn(), s, on.law(), on.policy());
    return LegalProof.of(StepKind.COMPLAINT, s.issueOn(), terms.amount(), s, on.law(), on.policy());
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static Ruling.Bar bar(String why, @Nullable Key<?> rule, Law law) {
    return new Ruling.Bar(why, rule != null && law.has(rule) ? law.cite(rule) : null);
  }
}
