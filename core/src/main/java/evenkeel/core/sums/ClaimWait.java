package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseClaimRules;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From when a claim may be started after a letter of claim: Pre-Action Protocol for Debt Claims.
final class ClaimWait implements Sum {

  private static final String FROM = "Claim from";

  private static final Field LETTER = Field.day("letter", "Which date is at the letter's top?");
  private static final Field REPLIED = Field.yesNo("replied", "Did a reply come?");
  private static final Field REPLY =
      Field.day("reply", "When did the completed Reply Form come?").optional();
  private static final Field ADVICE =
      Field.yesNo("advice", "Does it say that debt advice is being sought?").optional();
  private static final Field DOCUMENTS =
      Field.yesNo("documents", "Does it ask for documents?").optional();
  private static final Field SENT =
      Field.day("documents-sent", "When were they sent, or why they cannot be?").optional();
  private static final Field NOTICE =
      Field.day("notice", "When was notice given that a claim follows?").optional();

  @Override
  public String key() {
    return "claim-wait";
  }

  @Override
  public String title() {
    return "From when may a claim be started?";
  }

  @Override
  public String about() {
    return "The times that a letter of claim, a reply, a request for documents and a notice give. A"
        + " person decides whether to claim.";
  }

  @Override
  public List<Field> fields() {
    return List.of(LETTER, LetterOfClaim.DEBTOR, REPLIED, REPLY, ADVICE, DOCUMENTS, SENT, NOTICE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var letter = asked.day(LETTER);
    var law = desk.rulebook().on(letter, desk.nation());
    var barred = Overpayments.barred(law, LeaseClaimRules.PROTOCOL, LETTER);
    if (barred != null) {
      return barred;
    }
    var wrong = wrong(asked);
    if (wrong != null) {
      return wrong;
    }
    var working = new Answer.Working();
    if (!asked.choice(LetterOfClaim.DEBTOR).equals(LetterOfClaim.INDIVIDUAL)) {
      var rule = LeaseClaimRules.COMPANY;
      return working
          .line("The protocol", "is for people only", law.cite(LeaseClaimRules.PROTOCOL))
          .answer(FROM, Answer.Working.day(law.value(rule).firstDayAfter(letter)), law.cite(rule))
          .done();
    }
    var reply = law.value(LeaseClaimRules.REPLY);
    var cited = law.cite(LeaseClaimRules.REPLY);
    working
        .line("Last day for a reply", Answer.Working.day(reply.lastDay(letter)), cited)
        .line(
            "The protocol allows it from", Answer.Working.day(reply.firstDayAfter(letter)), cited);
    return asked.yes(REPLIED)
        ? replied(asked, law, reply.firstDayAfter(letter), working)
        : working
            .answer(
                FROM,
                Answer.Working.day(
                    reply.lastDay(letter).plusDays(law.value(LeaseClaimRules.MARGIN))),
                law.cite(LeaseClaimRules.MARGIN))
            .done();
  }

  private static @Nullable Answer wrong(Asked asked) {
    if (!asked.yes(REPLIED)) {
      return null;
    }
    for (var needed : List.of(REPLY, ADVICE, DOCUMENTS)) {
      if (!asked.has(needed)) {
        return Answer.Wrong.with(needed, "A reply needs it: " + needed.label());
      }
    }
    if (asked.day(REPLY).isBefore(asked.day(LETTER))) {
      return Answer.Wrong.with(REPLY, "Enter a day not before the letter");
    }
    for (var later : List.of(SENT, NOTICE)) {
      if (asked.has(later) && asked.day(later).isBefore(asked.day(REPLY))) {
        return Answer.Wrong.with(later, "Enter a day not before the reply");
      }
    }
    return null;
  }

  private static Answer replied(Asked asked, Law law, LocalDate earliest, Answer.Working working) {
    var from = earliest;
    var documents = asked.yes(DOCUMENTS);
    if (documents) {
      var due = law.value(LeaseClaimRules.DOCUMENTS).lastDay(asked.day(REPLY));
      working.line("Documents due", Answer.Working.day(due), law.cite(LeaseClaimRules.DOCUMENTS));
      if (!asked.has(SENT)) {
        return working
            .answer(FROM, "not yet: the documents come first", law.cite(LeaseClaimRules.DOCUMENTS))
            .done();
      }
    }
    if (documents || asked.yes(ADVICE)) {
      var period = law.value(LeaseClaimRules.ADVICE);
      var bar = period.lastDay(asked.day(REPLY));
      if (documents) {
        bar = later(bar, period.lastDay(asked.day(SENT)));
      }
      working.line("No claim before", Answer.Working.day(bar), law.cite(LeaseClaimRules.ADVICE));
      from = later(from, bar);
    }
    var notice = law.cite(LeaseClaimRules.NOTICE);
    if (!asked.has(NOTICE)) {
      return working
          .answer(FROM, "not yet: talk about it, then give notice of a claim", notice)
          .done();
    }
    var period = law.value(LeaseClaimRules.NOTICE);
    var given = asked.day(NOTICE);
    return working
        .line("The notice expires", Answer.Working.day(period.lastDay(given)), notice)
        .answer(FROM, Answer.Working.day(later(from, period.firstDayAfter(given))), notice)
        .done();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
