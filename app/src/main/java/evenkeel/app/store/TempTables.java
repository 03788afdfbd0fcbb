package evenkeel.app.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The temporary tables of a transaction. A connection makes each once and keeps it, empty between
/// transactions: made and dropped with every file, they would cost more than a small file's work.
///
/// Tables are named with their columns, such as `landed (id bigint); matched (id bigint)`.
public final class TempTables {

  private TempTables() {}

  /// Sees that these tables are there. Two that share a name must be the same table.
  public static void make(JdbcClient jdbc, String tables) {
    create(jdbc, "create temp table if not exists ", tables, " on commit delete rows");
  }

  /// Makes these tables for this transaction alone, in the place of any of the same names.
  public static void makeOnce(JdbcClient jdbc, String tables) {
    each(tables)
        .map(table -> table.substring(0, table.indexOf('(')))
        .forEach(name -> jdbc.sql("drop table if exists pg_temp." + name).update());
    create(jdbc, "create temp table ", tables, " on commit drop");
  }

  private static void create(JdbcClient jdbc, String before, String tables, String after) {
    jdbc.sql(each(tables).collect(Collectors.joining(after + "; " + before, before, after)))
        .update();
  }

  private static Stream<String> each(String tables) {
    return Arrays.stream(tables.split(";")).map(String::strip).filter(table -> !table.isEmpty());
  }
}
