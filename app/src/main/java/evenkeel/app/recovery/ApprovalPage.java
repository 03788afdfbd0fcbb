package evenkeel.app.recovery;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One recommendation as the second person reads it: what, why, on what evidence, what changed
/// since and what the gates say now.
///
/// @param about what is recommended, by whom and for whom
/// @param evidence the officer's answers
/// @param facts the facts of today
/// @param changed what is not as it was when it was recommended
/// @param proof what the gates and the sums say: now where it waits, then where it was answered
/// @param ordinaryOnly whether only the ordinary figures are shown, and never a higher one
/// @param answered the answer in words, null while it waits
/// @param instruction address of the instruction, null where there is none
/// @param mayAnswer whether this officer may answer it
/// @param why why not, blank where they may
/// @param seen what the page is made of, sent back with the answer
public record ApprovalPage(
    long id,
    String step,
    List<SummaryRow> about,
    List<SummaryRow> evidence,
    List<SummaryRow> facts,
    List<CaseFacts.Changed> changed,
    Proof proof,
    boolean ordinaryOnly,
    @Nullable String answered,
    @Nullable String instruction,
    boolean mayAnswer,
    String why,
    String seen,
    String answer,
    String because,
    Problems problems)
    implements Page {

  public ApprovalPage {
    about = List.copyOf(about);
    evidence = List.copyOf(evidence);
    facts = List.copyOf(facts);
    changed = List.copyOf(changed);
  }

  @Override
  public String title() {
    return step;
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(new Crumb("Work", "/work"), new Crumb("Approvals", "/work/approvals"));
  }
}
