package evenkeel.app.admin;

import evenkeel.app.access.Officer;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

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

  /// The types of debt that an officer works on, as on pages.
  public String worksOn(Officer officer) {
    return Arrays.stream(DebtType.values())
        .filter(type -> officer.debtTypes().contains(type.key()))
        .map(DebtType::title)
        .collect(Collectors.joining(", "));
  }

  /// The named role under which an officer sees criminal data, as on pages.
  public String criminalData(Officer officer) {
    var named = officer.criminalData();
    return named == null ? "No" : named.title();
  }

  /// The most that an officer may approve, as on pages.
  public String limit(Officer officer) {
    return Money.ofPence(officer.approvalLimitPence()).toString();
  }
}
