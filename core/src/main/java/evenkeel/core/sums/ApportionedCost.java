package evenkeel.core.sums;

import evenkeel.core.law.LeaseRules;
import evenkeel.core.lease.Apportionment;
import evenkeel.core.lease.Apportionment.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cost shared among all dwellings that it serves.
final class ApportionedCost implements Sum {

  private static final int WHOLE = 10_000;

  private static final Field DAY = Field.day("day", "When was the cost incurred?");
  private static final Field COST = Field.money("cost", "The cost");
  private static final Field METHOD =
      Field.choice(
          "method",
          "By which method does the lease share it?",
          List.of(
              new Field.Option("rateable-value", "Rateable value"),
              new Field.Option("rooms", "Habitable rooms or bed weights"),
              new Field.Option("bed-spaces", "Bed spaces"),
              new Field.Option("floor-area", "Floor area"),
              new Field.Option("equal", "The same for each dwelling it serves"),
              new Field.Option("percentage", "A percentage that the lease states"),
              new Field.Option("fair", "A fair or reasonable proportion")));
  private static final Field LEASEHOLD =
      Field.wholes("leasehold", "The weight of each leasehold dwelling")
          .hint("By number of the dwelling, with spaces between; 0.90% is 90, of 10000 in all");
  private static final Field COUNCIL =
      Field.wholes("council", "The weight of each dwelling that the council lets or holds")
          .optional();

  @Override
  public String key() {
    return "apportioned-cost";
  }

  @Override
  public String title() {
    return "A cost shared to the penny";
  }

  @Override
  public String about() {
    return "Who bears which penny of one cost, the council too for the dwellings that it "
        + "lets or holds, so that the shares sum to the cost.";
  }

  @Override
  public List<Field> fields() {
    return List.of(DAY, COST, METHOD, LEASEHOLD, COUNCIL);
  }

  @Override
  public Answer work(Asked asked, Desk desk) {
    var law = desk.rulebook().on(asked.day(DAY), desk.nation());
    var barred = ServiceCharges.barred(law, LeaseRules.SERVICE_CHARGE, DAY);
    if (barred != null) {
      return barred;
    }
    var units = new ArrayList<Unit>();
    asked.wholes(LEASEHOLD).forEach(weight -> units.add(unit(units.size(), weight, true)));
    asked.wholes(COUNCIL).forEach(weight -> units.add(unit(units.size(), weight, false)));
    var method = asked.choice(METHOD);
    var problem = problem(method, units);
    if (problem != null) {
      return Answer.Wrong.with(LEASEHOLD, problem);
    }
    var working = new Answer.Working();
    if (method.equals("fair")) {
      if (!law.has(LeaseRules.FAIR_PROPORTION)) {
        return Answer.Wrong.with(DAY, "The law of that day is not on file");
      }
      working.line(
          "A fair proportion",
          "by a rational method, which the council chose",
          law.cite(LeaseRules.FAIR_PROPORTION));
    }
    var found = Apportionment.of(asked.money(COST), units);
    found.shares().stream()
        .filter(each -> each.unit().leaseholder())
        .forEach(each -> working.answer("Dwelling " + each.unit().id(), each.share()));
    return working
        .answer("The council bears", found.ofCouncil())
        .line("Sum of all", found.total(), law.cite(LeaseRules.SERVICE_CHARGE))
        .done();
  }

  private static Unit unit(int before, long weight, boolean leaseholder) {
    return new Unit(String.valueOf(before + 1), weight, leaseholder);
  }

  private static @Nullable String problem(String method, List<Unit> units) {
    var sum = units.stream().mapToLong(Unit::weight).sum();
    if (sum == 0) {
      return "Enter at least one weight above 0";
    }
    if (method.equals("percentage") && sum != WHOLE) {
      return "Percentages of all dwellings sum to 10000 hundredths, found " + sum;
    }
    if (method.equals("equal") && units.stream().anyMatch(unit -> unit.weight() > 1)) {
      return "Enter 1 for each dwelling that it serves, and 0 for any other";
    }
    return null;
  }
}
