package evenkeel.app.ui;

import gg.jte.Content;
import java.util.List;

/// A row of a summary list.
public record SummaryRow(String key, Content value, List<Action> actions) {

  /// @param hidden what the link is about, for those who hear it by itself
  public record Action(String text, String href, String hidden) {}

  public static SummaryRow of(String key, String value) {
    return new SummaryRow(key, output -> output.writeUserContent(value), List.of());
  }

  /// A value that leads somewhere.
  public static SummaryRow link(String key, String text, String href) {
    return of(
        key,
        output -> {
          output.writeContent("<a class=\"govuk-link\" href=\"");
          output.writeUserContent(href);
          output.writeContent("\">");
          output.writeUserContent(text);
          output.writeContent("</a>");
        });
  }

  public static SummaryRow of(String key, Content value) {
    return new SummaryRow(key, value, List.of());
  }
}
