package evenkeel.app.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a fixture of a form control asks for as parameters of our template; empty where it
/// uses an option that we do not have.
final class FormPorts {

  private FormPorts() {}

  static Optional<Map<String, Object>> button(Options o) {
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

  static Optional<Map<String, Object>> field(Options o, String labelClasses) {
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

  static Optional<Map<String, Object>> textarea(Options o) {
    return o.has("autocomplete") ? Optional.empty() : field(o, "labelClasses");
  }

  private static void labels(Options o, Map<String, Object> p) {
    o.inner("label", "text").ifPresent(text -> p.put("label", text));
    o.inner("hint", "text").ifPresent(text -> p.put("hint", text));
    o.inner("errorMessage", "text").ifPresent(text -> p.put("error", text));
  }

  static Optional<Map<String, Object>> select(Options o) {
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

  static Optional<Map<String, Object>> choices(Options o) {
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

  static Optional<Map<String, Object>> dateInput(Options o) {
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

  static Optional<Map<String, Object>> errorSummary(Options o) {
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
}
