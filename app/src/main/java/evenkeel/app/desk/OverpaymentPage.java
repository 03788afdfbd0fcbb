package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.SummaryRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An overpayment's chain of decisions, what each notice of it held, and the form by which an
/// officer records what is known of them.
///
/// @param href of this page
/// @param chain each decision with its day and its law
/// @param decide where it is decided whether it can be recovered, blank where this officer decides
///   nothing, or nothing was charged
/// @param asked what the form asks, null where this officer records nothing
public record OverpaymentPage(
    String reference,
    String invoice,
    String href,
    List<SummaryRow> chain,
    List<Notice> notices,
    String decide,
    @Nullable Asked asked,
    Problems problems)
    implements OfAccount {

  /// A notice with what is known of it.
  ///
  /// @param form where what it held is recorded, blank where it is not
  public record Notice(String title, List<SummaryRow> rows, String form) {
    public Notice {
      rows = List.copyOf(rows);
    }
  }

  /// The form.
  ///
  /// @param notice whose notice it asks about, blank for the overpayment's own
  /// @param about which notice, in words
  /// @param held whether it held everything; empty where no notice is recorded
  /// @param items what may be lacking
  public record Asked(
      String notice,
      String about,
      List<Choice> held,
      List<Choice> items,
      List<Day> days,
      List<Choice> change,
      String reason) {
    public Asked {
      held = List.copyOf(held);
      items = List.copyOf(items);
      days = List.copyOf(days);
      change = List.copyOf(change);
    }
  }

  /// A day that the form asks for.
  public record Day(String name, String label, DateTyped typed) {}

  public OverpaymentPage {
    chain = List.copyOf(chain);
    notices = List.copyOf(notices);
  }

  @Override
  public String title() {
    return "Decisions and notices of overpayment " + invoice;
  }
}
