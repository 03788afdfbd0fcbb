package evenkeel.app.desk;

import evenkeel.app.access.Access;
import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.accounts.DecidedOverpayment;
import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.accounts.Leases;
import evenkeel.app.accounts.OverpaymentLiabilities;
import evenkeel.app.accounts.OverpaymentRecords;
import evenkeel.app.accounts.Overpayments;
import evenkeel.app.audit.Audit;
import evenkeel.app.charges.LeaseClauses;
import evenkeel.app.charges.UnitYears;
import evenkeel.app.people.People;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import evenkeel.core.recovery.OwnPart;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What an account page says of overpayments and leases, to officers who work on their type only.
/// Whether an overpayment followed a fraud is told to the two roles that see criminal data, and
/// each such look is logged as one.
@Component
class DebtPanels {

  private static final Map<String, String> CLASSES =
      Map.of(
          "claimant_error_or_other", "Claimant error or other",
          "claimant_error", "Claimant error",
          "la_error", "Official error, by the council",
          "admin_delay", "Official error, by the council’s delay",
          "third_party", "A third party, such as a landlord or an agent",
          "duplicate", "Paid twice: a payment and its replacement",
          "dwp_error", "Official error, by the Department for Work and Pensions",
          "other", "Other overpayment",
          "fraud_proven", "Fraud, proven or admitted",
          "technical", "Technical: credited before the change was known");

  private static final Map<String, String> ROUTES =
      Map.of(
          "ongoing_hb", "From housing benefit that is being paid",
          "invoice", "By invoice",
          "dwp_debt_manager", "Through the Department for Work and Pensions",
          "dea", "By direct earnings attachment",
          "landlord", "From the landlord",
          "court", "Through the county court",
          "suspended", "Suspended",
          "appeal", "Waits for an appeal");

  private final Overpayments overpayments;
  private final OverpaymentRecords decisions;
  private final Leases leases;
  private final LeaseClauses clauses;
  private final DemandsWeighed demands;
  private final UnitYears years;
  private final People people;
  private final Access access;
  private final Audit audit;
  private final OwingRows owing;

  DebtPanels(
      Overpayments overpayments,
      OverpaymentRecords decisions,
      Leases leases,
      LeaseClauses clauses,
      DemandsWeighed demands,
      UnitYears years,
      People people,
      Access access,
      Audit audit,
      OwingRows owing) {
    this.owing = owing;
    this.overpayments = overpayments;
    this.decisions = decisions;
    this.leases = leases;
    this.clauses = clauses;
    this.demands = demands;
    this.years = years;
    this.people = people;
    this.access = access;
    this.audit = audit;
  }

  /// How an overpayment came about, as far as everybody on its account may know it.
  static String openClass(String classification) {
    return switch (classification) {
      case "claimant_error", "other", "fraud_proven" -> "Claimant error or other";
      default -> CLASSES.getOrDefault(classification, classification);
    };
  }

  /// The overpayments of an account, none for an officer who does not work on them. What is taken
  /// from each week's benefit would tell of a fraud where it is above the ordinary maximum: it goes
  /// with the exact class, whatever it is.
  List<Overpayments.Overpayment> overpayments(AccountCase found, Officer officer) {
    if (!officer.worksOn("hb_overpayment")) {
      return List.of();
    }
    var all = overpayments.of(found.file().id());
    if (all.isEmpty() || !mayKnow(found, officer)) {
      return all.stream().map(Overpayments.Overpayment::withoutRate).toList();
    }
    audit.look(officer.actor(), "criminal data", found.record().subject(), Map.of());
    var causes = overpayments.causes(found.file().id());
    return all.stream().map(one -> one.exactly(causes.get(one.invoice()))).toList();
  }

  private boolean mayKnow(AccountCase found, Officer officer) {
    return access.may(officer, Act.SEE_CRIMINAL_DATA, found.record())
        instanceof Access.Answer.Allowed;
  }

