package evenkeel.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  static final TemplateEngine ENGINE =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, "evenkeel.pages");

  /// Reads the options of one fixture as parameters of our template; empty where it uses an option
  /// that we do not have.
  private interface Port {
    Optional<Map<String, Object>> parameters(Options options);
  }

  private record Component(String theirs, String ours, int atLeast, Port port) {}

  private static final List<Component> OURS =
      List.of(
          new Component("button", "button", 10, FormPorts::button),
          new Component("input", "input", 12, options -> FormPorts.field(options, "labelClasses")),
          new Component("textarea", "textarea", 7, FormPorts::textarea),
          new Component("select", "select", 4, FormPorts::select),
          new Component("radios", "radios", 4, FormPorts::choices),
          new Component("checkboxes", "checkboxes", 3, FormPorts::choices),
          new Component("date-input", "dateInput", 2, FormPorts::dateInput),
          new Component("error-summary", "errorSummary", 2, FormPorts::errorSummary),
          new Component("summary-list", "summaryList", 4, ContentPorts::summaryList),
          new Component("tag", "tag", 10, options -> options.only("text", "classes")),
          new Component("pagination", "pagination", 3, ContentPorts::pagination),
          new Component("notification-banner", "notificationBanner", 4, ContentPorts::banner),
          new Component("warning-text", "warningText", 2, ContentPorts::warning),
          new Component(
              "inset-text", "insetText", 4, options -> options.only("text", "id", "classes")),
          new Component("details", "details", 6, ContentPorts::details),
          new Component("breadcrumbs", "breadcrumbs", 2, ContentPorts::breadcrumbs),
          new Component("back-link", "backLink", 1, ContentPorts::link),
          new Component("skip-link", "skipLink", 2, ContentPorts::link),
          new Component("table", "table", 1, ContentPorts::table));

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
}
