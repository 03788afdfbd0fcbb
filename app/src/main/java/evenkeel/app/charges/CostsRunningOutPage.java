package evenkeel.app.charges;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tone;
import evenkeel.app.ui.Words;
import evenkeel.core.lease.EighteenMonths;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Costs that nobody was asked for and that are running out of time, the most pressing first.
public record CostsRunningOutPage(CostAlarms.Found found) implements Page {

  @Override
  public String title() {
    return "Costs running out of time";
  }

  @Override
  public Place place() {
    return Place.RUNS;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Runs", "/runs"), new Crumb("Service charges", "/runs/charges"));
  }

  @Override
  public boolean wide() {
    return true;
  }

  /// The list in a sentence.
  public String inWords() {
    return found.alarms().isEmpty()
        ? "No cost is running out of time."
        : Words.count(found.alarms().size(), "cost was", "costs were")
            + " incurred 15 months ago or longer, and no run has asked for them."
            + " Of what leaseholders bear, "
            + found.lost()
            + " is too late already.";
  }

  /// What a demand that is posted today still reaches.
  public String standing(CostAlarms.Alarm alarm) {
    return switch (alarm.standing()) {
      case IN_TIME -> "Serve soon";
      case DEMAND_ONLY -> "Last day, demand only";
      case LATE -> "Too late";
    };
  }

  /// Its colour.
  public String tone(CostAlarms.Alarm alarm) {
    return (alarm.standing() == EighteenMonths.Standing.IN_TIME ? Tone.ACT : Tone.OVERDUE)
        .classes();
  }

  /// Where the notices of a cost are, and one is recorded.
  public String notices(CostAlarms.Alarm alarm) {
    return "/runs/charges/notices?cost=" + URLEncoder.encode(alarm.cost(), StandardCharsets.UTF_8);
  }
}
