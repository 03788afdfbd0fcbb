package evenkeel.core.sums;

import evenkeel.core.law.LeaseClaimRules;
import java.util.ArrayList;
import java.util.List;

/// What a letter of claim says and encloses: Pre-Action Protocol for Debt Claims paragraph 3. The
/// protocol is the same in England and Wales.
final class LetterOfClaim implements Sum {

  static final String INDIVIDUAL = "individual";

  static final Field DEBTOR =
      Field.choice(
          "debtor",
          "Who owes it?",
          List.of(
              new Field.Option(INDIVIDUAL, "A person, or a sole trader"),
              new Field.Option("company", "A company or other body")));

  private static final Field DATED = Field.day("dated", "Which date is at its top?");
  private static final Field POSTED = Field.day("posted", "When was it posted?");

  private static final Checklist ITEMS =
      new Checklist(
          List.of(
              Checklist.Item.of(
                  "amount", "Does it say how much?", "the amount", LeaseClaimRules.LETTER),
              Checklist.Item.of(
                  "continuing",
                  "Does it say whether interest or charges go on?",
                  "whether interest or charges go on",
                  LeaseClaimRules.LETTER),
              Checklist.Item.of(
                  "lease",
                  "Does it give the lease's date and parties, and offer a copy?",
                  "the lease's date and parties, and the offer of a copy",
                  LeaseClaimRules.LETTER),
              Checklist.Item.ifSo(
                  "assigned",
                  "Where the debt was assigned: does it give the details?",
                  "the assignment",
                  LeaseClaimRules.LETTER),
              Checklist.Item.ifSo(
                  "instalments",
                  "Where instalments are offered or paid: does it say why a claim is considered?",
                  "why the instalments are not accepted",
                  LeaseClaimRules.LETTER),
              Checklist.Item.of(
                  "how-to-pay",
                  "Does it say how to pay and how to talk about it?",
                  "how to pay, and how to talk about it",
                  LeaseClaimRules.LETTER),
              Checklist.Item.of(
                  "reply-address",
                  "Does it give an address for the Reply Form?",
                  "the address for the Reply Form",
                  LeaseClaimRules.LETTER),
              Checklist.Item.of(
                  "statement",
                  "Is an up-to-date statement of account with it?",
                  "the statement of account",
                  LeaseClaimRules.ENCLOSURES),
              Checklist.Item.of(
                  "information-sheet",
                  "Is the Information Sheet with it?",
                  "the Information Sheet",
                  LeaseClaimRules.ENCLOSURES),
              Checklist.Item.of(
                  "reply-form",
                  "Is the Reply Form with it?",
                  "the Reply Form",
                  LeaseClaimRules.ENCLOSURES),
              Checklist.Item.of(
                  "financial-form",
                  "Is the Financial Statement form with it?",
                  "the Financial Statement form",
                  LeaseClaimRules.ENCLOSURES)));

  @Override
  public String key() {
    return "letter-of-claim";
  }

  @Override
  public String title() {
    return "Is a letter of claim complete?";
  }

  @Override
  public String about() {
    return "What a letter to a person must say and enclose before any claim to the county court.";
  }

  @Override
  public List<Field> fields() {
    var fields = new ArrayList<>(List.of(DATED, POSTED, DEBTOR));
    fields.addAll(ITEMS.fields());
    return fields;
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DATED), desk.nation());
    var barred = Overpayments.barred(law, LeaseClaimRules.PROTOCOL, DATED);
    if (barred != null) {
      return barred;
    }
    if (asked.day(POSTED).isBefore(asked.day(DATED))) {
      return Answer.Wrong.with(POSTED, "Enter a day not before its date");
    }
    var working = new Answer.Working();
    if (!asked.choice(DEBTOR).equals(INDIVIDUAL)) {
      return working
          .answer("Does the protocol apply?", "no", law.cite(LeaseClaimRules.PROTOCOL))
          .line(
              "Instead",
              "the practice direction on conduct before a claim",
              law.cite(LeaseClaimRules.COMPANY))
          .done();
    }
    var missing = ITEMS.missing(asked);
    var within = law.value(LeaseClaimRules.POSTED_WITHIN);
    var late = asked.day(POSTED).isAfter(asked.day(DATED).plusDays(within));
    var rule = late ? LeaseClaimRules.POSTED_WITHIN : LeaseClaimRules.LETTER;
    working.answer(
        "May a claim rest on it?",
        missing.isEmpty() && !late ? "yes" : "no: put it right and send it again",
        law.cite(missing.isEmpty() ? rule : missing.getFirst().rule()));
    missing.forEach(item -> working.line("Missing", item.missing(), law.cite(item.rule())));
    if (late) {
      working.line(
          "Its date", "it was posted later than the day after: date it again", law.cite(rule));
    }
    return working.done();
  }
}
