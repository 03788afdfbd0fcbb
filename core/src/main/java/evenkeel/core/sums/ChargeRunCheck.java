package evenkeel.core.sums;

import evenkeel.core.law.LeaseComplianceRules;
import evenkeel.core.lease.Apportionment;
import evenkeel.core.money.Money;
import evenkeel.core.sums.Overpayments.Bar;
import java.util.ArrayList;
import java.util.List;

/// One cost of a run of charges, before the run is released: whether the weights are whole, the
/// parts sum to it and nothing else holds it.
final class ChargeRunCheck implements Sum {

  private static final Field DAY = Field.day("day", "When is the run released?");
  private static final Field COST = Field.money("cost", "The cost");
  private static final Field WHOLE =
      Field.whole("whole", "What all weights must sum to")
          .hint("Such as 10000 hundredths of a per cent, or the block's rooms");
  private static final Field LEASEHOLD =
      Field.wholes("leasehold", "Weights of the dwellings of leaseholders, by number");
  private static final Field COUNCIL =
      Field.wholes("council", "Weights of the council's own").optional();
  private static final Field SHARES =
      Field.wholes("shares", "What each leaseholder is asked for, in pence and in that order");

  private static final Checklist ITEMS =
      new Checklist(
          List.of(
              Checklist.Item.ifSo(
                  "management",
                  "Where a fee for management is in it: by the lease, and not on itself?",
                  "a fee for management that the lease does not give",
                  LeaseComplianceRules.MANAGEMENT),
              Checklist.Item.ifSo(
                  "recoveries",
                  "Where there was a grant or other money back: is it off the cost?",
                  "money back that is not off the cost",
                  LeaseComplianceRules.RECOVERIES),
              Checklist.Item.of(
                  "costs",
                  "Is it there once, and of this year and block?",
                  "a cost that is there twice, or of another year or block",
                  LeaseComplianceRules.COSTS),
              Checklist.Item.ifSo(
                  "variance",
                  "Where it is far from the estimate: is the reason written down?",
                  "a difference without its reason",
                  LeaseComplianceRules.VARIANCE),
              Checklist.Item.ifSo(
                  "on-account",
                  "Where it is asked for in advance: is it no more than is reasonable?",
                  "more in advance than is reasonable",
                  LeaseComplianceRules.ON_ACCOUNT),
              Checklist.Item.of(
                  "addressees",
                  "Is every owner addressed, and companies and estates as such?",
                  "an owner who is not addressed",
                  LeaseComplianceRules.ADDRESSEES)));

  @Override
  public String key() {
    return "charge-run-check";
  }

  @Override
  public String title() {
    return "May one cost of a charge run be released?";
  }

  @Override
  public String about() {
    return "Whether all weights sum to the whole and all parts to the cost, to the penny, and what"
        + " else holds the run.";
  }

  @Override
  public List<Field> fields() {
    var fields = new ArrayList<>(List.of(DAY, COST, WHOLE, LEASEHOLD, COUNCIL, SHARES));
    fields.addAll(ITEMS.fields());
    return fields;
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseComplianceRules.WEIGHTS, DAY);
    if (barred != null) {
      return barred;
    }
    if (asked.wholes(SHARES).size() != asked.wholes(LEASEHOLD).size()) {
      return Answer.Wrong.with(SHARES, "Enter one share for each leaseholder's dwelling");
    }
    var sum = sum(asked.wholes(LEASEHOLD)) + sum(asked.wholes(COUNCIL));
    if (sum == 0) {
      return Answer.Wrong.with(LEASEHOLD, "Enter at least one weight above 0");
    }
    var right = shares(asked);
    var bars = new ArrayList<Bar>();
    bars.add(
        new Bar(
            sum != asked.whole(WHOLE),
            "the weights sum to " + sum + " and not to " + asked.whole(WHOLE),
            LeaseComplianceRules.WEIGHTS));
    bars.add(
        new Bar(
            !right.equals(asked.wholes(SHARES).stream().map(Money::ofPence).toList()),
            "the shares are not " + inWords(right),
            LeaseComplianceRules.PARTS));
    ITEMS.missing(asked).forEach(item -> bars.add(new Bar(true, item.missing(), item.rule())));
    var shut = bars.stream().filter(Bar::bars).toList();
    var rule = shut.isEmpty() ? LeaseComplianceRules.PARTS : shut.getFirst().rule();
    var working =
        new Answer.Working()
            .answer(
                "May it be released?", shut.isEmpty() ? "yes" : "no: hold the run", law.cite(rule))
            .line(
                "The council bears",
                asked.money(COST).minus(Money.sum(right)),
                law.cite(LeaseComplianceRules.PARTS));
    shut.forEach(bar -> working.line("Because", bar.why(), law.cite(bar.rule())));
    return working.done();
  }

  private static long sum(List<Long> weights) {
    return weights.stream().mapToLong(Long::longValue).sum();
  }

  /// What each leaseholder bears of the cost.
  private static List<Money> shares(Asked asked) {
    var units = new ArrayList<Apportionment.Unit>();
    asked
        .wholes(LEASEHOLD)
        .forEach(weight -> units.add(new Apportionment.Unit("" + units.size(), weight, true)));
    asked
        .wholes(COUNCIL)
        .forEach(weight -> units.add(new Apportionment.Unit("" + units.size(), weight, false)));
    return Apportionment.of(asked.money(COST), units).shares().stream()
        .filter(share -> share.unit().leaseholder())
        .map(Apportionment.Share::share)
        .toList();
  }

  private static String inWords(List<Money> shares) {
    return String.join(" ", shares.stream().map(Money::toString).toList());
  }
}
