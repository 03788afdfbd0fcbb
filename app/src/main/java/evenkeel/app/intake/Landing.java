package evenkeel.app.intake;

import evenkeel.app.accounts.FactsLanded;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tells that facts landed on the debts in `affected_debt`, in the transaction that brought them.
@Component
class Landing {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;

  Landing(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  void tell(String why) {
    Set<Long> debts =
        jdbc.sql("select distinct debt_id from affected_debt").query(Long.class).set();
    if (!debts.isEmpty()) {
      events.publishEvent(new FactsLanded(debts, why));
    }
  }
}
