package evenkeel.app.ui;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Reads what a fixture of a component that shows something asks for as parameters of our template;
/// empty where it uses an option that we do not have.
final class ContentPorts {

  private ContentPorts() {}

  static Optional<Map<String, Object>> summaryList(Options o) {
    if (!o.all("rows", "classes")) {
      return Optional.empty();
    }
    var rows = new ArrayList<SummaryRow>();
    for (var row : o.at("rows")) {
      var actions = new ArrayList<SummaryRow.Action>();
      for (var action : row.path("actions").path("items")) {
        if (!Set.of("href", "text", "visuallyHiddenText").equals(names(action))) {
          return Optional.empty();
        }
        actions.add(
            new SummaryRow.Action(
                action.path("text").asString(),
                action.path("href").asString(),
                action.path("visuallyHiddenText").asString()));
      }
      if (row.has("classes")
          || !row.path("key").has("text")
          || row.path("key").has("classes")
          || row.path("value").has("classes")
          || row.path("actions").has("classes")) {
        return Optional.empty();
      }
      var value = row.path("value");
      var content = value.has("html") ? html(value, "html") : text(value, "text");
      rows.add(new SummaryRow(row.path("key").path("text").asString(), content, actions));
    }
    var p = o.strings("classes");
    p.put("rows", rows);
    return rows.isEmpty() ? Optional.empty() : Optional.of(p);
  }

  private static Set<String> names(JsonNode node) {
    return Set.copyOf(node.propertyNames());
  }

  private static Content text(JsonNode node, String name) {
    return output -> output.writeUserContent(node.path(name).asString(""));
  }

  private static Content html(JsonNode node, String name) {
    return output -> output.writeContent(node.path(name).asString(""));
  }

  static Optional<Map<String, Object>> pagination(Options o) {
    if (!o.all("previous", "next")
        || (o.has("previous") && !Set.of("href").equals(names(o.at("previous"))))
        || (o.has("next") && !Set.of("href").equals(names(o.at("next"))))) {
      return Optional.empty();
    }
    var p = new HashMap<String, Object>();
    o.inner("previous", "href").ifPresent(href -> p.put("previous", href));
    o.inner("next", "href").ifPresent(href -> p.put("next", href));
    return Optional.of(p);
  }

  static Optional<Map<String, Object>> banner(Options o) {
    if (!o.all("text", "type", "titleText") || !o.has("text")) {
      return Optional.empty();
    }
    var p = o.strings("text");
    p.put("success", "success".equals(o.text("type")));
    if (o.has("titleText")) {
      p.put("title", o.text("titleText"));
    }
    return Optional.of(p);
  }

  static Optional<Map<String, Object>> warning(Options o) {
    return o.all("text", "iconFallbackText") && o.has("iconFallbackText") && o.has("text")
        ? Optional.of(Map.of("text", o.text("text"), "fallback", o.text("iconFallbackText")))
        : Optional.empty();
  }

  static Optional<Map<String, Object>> details(Options o) {
    if (!o.all("summaryText", "text", "html", "open", "id", "classes") || !o.has("summaryText")) {
      return Optional.empty();
    }
    var p = o.strings("id", "classes");
    p.put("summary", o.text("summaryText"));
    p.put("content", o.has("html") ? html(o.node(), "html") : text(o.node(), "text"));
    p.put("open", o.at("open").asBoolean(false));
    return Optional.of(p);
  }

  static Optional<Map<String, Object>> breadcrumbs(Options o) {
    var crumbs = new ArrayList<Crumb>();
    for (var item : o.items()) {
      if (!Set.of("text", "href").equals(names(item))) {
        return Optional.empty();
      }
      crumbs.add(new Crumb(item.path("text").asString(), item.path("href").asString()));
    }
    return o.all("items") ? Optional.of(Map.of("crumbs", crumbs)) : Optional.empty();
  }

  static Optional<Map<String, Object>> link(Options o) {
    return o.has("href") ? o.only("text", "href") : Optional.empty();
  }

  static Optional<Map<String, Object>> table(Options o) {
    if (!o.all("caption", "captionClasses", "head", "rows", "firstCellIsHeader")
        || !o.has("captionClasses")
        || !o.at("firstCellIsHeader").asBoolean(false)) {
      return Optional.empty();
    }
    var columns = new ArrayList<Column>();
    for (var head : o.at("head")) {
      columns.add(
          new Column(
              head.path("text").asString(), "numeric".equals(head.path("format").asString(""))));
    }
    Content rows =
        output -> {
          for (var row : o.at("rows")) {
            ComponentsTest.ENGINE.render(
                "ui/govuk/row.jte",
                Map.of("content", (Content) inner -> cells(row, inner)),
                output);
          }
        };
    return Optional.of(
        Map.of(
            "caption",
            o.text("caption"),
            "captionClasses",
            o.text("captionClasses"),
            "columns",
            columns,
            "rows",
            rows));
  }

  private static void cells(JsonNode row, gg.jte.TemplateOutput output) {
    var first = true;
    for (var cell : row) {
      var p = new HashMap<String, Object>();
      p.put("content", text(cell, "text"));
      if (!first) {
        p.put("numeric", "numeric".equals(cell.path("format").asString("")));
      }
      ComponentsTest.ENGINE.render(first ? "ui/govuk/head.jte" : "ui/govuk/cell.jte", p, output);
      first = false;
    }
  }
}
