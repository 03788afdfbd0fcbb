package evenkeel.core.sums;

import evenkeel.core.benefit.Liability;
import evenkeel.core.benefit.Liability.Origin;
import evenkeel.core.benefit.Liability.Part;
import evenkeel.core.benefit.Liability.Role;
import evenkeel.core.law.Key;
import evenkeel.core.law.Law;
import evenkeel.core.law.OverpaymentRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whether one person owes a recoverable overpayment: SI 2006/213 regulation 101.
final class OverpaymentLiable implements Sum {

  private static final Field DAY = Field.day("day", "When is it decided?");
  private static final Field WHO =
      Field.choice(
          "who",
          "Who is the person?",
          List.of(
              new Field.Option("claimant", "The claimant"),
              new Field.Option("landlord", "The landlord, or the landlord's agent"),
              new Field.Option("partner", "The claimant's partner"),
              new Field.Option("acting", "An appointee, attorney or deputy"),
              new Field.Option("other", "Somebody else")));
  private static final Field ORIGIN =
      Field.choice(
          "origin",
          "How did it come about?",
          List.of(
              new Field.Option("misrepresentation", "By misrepresentation or failure to disclose"),
              new Field.Option("realisable", "By an official error that somebody could realise"),
              new Field.Option("other", "By anything else")));
  private static final Field PAID = Field.yesNo("paid", "Was the benefit paid to this person?");
  private static final Field PART =
      Overpayments.known(
              "part",
              "Did this person misrepresent or fail to disclose, or could they realise the error?")
          .hint("Whichever of the two it came about by; no where it was neither");
  private static final Field COUPLE =
      Field.yesNo("couple", "A partner: a couple both when it was overpaid and now?").optional();
  private static final Field DEAD = Field.yesNo("dead", "Has the person died?").optional();
  private static final List<Field> REMOVAL =
      List.of(
          Field.yesNo("landlord-paid", "A landlord: was it paid under regulation 95 or 96?"),
          Field.yesNo("told", "A landlord: told the council or DWP in writing of a suspicion?"),
          Field.yesNo("no-move", "A landlord: satisfied that no change of home caused it?"),
          Field.yesNo("offence", "A landlord: grounds to prosecute, or a deliberate failure?"),
          Field.yesNo("no-part", "A landlord: satisfied of no collusion, act or neglect?"));

  @Override
  public String key() {
    return "overpayment-liable";
  }

  @Override
  public String title() {
    return "Who owes an overpayment?";
  }

  @Override
  public String about() {
    return "Whether one person owes it. Ask it of everybody: each who owes it gets a notice and can"
        + " appeal, also one from whom the council does not recover.";
  }

  @Override
  public List<Field> fields() {
    var fields = new ArrayList<>(List.of(DAY, WHO, ORIGIN, PAID, PART, COUPLE, DEAD));
    REMOVAL.forEach(each -> fields.add(each.optional()));
    return fields;
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = Overpayments.barred(law, OverpaymentRules.WHO_MISREPRESENTED, DAY);
    if (barred != null) {
      return barred;
    }
    var origin =
        switch (asked.choice(ORIGIN)) {
          case "misrepresentation" -> Origin.MISREPRESENTATION;
          case "realisable" -> Origin.REALISABLE_ERROR;
          default -> Origin.ANYTHING_ELSE;
        };
    var unsettled = unsettled(asked, origin, law);
    return unsettled == null ? answer(asked, origin, law) : unsettled;
  }

  private static Role role(Asked asked) {
    return switch (asked.choice(WHO)) {
      case "claimant" -> Role.CLAIMANT;
      case "landlord" -> Role.LANDLORD;
      case "partner" -> Role.PARTNER;
      case "acting" -> Role.ACTING;
      default -> Role.OTHER;
    };
  }

  private static boolean removed(Asked asked) {
    return REMOVAL.stream().allMatch(each -> asked.has(each) && asked.yes(each));
  }

