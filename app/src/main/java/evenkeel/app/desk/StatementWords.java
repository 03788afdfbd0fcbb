package evenkeel.app.desk;

import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.accounts.Leases;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.ui.Column;
import evenkeel.app.ui.Paper;
import evenkeel.app.ui.Words;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// What a statement says of its own type of debt: the decision behind an overpayment, the lease
/// behind a service charge, and where each can be paid, asked about and disputed.
final class StatementWords {

  private final StatementFacts facts;

  StatementWords(StatementFacts facts) {
    this.facts = facts;
  }

  List<Paper.Part> ofItsType() {
    return switch (facts.found().file().debtType()) {
      case "hb_overpayment" -> List.of(decisions(), whoOwes(), new StatementOutcomes(facts).part());
      case "leasehold" ->
          List.of(
              StatementClasses.part(facts),
              landlord(),
              leases(),
              whoOwes(),
              became(),
              new StatementOutcomes(facts).part());
      default -> List.of(whoOwes(), new StatementOutcomes(facts).part());
    };
  }

  /// The decision, the weeks, what was overpaid and what came off. How it came about is said as far
  /// as everybody on the account may know it: never whether there was an offence.
  private Paper.Part decisions() {
    var rows = facts.overpayments().stream().map(this::decision).toList();
    return Paper.Part.table(
        "The decisions",
        new Paper.Table(
            Column.of(
                "Invoice",
                "Decided",
                "Notified",
                "Benefit paid for",
                "#Overpaid",
                "#Underlying entitlement",
                "#Otherwise taken off before the invoice",
                "#Invoiced",
                "Why"),
            rows,
            false),
        "Underlying entitlement is benefit that was due on the true facts for the same weeks (SI"
            + " 2006/213, regulation 104). Where it is not told apart, it is among what was"
            + " otherwise taken off, with what was already recovered. Ask us how it was worked"
            + " out.");
  }

  private List<String> decision(Overpayments.Overpayment one) {
    var invoiced =
        Money.sum(
            facts.charges().stream()
                .filter(charge -> Objects.equals(charge.bill(), one.invoice()))
                .map(charge -> Money.ofPence(charge.pence()))
                .toList());
    var underlying = one.underlying();
    var off = Objects.requireNonNullElse(underlying, Money.ZERO);
    return List.of(
        one.invoice(),
        Words.shortDate(one.decided()),
        one.notified() == null ? "Not on record" : Words.shortDate(one.notified()),
        Words.shortDate(one.from()) + " to " + Words.shortDate(one.to()),
        one.gross().toString(),
        underlying == null ? "Not told apart" : underlying.toString(),
        one.recoverable() ? one.gross().minus(invoiced).minus(off).toString() : "Not recoverable",
        invoiced.toString(),
        DebtPanels.openClass(one.classification()));
  }

  private Paper.Part leases() {
    var rows =
        facts.leases().stream()
            .map(
                one ->
                    List.of(
                        one.key(),
                        facts.found().address(),
                        Words.shortDate(one.start()),
                        one.termYears() == null ? "" : one.termYears() + " years",
                        Objects.requireNonNullElse(one.titleNumber(), ""),
                        rent(one)))
            .toList();
    return rows.isEmpty()
        ? Paper.Part.words("The lease", "Our records of that day hold no lease.")
        : Paper.Part.table(
            "The lease",
            new Paper.Table(
                Column.of("Lease", "Dwelling", "From", "Term", "Title", "#Ground rent a year"),
                rows,
                false));
  }

  private Paper.Part landlord() {
    return Paper.Part.words(
        "Your landlord",
        "Your landlord is "
            + facts.council().name()
            + ", "
            + String.join(", ", facts.council().address())
            + ": notices may be served on it there (Landlord and Tenant Act 1987, sections 47 and"
            + " 48).");
  }

  /// What has become of each demand: the four outcomes are never added together.
  private Paper.Part became() {
    var rows = facts.demands().stream().map(this::outcome).toList();
    return Paper.Part.table(
        "What has become of each demand",
        new Paper.Table(
            Column.of(
                "Demand",
                "Served",
                "#Asked for",
                "#Due",
                "#Suspended",
                "#Capped",
                "#Lost",
                "#Never due",
                "#Not decided"),
            rows,
            false),
        "Where no day of service is recorded, it is the day on which post is taken to have come.");
  }

