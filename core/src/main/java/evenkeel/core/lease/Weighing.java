package evenkeel.core.lease;

import static evenkeel.core.lease.Outcome.CAPPED;
import static evenkeel.core.lease.Outcome.DUE;
import static evenkeel.core.lease.Outcome.LOST;
import static evenkeel.core.lease.Outcome.NEVER_DUE;
import static evenkeel.core.lease.Outcome.SUSPENDED;
import static evenkeel.core.lease.Outcome.UNDECIDED;

import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Citation;
import evenkeel.core.law.Confidence;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseChargeRules;
import evenkeel.core.law.LeaseForfeitureRules;
import evenkeel.core.law.LeaseLoanRules;
import evenkeel.core.law.LeaseReformRules;
import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Demand.Kind;
import evenkeel.core.lease.DemandValidity.Ask;
import evenkeel.core.lease.DemandValidity.Ground;
import evenkeel.core.lease.DemandValidity.Part;
import evenkeel.core.money.Money;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One demand held against the rules, in the order in which the outcomes are told apart: what was
/// never due is not capped, and what is lost is not mended by a better demand.
final class Weighing {

  private static final Weight WHOLE = new Weight(1, 1);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private final Demand demand;
  private final LocalDate day;
  private final Law law;
  private final List<Part> parts = new ArrayList<>();
  private final List<Ask> asks = new ArrayList<>();
  private Money left;

  Weighing(Demand demand, LocalDate day, Law law) {
    this.demand = demand;
    this.day = day;
    this.law = law;
    this.left = demand.sum();
  }

  DemandValidity weighed() {
    if (law.nation() == Nation.WALES || !law.has(LeaseRules.NAME_AND_ADDRESS)) {
      return outsideTheLaw();
    }
    reform();
    inLease();
    if (left.isPositive() && incursCosts()) {
      eighteenMonths();
      consultation();
    }
    if (left.isPositive()) {
      var wanting = new Wanting(demand, day, law);
      asks.addAll(wanting.asks());
      rest(wanting.grounds());
      return answer(
          asks.isEmpty() && wanting.grounds().isEmpty() && demand.issued() != null
              ? wanting.goodFrom(demand.issued())
              : null);
    }
    asks.clear();
    return answer(null);
  }

  private DemandValidity answer(@Nullable LocalDate lateTermsFrom) {
    return new DemandValidity(demand, parts, asks, beforeClaim(), times(), lateTermsFrom);
  }

  /// A demand of a day of which the product holds no such law, or of Wales, which has regulations
  /// of its own: English rows do not stand in for them.
  private DemandValidity outsideTheLaw() {
    var none =
        new Citation(
            LeaseRules.NAME_AND_ADDRESS.name(),
            "No rule on file for this day and nation",
            Confidence.UNSETTLED);
    asks.add(new Ask("Which law holds for a demand of that day?", none));
    rest(List.of());
    return answer(null);
  }

  /// The Act of 2024 puts another form of demand in the place of these rules once it is in force.
  private void reform() {
    var form = LeaseReformRules.DEMAND_FORM;
    if (law.has(form) && law.value(form)) {
      ask("The form of demand of the 2024 Act is in force: does this demand follow it?", form);
    }
  }

  private void inLease() {
    var lease = demand.lease();
    if (Boolean.FALSE.equals(lease.clause())) {
      take(NEVER_DUE, left, noClause(), null, clauseRule());
      return;
    }
    if (Boolean.FALSE.equals(lease.asItSays())) {
      take(
          NEVER_DUE,
          left,
          "the lease does not let it be asked for in this way or at this time",
          "Ask for it again as the lease says, while its costs are young enough",
          LeaseRules.MACHINERY);
      return;
    }
    if (lease.clause() == null) {
      ask("Which clause of the lease asks for it?", clauseRule());
    }
    if (lease.asItSays() == null) {
      ask("Was it asked for in the way and at the time that the lease says?", LeaseRules.MACHINERY);
    }
    rightToBuy();
  }

