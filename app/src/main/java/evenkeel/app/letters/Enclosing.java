package evenkeel.app.letters;

import evenkeel.app.accounts.Leases;
import evenkeel.app.policy.Wordings;
import evenkeel.core.debt.DebtType;
import evenkeel.core.law.Law;
import evenkeel.core.law.LeaseClaimRules;
import evenkeel.core.law.PrescribedWording;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.Check;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What goes with a letter about a lease: prescribed texts word for word as the council loaded
/// them, the lease, and a statement. Where a text that a letter needs is not in force, the letter
/// cannot leave.
@Component
class Enclosing {

  private final Wordings wordings;
  private final Leases leases;

  Enclosing(Wordings wordings, Leases leases) {
    this.wordings = wordings;
    this.leases = leases;
  }

  /// What the letters of a step need from the books beside their debts, read once.
  ///
  /// @param wordings the texts that count; none where the step needs none
  /// @param leases by debt; none where the step names no lease
  record Needs(Wordings.Approved wordings, Map<Long, Leases.Lease> leases) {}

  Needs needs(StepKind step, Collection<Long> debts) {
    return new Needs(
        ofLease(step) ? wordings.approved() : new Wordings.Approved(List.of()),
        step.startsClaim() ? leases.ofDebts(debts) : Map.of());
  }

  private static boolean ofLease(StepKind step) {
    return step == StepKind.CHARGE_REMINDER
        || step == StepKind.CHARGE_FINAL_REMINDER
        || step.startsClaim();
  }

  /// The prescribed texts that a letter must have with it. A reminder asks for the charge again, so
  /// the summary of rights goes with it as with the demand.
  private static List<PrescribedWording> needed(StepKind step, Situation s) {
    var needed = new ArrayList<PrescribedWording>();
    var leased = s.leased();
    if (!ofLease(step) || leased == null) {
      return needed;
    }
    if (leased.demanded().services()) {
      needed.add(PrescribedWording.SERVICE_CHARGE_SUMMARY);
    }
    if (leased.demanded().administration()) {
      needed.add(PrescribedWording.ADMINISTRATION_CHARGE_SUMMARY);
    }
    if (step.startsClaim()) {
      needed.addAll(PrescribedWording.WITH_A_CLAIM);
    }
    return needed;
  }

  /// Whether every text that a letter needs is in force on its day, and whether the books tell the
  /// agreement that a letter of claim names.
  static List<Check> checks(StepKind step, Situation s, Law law, Needs needs) {
    var checks = new ArrayList<>(wordings(step, s, law, needs.wordings()));
    if (step.startsClaim()) {
      checks.add(agreement(needs.leases().get(s.debt()), law));
    }
    return checks;
  }

  private static Check agreement(Leases.@Nullable Lease lease, Law law) {
    var known = lease == null ? Letter.Agreement.NONE : Agreements.of(lease, "");
    var missing = new ArrayList<String>();
    if (known.lease().isEmpty()) {
      missing.add("its day");
    }
    if (known.parties().isEmpty()) {
      missing.add("the landlord and the leaseholders whom it names");
    }
    return new Check(
        "lease-agreement",
        "Do the books tell the lease's day and its parties, as the lease names them?",
        missing.isEmpty(),
        missing.isEmpty()
            ? known.lease() + ", between " + known.parties()
            : "they lack " + String.join(" and ", missing),
        law.has(LeaseClaimRules.LETTER) ? law.cite(LeaseClaimRules.LETTER) : null);
  }

  private static List<Check> wordings(
      StepKind step, Situation s, Law law, Wordings.Approved approved) {
    return needed(step, s).stream()
        .map(
            wording -> {
              var found = approved.on(wording, s.issueOn()).orElse(null);
              return new Check(
                  "wording-" + wording.key().replace('_', '-'),
                  "Has the council loaded the prescribed words: "
                      + wording.title()
                      + " ("
                      + wording.where()
                      + ")?",
                  found != null,
                  found == null
                      ? "none is in force on that day, and no other words will do"
                      : (found.demonstration()
                              ? "a demonstration text, which counts in a demonstration only, "
                              : "")
                          + "SHA-256 "
                          + found.sha256(),
                  law.has(wording.rule()) ? law.cite(wording.rule()) : null);
            })
        .toList();
  }

  Letter.Attached attached(Proof proof, Addressee addressee) {
    if (addressee.type() != DebtType.LEASEHOLD) {
      return Letter.Attached.NOTHING;
    }
    var s = proof.situation();
    var approved = wordings.approved();
    var enclosures =
        needed(proof.step(), s).stream()
            .flatMap(wording -> approved.on(wording, proof.provenFor()).stream())
            .map(
                found ->
                    new Letter.Enclosure(
                        found.of().title(),
                        found.text().lines().filter(line -> !line.isBlank()).toList(),
                        found.demonstration()))
            .toList();
    return new Letter.Attached(
        enclosures,
        agreement(addressee),
        proof.step().startsClaim() ? statement(s, proof) : List.of());
  }

  private Letter.Agreement agreement(Addressee addressee) {
    var found = leases.of(addressee.account());
    return found.isEmpty()
        ? Letter.Agreement.NONE
        : Agreements.of(found.getFirst(), addressee.property());
  }

  /// Charges by the day on which they fell due, payments by the day on which they counted, and what
  /// is not asked for here.
  private static List<Letter.Line> statement(Situation s, Proof proof) {
    var lines = new ArrayList<Letter.Line>();
    var paid = new TreeMap<LocalDate, Money>();
    for (var instalment : s.instalments()) {
      if (instalment.due().isBefore(proof.provenFor())) {
        lines.add(new Letter.Line(Letter.day(instalment.due()), "Charged", instalment.amount()));
        instalment.met().forEach(met -> paid.merge(met.on(), met.amount(), Money::plus));
      }
    }
    for (Map.Entry<LocalDate, Money> one : paid.entrySet()) {
      lines.add(new Letter.Line(Letter.day(one.getKey()), "Paid", one.getValue().negated()));
    }
    var sum = Money.sum(lines.stream().map(Letter.Line::amount).toList());
    if (!sum.equals(proof.amount())) {
      lines.add(
          new Letter.Line("In dispute or not payable", "Left out", proof.amount().minus(sum)));
    }
    return lines;
  }
}
