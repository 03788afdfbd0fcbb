package evenkeel.app.intake;

import evenkeel.app.store.CopyRows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;

/// The keys that a delta withdraws: one a line, parts of a compound key joined by `|`.
final class DeletedKeys {

  private static final int LONGEST = 300;

  private DeletedKeys() {}

  /// Stages the deleted keys of one file and answers what is wrong with them.
  static List<String> stage(
      Path folder, Manifest manifest, Manifest.File stated, Connection connection) {
    var name = stated.deletedKeys();
    if (name == null) {
      return List.of();
    }
    if (manifest.full()) {
      return List.of(name + ": expected no deleted keys in a full extract, found a file of them");
    }
    var file = folder.resolve(name);
    if (!Files.isRegularFile(file)) {
      return List.of(name + ": the manifest names it, and it is not there");
    }
    try (var keys = CopyRows.into(connection, "gone_key (table_name, key)");
        var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var number = 0L;
      for (var key = lines.readLine(); key != null; key = lines.readLine()) {
        number++;
        if (key.length() > LONGEST || key.indexOf('\0') >= 0) {
          return List.of(
              "%s: line %d: expected a key of at most %d characters, found %d"
                  .formatted(name, number, LONGEST, key.length()));
        }
        if (!key.isEmpty()) {
          keys.text(stated.table()).text(key).end();
        }
      }
      return List.of();
    } catch (IOException e) {
      return List.of(name + ": cannot be read: " + e.getMessage());
    }
  }
}
