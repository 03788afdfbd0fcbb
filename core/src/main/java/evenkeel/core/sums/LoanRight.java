package evenkeel.core.sums;

import evenkeel.core.calendar.LegalPeriod;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.lease.InitialPeriod;
import evenkeel.core.lease.LoanLimits;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The right to a loan: Housing Act 1985 section 450A and SI 1992/1708.
final class LoanRight implements Sum {

  private static final Field GIVEN = Field.day("given", "When was the demand given?");
  private static final Field LEASE =
      Field.choice(
          "lease",
          "How was the lease granted?",
          List.of(
              new Field.Option("right-to-buy", "Under the Right to Buy"),
              new Field.Option("preserved", "Under the preserved Right to Buy"),
              new Field.Option("other", "Otherwise")));
  private static final Field GRANTED =
      Field.day("granted", "When was it granted?").hint("To whoever held it first");
  private static final Field YEAR =
      Field.day("year-start", "On which day does one of its service charge years begin?")
          .hint("Any year. Leave it out where the lease has no fixed years.")
          .optional();
  private static final Field REPAIRS = Field.money("repairs", "What it asks for repairs");
  private static final Field ALREADY =
      Field.money("already", "Service charge already demanded for the same accounting period")
          .optional();
  private static final Field OUTSTANDING =
      Field.money("outstanding", "Still owed on other loans of this right").optional();
  private static final Field INDEX =
      Field.whole("rpi", "Retail prices index of the January before that 1 April, in tenths")
          .hint("All items; 283.0 is 2830. Only where it is not on file.")
          .optional();
  private static final Field CLAIMED =
      Field.day("claimed", "When was the loan claimed in writing?").optional();
  private static final Field TOLD =
      Field.day("terms-told", "When was the leaseholder told the terms?").optional();

  @Override
  public String key() {
    return "loan-right";
  }

  @Override
  public String title() {
    return "Is there a right to a loan for repairs?";
  }

  @Override
  public String about() {
    return "What a leaseholder under the Right to Buy may leave owing on a demand for repairs, for"
        + " how long, and until when to claim it. Whoever holds the lease now has the right.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        GIVEN, LEASE, GRANTED, YEAR, REPAIRS, ALREADY, OUTSTANDING, INDEX, CLAIMED, TOLD);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(GIVEN), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseLoanRules.RIGHT, GIVEN);
    if (barred != null) {
      return barred;
    }
    var wrong = wrong(asked, law);
    if (wrong != null) {
      return wrong;
    }
    if (!asked.choice(LEASE).equals("right-to-buy")) {
      return none("only a lease granted under the Right to Buy has it", LeaseLoanRules.RIGHT, law);
    }
    if (asked.day(GIVEN).isAfter(lastDay(asked, law))) {
      return none("the first ten years are over", LeaseLoanRules.YEARS, law);
    }
    var onFile = law.has(LeaseLoanRules.INDEX);
    if (!onFile && !asked.has(INDEX)) {
      return new Answer.Working()
          .refer("What was the retail prices index of the January before that 1 April?");
    }
    var index = onFile ? law.value(LeaseLoanRules.INDEX) : asked.whole(INDEX);
    return amount(asked, law, index, new Answer.Working());
  }

  private static @Nullable Answer wrong(Asked asked, Law law) {
    if (asked.day(GIVEN).isBefore(asked.day(GRANTED))) {
      return Answer.Wrong.with(GIVEN, "Enter a day not before the lease");
    }
    if (asked.has(INDEX)
        && law.has(LeaseLoanRules.INDEX)
        && asked.whole(INDEX) != law.value(LeaseLoanRules.INDEX)) {
      return Answer.Wrong.with(INDEX, "It is on file as " + law.value(LeaseLoanRules.INDEX));
    }
    for (var later : List.of(CLAIMED, TOLD)) {
      if (asked.has(later) && asked.day(later).isBefore(asked.day(GIVEN))) {
        return Answer.Wrong.with(later, "Enter a day not before the demand");
      }
    }
    return null;
  }

