package evenkeel.app.store;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// The statements that reach the database while something is done, as Spring's own log tells them.
public final class Asked {

  private Asked() {}

  /// Every statement but those that seal the audit book, which come by the clock.
  public static List<String> during(Runnable act) {
    var log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    var before = log.getLevel();
    var heard = new ListAppender<ILoggingEvent>();
    heard.start();
    log.setLevel(Level.DEBUG);
    log.addAppender(heard);
    log.setAdditive(false);
    try {
      act.run();
    } finally {
      log.setAdditive(true);
      log.detachAppender(heard);
      log.setLevel(before);
    }
    return List.copyOf(heard.list).stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(said -> said.startsWith("Executing ") && said.contains("["))
        .filter(said -> !said.contains("audit.seal"))
        .toList();
  }
}
