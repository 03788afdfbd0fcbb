package evenkeel.app.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The day on which officers now work. It is never the clock: a night closes it and opens the next.
@Service
public class BusinessDay {

  private final JdbcClient jdbc;

  BusinessDay(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<LocalDate> find() {
    return jdbc.sql("select day from policy.business_day").query(LocalDate.class).optional();
  }

  /// @throws IllegalStateException on an installation that has never opened a day
  public LocalDate today() {
    return find()
        .orElseThrow(
            () -> new IllegalStateException("no business date is open: run ./evenkeel night"));
  }

  /// Opens a day; the one before it is closed.
  @Transactional
  public void open(LocalDate day) {
    jdbc.sql(
            """
            insert into policy.business_day (day) values (?)
            on conflict (only_row) do update set day = excluded.day
            """)
        .param(day)
        .update();
  }
}
