package evenkeel.core.lease;

import evenkeel.core.LawOnFile;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Law;
import evenkeel.core.lease.Demand.Consulting;
import evenkeel.core.lease.Demand.Kind;
import evenkeel.core.lease.Demand.Summary;
import evenkeel.core.money.Money;
import java.time.LocalDate;

/// Demands that lack nothing, and the same with one thing changed.
final class SampleDemands {

  static final LocalDate ISSUED = LocalDate.of(2026, 9, 14);
  static final LocalDate LATER = LocalDate.of(2026, 11, 27);
  static final Demand.InLease AS_IT_SAYS = new Demand.InLease(true, true, false, false);
  static final Demand.Papers WHOLE = new Demand.Papers(true, true, null, Summary.PRESCRIBED, null);
  static final Demand.Consulted NOT_CALLED_FOR =
      new Demand.Consulted(Consulting.NOT_CALLED_FOR, null, null);
  static final Demand.RentNotice NOTICE =
      new Demand.RentNotice(true, ISSUED, ISSUED.plusDays(30), true);

  private SampleDemands() {}

  static Demand good(Kind kind) {
    return of(kind, 1_000);
  }

  static Demand of(Kind kind, int pounds) {
    var fresh =
        new Demand.Costs(
            null, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 3, 5), null, null, null);
    return new Demand(
        kind,
        Money.ofPounds(pounds),
        ISSUED,
        ISSUED,
        AS_IT_SAYS,
        WHOLE,
        fresh,
        NOT_CALLED_FOR,
        Demand.RentNotice.UNKNOWN,
        new Demand.Loan(false, null, null));
  }

  static Demand with(Demand d, Demand.InLease lease) {
    return new Demand(
        d.kind(),
        d.sum(),
        d.issued(),
        d.served(),
        lease,
        d.papers(),
        d.costs(),
        d.consulted(),
        d.rentNotice(),
        d.loan());
  }

  static Demand lease(Demand.InLease lease) {
    return with(good(Kind.ACTUAL), lease);
  }

  static Demand papers(Demand.Papers papers) {
    return papers(good(Kind.ACTUAL), papers);
  }

  static Demand papers(Demand d, Demand.Papers papers) {
    return new Demand(
        d.kind(),
        d.sum(),
        d.issued(),
        d.served(),
        d.lease(),
        papers,
        d.costs(),
        d.consulted(),
        d.rentNotice(),
        d.loan());
  }

  static Demand costs(Demand d, LocalDate served, Demand.Costs costs) {
    return new Demand(
        d.kind(),
        d.sum(),
        served,
        served,
        d.lease(),
        d.papers(),
        costs,
        d.consulted(),
        d.rentNotice(),
        d.loan());
  }

  static Demand served(LocalDate served, LocalDate oldest, LocalDate newest) {
    return costs(
        good(Kind.ACTUAL), served, new Demand.Costs(null, oldest, newest, null, null, null));
  }

  static Demand loan(Demand d, Demand.Loan loan) {
    return new Demand(
        d.kind(),
        d.sum(),
        d.issued(),
        d.served(),
        d.lease(),
        d.papers(),
        d.costs(),
        d.consulted(),
        d.rentNotice(),
        loan);
  }

  static Demand consulted(Demand d, Demand.Consulted consulted) {
    return new Demand(
        d.kind(),
        d.sum(),
        d.issued(),
        d.served(),
        d.lease(),
        d.papers(),
        d.costs(),
        consulted,
        d.rentNotice(),
        d.loan());
  }

  static DemandValidity rent(Demand d, Demand.RentNotice notice, LocalDate day) {
    return DemandValidity.of(
        new Demand(
            d.kind(),
            d.sum(),
            d.issued(),
            d.served(),
            d.lease(),
            d.papers(),
            d.costs(),
            d.consulted(),
            notice,
            d.loan()),
        day,
        law());
  }

  static DemandValidity weighed(Demand demand) {
    return DemandValidity.of(demand, LATER, law());
  }

  static DemandValidity.Ground ground(DemandValidity found) {
    return found.parts().getFirst().grounds().getFirst();
  }

  static Law law() {
    return LawOnFile.rulebook().on(LocalDate.of(2026, 9, 14), Nation.ENGLAND);
  }
}
