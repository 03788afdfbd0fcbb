package evenkeel.core.sums;

import evenkeel.core.law.Key;
import evenkeel.core.law.LeaseReformRules;
import java.util.List;

/// Whether a part of the Leasehold and Freehold Reform Act 2024 on service charges is in force.
final class ReformInForce implements Sum {

  /// A part of the Act, by its name in an address and in words.
  private record Part(String name, String title, Key<Boolean> rule) {}

  private static final List<Part> PARTS =
      List.of(
          new Part(
              "definition",
              "Section 53: a new meaning, and rules for fixed charges",
              LeaseReformRules.DEFINITION),
          new Part(
              "future-demand-notice",
              "Section 54: a prescribed notice of future demands",
              LeaseReformRules.FUTURE_DEMAND),
          new Part(
              "demand-form",
              "Section 55: a prescribed form of demand",
              LeaseReformRules.DEMAND_FORM),
          new Part(
              "accounts", "Section 56: accounts and a yearly report", LeaseReformRules.ACCOUNTS),
          new Part(
              "information", "Section 57: information on request", LeaseReformRules.INFORMATION),
          new Part("enforcement", "Section 58: orders and damages", LeaseReformRules.ENFORCEMENT),
          new Part(
              "insurance",
              "Sections 59 and 60: no commission on insurance",
              LeaseReformRules.INSURANCE),
          new Part(
              "administration-schedule",
              "Section 61: a published schedule of administration charges",
              LeaseReformRules.SCHEDULE),
          new Part(
              "litigation-costs",
              "Section 62: orders for the costs of a case",
              LeaseReformRules.LITIGATION));

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field PART =
      Field.choice(
          "part",
          "Which part?",
          PARTS.stream().map(part -> new Field.Option(part.name(), part.title())).toList());

  @Override
  public String key() {
    return "reform-in-force";
  }

  @Override
  public String title() {
    return "Is a part of the Act of 2024 in force?";
  }

  @Override
  public String about() {
    return "The Leasehold and Freehold Reform Act 2024 is on the statute book. Its parts on service"
        + " charges are kept here switched off, and no other sum uses them.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, PART);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseReformRules.KNOWN_UNTIL, DAY);
    if (barred != null) {
      return barred;
    }
    var rule =
        PARTS.stream()
            .filter(part -> part.name().equals(asked.choice(PART)))
            .findFirst()
            .orElseThrow()
            .rule();
    var known = law.value(LeaseReformRules.KNOWN_UNTIL);
    var cited = law.cite(rule);
    var working =
        new Answer.Working()
            .line("What the row says", law.rule(rule).reading(), cited)
            .line(
                "Last looked at",
                Answer.Working.day(known),
                law.cite(LeaseReformRules.KNOWN_UNTIL));
    return asked.day(DAY).isAfter(known) && !law.value(rule)
        ? working.refer(
            "It was not in force when that was last looked at: has it come into force since?")
        : working.answer("In force?", law.value(rule) ? "yes" : "no", cited).done();
  }
}
