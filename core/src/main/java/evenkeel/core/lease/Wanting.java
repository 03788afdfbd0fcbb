package evenkeel.core.lease;

import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Demand.Kind;
import evenkeel.core.lease.Demand.Summary;
import evenkeel.core.lease.DemandValidity.Ask;
import evenkeel.core.lease.DemandValidity.Ground;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a demand lacks though its sum is owed. Each can be supplied, and until then the sum may be
/// withheld.
final class Wanting {

  private final Demand demand;
  private final LocalDate day;
  private final Law law;
  private final List<Ground> grounds = new ArrayList<>();
  private final List<Ask> asks = new ArrayList<>();

  Wanting(Demand demand, LocalDate day, Law law) {
    this.demand = demand;
    this.day = day;
    this.law = law;
    if (demand.kind() == Kind.GROUND_RENT) {
      rentNotice();
    } else {
      landlord();
      summary();
    }
    addressForNotices();
  }

  List<Ground> grounds() {
    return List.copyOf(grounds);
  }

  List<Ask> asks() {
    return List.copyOf(asks);
  }

  /// From when terms on late payment have effect once nothing is wanting: never for the time in
  /// which the sum could be withheld.
  ///
  /// @param issued the day of the demand
  LocalDate goodFrom(LocalDate issued) {
    var papers = demand.papers();
    var from = issued;
    if (!Boolean.TRUE.equals(papers.landlordNamed())
        || !Boolean.TRUE.equals(papers.addressForNotices())) {
      from = later(from, papers.addressGiven());
    }
    if (papers.summary() != Summary.PRESCRIBED) {
      from = later(from, papers.servedAgain());
    }
    return demand.kind() == Kind.GROUND_RENT ? later(from, demand.rentNotice().payOn()) : from;
  }

  private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
    return other == null || other.isBefore(one) ? one : other;
  }

  private void landlord() {
    supplied(
        demand.papers().landlordNamed(),
        demand.papers().addressGiven(),
        new Fault(
            "Do the landlord’s own name and address stand in it?",
            "the landlord’s own name or address is not in it",
            "Give the leaseholder both by a notice: the demand is good from then",
            LeaseRules.NAME_AND_ADDRESS));
  }

  private void addressForNotices() {
    supplied(
        demand.papers().addressForNotices(),
        demand.papers().addressGiven(),
        new Fault(
            "Has the leaseholder an address in England or Wales to send notices to?",
            "no address for notices was given",
            "Give one in England or Wales by a notice: the sum is due from then",
            LeaseRules.ADDRESS_FOR_NOTICES));
  }

  private void summary() {
    var own = demand.kind().serviceCharge();
    var rule = own ? LeaseRules.SUMMARY : LeaseChargeRules.ADMINISTRATION_SUMMARY;
    if (!law.has(rule)) {
      return;
    }
    var called = own ? "service charges" : "administration charges";
    var how = demand.papers().summary();
    supplied(
        how == null ? null : Boolean.valueOf(how == Summary.PRESCRIBED),
        demand.papers().servedAgain(),
        new Fault(
            "Did the prescribed summary of rights on " + called + " go with it?",
            how == Summary.OTHER_WORDS
                ? "the summary of rights on " + called + " is not in the prescribed words"
                : "the summary of rights on " + called + " did not go with it",
            "Serve the demand again with the prescribed summary in the same envelope",
            rule));
  }

  private void rentNotice() {
    var notice = demand.rentNotice();
    var rule = LeaseForfeitureRules.RENT_NOTICE;
    if (!law.has(rule)) {
      return;
    }
    if (Boolean.FALSE.equals(notice.given())) {
      rent("no notice of the ground rent was given: nobody owes it before one", rule);
      return;
    }
    if (Boolean.FALSE.equals(notice.form())) {
      rent("the notice is not in the prescribed form", LeaseForfeitureRules.RENT_FORM);
    } else if (notice.form() == null) {
      ask("Was a notice of the ground rent given in the prescribed form?", rule);
    }
    if (notice.on() == null || notice.payOn() == null) {
      ask("When was the notice given, and which day for payment does it state?", rule);
      return;
    }
    rentDays(notice.on(), notice.payOn());
  }

  private void rentDays(LocalDate given, LocalDate payOn) {
    if (payOn.isBefore(given.plusDays(law.value(LeaseForfeitureRules.RENT_LEAST)))) {
      rent("the day for payment in the notice is too early", LeaseForfeitureRules.RENT_LEAST);
    } else if (payOn.isAfter(given.plusDays(law.value(LeaseForfeitureRules.RENT_MOST)))) {
      rent("the day for payment in the notice is too late", LeaseForfeitureRules.RENT_MOST);
    } else if (day.isBefore(payOn)) {
      grounds.add(
          new Ground(
              "the notice gives until " + Weighing.inWords(payOn) + " to pay",
              "Nothing is missing: it is owed from that day",
              law.cite(LeaseForfeitureRules.RENT_NOTICE)));
    }
  }

  private void rent(String why, Key<?> rule) {
    grounds.add(new Ground(why, "Give a notice in the prescribed form", law.cite(rule)));
  }

  private record Fault(String question, String why, String mend, Key<?> rule) {}

  /// @param there whether it was there from the first
  /// @param since when it was supplied, null when it was not
  private void supplied(@Nullable Boolean there, @Nullable LocalDate since, Fault fault) {
    if (Boolean.TRUE.equals(there) || (since != null && !since.isAfter(day))) {
      return;
    }
    if (there == null) {
      ask(fault.question(), fault.rule());
    } else {
      grounds.add(new Ground(fault.why(), fault.mend(), law.cite(fault.rule())));
    }
  }

  private void ask(String question, Key<?> rule) {
    asks.add(new Ask(question, law.cite(rule)));
  }
}
