package evenkeel.app.ui;

import evenkeel.app.access.Officer;
import evenkeel.core.money.Money;

/// The officer's own page: who they are here, and how they like to work.
public record MePage(Officer officer, boolean shortcuts) implements Page {

  @Override
  public String title() {
    return officer.displayName();
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }

  public Money limit() {
    return Money.ofPence(officer.approvalLimitPence());
  }
}
