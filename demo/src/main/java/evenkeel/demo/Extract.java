package evenkeel.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// One package being written: the tables' files, then the manifest that vouches for them.
final class Extract {

  private static final String SOURCE = "Kelmere Revenues";

  private static final class TableFile {
    private final HashedFile file;
    private final List<String> deleted = new ArrayList<>();
    private long rows;
    private long pence;

    TableFile(HashedFile file) {
      this.file = file;
    }
  }

  private final Path folder;
  private final String id;
  private final String previous;
  private final String asAt;
  private final String onsCode;
  private final Map<Table, TableFile> tables = new EnumMap<>(Table.class);
  private final List<HashedFile> files = new ArrayList<>();

  /// @param previous id of the extract before this one; empty for a full extract
  /// @param asAt a moment such as `2026-03-31T22:00:00Z`
  Extract(Path folder, String id, String previous, String asAt, String onsCode) {
    this.folder = folder;
    this.id = id;
    this.previous = previous;
    this.asAt = asAt;
    this.onsCode = onsCode;
  }

  static String id(Settings settings, String day) {
    var name = "evenkeel-demo/" + settings.seed() + "/" + settings.accounts() + "/" + day;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  String id() {
    return id;
  }

  Path folder() {
    return folder;
  }

  List<HashedFile> files() {
    return files;
  }

  long rows() {
    return tables.values().stream().mapToLong(table -> table.rows).sum();
  }

  long rows(Table table) {
    var file = tables.get(table);
    return file == null ? 0 : file.rows;
  }

  void add(Table table, byte[] lines, long rows, long pence) throws IOException {
    var file = open(table);
    file.file.write(lines);
    file.rows += rows;
    file.pence += pence;
  }

  void add(Story.Row row) throws IOException {
    if (row.gone()) {
      open(row.table()).deleted.add(row.key());
    } else {
      add(row.table(), (row.line() + "\n").getBytes(StandardCharsets.UTF_8), 1, row.pence());
    }
  }

  private TableFile open(Table table) throws IOException {
    var file = tables.get(table);
    if (file == null) {
      file = new TableFile(new HashedFile(folder.resolve(table.file() + ".csv")));
      file.file.line(String.join(",", table.columns()));
      tables.put(table, file);
      files.add(file.file);
    }
    return file;
  }

  /// Writes the manifest; nothing can be added any more.
  void close() throws IOException {
    var entries = new ArrayList<String>();
    for (var entry : tables.entrySet()) {
      var table = entry.getKey();
      var file = entry.getValue();
      file.file.close();
      var line = new StringBuilder("    {\"name\": \"" + table.file() + ".csv\", ");
      line.append("\"rows\": ").append(file.rows).append(", ");
      line.append("\"sha256\": \"").append(file.file.sha256()).append('"');
      if (!table.money().isEmpty()) {
        line.append(", \"amount_total\": \"").append(Csv.pounds(file.pence)).append('"');
      }
      if (!file.deleted.isEmpty()) {
        var name = table.file() + "_deleted.csv";
        try (var deleted = new HashedFile(folder.resolve(name))) {
          deleted.line(String.join("\n", file.deleted));
          files.add(deleted);
        }
        line.append(", \"deleted_keys_file\": \"").append(name).append('"');
      }
      entries.add(line + "}");
    }
    try (var manifest = new HashedFile(folder.resolve("manifest.json"))) {
      manifest.line(manifest(String.join(",\n", entries)));
      files.add(manifest);
    }
  }

  private String manifest(String entries) {
    return """
        {
          "format_version": "0.1",
          "source_system": "%s",
          "organisation": "%s",
          "extract_id": "%s",
          "extract_type": "%s",%s
          "as_at": "%s",
          "created_at": "%s",
          "files": [
        %s
          ]
        }"""
        .formatted(
            SOURCE,
            onsCode,
            id,
            previous.isEmpty() ? "full" : "delta",
            previous.isEmpty() ? "" : "\n  \"previous_extract_id\": \"" + previous + "\",",
            asAt,
            asAt.replace(":00:00Z", ":30:00Z"),
            entries);
  }
}
