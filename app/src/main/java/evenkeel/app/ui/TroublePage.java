package evenkeel.app.ui;

import java.util.List;

/// Something was refused, not found or failed: what happened, what was kept and what to do.
///
/// @param paragraphs what happened, a paragraph each
/// @param typed what was typed into the form, for copying
/// @param next where to go from here
/// @param number by which an engineer finds this in the log; blank when there is nothing to find
public record TroublePage(
    int status,
    String title,
    List<String> paragraphs,
    List<Typed> typed,
    List<Crumb> next,
    String number)
    implements Page {

  public TroublePage {
    paragraphs = List.copyOf(paragraphs);
    typed = List.copyOf(typed);
    next = List.copyOf(next);
  }

  @Override
  public Place place() {
    return Place.NOWHERE;
  }

  @Override
  public String template() {
    return "ui/trouble.jte";
  }
}
