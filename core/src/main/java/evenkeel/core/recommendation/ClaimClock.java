package evenkeel.core.recommendation;

import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Citation;
import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.recovery.ClaimTimes;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepTaken;
import evenkeel.core.sums.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From when a claim for a service charge may follow its letter of claim, by what the books hold of
/// the letter: the same clocks that the night counts, so that nobody's answer is put in their
/// place.
final class ClaimClock {

  private ClaimClock() {}

  /// Why no claim may be made yet; null where nothing of the letter stands in its way, or the step
  /// is no claim for a service charge.
  static Ruling.@Nullable Bar bar(Recommendable step, Considered on) {
    var letter = letter(step, on);
    if (letter == null) {
      return null;
    }
    var times = times(letter, on);
    var from = times.from();
    if (from == null) {
      return new Ruling.Bar("No claim yet: " + times.waitsFor() + ".", times.rule());
    }
    return on.beside().day().isBefore(from)
        ? new Ruling.Bar("A claim may be started from: " + Bars.day(from) + ".", times.rule())
        : null;
  }

  /// The clocks as lines; nothing for another step.
  static List<Answer.Line> lines(Recommendable step, Considered on) {
    var letter = letter(step, on);
    if (letter == null) {
      return List.of();
    }
    var times = times(letter, on);
    var lines = new ArrayList<Answer.Line>();
    line("Letter of claim", letter.issuedOn(), LeaseClaimRules.LETTER, on, lines);
    line("Last day for a reply", times.replyBy(), LeaseClaimRules.REPLY, on, lines);
    line("Reply came", on.beside().reply().repliedOn(), LeaseClaimRules.ADVICE, on, lines);
    line("Documents due", times.documentsBy(), LeaseClaimRules.DOCUMENTS, on, lines);
    line("Notice of a claim", on.beside().reply().noticeOn(), LeaseClaimRules.NOTICE, on, lines);
    var from = times.from();
    if (from != null) {
      lines.add(new Answer.Line("Claim from", Bars.day(from), times.rule(), true));
    }
    return lines;
  }

  private static void line(
      String what, @Nullable LocalDate day, Key<?> rule, Considered on, List<Answer.Line> lines) {
    if (day != null) {
      lines.add(new Answer.Line(what, Bars.day(day), on.law().cite(rule), false));
    }
  }

  /// @param from null while something must come first
  private record Times(
      @Nullable LocalDate replyBy,
      @Nullable LocalDate documentsBy,
      @Nullable LocalDate from,
      String waitsFor,
      Citation rule) {}

  private static Times times(StepTaken letter, Considered on) {
    var law = on.law();
    if (on.beside().company()) {
      var rule = LeaseClaimRules.COMPANY;
      return new Times(
          null,
          null,
          law.value(rule).firstDayAfter(letter.issuedOn()),
          "the practice direction's days run",
          law.cite(rule));
    }
    var times = ClaimTimes.of(letter.issuedOn(), on.beside().reply(), law);
    return new Times(
        times.replyBy(), times.documentsBy(), times.claimFrom(), times.waitsFor(), times.rule());
  }

  private static @Nullable StepTaken letter(Recommendable step, Considered on) {
    return step.type() == DebtType.LEASEHOLD
            && step.kind() == StepKind.COUNTY_COURT_CLAIM
            && on.law().has(LeaseClaimRules.PROTOCOL)
        ? OfficersStep.order(on.s(), StepKind.LETTER_BEFORE_ACTION)
        : null;
  }
}
