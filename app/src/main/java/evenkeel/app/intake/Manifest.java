package evenkeel.app.intake;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an extract says of itself, read from `manifest.json`.
///
/// @param organisation the council's code in official statistics
/// @param previous the extract that a delta follows
record Manifest(
    String source,
    String organisation,
    UUID extract,
    boolean full,
    @Nullable UUID previous,
    OffsetDateTime asAt,
    List<File> files) {

  /// One file of the extract.
  ///
  /// @param amountTotal sum of the money column, null where none is stated
  /// @param deletedKeys name of the file of deleted keys, null where there is none
  record File(
      String name,
      long rows,
      String sha256,
      @Nullable String amountTotal,
      @Nullable String deletedKeys) {

    String table() {
      return name.substring(0, name.length() - ".csv".length());
    }
  }

  /// The manifest, or every problem in it.
  sealed interface Reading {
    record Good(Manifest manifest) implements Reading {}

    record Bad(List<String> problems) implements Reading {}
  }

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern CODE = Pattern.compile("[EWSN][0-9]{8}");
  private static final Pattern FILE = Pattern.compile("[a-z_]+\\.csv");
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern MONEY = Pattern.compile("-?[0-9]{1,13}\\.[0-9]{2}");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.-]+");

  Set<String> tables() {
    return files.stream().map(File::table).collect(Collectors.toSet());
  }

  LocalDate asAtDay() {
    return asAt.toLocalDate();
  }

  /// Reads a manifest and collects all that is wrong with it.
  static Reading read(byte[] text) {
    try {
      return new Reader(JSON.readTree(text)).read();
    } catch (JacksonException e) {
      return new Reading.Bad(
          List.of("manifest.json: expected JSON, found a fault at " + e.getOriginalMessage()));
    }
  }

  private static final class Reader {

    private final JsonNode root;
    private final List<String> problems = new ArrayList<>();

    Reader(JsonNode root) {
      this.root = root;
    }

    Reading read() {
      text(root, "format_version", Pattern.compile("0\\.1"), "0.1");
      var source = text(root, "source_system", Pattern.compile(".{1,80}"), "1 to 80 characters");
      var organisation = text(root, "organisation", CODE, "a code such as E09000028");
      var kind = text(root, "extract_type", Pattern.compile("full|delta"), "full or delta");
      var extract = uuid("extract_id", true);
      var previous = uuid("previous_extract_id", kind.equals("delta"));
      var asAt = instant("as_at");
      instant("created_at");
      var files = files();
      if (!problems.isEmpty() || extract == null || asAt == null) {
        return new Reading.Bad(problems);
      }
      return new Reading.Good(
          new Manifest(source, organisation, extract, kind.equals("full"), previous, asAt, files));
    }

    private List<File> files() {
      var files = new ArrayList<File>();
      var names = new HashSet<String>();
      for (var node : root.path("files")) {
        var name = text(node, "name", FILE, "a file name such as charges.csv");
        var rows = node.path("rows");
        if (!rows.isIntegralNumber() || rows.asLong() < 0) {
          problem(name + " rows", rows, "a whole number");
        }
        if (!names.add(name)) {
          problems.add("manifest.json: expected each file once, found " + name + " twice");
        }
        files.add(
            new File(
                name,
                rows.asLong(0),
                text(node, "sha256", HASH, "64 hexadecimal digits"),
                optional(node, "amount_total", MONEY, "pounds such as 1234.56"),
                optional(node, "deleted_keys_file", PLAIN, "a plain file name")));
      }
      if (files.isEmpty()) {
        problems.add("manifest.json: expected at least one file, found none");
      }
      return files;
    }

    private String text(JsonNode node, String field, Pattern pattern, String expected) {
      var value = node.path(field).asString("");
      if (!pattern.matcher(value).matches()) {
        problem(field, node.path(field), expected);
      }
      return value;
    }

    private @Nullable String optional(
        JsonNode node, String field, Pattern pattern, String expected) {
      return node.path(field).isMissingNode() ? null : text(node, field, pattern, expected);
    }

    private @Nullable UUID uuid(String field, boolean required) {
      var value = root.path(field).asString("");
      if (value.isEmpty() && !required) {
        return null;
      }
      try {
        return UUID.fromString(value);
      } catch (IllegalArgumentException e) {
        problem(field, root.path(field), "a UUID");
        return null;
      }
    }

    private @Nullable OffsetDateTime instant(String field) {
      try {
        return OffsetDateTime.parse(root.path(field).asString(""));
      } catch (DateTimeParseException e) {
        problem(field, root.path(field), "a time such as 2026-11-20T18:00:00Z");
        return null;
      }
    }

    private void problem(String field, JsonNode found, String expected) {
      var shown = found.isMissingNode() ? "nothing" : "\"" + found.asString("?") + "\"";
      problems.add("manifest.json: " + field + ": expected " + expected + ", found " + shown);
    }
  }
}
