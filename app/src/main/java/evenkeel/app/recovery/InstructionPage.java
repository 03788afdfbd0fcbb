package evenkeel.app.recovery;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import java.util.List;

/// An approved step as a paper: who, what, how much, why, and by which law. The officer carries it
/// out: nothing was sent to anybody.
///
/// @param ordinaryOnly whether only the ordinary figures are shown, and never a higher one
public record InstructionPage(
    long id,
    String step,
    List<SummaryRow> who,
    List<SummaryRow> what,
    List<SummaryRow> why,
    Proof proof,
    boolean ordinaryOnly)
    implements Page {

  public InstructionPage {
    who = List.copyOf(who);
    what = List.copyOf(what);
    why = List.copyOf(why);
  }

  @Override
  public String title() {
    return "Instruction: " + step;
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("Work", "/work"),
        new Crumb("Approvals", "/work/approvals"),
        new Crumb(step, "/work/approvals/" + id));
  }
}
