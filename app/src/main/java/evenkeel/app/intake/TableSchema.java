package evenkeel.app.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The fields of one file and the rules that they keep. Read from the same Table Schema documents
/// that `docs/formats` publishes, so that what we say and what we check cannot differ.
record TableSchema(String name, List<FieldRule> fields, List<String> key) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// The tables of an extract, in the order in which they are loaded.
  static final Map<String, TableSchema> EXTRACT = extract();

  /// The receipts file.
  static final TableSchema RECEIPTS =
      of("receipts", document("/formats/receipts/receipts.schema.json"));

  TableSchema {
    fields = List.copyOf(fields);
    key = List.copyOf(key);
  }

  /// The extract's table of a name that the format has.
  static TableSchema ofExtract(String name) {
    return Objects.requireNonNull(EXTRACT.get(name), name);
  }

  String staged() {
    return "staged_" + name;
  }

  /// The columns of the staging table, quoted: `from` and `to` are words of SQL.
  String columns() {
    return fields.stream().map(field -> '"' + field.name() + '"').collect(Collectors.joining(", "));
  }

  /// The staging table with its columns.
  String stagedTable() {
    return fields.stream()
        .map(field -> '"' + field.name() + "\" " + field.type().column())
        .collect(Collectors.joining(", ", staged() + " (line bigint, ", ")"));
  }

  /// The key of a staged row as one text, its parts joined by `|`.
  String keyText(String alias) {
    return key.stream()
        .map(part -> "coalesce(" + alias + ".\"" + part + "\"::text, '')")
        .collect(Collectors.joining(" || '|' || "));
  }

  /// A field of the staged row `s` as the file wrote it: money, which is staged as pence, in
  /// pounds.
  String shown(String field) {
    var text = "s.\"" + field + "\"";
    return fields.get(position(field)).type() == FieldRule.Type.NUMBER
        ? "trim(to_char(" + text + " / 100.0, '9999999999990.00'))"
        : text + "::text";
  }

  /// The column whose sum the manifest states, if the table has one.
  @Nullable FieldRule money() {
    return fields.stream()
        .filter(field -> field.name().equals("amount") || field.name().equals("balance"))
        .findFirst()
        .orElse(null);
  }

  int position(String field) {
    for (var i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(field)) {
        return i;
      }
    }
    throw new IllegalArgumentException("expected a field of " + name + ", found " + field);
  }

  private static Map<String, TableSchema> extract() {
    var tables = new LinkedHashMap<String, TableSchema>();
    for (var resource : document("/formats/extract/datapackage.json").path("resources")) {
      var name = resource.path("name").asString();
      tables.put(name, of(name, resource.path("schema")));
    }
    return tables;
  }

  private static JsonNode document(String resource) {
    try (var in = TableSchema.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("expected the resource " + resource + ", found none");
      }
      return JSON.readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TableSchema of(String name, JsonNode schema) {
    var fields = new ArrayList<FieldRule>();
    for (var field : schema.path("fields")) {
      fields.add(field(field));
    }
    var key = new ArrayList<String>();
    schema.path("primaryKey").forEach(part -> key.add(part.asString()));
    return new TableSchema(name, fields, key);
  }

  private static FieldRule field(JsonNode field) {
    var constraints = field.path("constraints");
    var type =
        FieldRule.Type.valueOf(field.path("type").asString().toUpperCase(java.util.Locale.ROOT));
    var oneOf = new LinkedHashSet<String>();
    constraints.path("enum").forEach(value -> oneOf.add(value.asString()));
    var pattern = constraints.path("pattern").asString("");
    var maxLength = constraints.path("maxLength").asInt(1_000);
    var most = constraints.path("maximum").asInt(Integer.MAX_VALUE);
    return new FieldRule(
        field.path("name").asString(),
        type,
        constraints.path("required").asBoolean(false),
        maxLength,
        Set.copyOf(oneOf),
        pattern.isEmpty() ? null : Pattern.compile(pattern),
        most,
        expected(type, oneOf, pattern, maxLength, most),
        field.path("personal").asBoolean(false),
        FieldRule.Health.valueOf(
            field.path("healthWords").asString("none").toUpperCase(java.util.Locale.ROOT)));
  }

  private static String expected(
      FieldRule.Type type, Set<String> oneOf, String pattern, int maxLength, int most) {
    return switch (type) {
      case STRING -> {
        if (!oneOf.isEmpty()) {
          yield "one of " + String.join(", ", oneOf);
        }
        yield pattern.isEmpty()
            ? "at most " + maxLength + " characters"
            : "text of the form " + pattern;
      }
      case DATE -> "a day such as 2026-11-20";
      case DATETIME -> "a time such as 2026-11-20T18:00:00Z";
      case NUMBER -> "pounds with two decimals such as 1234.56";
      case INTEGER -> "a whole number from 1 to " + most;
      case BOOLEAN -> "true or false";
    };
  }
}
