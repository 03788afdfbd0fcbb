package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.core.recovery.State;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The proof that every debt is in exactly one of the five states, counted afresh for this page.
///
/// @param kept what lists of work show: the counts that decisions keep, by state
/// @param keptDebts the debts of the book of accounts as lists of work show them
public record ProofPage(WorkPage.Proof proof, Map<State, Long> kept, long keptDebts)
    implements Page {

  public ProofPage {
    kept = Map.copyOf(kept);
  }

  /// What the lists show of the state at a place of the proof.
  public long kept(int place) {
    return kept.getOrDefault(State.values()[place], 0L);
  }

  /// Whether what the lists show is what was counted afresh.
  public boolean agrees() {
    var states = proof.states();
    return keptDebts == proof.debts()
        && IntStream.range(0, states.size()).allMatch(i -> states.get(i).count() == kept(i));
  }

  public long keptSum() {
    return kept.values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public String title() {
    return "Every debt is accounted for";
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"));
  }

  public long sum() {
    return proof.debts() - proof.unaccounted();
  }
}
