package evenkeel.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopyRowsTest {

  private static final long[] NUMBERS = {
    0, 7, -7, 10, 99, -100, 1_234_567, Long.MAX_VALUE, Long.MIN_VALUE
  };
  private static final List<LocalDate> DAYS =
      List.of(LocalDate.of(2026, 4, 1), LocalDate.of(1899, 12, 31), LocalDate.of(2044, 2, 29));
  private static final List<String> TEXTS = List.of("", "a\tb\\c\nd", "£5 – née", "\\N");

  @Test
  void what_is_copied_in_comes_out_the_same() throws SQLException {
    var database = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(database.url(), database.application(), "");
        var statement = connection.createStatement()) {
      statement.execute("create temporary table copied (n bigint, d date, t text, x bigint)");
      try (var rows = CopyRows.into(connection, "copied (n, d, t, x)")) {
        for (var i = 0; i < NUMBERS.length; i++) {
          rows.number(NUMBERS[i])
              .date(DAYS.get(i % DAYS.size()))
              .text(TEXTS.get(i % TEXTS.size()))
              .number((Long) null)
              .end();
        }
      }
      var read = new ArrayList<Long>();
      try (var rows = BinaryRows.of(connection, "select n, d, t, x from copied order by ctid")) {
        while (rows.next()) {
          var i = read.size();
          read.add(rows.number());
          assertThat(rows.date()).isEqualTo(DAYS.get(i % DAYS.size()));
          assertThat(rows.text()).isEqualTo(TEXTS.get(i % TEXTS.size()));
          assertThat(rows.numberOr(-1)).isEqualTo(-1);
        }
      }
      assertThat(read)
          .containsExactly(java.util.Arrays.stream(NUMBERS).boxed().toArray(Long[]::new));
    }
  }

  @Test
  void a_copy_out_leaves_the_connection_free_for_the_next() throws SQLException {
    var database = TestDatabase.fresh();
    try (var connection = DriverManager.getConnection(database.url(), database.application(), "")) {
      for (var half :
          List.of("select 1", "select generate_series(1, 100000)", "select 1 limit 0")) {
        try (var rows = BinaryRows.of(connection, half)) {
          rows.next();
        }
      }
      try (var rows = BinaryRows.of(connection, "select 5::smallint, null::date, true")) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.number()).isEqualTo(5);
        assertThat(rows.dateOrNull()).isNull();
        assertThat(rows.yes()).isTrue();
        assertThat(rows.next()).isFalse();
      }
    }
  }
}
