package evenkeel.core.recovery;

import evenkeel.core.lease.DemandValidity;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.ArrayList;
import java.util.List;

/// What the demands of one debt of a lease have come to: of what was asked for, only what is
/// payable may be asked for again.
///
/// @param asked in all, before payments
/// @param payable what lacks nothing
/// @param suspended what may be withheld until something is supplied
/// @param undecided what hangs on a fact that no record holds
/// @param services whether any of it is a service charge
/// @param administration whether any of it is an administration charge
/// @param because why any of it is not payable, and what must be found out
/// @param beforeClaim what must be supplied or found out before a letter of claim
public record Demanded(
    Money asked,
    Money payable,
    Money suspended,
    Money undecided,
    boolean services,
    boolean administration,
    List<Reason> because,
    List<Reason> beforeClaim) {

  public Demanded {
    because = List.copyOf(because);
    beforeClaim = List.copyOf(beforeClaim);
  }

  /// Adds up demands.
  public static Demanded of(List<DemandValidity> demands) {
    var because = new ArrayList<Reason>();
    for (var demand : demands) {
      for (var part : demand.parts()) {
        for (var ground : part.grounds()) {
          because.add(
              new Reason(
                  "demand." + part.outcome().name().toLowerCase(java.util.Locale.ROOT),
                  part.sum() + " is " + part.outcome() + ": " + ground.why() + ".",
                  ground.rule()));
        }
      }
      for (var ask : demand.asks()) {
        because.add(new Reason("demand.unknown", ask.question(), ask.rule()));
      }
    }
    return new Demanded(
        Money.sum(demands.stream().map(each -> each.demand().sum()).toList()),
        total(demands, Outcome.DUE),
        total(demands, Outcome.SUSPENDED),
        total(demands, Outcome.UNDECIDED),
        demands.stream().anyMatch(each -> each.demand().kind().serviceCharge()),
        demands.stream().anyMatch(each -> each.demand().kind().administration()),
        because.stream().distinct().toList(),
        demands.stream()
            .flatMap(demand -> demand.beforeClaim().stream())
            .map(ask -> new Reason("demand.loan", ask.question(), ask.rule()))
            .distinct()
            .toList());
  }

  private static Money total(List<DemandValidity> demands, Outcome outcome) {
    return Money.sum(demands.stream().map(each -> each.total(outcome)).toList());
  }
}
