package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Crumb;
import evenkeel.app.ui.DateTyped;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One demand of a lease, and the form by which an officer records what is known of it.
///
/// @param boxes the questions with what is recorded or was typed
public record DemandPage(
    String reference, DemandView demand, List<Box> boxes, String reason, Problems problems)
    implements Page {

  /// A question with its answer.
  ///
  /// @param hint null where none is needed
  /// @param date the answer's boxes where it is a day
  public record Box(
      String name,
      String kind,
      String label,
      @Nullable String hint,
      String value,
      List<Choice> choices,
      DateTyped date) {
    public Box {
      choices = List.copyOf(choices);
    }
  }

  private static final List<Choice> YES_NO =
      List.of(Choice.of("", "Not known"), Choice.of("yes", "Yes"), Choice.of("no", "No"));

  public DemandPage {
    boxes = List.copyOf(boxes);
  }

  /// @param kept what is recorded, and over it what was typed
  static Box box(DemandForm.Question question, Map<String, String> kept) {
    var value = kept.getOrDefault(question.name(), "");
    var choices =
        switch (question.type()) {
          case YES_NO -> YES_NO;
          case CHOICE -> question.choices();
          case DAY, MONEY, TEXT -> List.<Choice>of();
        };
    return new Box(
        question.name(),
        question.type().name(),
        question.label(),
        question.hint().isEmpty() ? null : question.hint(),
        value,
        Choice.choose(choices, List.of(value)),
        DateTyped.of(kept, question.name()));
  }

  /// What is wrong with an answer, null when nothing is.
  public @Nullable String wrong(Box box) {
    return problems.of(box.kind().equals("DAY") ? box.name() + "-day" : box.name());
  }

  @Override
  public String title() {
    return demand.title();
  }

  @Override
  public Place place() {
    return Place.PEOPLE;
  }

  @Override
  public List<Crumb> crumbs() {
    return List.of(
        new Crumb("People", "/people"),
        new Crumb("Account " + reference, "/accounts/" + reference),
        new Crumb("Demands of the lease", "/accounts/" + reference + "/demands"));
  }
}