  private List<String> outcome(DemandsWeighed.Weighed each) {
    var cells = new ArrayList<String>();
    var line = each.line();
    cells.add(
        Words.sentence(line.kind().toString())
            + (line.issued() == null ? "" : " of " + Words.shortDate(line.issued())));
    cells.add(Words.shortDate(each.validity().demand().served()));
    cells.add(line.sum().toString());
    Stream.concat(Stream.of(Outcome.DUE), StatementDemands.NOT_DUE.stream())
        .map(outcome -> each.validity().total(outcome))
        .forEach(sum -> cells.add(sum.isZero() ? "" : sum.toString()));
    return cells;
  }

  private static String rent(Leases.Lease one) {
    var rent = one.groundRent();
    return rent == null ? "" : rent.toString();
  }

  private Paper.Part whoOwes() {
    var found = facts.found();
    var owing = found.liable().stream().filter(each -> each.owes()).toList();
    if (owing.stream().map(each -> each.party()).distinct().count() < 2) {
      return Paper.Part.words("Who owes this");
    }
    return Paper.Part.table(
        "Who owes this",
        new Paper.Table(
            Column.of("Name", "As", "From", "To"),
            owing.stream()
                .map(
                    each ->
                        List.of(
                            found.name(each.party()),
                            MoneyWords.role(each),
                            Words.shortDate(each.from()),
                            Words.shortDate(each.to())))
                .distinct()
                .toList(),
            false),
        "What one pays, nobody else owes any more.");
  }

  Paper.Part toPay() {
    var council = facts.council();
    return Paper.Part.words(
        "How to pay",
        "Online at "
            + council.payOnline()
            + ", or by telephone on "
            + council.payPhone()
            + ". Give the account number, "
            + facts.found().file().reference()
            + ".");
  }

  /// Where to get help, ask, dispute and complain. The statement itself asks for nothing: what the
  /// law wants beside a demand goes with the demand.
  Paper.Part toAsk() {
    var council = facts.council();
    var words = new ArrayList<String>();
    words.add(
        "If you cannot pay, think that this is wrong or want to complain, talk to us on "
            + council.telephone()
            + " or write to "
            + council.email()
            + ". "
            + council.debtAdvice());
    words.addAll(
        switch (facts.found().file().debtType()) {
          case "hb_overpayment" -> ofBenefit();
          case "leasehold" -> ofLease();
          default ->
              List.of(
                  "If you think that you are not liable, or that a discount or reduction is wrong,"
                      + " write to us first; you may then appeal to the valuation tribunal (Local"
                      + " Government Finance Act 1992, section 16).");
        });
    words.add("This statement is not a demand, a bill or a notice.");
    return Paper.Part.words("If you need help or disagree", words.toArray(String[]::new));
  }

  private List<String> ofBenefit() {
    var words = new ArrayList<String>();
    words.add(
        "You may ask why the decision was made, or for it to be looked at again, or appeal to"
            + " a tribunal. The time for each runs from the day of its notice (SI 2001/1002)."
            + " If you are late, ask us whether it can still be done.");
    for (var one : facts.overpayments()) {
      if (one.notified() != null) {
        words.add(
            "Invoice "
                + one.invoice()
                + ": notified on "
                + Words.date(one.notified())
                + (one.appealOpen() ? "; an appeal is open, and recovery waits for it." : "."));
      }
    }
    words.add(
        "If the true facts would have given you benefit in the same weeks, tell us: it is taken off"
            + " what you owe (SI 2006/213, regulation 104).");
    return words;
  }

  private static List<String> ofLease() {
    return List.of(
        "You may ask for a summary of the costs behind a service charge and look at the receipts"
            + " (Landlord and Tenant Act 1985, sections 21 and 22).",
        "You may ask the First-tier Tribunal (Property Chamber) if a service charge is payable,"
            + " by whom and how much (Landlord and Tenant Act 1985, section 27A). The Leasehold"
            + " Advisory Service (LEASE) gives free advice.");
  }
}