  private String noClause() {
    return switch (demand.kind()) {
      case RESERVE -> "the lease lets no reserve be gathered";
      case INTEREST -> "the lease has no clause on interest";
      case ON_ACCOUNT, ACTUAL, WORKS, ADMINISTRATION, GROUND_RENT ->
          "no clause of the lease asks for it";
    };
  }

  private Key<Boolean> clauseRule() {
    return switch (demand.kind()) {
      case RESERVE -> LeaseChargeRules.RESERVE;
      case INTEREST -> LeaseChargeRules.INTEREST;
      case ON_ACCOUNT, ACTUAL, WORKS, ADMINISTRATION, GROUND_RENT -> LeaseRules.MACHINERY;
    };
  }

  private void rightToBuy() {
    var granted = demand.lease().rightToBuy();
    if (demand.lease().consent() && demand.kind() == Kind.ADMINISTRATION) {
      if (granted == null) {
        ask(
            "Was the lease granted under the Right to Buy? A fee for a consent is void then.",
            LeaseChargeRules.CONSENT_VOID);
      } else if (granted) {
        take(
            NEVER_DUE,
            left,
            "a lease under the Right to Buy may ask for no fee for a consent or an approval",
            null,
            LeaseChargeRules.CONSENT_VOID);
      }
    }
    var ceiling = LeaseForfeitureRules.RENT_CEILING;
    if (demand.kind() == Kind.GROUND_RENT
        && law.has(ceiling)
        && left.isMoreThan(law.value(ceiling))) {
      if (granted == null) {
        ask("Was the lease granted under the Right to Buy? Its rent has a ceiling then.", ceiling);
      } else if (granted) {
        take(
            NEVER_DUE,
            left.minus(law.value(ceiling)),
            "a lease under the Right to Buy may ask for no more than " + law.value(ceiling),
            null,
            ceiling);
      }
    }
  }

  /// A reserve is gathered before any cost, and what is no service charge shares none.
  private boolean incursCosts() {
    return demand.kind().serviceCharge() && demand.kind() != Kind.RESERVE;
  }

  private boolean inAdvance() {
    return demand.kind() == Kind.ON_ACCOUNT || Boolean.TRUE.equals(demand.costs().inAdvance());
  }

  private @Nullable EighteenMonths times() {
    var oldest = demand.costs().oldest();
    return oldest == null || !incursCosts() || inAdvance() || !law.has(LeaseRules.MONTHS_FOR_DEMAND)
        ? null
        : new EighteenMonths(oldest, law.value(LeaseRules.MONTHS_FOR_DEMAND));
  }

  private void eighteenMonths() {
    var rule = LeaseRules.MONTHS_FOR_DEMAND;
    var tooOld = demand.costs().tooOld();
    if (inAdvance()) {
      return;
    }
    if (tooOld != null) {
      lose(tooOld.min(left), "its costs were incurred too long before it was served", rule);
      return;
    }
    var times = times();
    var served = demand.served();
    if (times == null) {
      ask("When were the earliest of its costs incurred?", rule);
    } else if (served == null) {
      ask("When was the demand served?", rule);
    } else if (times.of(served) == EighteenMonths.Standing.LATE) {
      late(times, served);
    }
  }

  private void late(EighteenMonths times, LocalDate served) {
    var costs = demand.costs();
    var notified = costs.notified();
    if (notified != null && !notified.isAfter(times.lastForNotice())) {
      var share = costs.notifiedShare();
      if (share == null) {
        ask(
            "What is the leaseholder’s share of the figure that the notice of costs states?",
            LeaseRules.NOTICE_FIGURE);
      } else {
        lose(
            left.minus(share).orZero(),
            "the notice of costs incurred saves no more than the figure that it states",
            LeaseRules.NOTICE_FIGURE);
      }
      return;
    }
    var newest = costs.newest();
    if (newest != null
        && new EighteenMonths(newest, times.months()).of(served) == EighteenMonths.Standing.LATE) {
      lose(
          left,
          "all its costs were incurred more than "
              + times.months()
              + " months before it was served",
          LeaseRules.MONTHS_FOR_DEMAND);
    } else {
      ask(
          "How much of it is for costs incurred before "
              + inWords(EighteenMonths.earliestInTime(served, times.months()))
              + "?",
          LeaseRules.MONTHS_FOR_DEMAND);
    }
  }

