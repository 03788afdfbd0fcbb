package evenkeel.app.recovery;

import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.SummaryRow;
import evenkeel.app.ui.Tone;
import java.util.List;

/// What may be recommended for a debt, what may not and why, and what was recommended or recorded.
///
/// @param allowed steps that may be recommended
/// @param barred steps that may not, each with why
/// @param orderOfWays the law desk's sum of which way comes first with what the books know filled
///   in, blank for other debts than overpayments
/// @param together which may run together and which may not
/// @param done orders that stand, methods that run, what a court is to decide and what it refused
/// @param recommended what was recommended before
/// @param orderHref where a court's order is recorded, blank where this officer may not
public record StepsPage(
    String debt,
    List<Crumb> crumbs,
    List<SummaryRow> facts,
    List<Allowed> allowed,
    List<Barred> barred,
    String orderOfWays,
    List<Proof.Line> together,
    List<Done> done,
    List<Before> recommended,
    boolean mayRecommend,
    String orderHref,
    String orderTitle)
    implements Page {

  /// A step that may be recommended.
  public record Allowed(String title, String href, List<Proof.Line> law) {
    public Allowed {
      law = List.copyOf(law);
    }
  }

  /// A step that may not, and why.
  ///
  /// @param checklist the law desk's checklist with what the books know filled in, blank where
  ///   there is none
  public record Barred(String title, List<Proof.Line> because, String checklist) {
    public Barred {
      because = List.copyOf(because);
    }
  }

  /// An order or a method on record.
  ///
  /// @param endHref where its end is recorded, blank where it cannot be
  /// @param withdrawHref where it is withdrawn, blank where it cannot be
  /// @param refuseHref where it is recorded that a court refused it, blank where it cannot be
  public record Done(
      String what, String on, String endHref, String withdrawHref, String refuseHref) {}

  /// What was recommended before.
  public record Before(String title, String on, String by, String href, String state, Tone tone) {}

  public StepsPage {
    crumbs = List.copyOf(crumbs);
    facts = List.copyOf(facts);
    allowed = List.copyOf(allowed);
    barred = List.copyOf(barred);
    together = List.copyOf(together);
    done = List.copyOf(done);
    recommended = List.copyOf(recommended);
  }

  @Override
  public String title() {
    return "Recommend a step: " + debt;
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }
}
