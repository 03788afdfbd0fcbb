package evenkeel.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SealsTest {

  private static final Actor OFFICER = new Actor("asha", "officer");

  private ConfigurableApplicationContext service;
  private JdbcClient owner;

  @BeforeEach
  void start() {
    var database = TestDatabase.fresh();
    service = EvenkeelApplication.quiet(database, Map.of());
    owner = JdbcClient.create(new DriverManagerDataSource(database.url(), database.owner(), ""));
    act("first");
    act("second");
    service.getBean(Seals.class).seal();
    act("third");
    service.getBean(Seals.class).seal();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  @Test
  void an_untouched_book_has_no_breaks() {
    assertThat(service.getBean(Seals.class).breaks()).isEmpty();
  }

  @Test
  void a_changed_row_is_found() {
    tamper("update audit.act set reason = 'another' where reason = 'second'");

    assertThat(service.getBean(Seals.class).breaks())
        .anyMatch(found -> found.contains("row 2 of the act log was changed"));
  }

  @Test
  void a_changed_row_whose_hash_was_mended_breaks_its_seal() {
    tamper("update audit.act a set reason = 'another' where reason = 'second'");
    tamper("update audit.act a set row_hash = audit.act_hash(a) where reason = 'another'");

    assertThat(service.getBean(Seals.class).breaks())
        .anyMatch(found -> found.contains("do not match their seal"));
  }

  @Test
  void a_removed_row_breaks_its_seal() {
    tamper("delete from audit.act where reason = 'third'");

    assertThat(service.getBean(Seals.class).breaks()).isNotEmpty();
  }

  private void act(String reason) {
    service
        .getBean(Audit.class)
        .act(OFFICER, "tried", Subject.of("account", 7), reason, Map.of("amountPence", 5));
  }

  /// As somebody with the owner's password and the will could.
  private void tamper(String sql) {
    owner.sql("alter table audit.act disable trigger refuse_change").update();
    owner.sql(sql).update();
    owner.sql("alter table audit.act enable trigger refuse_change").update();
  }
}