  private void consultation() {
    var consulted = demand.consulted();
    var qualifying = consulted.qualifying();
    var share = qualifying == null ? left : qualifying.min(left);
    var over = demand.kind() == Kind.WORKS ? Demand.Over.WORKS : consulted.over();
    var least = law.value(LeaseRules.WORKS_LIMIT).min(law.value(LeaseRules.AGREEMENT_LIMIT));
    if (consulted.how() == null) {
      var limit = over == Demand.Over.WORKS ? law.value(LeaseRules.WORKS_LIMIT) : least;
      if (share.isMoreThan(limit)) {
        ask("Was consultation about it called for, and was it complete?", LeaseRules.CAP);
      }
      return;
    }
    if (consulted.how() != Demand.Consulting.NOT_DONE || !share.isMoreThan(least)) {
      return;
    }
    if (over == null) {
      ask("Is it for works, or for an agreement of more than 12 months?", LeaseRules.CAP);
      return;
    }
    var rule = over == Demand.Over.WORKS ? LeaseRules.WORKS_LIMIT : LeaseRules.AGREEMENT_LIMIT;
    var limit = law.value(rule);
    take(
        CAPPED,
        share.minus(new Consultation(share, limit).capped(WHOLE)),
        "the leaseholders were not consulted, so that no more than " + limit + " may be asked for",
        "Only a tribunal can lift the cap, by dispensing with the consultation",
        LeaseRules.CAP);
  }

  private void rest(List<Ground> wanting) {
    if (left.isPositive()) {
      var outcome = !wanting.isEmpty() ? SUSPENDED : asks.isEmpty() ? DUE : UNDECIDED;
      parts.add(new Part(outcome, left, wanting));
    }
  }

  /// No statute takes the sum away where a demand for repairs does not tell of the right to a loan;
  /// the landlord's duty is broken, and the council claims nothing before it is mended. Whether a
  /// lease is in its first years only matters where it may be one of the Right to Buy.
  private List<Ask> beforeClaim() {
    var rule = LeaseLoanRules.DEMAND_SAYS;
    var loan = demand.loan();
    var told =
        Boolean.TRUE.equals(loan.told()) || (loan.toldOn() != null && !loan.toldOn().isAfter(day));
    if (!law.has(rule) || told || total(DUE).isZero() || Boolean.FALSE.equals(loan.due())) {
      return List.of();
    }
    if (Boolean.TRUE.equals(loan.due())) {
      return List.of(
          new Ask(
              loan.told() == null
                  ? "Did the demand say whether there is a right to a loan, and how to claim it?"
                  : "The demand did not tell of the right to a loan: when was it told?",
              law.cite(rule)));
    }
    return demand.kind() == Kind.WORKS && !Boolean.FALSE.equals(demand.lease().rightToBuy())
        ? List.of(
            new Ask(
                "Is it for repairs under a lease of the Right to Buy in its first ten years?"
                    + " Then it must tell of the right to a loan.",
                law.cite(rule)))
        : List.of();
  }

  private Money total(Outcome outcome) {
    return Money.sum(
        parts.stream().filter(part -> part.outcome() == outcome).map(Part::sum).toList());
  }

  private void lose(Money sum, String why, Key<?> rule) {
    take(LOST, sum, why, null, rule);
  }

  private void take(Outcome outcome, Money sum, String why, @Nullable String mend, Key<?> rule) {
    if (sum.isPositive()) {
      parts.add(new Part(outcome, sum, List.of(new Ground(why, mend, law.cite(rule)))));
      left = left.minus(sum);
    }
  }

  static String inWords(LocalDate day) {
    return DAY.format(day);
  }

  private void ask(String question, Key<?> rule) {
    asks.add(new Ask(question, law.cite(rule)));
  }
}
