package evenkeel.app.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// The options of one fixture of GOV.UK Frontend.
record Options(JsonNode node) {

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
