package evenkeel.bench.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every table of every schema of ours and how its columns are compared, from the database's own
/// description: a table that is added is compared without a word here.
final class Catalogue {

  private static final String COLUMNS =
      """
      select n.nspname || '.' || c.relname as "table", a.attname as name,
             format_type(a.atttypid, null) as type, a.attidentity <> '' as identity,
             pg_get_expr(d.adbin, d.adrelid) as usually,
             (select f.confrelid::regclass::text from pg_constraint f
               where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum]
               limit 1) as declared
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
         and n.nspname !~ '^pg_'
       order by 1, a.attnum
      """;

  private Catalogue() {}

  /// The columns of each table.
  static Map<String, List<Column>> of(JdbcClient jdbc) {
    var described = jdbc.sql(COLUMNS).query(Column.Described.class).list();
    var numbered = new LinkedHashMap<String, String>();
    described.stream()
        .filter(Column.Described::identity)
        .forEach(
            one -> numbered.put(one.table().substring(one.table().indexOf('.') + 1), one.table()));
    var tables = new LinkedHashMap<String, List<Column>>();
    for (var one : described) {
      tables.computeIfAbsent(one.table(), _ -> new ArrayList<>()).add(Column.of(one, numbered));
    }
    return tables;
  }
}
