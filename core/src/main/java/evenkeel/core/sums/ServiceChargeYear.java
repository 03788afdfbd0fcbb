package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Weight;
import evenkeel.core.money.Money;
import java.util.List;

/// A year's charge down the tree of costs.
final class ServiceChargeYear implements Sum {

  private static final int HUNDRED = 100;

  private static final Field DAY = Field.day("day", "On which day does the year begin?");
  private static final Field ESTATE = Field.money("estate", "The estate's costs");
  private static final Field ESTATE_WEIGHT =
      Field.whole("estate-weight", "The dwelling's weight in the estate");
  private static final Field ESTATE_OF = Field.whole("estate-of", "Of a total weight of");
  private static final Field BLOCK = Field.money("block", "The block's costs");
  private static final Field BLOCK_WEIGHT =
      Field.whole("block-weight", "The dwelling's weight in the block");
  private static final Field BLOCK_OF =
      Field.whole("block-of", "Of a total weight in the block of");
  private static final Field MANAGEMENT =
      Field.whole("management", "Management, per cent of these services");
  private static final Field INSURANCE = Field.money("insurance", "The dwelling's insurance");
  private static final Field GROUND_RENT = Field.money("ground-rent", "Ground rent").optional();

  @Override
  public String key() {
    return "service-charge-year";
  }

  @Override
  public String title() {
    return "A year's service charge";
  }

  @Override
  public String about() {
    return "A dwelling's share of the estate's and the block's costs, with management and "
        + "insurance. Ground rent stands apart: it is no service charge.";
  }

  @Override
  public List<Field> fields() {
    return List.of(
        DAY,
        ESTATE,
        ESTATE_WEIGHT,
        ESTATE_OF,
        BLOCK,
        BLOCK_WEIGHT,
        BLOCK_OF,
        MANAGEMENT,
        INSURANCE,
        GROUND_RENT);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.SERVICE_CHARGE, DAY);
    if (barred != null) {
      return barred;
    }
    for (var pair : List.of(List.of(ESTATE_WEIGHT, ESTATE_OF), List.of(BLOCK_WEIGHT, BLOCK_OF))) {
      var of = asked.whole(pair.getLast());
      if (of == 0 || asked.whole(pair.getFirst()) > of) {
        return Answer.Wrong.with(pair.getLast(), "Enter a total that holds the dwelling's weight");
      }
    }
    if (asked.whole(MANAGEMENT) > HUNDRED) {
      return Answer.Wrong.with(MANAGEMENT, "Enter no more than 100");
    }
    var estate =
        new Weight(asked.whole(ESTATE_WEIGHT), asked.whole(ESTATE_OF)).of(asked.money(ESTATE));
    var block = new Weight(asked.whole(BLOCK_WEIGHT), asked.whole(BLOCK_OF)).of(asked.money(BLOCK));
    var management = new Weight(asked.whole(MANAGEMENT), HUNDRED).of(estate.plus(block));
    var insurance = asked.money(INSURANCE);
    var working =
        new Answer.Working()
            .line("Estate", estate)
            .line("Block", block)
            .line("Management", management)
            .line("Insurance", insurance)
            .answer(
                "Service charge",
                Money.sum(List.of(estate, block, management, insurance)),
                law.cite(LeaseRules.SERVICE_CHARGE));
    if (asked.has(GROUND_RENT)) {
      working.line("Ground rent, by its own notice", asked.money(GROUND_RENT));
    }
    return working.done();
  }
}
