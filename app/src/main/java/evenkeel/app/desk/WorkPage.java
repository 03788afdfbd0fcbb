package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Problems;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Tone;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The worklist: what to do first, and why that.
///
/// @param chips filters in force besides the tab, each with the address that removes it
/// @param next address of the next page, null when this is the last
/// @param proof the five states and their sum
/// @param beside the pages of Work
/// @param cut what the list is cut by, each part by its name
/// @param notShown how many debts of people whom the officer knows are left out, blank for none
public record WorkPage(
    List<Tab> beside,
    List<Tab> tabs,
    List<Row> rows,
    List<Chip> chips,
    Choices choices,
    Map<String, String> cut,
    @Nullable String next,
    @Nullable String first,
    Proof proof,
    String forWhom,
    String notShown,
    Problems problems)
    implements Page {

  /// One debt.
  ///
  /// @param type what it is where it is not council tax, else blank
  /// @param waits for how many working days it has needed somebody; blank when it does not
  /// @param covering for whom the owner covers, blank when for nobody
  public record Row(
      String person,
      String personHref,
      String reference,
      String href,
      String year,
      String type,
      Money balance,
      Money overdue,
      String nextAction,
      Tone tone,
      String because,
      String reasonHref,
      String due,
      String waits,
      String owner,
      String covering) {}

  /// What the list can be cut by.
  public record Choices(
      List<Choice> whose,
      List<Choice> types,
      List<Choice> answers,
      List<Choice> steps,
      List<Choice> values,
      List<Choice> waiting,
      List<Choice> orders) {

    public Choices {
      whose = List.copyOf(whose);
      types = List.copyOf(types);
      answers = List.copyOf(answers);
      steps = List.copyOf(steps);
      values = List.copyOf(values);
      waiting = List.copyOf(waiting);
      orders = List.copyOf(orders);
    }
  }

  public record Chip(String text, String removeHref) {}

  /// How the debts are spread over the five states.
  ///
  /// @param debts how many debts there are, counted in another book
  /// @param unaccounted debts in no state: arrived since the last night
  public record Proof(List<Tab> states, long debts, long unaccounted) {}

  public WorkPage {
    tabs = List.copyOf(tabs);
    rows = List.copyOf(rows);
    chips = List.copyOf(chips);
    beside = List.copyOf(beside);
    cut = Map.copyOf(cut);
  }

  /// What a part of the cut is now, blank for none.
  public String now(String part) {
    return cut.getOrDefault(part, "");
  }

  /// Whether the list is cut by more than is seen at once.
  public boolean isCutFurther() {
    return !problems.isEmpty()
        || List.of("postcode", "street", "estate", "block", "ward", "value", "order").stream()
            .anyMatch(cut::containsKey);
  }

  @Override
  public String title() {
    return "Work";
  }

  @Override
  public Place place() {
    return Place.WORK;
  }

  @Override
  public boolean wide() {
    return true;
  }
}
