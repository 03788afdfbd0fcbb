package evenkeel.core.sums;

import static evenkeel.core.law.BenefitNoticeRules.APPEAL_LATE_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.APPEAL_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.GIVEN_ON_POSTING;
import static evenkeel.core.law.BenefitNoticeRules.NOT_APPEALABLE;
import static evenkeel.core.law.BenefitNoticeRules.NO_RECONSIDERATION;
import static evenkeel.core.law.BenefitNoticeRules.REASONS_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.REASONS_STOP_CLOCK;
import static evenkeel.core.law.BenefitNoticeRules.REVISION_LATE_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.REVISION_MONTHS;
import static evenkeel.core.law.BenefitNoticeRules.SETTLE_DAYS;
import static evenkeel.core.law.BenefitNoticeRules.WAITS;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Until when an overpayment can be disputed, and when recovery may begin.
final class OverpaymentDispute implements Sum {

  private static final Field POSTED = Field.day("posted", "When was the notice posted?");
  private static final Field WHAT =
      Field.choice(
          "what",
          "What is disputed?",
          List.of(
              new Field.Option("nothing", "Nothing so far"),
              new Field.Option("overpaid", "Whether there is an overpayment"),
              new Field.Option("recoverable", "Whether it is recoverable"),
              new Field.Option("amount", "How much it is"),
              new Field.Option("from-whom", "From whom it is recoverable"),
              new Field.Option("discretion", "Whether it should be recovered"),
              new Field.Option("method", "How, or at what rate")));
  private static final Field OUTCOME =
      Field.day("outcome", "When did the revision or appeal end?").optional();
  private static final Field ASKED =
      Field.day("reasons-asked", "When was a statement of reasons asked for?").optional();
  private static final Field GIVEN = Field.day("reasons-given", "When was it given?").optional();

  private static final Set<String> FOR_NO_TRIBUNAL = Set.of("discretion", "method");

  @Override
  public String key() {
    return "overpayment-dispute";
  }

  @Override
  public String title() {
    return "Disputes about an overpayment";
  }

  @Override
  public String about() {
    return "The last days for reasons, revision and appeal of one person's notice, and from when"
        + " recovery may begin. An officer may go on with a part that nobody disputes.";
  }

  @Override
  public List<Field> fields() {
    return List.of(POSTED, WHAT, OUTCOME, ASKED, GIVEN);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var posted = asked.day(POSTED);
    var law = desk.rulebook().on(posted, desk.nation());
    var barred = Overpayments.barred(law, APPEAL_MONTHS, POSTED);
    if (barred != null) {
      return barred;
    }
    var wrong = wrong(asked);
    if (wrong != null) {
      return wrong;
    }
    var stopped = stopped(asked);
    var working =
        new Answer.Working()
            .line("Given on", Answer.Working.day(posted), law.cite(GIVEN_ON_POSTING))
            .line(
                "Last day for a statement of reasons",
                after(law, REASONS_MONTHS),
                law.cite(REASONS_MONTHS))
            .line(
                "Last day for a revision",
                Answer.Working.day(posted.plusMonths(law.value(REVISION_MONTHS)).plusDays(stopped)),
                law.cite(REVISION_MONTHS));
    if (stopped > 0) {
      working.line("Days that do not count", stopped, law.cite(REASONS_STOP_CLOCK));
    }
    return recovery(
        working
            .line(
                "Last day for a late revision",
                after(law, REVISION_LATE_MONTHS),
                law.cite(REVISION_LATE_MONTHS))
            .answer("Last day for an appeal", after(law, APPEAL_MONTHS), law.cite(APPEAL_MONTHS))
            .line(
                "No late appeal after",
                after(law, APPEAL_LATE_MONTHS),
                law.cite(APPEAL_LATE_MONTHS)),
        asked,
        law);
  }

  /// The law is that of the day of posting.
  private static String after(Law law, Key<Integer> months) {
    return Answer.Working.day(law.day().plusMonths(law.value(months)));
  }

  private static @Nullable Answer wrong(Asked asked) {
    if (asked.has(OUTCOME) && asked.day(OUTCOME).isBefore(asked.day(POSTED))) {
      return Answer.Wrong.with(OUTCOME, "Enter a day not before the notice");
    }
    return asked.has(GIVEN) && (!asked.has(ASKED) || asked.day(GIVEN).isBefore(asked.day(ASKED)))
        ? Answer.Wrong.with(GIVEN, "Enter a day not before the reasons were asked for")
        : null;
  }

  /// The days between the request for reasons and the reply.
  private static long stopped(Asked asked) {
    return asked.has(GIVEN) ? ChronoUnit.DAYS.between(asked.day(ASKED), asked.day(GIVEN)) : 0;
  }

  private static Answer recovery(Answer.Working working, Asked asked, Law law) {
    var first = asked.day(POSTED).plusMonths(law.value(APPEAL_MONTHS)).plusDays(1);
    var what = asked.choice(WHAT);
    var appealable = !what.equals("nothing") && !FOR_NO_TRIBUNAL.contains(what);
    if (FOR_NO_TRIBUNAL.contains(what)) {
      working.line("Can it be appealed?", "no: the council looks again", law.cite(NOT_APPEALABLE));
    } else if (appealable) {
      working.line(
          "Can it be appealed?", "yes, without a revision first", law.cite(NO_RECONSIDERATION));
    }
    if (!appealable) {
      return working.answer("Recovery from", Answer.Working.day(first), law.cite(WAITS)).done();
    }
    if (!asked.has(OUTCOME)) {
      return working.answer("Recovery from", "held until the outcome", law.cite(WAITS)).done();
    }
    var settled = asked.day(OUTCOME).plusDays(law.value(SETTLE_DAYS) + 1L);
    return working
        .answer(
            "Recovery from",
            Answer.Working.day(settled.isAfter(first) ? settled : first),
            law.cite(SETTLE_DAYS))
        .done();
  }
}
