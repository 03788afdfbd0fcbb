package evenkeel.core.sums;

import evenkeel.core.law.BenefitNoticeRules;
import evenkeel.core.law.Key;
import java.util.ArrayList;
import java.util.List;

/// Whether a notice of an overpayment has everything: SI 2006/213 Schedule 9.
final class OverpaymentNotice implements Sum {

  private static final Field DECIDED = Field.day("decided", "When was it decided?");
  private static final Field POSTED = Field.day("posted", "When was the notice posted?");

  /// What must be in it, what it is called where it is missing, and the rule.
  private record Item(Field field, String missing, Key<?> rule) {}

  private static Item item(String name, String label, String missing, Key<?> rule) {
    return new Item(Field.yesNo(name, label), missing, rule);
  }

  private static final List<Item> ITEMS =
      List.of(
          item(
              "recoverable",
              "Does it say that there is a recoverable overpayment?",
              "that there is a recoverable overpayment",
              BenefitNoticeRules.CONTENT),
          item(
              "why",
              "Does it say why, so that the facts can be checked?",
              "why; a change of circumstances is no reason by itself",
              BenefitNoticeRules.ENOUGH_REASON),
          item("amount", "Does it give the amount?", "the amount", BenefitNoticeRules.CONTENT),
          item(
              "how",
              "Does it say how it was worked out?",
              "how it was worked out",
              BenefitNoticeRules.CONTENT),
          item(
              "weeks",
              "Does it give the benefit weeks?",
              "the benefit weeks",
              BenefitNoticeRules.CONTENT),
          item(
              "reasons",
              "Does it say how and when to ask for a statement of reasons?",
              "the statement of reasons",
              BenefitNoticeRules.RIGHTS),
          item(
              "revision",
              "Does it say how and when to ask for a revision?",
              "the revision",
              BenefitNoticeRules.RIGHTS),
          item(
              "appeal",
              "Does it say how and when to appeal?",
              "the appeal",
              BenefitNoticeRules.RIGHTS));

  private static final List<Field.Option> IF_SO =
      List.of(
          new Field.Option("yes", "Yes"),
          new Field.Option("no", "No"),
          new Field.Option("not-this-case", "It is not so here"));
  private static final Item DEDUCTION =
      new Item(
          Field.choice(
              "deduction", "Where it comes off benefit: does it say so and how much?", IF_SO),
          "that it comes off benefit, and how much",
          BenefitNoticeRules.CONTENT);
  private static final Item BOTH_TENANTS =
      new Item(
          Field.choice(
              "both-tenants", "Where it comes off another tenant's: are both named?", IF_SO),
          "the names of both tenants",
          BenefitNoticeRules.OTHER_TENANT);

  private static List<Item> items() {
    var all = new ArrayList<>(ITEMS);
    all.addAll(List.of(DEDUCTION, BOTH_TENANTS));
    return all;
  }

  @Override
  public String key() {
    return "overpayment-notice";
  }

  @Override
  public String title() {
    return "Is a notice of an overpayment complete?";
  }

  @Override
  public String about() {
    return "What a notice must have before any recovery rests on it. Everybody who owes the"
        + " overpayment gets one.";
  }

  @Override
  public List<Field> fields() {
    var fields = new ArrayList<>(List.of(DECIDED, POSTED));
    items().forEach(item -> fields.add(item.field()));
    return fields;
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DECIDED), desk.nation());
    var barred = Overpayments.barred(law, BenefitNoticeRules.CONTENT, DECIDED);
    if (barred != null) {
      return barred;
    }
    if (asked.day(POSTED).isBefore(asked.day(DECIDED))) {
      return Answer.Wrong.with(POSTED, "Enter a day not before the decision");
    }
    var missing = items().stream().filter(item -> asked.choice(item.field()).equals("no")).toList();
    var working = new Answer.Working();
    working.answer(
        "May recovery rest on it?",
        missing.isEmpty() ? "yes" : "no: put it right and send it again",
        law.cite(missing.isEmpty() ? BenefitNoticeRules.CONTENT : BenefitNoticeRules.DEFECTIVE));
    missing.forEach(item -> working.line("Missing", item.missing(), law.cite(item.rule())));
    var last = asked.day(DECIDED).plusDays(law.value(BenefitNoticeRules.SEND_DAYS));
    var cited = law.cite(BenefitNoticeRules.SEND_DAYS);
    return working
        .line("To be sent by", Answer.Working.day(last), cited)
        .line(
            "Was it?",
            asked.day(POSTED).isAfter(last) ? "only if no sooner was practicable" : "yes",
            cited)
        .done();
  }
}