  /// The demands of an account's leases as they stand on a day, none for an officer who does not
  /// work on them.
  List<DemandsWeighed.Weighed> demands(AccountCase found, LocalDate day, Officer officer) {
    return found.file().debtType().equals("leasehold") && officer.worksOn("leasehold")
        ? demands.of(found.file().id(), day)
        : List.of();
  }

  /// The leases of an account, none for an officer who does not work on them.
  List<Leases.Lease> leases(AccountCase found, Officer officer) {
    return officer.worksOn("leasehold") ? leases.of(found.file().id()) : List.of();
  }

  /// What the leases of an account say of interest, costs and rent, by key; nothing for an officer
  /// who does not work on them.
  Map<String, LeaseClauses.Said> clauses(AccountCase found, Officer officer) {
    return found.file().debtType().equals("leasehold") && officer.worksOn("leasehold")
        ? clauses.of(found.file().id())
        : Map.of();
  }

  /// Who owes the overpayments of an account, by invoice; nobody for an officer who does not work
  /// on them.
  Map<String, List<OverpaymentLiabilities.Liability>> owing(AccountCase found, Officer officer) {
    return officer.worksOn("hb_overpayment") ? owing.of(found.file().id()) : Map.of();
  }

  /// What may be asked of each who owes a part of an overpayment, by invoice and party.
  Map<String, Map<Long, OwnPart>> parts(
      AccountCase found, Map<String, List<OverpaymentLiabilities.Liability>> liabilities) {
    return owing.parts(found, liabilities);
  }

  List<AccountPage.Panel> of(AccountCase found, Officer officer) {
    var liabilities = owing(found, officer);
    var parts = parts(found, liabilities);
    var said = clauses(found, officer);
    var told = mayKnow(found, officer);
    var known = overpayments(found, officer);
    var decided = known.isEmpty() ? List.<DecidedOverpayment>of() : decisions.of(found.file().id());
    return Stream.concat(
            known.stream()
                .map(
                    one ->
                        panel(
                                one,
                                liabilities.getOrDefault(one.invoice(), List.of()),
                                parts.getOrDefault(one.invoice(), Map.of()),
                                found,
                                told)
                            .and(OverpaymentWords.link(decided, one.invoice(), found))),
            Stream.concat(
                leases(found, officer).stream().map(one -> panel(one, said.get(one.key()))),
                years(found, officer).stream()))
        .toList();
  }

  /// The years whose costs were shared out, each with its trace; a correction is named.
  private List<AccountPage.Panel> years(AccountCase found, Officer officer) {
    if (!officer.worksOn("leasehold")) {
      return List.of();
    }
    var rows =
        years.years(found.file().id()).stream()
            .map(
                one -> {
                  var year = Words.year(one.year());
                  var said =
                      one.corrected() == null
                          ? "Every share, back to its cost"
                          : "Corrected on " + Words.date(one.corrected()) + ": what changed";
                  return new SummaryRow(
                      year,
                      output -> output.writeUserContent(said),
                      List.of(
                          new SummaryRow.Action(
                              "Show",
                              found.href() + "/service-charge/" + year,
                              "the service charge of " + year)));
                })
            .toList();
    return rows.isEmpty()
        ? List.of()
        : List.of(new AccountPage.Panel("Service charge by year", rows));
  }

  private AccountPage.Panel panel(
      Overpayments.Overpayment one,
      List<OverpaymentLiabilities.Liability> liabilities,
      Map<Long, OwnPart> parts,
      AccountCase found,
      boolean told) {
    var rows = new ArrayList<SummaryRow>();
    rows.add(SummaryRow.of("Overpaid", Words.date(one.from()) + " to " + Words.date(one.to())));
    rows.add(SummaryRow.of("Amount overpaid", one.gross().toString()));
    if (one.underlying() != null) {
      rows.add(SummaryRow.of("Underlying entitlement taken off", one.underlying().toString()));
    }
    rows.add(
        SummaryRow.of(
            "How it came about", CLASSES.getOrDefault(one.classification(), one.classification())));
    if (one.fraudOutcome() != null) {
      rows.add(SummaryRow.of("How it was settled", MoneyWords.plain(outcome(one.fraudOutcome()))));
    }
    rows.add(SummaryRow.of("Decision", Words.date(one.decided())));
    rows.add(
        SummaryRow.of(
            "Decision notice",
            one.notified() == null
                ? "None is recorded: nothing is recovered before one"
                : Words.date(one.notified())));
    rows.add(
        SummaryRow.of(
            "Recoverable", one.recoverable() ? "Yes" : "No (SI 2006/213 regulation 100)"));
    rows.add(SummaryRow.of("Appeal", appeal(one)));
    if (one.route() != null) {
      rows.add(SummaryRow.of("Recovered", ROUTES.getOrDefault(one.route(), one.route())));
    }
    weekly(rows, one, told);
    rows.add(SummaryRow.of("Claim", one.claim()));
    liabilities.forEach(owes -> rows.add(owing.row(owes, parts.get(owes.party()), found)));
    return new AccountPage.Panel("Overpayment " + one.invoice(), rows);
  }

