package evenkeel.app.nights;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// Waits for work of the night that runs beside other work.
final class Waiting {

  private Waiting() {}

  /// Returns once the work is done; what the work threw is thrown here.
  static void forEnd(Future<?> work) {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the night was interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }
}
