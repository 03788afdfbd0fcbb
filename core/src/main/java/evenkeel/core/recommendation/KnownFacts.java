package evenkeel.core.recommendation;

import evenkeel.core.law.Law;
import evenkeel.core.law.Policy;
import evenkeel.core.money.Money;
import evenkeel.core.recovery.ClaimReply;
import evenkeel.core.recovery.CourtTime;
import evenkeel.core.recovery.HoldInForce;
import evenkeel.core.recovery.HoldKind;
import evenkeel.core.recovery.LiablePerson;
import evenkeel.core.recovery.OfficersStep;
import evenkeel.core.recovery.Owing;
import evenkeel.core.recovery.Situation;
import evenkeel.core.recovery.StepKind;
import evenkeel.core.recovery.StepTaken;
import evenkeel.core.recovery.Vulnerability;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the books say, as answers that a sum can read. Nobody types these: they are read afresh
/// when a step is recommended and again when it is approved.
public final class KnownFacts {

  /// What the books know beside the debt's own situation.
  ///
  /// @param day the business date
  /// @param against the liable person at whom the step aims, null where it aims at nobody yet
  /// @param benefitTakenElsewhere whether a benefit deduction for council tax runs on another debt
  ///   of somebody who owes this one
  /// @param recoverable whether an overpayment is recoverable in law; null where no decision on it
  ///   is recorded, or the debt is no overpayment
  /// @param disputeOpen whether an appeal on it is open
  /// @param landlords parties who owe it as the landlord to whom benefit was paid
  /// @param proposed steps that the night proposed and that may still leave, each with its evening
  /// @param reply what came of the latest letter of claim
  /// @param company whether nobody who owes it is a person
  public record Beside(
      LocalDate day,
      @Nullable Long against,
      boolean benefitTakenElsewhere,
      @Nullable Boolean recoverable,
      boolean disputeOpen,
      Set<Long> landlords,
      Map<StepKind, LocalDate> proposed,
      ClaimReply reply,
      boolean company) {

    public Beside {
      landlords = Set.copyOf(landlords);
      proposed = Map.copyOf(proposed);
    }

    /// The same with the step aimed at somebody.
    public Beside against(@Nullable Long party) {
      return new Beside(
          day,
          party,
          benefitTakenElsewhere,
          recoverable,
          disputeOpen,
          landlords,
          proposed,
          reply,
          company);
    }
  }

  private final Map<String, String> values = new HashMap<>();

  private KnownFacts() {}

  /// Reads the facts of a debt.
  ///
  /// @param law the law of `s.issueOn()`
  public static KnownFacts of(Situation s, Beside beside, Law law, Policy policy) {
    var facts = new KnownFacts();
    facts.put("day", beside.day());
    var owed = owedBy(s, beside);
    facts.values.put("owed", owed.plain());
    facts.values.put("claimed", Claimed.of(s, law, policy).min(owed).plain());
    facts.values.put("judged", Claimed.judged(s).min(owed).plain());
    var time = CourtTime.of(s, beside.against(), law);
    if (time != null && (time.certain(beside.day()) || time.passed(beside.day()))) {
      facts.values.put("in-time", yesNo(time.certain(beside.day())));
    }
    facts.values.put("running", running(OfficersStep.running(s)));
    facts.values.put("charged", yesNo(OfficersStep.charged(s) != null));
    facts.values.put("elsewhere", yesNo(beside.benefitTakenElsewhere()));
    facts.values.put("vulnerable", Vulnerability.inBooks(s, beside.against(), policy));
    facts.values.put("under-age", yesNo(underAge(s, beside.against())));
    if (!committed(s)) {
      facts.values.put("term-fixed", "no");
    }
    facts.values.put("space", yesNo(space(s) != null));
    facts.values.put("stop", stop(s, beside));
    facts.values.put("recoverable", yesNo(!Boolean.FALSE.equals(beside.recoverable())));
    var own = own(s, beside);
    facts.put("notified", own == null ? s.demandIssuedOn() : own.notifiedOn());
    facts.values.put("disputed", yesNo(beside.disputeOpen() || (own != null && own.disputed())));
    if (!disputeRecorded(s, beside)) {
      facts.values.put("undisputed", "no");
    }
    facts.values.put("landlord-owes", yesNo(landlordOwes(beside)));
    var space = space(s);
    facts.put("space-from", space == null ? null : space.from());
    var judgment = OfficersStep.order(s, StepKind.JUDGMENT);
    facts.put("judgment", judgment == null ? null : judgment.issuedOn());
    facts.put("pay-by", judgment == null ? null : judgment.payBy());
    return facts;
  }