  private static void weekly(List<SummaryRow> rows, Overpayments.Overpayment one, boolean told) {
    if (one.weeklyRate() != null) {
      rows.add(SummaryRow.of("From each week’s benefit", one.weeklyRate().toString()));
    } else if (!told && "ongoing_hb".equals(one.route())) {
      rows.add(
          SummaryRow.of(
              "From each week’s benefit", "Shown to the two roles that see criminal data"));
    }
  }

  private static String outcome(String outcome) {
    return switch (outcome) {
      case "admitted" -> "admitted in an interview under caution";
      case "penalty" -> "a penalty was agreed";
      case "penalty_withdrawn" -> "a penalty was agreed and withdrawn";
      case "convicted" -> "found guilty of an offence";
      default -> "no offence, admission or penalty";
    };
  }

  private static String appeal(Overpayments.Overpayment one) {
    var decided = one.appealDecided();
    return one.appealOpen()
        ? "Open: recovery waits"
        : decided == null
            ? "None open"
            : "Decided on "
                + Words.date(decided)
                + ": "
                + StatementOutcomes.ofDispute(one.appealOutcome());
  }

  private AccountPage.Panel panel(Leases.Lease one, LeaseClauses.@Nullable Said said) {
    var rows = new ArrayList<SummaryRow>();
    if (one.start() != null) {
      rows.add(SummaryRow.of("From", Words.date(one.start())));
    }
    if (one.termYears() != null) {
      rows.add(SummaryRow.of("Term", Words.count(one.termYears(), "year", "years")));
    }
    if (one.titleNumber() != null) {
      rows.add(SummaryRow.of("Title number", one.titleNumber()));
    }
    if (one.groundRent() != null) {
      rows.add(SummaryRow.of("Ground rent for a year", one.groundRent().toString()));
    }
    rows.addAll(LeaseWords.rows(said));
    if (one.yearEnd() != null) {
      rows.add(SummaryRow.of("Service charge year ends", day(one.yearEnd())));
    }
    if (one.landlord() != null) {
      rows.add(SummaryRow.of("Landlord, as it names them", one.landlord()));
    }
    if (!one.leaseholders().isEmpty()) {
      rows.add(
          SummaryRow.of("Leaseholders, as it names them", String.join(", ", one.leaseholders())));
    }
    if (one.assignedOn() != null) {
      rows.add(SummaryRow.of("Last assigned", Words.date(one.assignedOn())));
    }
    if (one.mortgagee() != null) {
      var lender = people.parties(Set.of(one.mortgagee())).get(one.mortgagee());
      rows.add(
          SummaryRow.of(
              "Lender, not liable",
              lender == null ? "Not known" : Objects.toString(lender.name())));
    }
    return new AccountPage.Panel("Lease " + one.key(), rows);
  }

  /// `03-31` as `31 March`; a day that no calendar has stays as the source writes it.
  private static String day(String monthAndDay) {
    try {
      var day = MonthDay.parse("--" + monthAndDay);
      return day.getDayOfMonth()
          + " "
          + MoneyWords.plain(day.getMonth().name().toLowerCase(java.util.Locale.UK));
    } catch (java.time.DateTimeException _) {
      return monthAndDay;
    }
  }
}
