package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import java.time.LocalDate;
import java.util.List;

/// By when a leaseholder gets what the law lets anybody ask for: Landlord and Tenant Act 1985
/// sections 1, 21, 22 and 30A.
final class InformationClock implements Sum {

  private static final Field KIND =
      Field.choice(
          "kind",
          "What is asked for?",
          List.of(
              new Field.Option("identity", "The landlord's name and address"),
              new Field.Option("insurance", "A summary of the insurance, or the policy"),
              new Field.Option("summary", "A summary of costs"),
              new Field.Option("inspect", "To see accounts and receipts")));
  private static final Field ASKED = Field.day("asked", "When did the request in writing come?");
  private static final Field PERIOD =
      Field.day("period-end", "A summary: when did the accounting period end?").optional();
  private static final Field OBTAINED =
      Field.day("obtained", "To see accounts: when was the summary obtained?").optional();

  @Override
  public String key() {
    return "information-clock";
  }

  @Override
  public String title() {
    return "By when is a request for information answered?";
  }

  @Override
  public String about() {
    return "The last day for a summary of costs, for papers to be open, for the landlord's name and"
        + " for the insurance.";
  }

  @Override
  public List<Field> fields() {
    return List.of(KIND, ASKED, PERIOD, OBTAINED);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(ASKED), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseChargeRules.SUMMARY_ASKED, ASKED);
    if (barred != null) {
      return barred;
    }
    return switch (asked.choice(KIND)) {
      case "identity" -> within(LeaseChargeRules.IDENTITY, asked, law);
      case "insurance" -> within(LeaseChargeRules.INSURANCE, asked, law);
      case "summary" ->
          asked.has(PERIOD)
              ? summary(asked, law)
              : Answer.Wrong.with(PERIOD, "Enter the end of the accounting period");
      default ->
          asked.has(OBTAINED)
              ? inspect(asked, law)
              : Answer.Wrong.with(OBTAINED, "Enter the day on which the summary was obtained");
    };
  }

  private static Answer within(Key<LegalPeriod> key, Asked asked, Law law) {
    var last = law.value(key).lastDay(asked.day(ASKED));
    return done(new Answer.Working(), last, key, law);
  }

  private static Answer summary(Asked asked, Law law) {
    var ofRequest = asked.day(ASKED).plusMonths(law.value(LeaseChargeRules.SUMMARY_ASKED));
    var ofPeriod = asked.day(PERIOD).plusMonths(law.value(LeaseChargeRules.SUMMARY_PERIOD));
    var later =
        ofRequest.isAfter(ofPeriod)
            ? LeaseChargeRules.SUMMARY_ASKED
            : LeaseChargeRules.SUMMARY_PERIOD;
    var working =
        new Answer.Working()
            .line(
                "A month from the request",
                Answer.Working.day(ofRequest),
                law.cite(LeaseChargeRules.SUMMARY_ASKED))
            .line(
                "Six months from the period",
                Answer.Working.day(ofPeriod),
                law.cite(LeaseChargeRules.SUMMARY_PERIOD));
    return done(working, ofRequest.isAfter(ofPeriod) ? ofRequest : ofPeriod, later, law);
  }

  private static Answer inspect(Asked asked, Law law) {
    if (asked.day(ASKED).isBefore(asked.day(OBTAINED))) {
      return Answer.Wrong.with(OBTAINED, "Enter a day not after the request");
    }
    var lastToAsk = asked.day(OBTAINED).plusMonths(law.value(LeaseChargeRules.INSPECT_WITHIN));
    var cited = law.cite(LeaseChargeRules.INSPECT_WITHIN);
    if (asked.day(ASKED).isAfter(lastToAsk)) {
      return new Answer.Working()
          .line("To be asked for by", Answer.Working.day(lastToAsk), cited)
          .refer("The six months are over: are the papers shown all the same?");
    }
    var from = asked.day(ASKED).plusMonths(law.value(LeaseChargeRules.INSPECT_FROM));
    var until = from.plusMonths(law.value(LeaseChargeRules.INSPECT_FOR));
    var working =
        new Answer.Working()
            .line("To be asked for by", Answer.Working.day(lastToAsk), cited)
            .line(
                "Then open until",
                Answer.Working.day(until),
                law.cite(LeaseChargeRules.INSPECT_FOR));
    return done(working, from, LeaseChargeRules.INSPECT_FROM, law);
  }

  private static Answer done(Answer.Working working, LocalDate last, Key<?> rule, Law law) {
    return working
        .answer("Last day", Answer.Working.day(last), law.cite(rule))
        .line(
            "If it is missed",
            "no offence of a council, and a failing all the same",
            law.cite(LeaseChargeRules.NO_OFFENCE))
        .done();
  }
}
