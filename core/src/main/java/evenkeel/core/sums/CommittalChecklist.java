package evenkeel.core.sums;

import evenkeel.core.law.CouncilTaxRules;
import evenkeel.core.law.EnforcementRules;
import evenkeel.core.law.Law;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.List;
import java.util.stream.Stream;

/// What stands in the way of an application to commit somebody to prison for council tax: SI
/// 1992/613 regulations 47, 48, 52 and 54(7). It never says that one may be made: where every gate
/// is open a named lawyer and a director are asked.
final class CommittalChecklist implements Sum {

  private static final Field DAY = Field.day("day", "On which day?");
  private static final Field BEGUN =
      Field.yesNo("begun", "Wales: was the application made before committal ended there?")
          .optional();
  private static final Field JOINT =
      Field.choice(
          "joint",
          "Does anybody else owe it jointly?",
          List.of(
              new Field.Option("alone", "Nobody else"),
              new Field.Option("two-tried", "Yes, and an agent was used against two or more"),
              new Field.Option("one-tried", "Yes, and an agent was used against one, or nobody")));
  private static final Field INQUIRY =
      Field.yesNo("inquiry", "Is a court's inquiry into means asked for, with the person there?");
  private static final Field CAUSE =
      Field.choice(
          "cause",
          "What does the evidence on file show of why it is unpaid?",
          List.of(
              new Field.Option("refusal", "Wilful refusal to pay"),
              new Field.Option("neglect", "Culpable neglect to pay"),
              new Field.Option("neither", "Neither, or nobody knows")));
  private static final Field SOFTER =
      Field.yesNo("softer", "Were a reduction, a plan and softer ways looked at first?");
  private static final Field SPACE =
      Field.yesNo("breathing-space", "Does a breathing space protect the person?");
  private static final Field LAWYER = Field.yesNo("lawyer", "Has a named lawyer signed?");
  private static final Field DIRECTOR = Field.yesNo("director", "Has a director signed?");

  @Override
  public String key() {
    return "committal-checklist";
  }

  @Override
  public String title() {
    return "Committal: what still stands in the way?";
  }

  @Override
  public String about() {
    return "Every gate before an application to commit somebody to prison. It can say no, and never"
        + " yes: whether somebody's liberty is asked for is for people to decide.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY,
        BEGUN,
        EnforcementGate.RUNNING,
        EnforcementGate.FIXED,
        EnforcementGate.AGENT_FAILED,
        JOINT,
        EnforcementGate.UNDER_AGE,
        INQUIRY,
        CAUSE,
        EnforcementGate.VULNERABLE,
        SOFTER,
        SPACE,
        LAWYER,
        DIRECTOR);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    if (!law.has(EnforcementRules.COMMITTAL)) {
      return Answer.Wrong.with(DAY, "The law of that day is not on file");
    }
    var tooEarly = ServiceCharges.noSuchSpace(law, asked, SPACE);
    if (tooEarly != null) {
      return tooEarly;
    }
    var shut = gates(asked, law).stream().filter(Bar::bars).toList();
    var working = new Answer.Working();
    if (shut.isEmpty()) {
      return would(working, law)
          .refer("Do the named lawyer and the director decide to apply themselves?");
    }
    working.answer("May it be applied for?", "no", law.cite(EnforcementRules.COMMITTAL_BY_PEOPLE));
    shut.forEach(bar -> working.line("Because", bar.why(), law.cite(bar.rule())));
    return would(working, law).done();
  }

  /// What the court would do, whoever decided to ask it.
  private static Answer.Working would(Answer.Working working, Law law) {
    return working
        .line(
            "The court",
            "inquires into means, with the person there",
            law.cite(EnforcementRules.COMMITTAL_INQUIRY))
        .line(
            "It may commit",
            "only for wilful refusal or culpable neglect",
            law.cite(EnforcementRules.COMMITTAL_CAUSE))
        .line(
            "Longest term",
            law.value(EnforcementRules.COMMITTAL_MONTHS) + " months",
            law.cite(EnforcementRules.COMMITTAL_MONTHS))
        .line(
            "It may postpone the term",
            "on terms, and a part payment shortens it",
            law.cite(EnforcementRules.COMMITTAL_POSTPONED))
        .line(
            "It may remit",
            "all of the sum or a part",
            law.cite(EnforcementRules.COMMITTAL_REMITTED))
        .line(
            "Once a term is fixed",
            "nothing else is ever done for that sum",
            law.cite(EnforcementRules.NOTHING_AFTER_COMMITTAL));
  }

  private static List<Bar> gates(Asked asked, Law law) {
    return Stream.of(ofTheOrder(asked, law), ofThePerson(asked)).flatMap(List::stream).toList();
  }

  private static List<Bar> ofTheOrder(Asked asked, Law law) {
    var ended = !law.value(EnforcementRules.COMMITTAL);
    return List.of(
        new Bar(
            ended && !(asked.has(BEGUN) && asked.yes(BEGUN)),
            "there is no committal in Wales",
            EnforcementRules.COMMITTAL),
        new Bar(
            asked.yes(EnforcementGate.FIXED),
            "once a term is fixed nothing else may ever be done for that sum",
            EnforcementRules.NOTHING_AFTER_COMMITTAL),
        new Bar(asked.yes(SPACE), "a breathing space", CouncilTaxRules.BREATHING_SPACE_STOP),
        new Bar(
            !asked.choice(EnforcementGate.RUNNING).equals("none"),
            "another method runs under the order: end it first",
            EnforcementRules.ONE_METHOD),
        new Bar(
            !asked.yes(EnforcementGate.AGENT_FAILED),
            "no agent reported too few goods",
            EnforcementRules.COMMITTAL),
        new Bar(
            asked.choice(JOINT).equals("one-tried"),
            "an agent was not used against two or more of those who owe it jointly",
            EnforcementRules.COMMITTAL_JOINT));
  }

  private static List<Bar> ofThePerson(Asked asked) {
    return List.of(
        new Bar(
            asked.yes(EnforcementGate.UNDER_AGE),
            "nobody under 18 is committed",
            EnforcementRules.COMMITTAL_JOINT),
        new Bar(
            !asked.yes(INQUIRY),
            "the court inquires into means with the person there",
            EnforcementRules.COMMITTAL_INQUIRY),
        new Bar(
            asked.choice(CAUSE).equals("neither"),
            "there is no evidence of wilful refusal or culpable neglect",
            EnforcementRules.COMMITTAL_CAUSE),
        new Bar(
            asked.choice(EnforcementGate.VULNERABLE).equals("not-looked-at"),
            "nobody has looked at the vulnerability for 90 days",
            EnforcementRules.COMMITTAL_BY_PEOPLE),
        new Bar(
            !asked.yes(SOFTER),
            "a reduction, a plan and softer ways come first",
            EnforcementRules.COMMITTAL_BY_PEOPLE),
        new Bar(!asked.yes(LAWYER), "no lawyer has signed", EnforcementRules.COMMITTAL_BY_PEOPLE),
        new Bar(
            !asked.yes(DIRECTOR), "no director has signed", EnforcementRules.COMMITTAL_BY_PEOPLE));
  }
}
