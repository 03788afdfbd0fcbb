package evenkeel.bench;

import evenkeel.app.store.DatabaseAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/// Whole tables in again, with nothing in between: what a load comes to when nobody reads, checks
/// or matches a row.
final class Copies {

  private final DatabaseAddress address;

  Copies(DatabaseAddress address) {
    this.address = address;
  }

  /// The tables of some schemas that hold rows.
  List<String> filled(String... schemas) throws SQLException {
    try (var connection = BenchCouncil.asOwner(address);
        var asked =
            connection.prepareStatement(
                """
                select format('%I.%I', schemaname, relname) from pg_stat_user_tables
                 where schemaname = any (?) order by 1
                """)) {
      asked.setArray(1, connection.createArrayOf("text", schemas));
      var tables = new ArrayList<String>();
      try (var rows = asked.executeQuery()) {
        while (rows.next()) {
          tables.add(rows.getString(1));
        }
      }
      return tables;
    }
  }

  /// Writes a table's rows to a file, and makes an empty table of the same columns, keys, checks
  /// and indexes.
  ///
  /// @return how many rows
  long prepare(String table, Path file) throws SQLException, IOException {
    try (var connection = BenchCouncil.asOwner(address);
        var statement = connection.createStatement();
        OutputStream out = Files.newOutputStream(file)) {
      statement.execute(
          "create table public.%s (like %s including all)".formatted(again(table), table));
      return copies(connection).copyOut("copy " + table + " to stdout (format binary)", out);
    }
  }

  /// Copies the rows of a prepared file in.
  void again(String table, Path file) throws SQLException, IOException {
    try (var connection = BenchCouncil.asOwner(address);
        var in = Files.newInputStream(file)) {
      copies(connection)
          .copyIn("copy public." + again(table) + " from stdin (format binary)", in, 1 << 16);
    }
  }

  private static String again(String table) {
    return "again_" + table.replace('.', '_').replace("\"", "");
  }

  private static CopyManager copies(Connection connection) throws SQLException {
    return new CopyManager(connection.unwrap(BaseConnection.class));
  }
}
