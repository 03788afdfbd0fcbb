package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.sums.Overpayments.Bar;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The notice without which nobody owes a ground rent: Commonhold and Leasehold Reform Act 2002
/// section 166, SI 2004/3096.
final class GroundRentNotice implements Sum {

  private static final Field GIVEN = Field.day("given", "When is the notice given?");
  private static final Field LEASE_DATE =
      Field.day("lease-date", "On which day is the rent due under the lease?");
  private static final Field STATED = Field.day("stated", "Which day for payment does it state?");
  private static final Field RENT = Field.money("rent", "The ground rent of a year");
  private static final Field LEASE =
      Field.choice(
          "lease",
          "How was the lease granted?",
          List.of(
              new Field.Option("right-to-buy", "Under the Right to Buy"),
              new Field.Option("other", "Otherwise")));
  private static final Field GRANTED = Field.day("granted", "When was it granted?");
  private static final Field FORM =
      Field.yesNo("form", "Is it in the prescribed form, with amount and days?");
  private static final Field DWELLING =
      Field.yesNo(
          "to-the-dwelling",
          "Does it go to the dwelling, or to another address that the leaseholder gave?");

  @Override
  public String key() {
    return "ground-rent-notice";
  }

  @Override
  public String title() {
    return "Is a notice of ground rent good?";
  }

  @Override
  public String about() {
    return "Ground rent is not owed before a notice that gives the leaseholder the time that the"
        + " law wants. It is no service charge.";
  }

  @Override
  public List<Field> fields() {
    return List.of(GIVEN, LEASE_DATE, STATED, RENT, LEASE, GRANTED, FORM, DWELLING);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var given = asked.day(GIVEN);
    var law = desk.rulebook().on(given, desk.nation());
    var barred = ServiceCharges.barred(law, LeaseForfeitureRules.RENT_NOTICE, GIVEN);
    if (barred != null) {
      return barred;
    }
    if (given.isBefore(asked.day(GRANTED))) {
      return Answer.Wrong.with(GIVEN, "Enter a day not before the lease");
    }
    var afterReform =
        desk.rulebook().on(asked.day(GRANTED), desk.nation()).has(LeaseForfeitureRules.PEPPERCORN);
    var rightToBuy = asked.choice(LEASE).equals("right-to-buy");
    var earliest =
        later(given.plusDays(law.value(LeaseForfeitureRules.RENT_LEAST)), asked.day(LEASE_DATE));
    var latest = given.plusDays(law.value(LeaseForfeitureRules.RENT_MOST));
    var working =
        new Answer.Working()
            .line(
                "Earliest day for payment",
                Answer.Working.day(earliest),
                law.cite(LeaseForfeitureRules.RENT_LEAST))
            .line(
                "Latest day for payment",
                Answer.Working.day(latest),
                law.cite(LeaseForfeitureRules.RENT_MOST));
    if (afterReform && !rightToBuy && asked.money(RENT).isPositive()) {
      return working
          .line(
              "Leases since 30 June 2022",
              "a peppercorn",
              law.cite(LeaseForfeitureRules.PEPPERCORN))
          .refer("The lease is of 30 June 2022 or later: may it ask for a ground rent?");
    }
    return judged(asked, law, Bar.first(bars(asked, law, earliest, latest)), working);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Bar> bars(Asked asked, Law law, LocalDate earliest, LocalDate latest) {
    var stated = asked.day(STATED);
    return List.of(
        new Bar(
            asked.choice(LEASE).equals("right-to-buy")
                && asked.money(RENT).isMoreThan(law.value(LeaseForfeitureRules.RENT_CEILING)),
            "a lease under the Right to Buy may ask for no more than "
                + law.value(LeaseForfeitureRules.RENT_CEILING),
            LeaseForfeitureRules.RENT_CEILING),
        new Bar(
            !asked.yes(FORM), "it is not in the prescribed form", LeaseForfeitureRules.RENT_FORM),
        new Bar(
            !asked.yes(DWELLING),
            "it does not go to the dwelling",
            LeaseForfeitureRules.RENT_DWELLING),
        new Bar(
            earliest.isAfter(latest),
            "it is given too long before the lease's day",
            LeaseForfeitureRules.RENT_MOST),
        new Bar(
            stated.isBefore(earliest),
            "the day that it states is too early",
            LeaseForfeitureRules.RENT_LEAST),
        new Bar(
            stated.isAfter(latest),
            "the day that it states is too late",
            LeaseForfeitureRules.RENT_MOST));
  }

  private static Answer judged(Asked asked, Law law, @Nullable Bar bar, Answer.Working working) {
    if (bar != null) {
      return working
          .answer("Is the notice good?", "no: nothing is owed", law.cite(bar.rule()))
          .line("Because", bar.why(), law.cite(bar.rule()))
          .done();
    }
    var stated = Answer.Working.day(asked.day(STATED));
    return working
        .answer("Is the notice good?", "yes", law.cite(LeaseForfeitureRules.RENT_NOTICE))
        .answer("Owed from", stated, law.cite(LeaseForfeitureRules.RENT_NOTICE))
        .line("No late charge before", stated, law.cite(LeaseForfeitureRules.RENT_LATE))
        .done();
  }
}
