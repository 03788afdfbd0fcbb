package evenkeel.app.desk;

import evenkeel.app.accounts.DemandsWeighed;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.SummaryRow;
import evenkeel.core.lease.Outcome;
import evenkeel.core.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The demands of a lease: their sum told apart, and each of them.
///
/// @param totals what was asked for in all, and what of it is payable, suspended, capped away,
///   lost, never due and not decided: the parts sum to the whole
/// @param earlier how many earlier demands are left out here
/// @param gates what the law desk asks before more is done: letters of claim answered, the lender,
///   forfeiture
/// @param all address of the page that shows every one
public record DemandsPanel(
    List<SummaryRow> totals, List<DemandView> demands, int earlier, String all, List<Crumb> gates) {

  public DemandsPanel {
    totals = List.copyOf(totals);
    demands = List.copyOf(demands);
    gates = List.copyOf(gates);
  }

  public boolean isEmpty() {
    return demands.isEmpty();
  }

  /// @param most how many of the latest are shown
  static DemandsPanel of(List<DemandsWeighed.Weighed> weighed, String account, int most) {
    return new DemandsPanel(
        totals(weighed),
        weighed.stream().limit(most).map(each -> DemandView.of(each, account)).toList(),
        Math.max(0, weighed.size() - most),
        account + "/demands",
        List.of());
  }

  /// With links to what is asked before more is done.
  DemandsPanel and(List<Crumb> more) {
    return isEmpty() ? this : new DemandsPanel(totals, demands, earlier, all, more);
  }

  private static List<SummaryRow> totals(List<DemandsWeighed.Weighed> weighed) {
    var whole = Money.sum(weighed.stream().map(each -> each.line().sum()).toList());
    return Stream.concat(
            Stream.of(SummaryRow.of("Asked for, before payments", whole.toString())),
            Arrays.stream(Outcome.values())
                .map(
                    outcome ->
                        SummaryRow.of(
                            MoneyWords.plain(DemandView.words(outcome)),
                            total(weighed, outcome).toString())))
        .toList();
  }

  static Money total(List<DemandsWeighed.Weighed> weighed, Outcome outcome) {
    return Money.sum(weighed.stream().map(each -> each.validity().total(outcome)).toList());
  }
}
