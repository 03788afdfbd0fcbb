package evenkeel.app.accounts;

import evenkeel.app.store.Extract;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the rows that an extract has staged do to the books.
final class Staged {

  private Staged() {}

  /// Runs a statement of which `:source` is the extract's, `:extract` its number and `:asAt` its
  /// day.
  ///
  /// @return how many rows it touched
  static int run(JdbcClient jdbc, String sql, Extract extract) {
    return jdbc.sql(sql)
        .param("source", extract.source())
        .param("extract", extract.id())
        .param("asAt", extract.asAt())
        .update();
  }

  /// The statement that says in `gone_key` which of the source's keys a whole extract no longer
  /// holds: those of the book that are neither staged nor held back.
  ///
  /// @param table of the extract
  /// @param book the table that keeps its rows, with what makes one of the source's a key there
  /// @param staged the same key of a staged row `s`
  static String gone(String table, Book book, String staged) {
    return """
        insert into gone_key (table_name, key)
        select distinct '%1$s', v.%3$s from %2$s v
         where v.source = :source and %4$s
           and not exists (select from staged_%1$s s where %5$s = v.%3$s)
        except
        select '%1$s', h.key from held_key h where h.table_name = '%1$s'
        """
        .formatted(table, book.table(), book.key(), book.ofExtracts(), staged);
  }

  /// A table of the books that keeps what extracts said.
  ///
  /// @param ofExtracts which rows of it `v` an extract said, where others are kept there too
  record Book(String table, String key, String ofExtracts) {

    Book(String table, String key) {
      this(table, key, "true");
    }
  }
}
