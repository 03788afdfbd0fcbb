package evenkeel.bench.kill;

import evenkeel.app.store.DatabaseAddress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A work in a process of its own.
record KilledProcess(Work work, DatabaseAddress database, Path printFolder, List<Path> files) {

  private static final int KILLED = 128 + 9;
  private static final String END = "at the end";

  /// A line of progress and when it was said.
  record Said(String words, long millis) {}

  /// Runs it to its end.
  List<Said> wholeRun() throws IOException, InterruptedException {
    var process = start();
    var said = new ArrayList<Said>();
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("at ")) {
          said.add(new Said(line, System.nanoTime() / 1_000_000));
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(work + " failed");
    }
    return said;
  }

  /// Kills it so long after it said something.
  ///
  /// @return what it said last; empty when it came to its end before
  Optional<String> killedAt(String words, long millis) throws IOException, InterruptedException {
    var process = start();
    var last = "";
    try (var lines = process.inputReader()) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        last = line.startsWith("at ") ? line : last;
        if (line.equals(words)) {
          Thread.sleep(millis);
          process.toHandle().destroyForcibly(); // what it said last can still be read
        }
      }
    }
    var ended = process.waitFor();
    if (ended != 0 && ended != KILLED) {
      throw new IllegalStateException(work + " failed with " + ended);
    }
    return ended == 0 || last.equals(END)
        ? Optional.empty()
        : Optional.of(last.replaceFirst("^at ", ""));
  }

  private Process start() throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Killed.class.getName());
    command.addAll(
        List.of(
            work.name(),
            database.url(),
            database.owner(),
            database.application(),
            printFolder.toString()));
    files.forEach(file -> command.add(file.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }
}