  private void put(String name, @Nullable LocalDate day) {
    if (day != null) {
      values.put(name, day.toString());
    }
  }

  /// The value of a fact; empty where the books do not say.
  Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /// Every fact by its name.
  public Map<String, String> all() {
    return Map.copyOf(values);
  }

  private static String yesNo(boolean yes) {
    return yes ? "yes" : "no";
  }

  /// The running method, as the gate under a liability order names it.
  private static String running(@Nullable StepTaken method) {
    if (method == null) {
      return "none";
    }
    return switch (method.kind()) {
      case ATTACHMENT_OF_EARNINGS, DIRECT_EARNINGS_ATTACHMENT -> "earnings";
      case MEMBERS_ALLOWANCES -> "allowances";
      case ATTACHMENT_OF_BENEFITS, DWP_REFERRAL -> "benefit";
      case CHARGING_ORDER -> "charging-order";
      case ORDER_FOR_SALE -> OrderForSale.KEY;
      case BANKRUPTCY_PETITION -> "bankruptcy";
      default -> "agent";
    };
  }

  /// The liability of the person at whom it aims; null where the source tells of none.
  private static @Nullable Owing own(Situation s, Beside beside) {
    var overpaid = s.overpaid();
    var against = beside.against();
    return overpaid == null || against == null ? null : overpaid.of(against);
  }

  /// What the person at whom a step aims can be asked for: the least of what is left of the debt
  /// and what this person owes of it at most. Aimed at nobody, or at somebody of whom the source
  /// tells nothing apart, it is the whole balance.
  static Money owedBy(Situation s, Beside beside) {
    var own = own(s, beside);
    return own == null ? s.balance() : s.balance().min(own.amount());
  }

  /// Whether anybody who owes it is recorded as disputing it, in any of the books.
  private static boolean disputeRecorded(Situation s, Beside beside) {
    var overpaid = s.overpaid();
    return beside.disputeOpen()
        || (overpaid != null && overpaid.owing().stream().anyMatch(Owing::disputed))
        || s.holds().stream()
            .filter(hold -> hold.stands(s.evening()))
            .anyMatch(
                hold -> hold.kind() == HoldKind.DISPUTE || hold.kind() == HoldKind.TRIBUNAL_APPEAL);
  }

  private static boolean landlordOwes(Beside beside) {
    var against = beside.against();
    return against == null ? !beside.landlords().isEmpty() : beside.landlords().contains(against);
  }

  /// Whether a committal was ever applied for: whether a term was fixed the officer then says.
  private static boolean committed(Situation s) {
    return OfficersStep.order(s, StepKind.COMMITTAL) != null;
  }

  private static boolean underAge(Situation s, @Nullable Long against) {
    return s.liable().stream()
        .filter(person -> against == null || person.party() == against)
        .anyMatch(LiablePerson::under18);
  }

  private static @Nullable HoldInForce space(Situation s) {
    return s.holds().stream()
        .filter(hold -> hold.kind().breathingSpace() && hold.stands(s.evening()))
        .findFirst()
        .orElse(null);
  }

  /// What stops recovery from the person, as the gate of overpayments names it.
  private static String stop(Situation s, Beside beside) {
    for (var hold : s.holds()) {
      if (hold.stands(s.evening())) {
        switch (hold.kind()) {
          case BREATHING_SPACE, MENTAL_HEALTH_BREATHING_SPACE -> {
            return "breathing-space";
          }
          case INSOLVENCY -> {
            return "insolvency";
          }
          case BEREAVEMENT -> {
            return "death";
          }
          case DISPUTE, TRIBUNAL_APPEAL -> {
            return "dispute";
          }
          default -> {}
        }
      }
    }
    var own = own(s, beside);
    return beside.disputeOpen() || (own != null && own.disputed()) ? "dispute" : "none";
  }
}