  /// What an officer must find out or decide first; null where nothing is open.
  private static @Nullable Answer unsettled(Asked asked, Origin origin, Law law) {
    var role = role(asked);
    if (asked.choice(PART).equals("not-yet") && origin != Origin.ANYTHING_ELSE) {
      return new Answer.Working()
          .refer(
              origin == Origin.MISREPRESENTATION
                  ? "Did this person misrepresent or fail to disclose?"
                  : "Could this person reasonably have realised the error?");
    }
    if (role == Role.PARTNER && !asked.has(COUPLE)) {
      return Answer.Wrong.with(COUPLE, "Choose yes or no for a partner");
    }
    if (role != Role.LANDLORD) {
      return null;
    }
    if (!asked.yes(PAID) && origin != Origin.MISREPRESENTATION) {
      return new Answer.Working()
          .line("The payee", "another than this one", law.cite(OverpaymentRules.AGENT))
          .refer("An agent was paid: was the landlord paid through the agent?");
    }
    var open = REMOVAL.stream().filter(each -> !asked.has(each)).findFirst().orElse(null);
    if (asked.yes(PAID) && open != null) {
      return Answer.Wrong.with(open, "Choose yes or no for a landlord");
    }
    return origin == Origin.MISREPRESENTATION && removed(asked) && asked.choice(PART).equals("yes")
        ? Answer.Wrong.with(
            REMOVAL.getLast(), "A landlord who had a part in it does not meet this condition")
        : null;
  }

  private static Answer answer(Asked asked, Origin origin, Law law) {
    var part = asked.choice(PART).equals("yes");
    var found =
        Liability.of(
            origin,
            new Part(
                role(asked),
                asked.yes(PAID),
                part,
                part,
                asked.yes(PAID) && removed(asked),
                asked.has(COUPLE) && asked.yes(COUPLE)));
    var rule = rule(found, role(asked));
    var working =
        new Answer.Working()
            .answer("Does this person owe it?", owes(found), law.cite(rule))
            .line("Because", why(found), law.cite(rule));
    if (found.owes()) {
      if (asked.has(DEAD) && asked.yes(DEAD)) {
        working.line(
            "From", "the estate, up to what it is worth", law.cite(OverpaymentRules.ESTATE));
      }
      working
          .line(
              "How much",
              "the payments of this person's own time",
              law.cite(OverpaymentRules.OWN_AMOUNT))
          .line(
              "With others who owe it",
              "each has a notice and an appeal; a payment lowers it for all");
    }
    return working.done();
  }

  private static String owes(Liability found) {
    return found.owes()
        ? "yes"
        : found == Liability.FROM_PARTNERS_BENEFIT ? "no, but from the partner's benefit" : "no";
  }

  private static String why(Liability found) {
    return switch (found) {
      case MISREPRESENTED -> "whoever misrepresented or failed to disclose owes it";
      case REALISED -> "whoever could realise the error owes it";
      case CLAIMANT_OR_PAYEE -> "the claimant and the payee owe it";
      case FROM_PARTNERS_BENEFIT -> "a couple then and now";
      case LANDLORD_REMOVED -> "a landlord who warned of it and had no part in it";
      case SOMEBODY_ELSE_MISREPRESENTED -> "only whoever misrepresented owes it";
      case COULD_NOT_REALISE -> "only whoever could realise the error owes it";
      case NEITHER_CLAIMANT_NOR_PAYEE ->
          "this person is neither the claimant nor a payee who owes it";
    };
  }

  private static Key<?> rule(Liability found, Role role) {
    return switch (found) {
      case MISREPRESENTED, SOMEBODY_ELSE_MISREPRESENTED ->
          role == Role.ACTING ? OverpaymentRules.ACTING : OverpaymentRules.WHO_MISREPRESENTED;
      case REALISED, COULD_NOT_REALISE ->
          role == Role.ACTING ? OverpaymentRules.ACTING : OverpaymentRules.WHO_REALISED;
      case CLAIMANT_OR_PAYEE -> OverpaymentRules.CLAIMANT_AND_PAYEE;
      case FROM_PARTNERS_BENEFIT -> OverpaymentRules.PARTNERS_BENEFIT;
      case LANDLORD_REMOVED -> OverpaymentRules.LANDLORD_REMOVED;
      case NEITHER_CLAIMANT_NOR_PAYEE ->
          role == Role.ACTING ? OverpaymentRules.ACTING : OverpaymentRules.CLAIMANT_AND_PAYEE;
    };
  }
}
