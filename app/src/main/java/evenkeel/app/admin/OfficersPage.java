package evenkeel.app.admin;

import evenkeel.app.access.Officer;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.core.money.Money;
import java.util.List;

/// Who works here, and the form that adds or changes one.
public record OfficersPage(List<Officer> officers, OfficerForm form, Problems problems)
    implements Page {

  @Override
  public String title() {
    return "Officers";
  }

  @Override
  public Place place() {
    return Place.ADMIN;
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// The most that an officer may approve, as on pages.
  public String limit(Officer officer) {
    return Money.ofPence(officer.approvalLimitPence()).toString();
  }
}
