package evenkeel.core.sums;

import evenkeel.core.law.Confidence;
import evenkeel.core.law.CourtFeeRules;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.SimpleInterest;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// A fee of the county court or the First-tier Tribunal, which are the same in England and Wales.
final class CourtFee implements Sum {

  private static final int HUNDRED = 100;
  private static final String ISSUE = "issue";
  private static final String HEARING = "small-claim-hearing";

  private static final Field DAY = Field.day("day", "On which day is it paid?");
  private static final Field KIND = Field.choice("kind", "For what?", options());
  private static final Field CLAIM =
      Field.money("claim", "What is claimed")
          .hint("To start a claim, or for its hearing")
          .optional();
  private static final Field DUE =
      Field.day("due", "Since when, with interest of the court's own?")
          .hint("Leave it out where what is claimed has its interest already")
          .optional();

  private static List<Field.Option> options() {
    var options =
        new ArrayList<>(
            List.of(
                new Field.Option(ISSUE, "To start a money claim"),
                new Field.Option(HEARING, "Hearing of a small claim")));
    CourtFees.ALL.forEach(fee -> options.add(new Field.Option(fee.name(), fee.title())));
    return options;
  }

  @Override
  public String key() {
    return "court-fee";
  }

  @Override
  public String title() {
    return "What does the court or the tribunal charge?";
  }

  @Override
  public String about() {
    return "The fee to start a claim goes by what is claimed with its interest.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, KIND, CLAIM, DUE);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var kind = asked.choice(KIND);
    return switch (kind) {
      case ISSUE, HEARING -> bySize(asked, law, kind.equals(ISSUE));
      default -> fixed(law, CourtFees.rule(kind));
    };
  }

  private static Answer fixed(Law law, Key<Money> rule) {
    if (!law.has(rule)) {
      return Answer.Wrong.with(DAY, Overpayments.NO_LAW);
    }
    var cited = law.cite(rule);
    var working = new Answer.Working();
    return cited.confidence() == Confidence.UNSETTLED
        ? working
            .line("Perhaps", law.value(rule), cited)
            .refer("The sources do not agree on this fee: what does the court ask for?")
        : working.answer("Fee", law.value(rule), cited).done();
  }

  private static Answer bySize(Asked asked, Law law, boolean issue) {
    var rule = issue ? CourtFeeRules.ISSUE : CourtFeeRules.HEARING_SMALL;
    if (!law.has(rule)) {
      return Answer.Wrong.with(DAY, Overpayments.NO_LAW);
    }
    if (!asked.has(CLAIM)) {
      return Answer.Wrong.with(CLAIM, "Enter what is claimed");
    }
    var working = new Answer.Working();
    var claim = asked.money(CLAIM);
    if (asked.has(DUE)) {
      if (asked.day(DUE).isAfter(asked.day(DAY))) {
        return Answer.Wrong.with(DUE, "Enter a day not after the claim");
      }
      var percent = LeaseRules.INTEREST_CLAIM;
      var interest =
          SimpleInterest.between(
              claim, asked.day(DUE), asked.day(DAY), law.value(percent) * HUNDRED);
      claim = claim.plus(interest.sum());
      working
          .line("Days", interest.days())
          .line("Interest", interest.sum(), law.cite(percent))
          .line("Claim", claim);
    }
    return working.answer("Fee", law.value(rule).of(claim), law.cite(rule)).done();
  }
}
