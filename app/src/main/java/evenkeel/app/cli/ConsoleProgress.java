package evenkeel.app.cli;

import evenkeel.app.store.Progress;
import java.io.PrintStream;

/// Shows how far long work has come: one line that rewrites itself on a terminal, and a line a
/// stage elsewhere.
final class ConsoleProgress implements Progress {

  private static final long EVERY_MILLIS = 500;

  private final PrintStream out;
  private final boolean terminal = System.console() != null && System.console().isTerminal();
  private String stage = "";
  private long shownAt;

  ConsoleProgress(PrintStream out) {
    this.out = out;
  }

  @Override
  public synchronized void at(String what, long done, long of) {
    var now = System.nanoTime() / 1_000_000;
    var newStage = !what.equals(stage);
    if (terminal ? newStage || now - shownAt > EVERY_MILLIS : newStage) {
      shownAt = now;
      var line = "  " + what + (of > 0 ? " %,d of %,d".formatted(done, of) : "");
      out.print(terminal ? "\r\u001b[K" + line : line + "\n");
      out.flush();
    }
    stage = what;
  }
}
