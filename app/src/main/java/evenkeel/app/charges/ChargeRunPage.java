package evenkeel.app.charges;

import evenkeel.app.audit.Approvals;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Words;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A run of service charges: its totals, its checks, its costs, and what may be done with it.
public record ChargeRunPage(
    Run run,
    List<RunFigures.Line> lines,
    long moreLines,
    RunFigures.Accounts accounts,
    Approvals.@Nullable Request request,
    boolean mayAsk,
    boolean mayDecide,
    Problems problems)
    implements Page {

  public ChargeRunPage {
    lines = List.copyOf(lines);
  }

  @Override
  public String title() {
    return run.title() + ", " + run.nodeName();
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

  /// What it comes to.
  public List<SummaryRow> facts() {
    var rows = new ArrayList<SummaryRow>();
    rows.add(
        SummaryRow.of(
            "Made", Words.moment(run.at()) + " by " + run.preparedBy() + ": " + run.reason()));
    if (run.replaces() != null) {
      rows.add(
          SummaryRow.of(
              "Shares out again", "Run " + run.replaces() + ": only the difference is charged"));
    }
    rows.add(SummaryRow.of("Dwellings", Words.count(run.units())));
    rows.add(SummaryRow.of("Costs", run.cost().toString()));
    if (!run.outside().isZero()) {
      rows.add(SummaryRow.of("Dwellings that it is not for", run.outside().toString()));
    }
    rows.add(SummaryRow.of("The council’s own dwellings", run.council().toString()));
    rows.add(SummaryRow.of("Leaseholders’ shares", run.leaseholders().toString()));
    rows.add(
        SummaryRow.of(
            "Of these the council bears",
            "%s: never due %s, lost %s, above a cap %s"
                .formatted(run.borne(), run.neverDue(), run.lost(), run.capped())));
    rows.add(SummaryRow.of("Due from leaseholders", run.asked().toString()));
    rows.add(SummaryRow.of("Asked for already", run.billed().toString()));
    rows.add(
        SummaryRow.of(
            run.state().equals("posted") ? "Charged" : "To be charged",
            Words.count(accounts.charged(), "account", "accounts")
                + " "
                + accounts.charge()
                + "; credits to "
                + Words.count(accounts.credited(), "account", "accounts")
                + " "
                + accounts.credit().negated()));
    rows.add(SummaryRow.of("Taken to be served", Words.date(run.served())));
    return rows;
  }

  /// Its state as on its tag.
  public String state() {
    return switch (run.state()) {
      case "asked" -> "Second officer";
      case "posted" -> "Charged";
      case "turned down" -> "Turned down";
      case "lapsed" -> "Lapsed";
      default -> run.holds() > 0 ? "Held" : "Prepared";
    };
  }
}
