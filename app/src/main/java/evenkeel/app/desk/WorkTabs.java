package evenkeel.app.desk;

import evenkeel.app.access.Act;
import evenkeel.app.access.Officer;
import evenkeel.app.ui.Tab;
import java.util.ArrayList;
import java.util.List;

/// The pages of Work beside one another.
final class WorkTabs {

  static final String WORKLIST = "/work";
  static final String PORTFOLIOS = "/work/portfolios";
  static final String ABSENCES = "/work/absences";
  static final String BACKLOG = "/work/backlog";

  private WorkTabs() {}

  /// @param here which of them this is
  static List<Tab> of(String here, Officer officer) {
    var tabs = new ArrayList<Tab>();
    tabs.add(Tab.of("Worklist", WORKLIST, here.equals(WORKLIST)));
    tabs.add(Tab.of("Approvals", "/work/approvals", false));
    if (officer.worksOn("leasehold")) {
      tabs.add(Tab.of("Costs running out of time", "/runs/charges/running-out", false));
    }
    tabs.add(Tab.of("Portfolios", PORTFOLIOS, here.equals(PORTFOLIOS)));
    tabs.add(Tab.of("Absences", ABSENCES, here.equals(ABSENCES)));
    if (Act.SEE_BACKLOG.allowedTo(officer.role())) {
      tabs.add(Tab.of("Backlog", BACKLOG, here.equals(BACKLOG)));
    }
    return List.copyOf(tabs);
  }
}