  private static LocalDate lastDay(Asked asked, Law law) {
    var years = law.value(LeaseLoanRules.YEARS);
    return asked.has(YEAR)
        ? InitialPeriod.lastDay(asked.day(GRANTED), MonthDay.from(asked.day(YEAR)), years)
        : asked.day(GRANTED).plusYears(years);
  }

  private static Answer none(String why, Key<?> rule, Law law) {
    return new Answer.Working()
        .answer("Is there a right?", "no", law.cite(rule))
        .line("Because", why, law.cite(rule))
        .done();
  }

  private static Answer amount(Asked asked, Law law, int index, Answer.Working working) {
    var limits =
        new LoanLimits(
            index, law.value(LeaseLoanRules.BASE_INDEX), law.value(LeaseLoanRules.ROUND_UP));
    var lower = limits.of(law.value(LeaseLoanRules.LOWER));
    var upper = limits.of(law.value(LeaseLoanRules.UPPER));
    var least = limits.of(law.value(LeaseLoanRules.LEAST));
    var from = lower.minus(asked.moneyOr(ALREADY, Money.ZERO)).orZero();
    var until = upper.minus(asked.moneyOr(OUTSTANDING, Money.ZERO)).orZero();
    var cited = law.cite(LeaseLoanRules.BASE_INDEX);
    working
        .line("Lower limit", lower, cited)
        .line("Upper limit", upper, cited)
        .line("Smallest loan is above", least, cited)
        .line("What is left above", from, law.cite(LeaseLoanRules.LOWER))
        .line("And not above", until, law.cite(LeaseLoanRules.UPPER));
    var above = asked.money(REPAIRS).minus(from).orZero();
    var loan = asked.money(REPAIRS).min(until).minus(from).orZero();
    if (above.min(until).isMoreThan(loan) && above.min(until).isMoreThan(least)) {
      return working
          .line("If the upper limit is of the charge", loan, law.cite(LeaseLoanRules.UPPER))
          .line("If it is of the loan", above.min(until), law.cite(LeaseLoanRules.UPPER))
          .refer("The charge is above the upper limit: of which sum is the loan?");
    }
    if (!loan.isMoreThan(least)) {
      return working
          .answer("Is there a right?", "no", law.cite(LeaseLoanRules.LEAST))
          .line("Because", "what is left is not above the least", law.cite(LeaseLoanRules.LEAST))
          .done();
    }
    return right(asked, law, loan, working);
  }

  private static Answer right(Asked asked, Law law, Money loan, Answer.Working working) {
    var term = term(law, loan);
    working
        .answer("Is there a right?", "yes", law.cite(LeaseLoanRules.RIGHT))
        .answer("Loan", loan, law.cite(LeaseLoanRules.LOWER))
        .line("Years", law.value(term), law.cite(term))
        .line("Fee, at most", law.value(LeaseLoanRules.FEE), law.cite(LeaseLoanRules.FEE))
        .line(
            "The demand must say", "so, and how to claim it", law.cite(LeaseLoanRules.DEMAND_SAYS));
    clock(working, law, LeaseLoanRules.CLAIM, asked.day(GIVEN), "Claim by");
    if (asked.has(CLAIMED)) {
      var last = law.value(LeaseLoanRules.CLAIM).lastDay(asked.day(GIVEN));
      working.line(
          "Claimed in time?",
          asked.day(CLAIMED).isAfter(last) ? "no" : "yes",
          law.cite(LeaseLoanRules.CLAIM));
    }
    if (asked.has(TOLD)) {
      clock(working, law, LeaseLoanRules.ACCEPT, asked.day(TOLD), "Accept by");
    }
    return working.done();
  }

  private static void clock(
      Answer.Working working, Law law, Key<LegalPeriod> key, LocalDate event, String what) {
    working.line(what, Answer.Working.day(law.value(key).lastDay(event)), law.cite(key));
  }

  private static Key<Integer> term(Law law, Money loan) {
    if (loan.isLessThan(law.value(LeaseLoanRules.SHORT_BELOW))) {
      return LeaseLoanRules.SHORT_YEARS;
    }
    return loan.isLessThan(law.value(LeaseLoanRules.MIDDLE_BELOW))
        ? LeaseLoanRules.MIDDLE_YEARS
        : LeaseLoanRules.LONG_YEARS;
  }
}
