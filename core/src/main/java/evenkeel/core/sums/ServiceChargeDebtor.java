package evenkeel.core.sums;

import evenkeel.core.law.Law;
import evenkeel.core.law.LeasePartyRules;
import java.util.List;

/// Who owes a service charge when the lease was sold, or somebody died.
final class ServiceChargeDebtor implements Sum {

  private static final Field DUE = Field.day("due", "When did it fall due under the lease?");
  private static final Field GRANTED = Field.day("granted", "When was the lease granted?");
  private static final Field SOLD = Field.day("sold", "When was it sold, if it was?").optional();
  private static final Field DIED =
      Field.yesNo("died", "Has whoever held it on the day it fell due died?");
  private static final Field JOINT = Field.yesNo("joint", "Did more than one hold it then?");

  @Override
  public String key() {
    return "service-charge-debtor";
  }

  @Override
  public String title() {
    return "Who owes a service charge?";
  }

  @Override
  public String about() {
    return "Whoever held the lease on the day on which the charge fell due. Arrears do not move"
        + " with the lease.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DUE, GRANTED, SOLD, DIED, JOINT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var due = asked.day(DUE);
    var law = desk.rulebook().on(due, desk.nation());
    var barred = ServiceCharges.barred(law, LeasePartyRules.ON_THE_DAY, DUE);
    if (barred != null) {
      return barred;
    }
    for (var later : List.of(DUE, SOLD)) {
      if (asked.has(later) && asked.day(later).isBefore(asked.day(GRANTED))) {
        return Answer.Wrong.with(later, "Enter a day not before the lease");
      }
    }
    var working = new Answer.Working();
    if (asked.has(SOLD) && asked.day(SOLD).equals(due)) {
      return working.refer("It fell due on the day of the sale: who held the lease then?");
    }
    var cited = law.cite(LeasePartyRules.ON_THE_DAY);
    if (!asked.has(SOLD)) {
      working.answer("Who owes it?", "the leaseholder", cited);
    } else if (due.isBefore(asked.day(SOLD))) {
      working
          .answer("Who owes it?", "the seller", cited)
          .line("The buyer", "does not owe it", law.cite(LeasePartyRules.ASSIGNEE));
    } else {
      working.answer("Who owes it?", "the buyer", cited);
      seller(asked, law, working);
    }
    return people(asked, law, working).done();
  }

  /// A seller of an older lease may owe what falls due after the sale too.
  private static void seller(Asked asked, Law law, Answer.Working working) {
    if (!asked.day(GRANTED).isBefore(law.value(LeasePartyRules.RELEASED_FROM))) {
      working.line("The seller", "is released", law.cite(LeasePartyRules.RELEASED_FROM));
      return;
    }
    var by = asked.day(DUE).plusMonths(law.value(LeasePartyRules.NOTICE_MONTHS));
    working
        .line(
            "An earlier leaseholder",
            "may owe it too: a lawyer looks at it",
            law.cite(LeasePartyRules.RELEASED_FROM))
        .line("After a notice by", Answer.Working.day(by), law.cite(LeasePartyRules.NOTICE_MONTHS));
  }

  private static Answer.Working people(Asked asked, Law law, Answer.Working working) {
    if (asked.yes(DIED)) {
      working.line("Write to", "the personal representatives", law.cite(LeasePartyRules.ESTATE));
    }
    if (asked.yes(JOINT)) {
      working.line("Each of them", "owes the whole", law.cite(LeasePartyRules.JOINT));
    }
    return working;
  }
}
