package evenkeel.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;

/// Folders among the system's temporary ones that go when the process ends, with all that is in
/// them.
public final class Scratch {

  private static final int SECONDS = 10;

  private Scratch() {}

  /// A new, empty folder. It goes once every service of the process has been closed.
  ///
  /// @param name by which it is known while it lasts
  public static Path folder(String name) {
    try {
      var folder = Files.createTempDirectory("evenkeel-" + name);
      SpringApplication.getShutdownHandlers().add(() -> remove(folder));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A process of its own removes it: a large folder is removed to its end though ours ends first.
  /// What cannot be removed stays, as a failure here would keep others from closing what they
  /// opened.
  private static void remove(Path folder) {
    try {
      new ProcessBuilder("rm", "-rf", folder.toString())
          .inheritIO()
          .start()
          .waitFor(SECONDS, TimeUnit.SECONDS);
    } catch (IOException e) {
      System.err.println("could not remove " + folder + ": " + e.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
