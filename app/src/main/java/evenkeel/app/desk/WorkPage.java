package evenkeel.app.desk;

import evenkeel.app.ui.Choice;
import evenkeel.app.ui.Page;
import evenkeel.app.ui.Place;
import evenkeel.app.ui.Tab;
import evenkeel.app.ui.Tone;
import evenkeel.core.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The worklist: what to do first, and why that.
///
/// @param chips filters in force besides the tab, each with the address that removes it
/// @param next address of the next page, null when this is the last
/// @param proof the five states and their sum
/// @param notShown how many debts of people whom the officer knows are left out, blank for none
public record WorkPage(
    List<Tab> tabs,
    List<Row> rows,
    List<Chip> chips,
    List<Choice> types,
    List<Choice> answers,
    List<Choice> steps,
    List<Choice> whose,
    String state,
    String reason,
    @Nullable String next,
    @Nullable String first,
    Proof proof,
    String forWhom,
    String notShown)
    implements Page {

  /// One debt.
  ///
  /// @param type what it is where it is not council tax, else blank
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
      String owner) {}

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
    types = List.copyOf(types);
    answers = List.copyOf(answers);
    steps = List.copyOf(steps);
    whose = List.copyOf(whose);
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
