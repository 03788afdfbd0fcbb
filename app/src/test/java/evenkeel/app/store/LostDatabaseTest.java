package evenkeel.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionSystemException;

class LostDatabaseTest {

  @Test
  void a_connection_that_the_pool_closed_is_a_database_that_went_away() {
    var closed = new SQLException("Connection is closed");

    assertThat(LostDatabase.in(new TransactionSystemException("JDBC rollback failed", closed)))
        .isTrue();
  }

  @Test
  void a_mistake_of_ours_is_none() {
    assertThat(LostDatabase.in(new SQLException("column x does not exist", "42703"))).isFalse();
  }
}
