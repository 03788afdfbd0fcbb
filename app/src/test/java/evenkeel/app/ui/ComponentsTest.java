package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// GOV.UK Frontend ships what each of its components must look like for given options. Ours must
/// look the same wherever the options are ones that we have.
class ComponentsTest {

  private static final Path COMPONENTS =
      Path.of("src/main/frontend/node_modules/govuk-frontend/dist/govuk/components");
  private static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "evenkeel.pages");

  /// Reads the options of one fixture as parameters of our template; empty where it uses an option
  /// that we do not have.
  private interface Port {
    Optional<Map<String, Object>> parameters(Options options);
  }

  private record Component(String theirs, String ours, int atLeast, Port port) {}

  private static final List<Component> OURS =
      List.of(
          new Component("button", "button", 10, ComponentsTest::button),
          new Component("input", "input", 12, options -> field(options, "labelClasses")),
          new Component("textarea", "textarea", 7, ComponentsTest::textarea),
          new Component("select", "select", 4, ComponentsTest::select),
          new Component("radios", "radios", 4, ComponentsTest::choices),
          new Component("checkboxes", "checkboxes", 3, ComponentsTest::choices),
          new Component("date-input", "dateInput", 2, ComponentsTest::dateInput),
          new Component("error-summary", "errorSummary", 2, ComponentsTest::errorSummary),
          new Component("summary-list", "summaryList", 4, ComponentsTest::summaryList),
          new Component("tag", "tag", 10, options -> options.only("text", "classes")),
          new Component("pagination", "pagination", 3, ComponentsTest::pagination),
          new Component("notification-banner", "notificationBanner", 4, ComponentsTest::banner),
          new Component("warning-text", "warningText", 2, ComponentsTest::warning),
          new Component(
              "inset-text", "insetText", 4, options -> options.only("text", "id", "classes")),
          new Component("details", "details", 6, ComponentsTest::details),
          new Component("breadcrumbs", "breadcrumbs", 2, ComponentsTest::breadcrumbs),
          new Component("back-link", "backLink", 1, ComponentsTest::link),
          new Component("skip-link", "skipLink", 2, ComponentsTest::link),
          new Component("table", "table", 1, ComponentsTest::table));

  @TestFactory
  Stream<DynamicTest> components_look_as_the_design_system_says() {
    return OURS.stream()
        .map(each -> DynamicTest.dynamicTest(each.theirs(), () -> sameAsTheirs(each)));
  }

  @Test
  void a_component_that_differs_is_seen() {
    assertThat(normal("<p class=\"a\">One</p>")).isNotEqualTo(normal("<p class=\"b\">One</p>"));
    assertThat(normal("<p>One two</p>")).isNotEqualTo(normal("<p>One twо</p>"));
  }

  private static void sameAsTheirs(Component component) throws IOException {
    var compared = 0;
    for (var fixture : fixtures(component.theirs())) {
      var options = new Options(fixture.path("options"));
      var parameters = component.port().parameters(options);
      if (parameters.isPresent()) {
        compared++;
        var output = new StringOutput();
        ENGINE.render("ui/govuk/" + component.ours() + ".jte", parameters.get(), output);
        assertThat(normal(output.toString()))
            .as(component.theirs() + ": " + fixture.path("name").asString())
            .isEqualTo(normal(fixture.path("html").asString()));
      }
    }
    assertThat(compared).as("fixtures compared").isGreaterThanOrEqualTo(component.atLeast());
  }

  private static Iterable<JsonNode> fixtures(String component) throws IOException {
    var file = COMPONENTS.resolve(component).resolve("fixtures.json");
    return new JsonMapper().readTree(Files.readString(file)).path("fixtures");
  }

  /// The same element tree, whatever the order of attributes and the white space between elements.
  private static String normal(String html) {
    var body = inTable(html) ? Jsoup.parse(html).body() : Jsoup.parseBodyFragment(html).body();
    var lines = new ArrayList<String>();
    walk(body, "", lines);
    return String.join("\n", lines);
  }

  private static boolean inTable(String html) {
    return html.contains("<table");
  }

  private static void walk(Element element, String indent, List<String> lines) {
    var attributes =
        element.attributes().asList().stream()
            .map(a -> a.getKey() + "=" + words(a.getKey(), a.getValue()))
            .sorted()
            .toList();
    lines.add(indent + element.tagName() + attributes);
    for (var child : element.childNodes()) {
      if (child instanceof Element inner) {
        walk(inner, indent + " ", lines);
      } else if (child instanceof TextNode text && !text.isBlank()) {
        lines.add(indent + " \"" + text.text().trim().replaceAll("\\s+", " ") + "\"");
      }
    }
  }

  private static String words(String attribute, String value) {
    var words = Stream.of(value.trim().split("\\s+"));
    return (attribute.equals("class") ? words.sorted() : words).collect(Collectors.joining(" "));
  }

  private static Optional<Map<String, Object>> button(Options o) {
    if ("input".equals(o.text("element")) || o.has("type", "preventDoubleClick", "isStartButton")) {
      return Optional.empty();
    }
    if (!o.has("href") && "a".equals(o.text("element"))) {
      return Optional.empty();
    }
    return o.only("text", "href", "name", "value", "classes", "disabled", "id", "element")
        .map(p -> without(p, "element"));
  }

  private static Map<String, Object> without(Map<String, Object> parameters, String name) {
    var rest = new HashMap<>(parameters);
    rest.remove(name);
    return rest;
  }

  private static Optional<Map<String, Object>> field(Options o, String labelClasses) {
    if (!o.all(
            "label",
            "hint",
            "errorMessage",
            "id",
            "name",
            "value",
            "type",
            "classes",
            "prefix",
            "suffix",
            "inputmode",
            "autocomplete",
            "rows")
        || !o.plain("label", "hint", "errorMessage", "prefix", "suffix")
        || o.at("label").has("isPageHeading")) {
      return Optional.empty();
    }
    var p = o.strings("id", "name", "value", "type", "classes", "inputmode", "autocomplete");
    if (!p.containsKey("name")) {
      return Optional.empty();
    }
    labels(o, p);
    if (o.at("label").has("classes")) {
      p.put(labelClasses, o.at("label").path("classes").asString());
    }
    o.inner("prefix", "text").ifPresent(text -> p.put("prefix", text));
    o.inner("suffix", "text").ifPresent(text -> p.put("suffix", text));
    if (o.has("rows")) {
      p.put("rows", o.at("rows").asInt());
    }
    return Optional.of(p);
  }

  private static Optional<Map<String, Object>> textarea(Options o) {
    return o.has("autocomplete") ? Optional.empty() : field(o, "labelClasses");
  }

  private static void labels(Options o, Map<String, Object> p) {
    o.inner("label", "text").ifPresent(text -> p.put("label", text));
    o.inner("hint", "text").ifPresent(text -> p.put("hint", text));
    o.inner("errorMessage", "text").ifPresent(text -> p.put("error", text));
  }

  private static Optional<Map<String, Object>> select(Options o) {
    if (!o.all("name", "id", "label", "hint", "errorMessage", "items", "classes")
        || !o.plain("label", "hint", "errorMessage")
        || o.at("label").has("isPageHeading")
        || o.items().isEmpty()) {
      return Optional.empty();
    }
    var p = o.strings("name", "id", "classes");
    labels(o, p);
    var choices = choiceList(o, "selected");
    choices.ifPresent(list -> p.put("choices", list));
    return choices.map(_ -> p);
  }

  private static Optional<Map<String, Object>> choices(Options o) {
    if (!o.all("name", "idPrefix", "fieldset", "hint", "errorMessage", "items", "classes")
        || !o.plain("hint", "errorMessage")
        || !Set.of("text", "classes").containsAll(o.at("fieldset").path("legend").propertyNames())
        || !Set.of("legend").containsAll(o.at("fieldset").propertyNames())
        || o.at("fieldset").isMissingNode()) {
      return Optional.empty();
    }
    var p = o.strings("name", "classes");
    if (o.has("idPrefix")) {
      p.put("id", o.text("idPrefix"));
    }
    labels(o, p);
    p.put("legend", o.at("fieldset").path("legend").path("text").asString());
    if (o.at("fieldset").path("legend").has("classes")) {
      p.put("legendClasses", o.at("fieldset").path("legend").path("classes").asString());
    }
    var choices = choiceList(o, "checked");
    choices.ifPresent(list -> p.put("choices", list));
    return choices.map(_ -> p);
  }

  private static Optional<List<Choice>> choiceList(Options o, String chosen) {
    var choices = new ArrayList<Choice>();
    for (var item : o.items()) {
      if (!Set.of("value", "text", "hint", chosen, "disabled").containsAll(item.propertyNames())
          || !item.has("value")
          || (item.has("hint") && !Set.of("text").containsAll(item.path("hint").propertyNames()))) {
        return Optional.empty();
      }
      choices.add(
          new Choice(
              item.path("value").asString(),
              item.path("text").asString(),
              item.has("hint") ? item.path("hint").path("text").asString() : null,
              item.path(chosen).asBoolean(false),
              item.path("disabled").asBoolean(false)));
    }
    return Optional.of(choices);
  }

  private static Optional<Map<String, Object>> dateInput(Options o) {
    if (!o.all("id", "namePrefix", "fieldset", "hint", "errorMessage")
        || !o.plain("hint", "errorMessage")
        || !Set.of("legend").containsAll(o.at("fieldset").propertyNames())
        || !o.at("fieldset").path("legend").has("text")
        || o.at("fieldset").path("legend").has("isPageHeading")) {
      return Optional.empty();
    }
    var p = o.strings("id");
    labels(o, p);
    p.put("legend", o.at("fieldset").path("legend").path("text").asString());
    if (o.has("namePrefix")) {
      p.put("prefix", o.text("namePrefix"));
    }
    return Optional.of(p);
  }

  private static Optional<Map<String, Object>> errorSummary(Options o) {
    if (!o.all("titleText", "errorList") || o.at("errorList").isEmpty()) {
      return Optional.empty();
    }
    var problems = Problems.NONE;
    for (var error : o.at("errorList")) {
      if (!Set.of("text", "href").containsAll(error.propertyNames())) {
        return Optional.empty();
      }
      problems =
          problems.and(
              error.path("href").asString("").replaceFirst("^#", ""),
              error.path("text").asString());
    }
    return Optional.of(Map.of("problems", problems, "title", o.text("titleText")));
  }

  private static Optional<Map<String, Object>> summaryList(Options o) {
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

  private static Optional<Map<String, Object>> pagination(Options o) {
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

  private static Optional<Map<String, Object>> banner(Options o) {
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

  private static Optional<Map<String, Object>> warning(Options o) {
    return o.all("text", "iconFallbackText") && o.has("iconFallbackText") && o.has("text")
        ? Optional.of(Map.of("text", o.text("text"), "fallback", o.text("iconFallbackText")))
        : Optional.empty();
  }

  private static Optional<Map<String, Object>> details(Options o) {
    if (!o.all("summaryText", "text", "html", "open", "id", "classes") || !o.has("summaryText")) {
      return Optional.empty();
    }
    var p = o.strings("id", "classes");
    p.put("summary", o.text("summaryText"));
    p.put("content", o.has("html") ? html(o.node(), "html") : text(o.node(), "text"));
    p.put("open", o.at("open").asBoolean(false));
    return Optional.of(p);
  }

  private static Optional<Map<String, Object>> breadcrumbs(Options o) {
    var crumbs = new ArrayList<Crumb>();
    for (var item : o.items()) {
      if (!Set.of("text", "href").equals(names(item))) {
        return Optional.empty();
      }
      crumbs.add(new Crumb(item.path("text").asString(), item.path("href").asString()));
    }
    return o.all("items") ? Optional.of(Map.of("crumbs", crumbs)) : Optional.empty();
  }

  private static Optional<Map<String, Object>> link(Options o) {
    return o.has("href") ? o.only("text", "href") : Optional.empty();
  }

  private static Optional<Map<String, Object>> table(Options o) {
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
            ENGINE.render(
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
      ENGINE.render(first ? "ui/govuk/head.jte" : "ui/govuk/cell.jte", p, output);
      first = false;
    }
  }

  /// The options of one fixture.
  private record Options(JsonNode node) {

    JsonNode at(String name) {
      return node.path(name);
    }

    boolean has(String... names) {
      return Stream.of(names).anyMatch(node::has);
    }

    String text(String name) {
      return node.path(name).asString("");
    }

    List<JsonNode> items() {
      var items = new ArrayList<JsonNode>();
      node.path("items").forEach(items::add);
      return items;
    }

    /// Whether these are all the options that the fixture uses.
    boolean all(String... names) {
      return Set.of(names).containsAll(node.propertyNames());
    }

    /// Whether parts of the fixture, where it has them, are plain text.
    boolean plain(String... names) {
      return Stream.of(names)
          .allMatch(
              name ->
                  Set.of("text", "classes", "isPageHeading")
                          .containsAll(node.path(name).propertyNames())
                      && ("label".equals(name) || !node.path(name).has("classes")));
    }

    Optional<String> inner(String name, String part) {
      return node.path(name).has(part)
          ? Optional.of(node.path(name).path(part).asString())
          : Optional.empty();
    }

    HashMap<String, Object> strings(String... names) {
      var found = new HashMap<String, Object>();
      for (var name : names) {
        if (node.has(name)) {
          found.put(name, node.path(name).asString());
        }
      }
      return found;
    }

    Optional<Map<String, Object>> only(String... names) {
      if (!all(names)) {
        return Optional.empty();
      }
      var found = strings(names);
      if (found.containsKey("disabled")) {
        found.put("disabled", node.path("disabled").asBoolean(false));
      }
      return Optional.of(found);
    }
  }
}
