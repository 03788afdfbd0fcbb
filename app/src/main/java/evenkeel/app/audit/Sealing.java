package evenkeel.app.audit;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Seals the audit every few minutes while the service runs, besides each night: what is not yet
/// sealed is what could still be altered unseen.
@Configuration
@ConditionalOnWebApplication
@EnableScheduling
class Sealing {

  private final Seals seals;

  Sealing(Seals seals) {
    this.seals = seals;
  }

  @Scheduled(fixedDelay = 5, initialDelay = 5, timeUnit = TimeUnit.MINUTES)
  void seal() {
    var _ = seals.seal();
  }
}
