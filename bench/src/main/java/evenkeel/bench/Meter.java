package evenkeel.bench;

import evenkeel.app.store.Progress;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/// Times the stages of long work as they are told.
final class Meter implements Progress {

  private static final double NANOS = 1e9;

  private final long server;
  private final Map<String, Took> stages = new LinkedHashMap<>();
  private String stage = "";
  private Took since = new Took(0, 0, 0);

  /// @param server the process of the database server
  Meter(long server) {
    this.server = server;
  }

  /// What something took by the clock, and in processor time of this process and of the database.
  record Took(double seconds, double ours, double database) {

    Took plus(Took more) {
      return new Took(seconds + more.seconds, ours + more.ours, database + more.database);
    }

    private Took minus(Took before) {
      return new Took(seconds - before.seconds, ours - before.ours, database - before.database);
    }
  }

  @Override
  public synchronized void at(String what, long done, long of) {
    if (!what.equals(stage)) {
      stop();
      stage = what;
      since = now();
    }
  }

  /// Ends the last stage.
  synchronized Map<String, Took> stop() {
    if (!stage.isEmpty()) {
      stages.merge(stage, now().minus(since), Took::plus);
      stage = "";
    }
    return stages;
  }

  Took time(Runnable work) {
    var start = now();
    work.run();
    return now().minus(start);
  }

  /// Work that reads or writes.
  interface Reading {
    void work() throws SQLException, IOException;
  }

  Took timeChecked(Reading reading) throws SQLException, IOException {
    var start = now();
    reading.work();
    return now().minus(start);
  }

  private Took now() {
    return new Took(System.nanoTime() / NANOS, Effort.ours(), Effort.ofTree(server));
  }
}
