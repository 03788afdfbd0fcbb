package evenkeel.app.desk;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import java.util.List;

/// The proof that every debt is in exactly one of the five states.
public record ProofPage(WorkPage.Proof proof) implements Page {

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
