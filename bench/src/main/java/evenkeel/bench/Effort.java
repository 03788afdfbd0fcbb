package evenkeel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Processor time and memory as Linux tells them; 0 where the system does not say.
final class Effort {

  private static final double TICKS_A_SECOND = 100;
  private static final int USER = 11;
  private static final int WITH_CHILDREN = 4;
  private static final int OWN = 2;

  private Effort() {}

  /// Seconds that this process worked.
  static double ours() {
    return ticks(ProcessHandle.current().pid(), OWN) / TICKS_A_SECOND;
  }

  /// Seconds that a server and its sessions worked, ended ones included.
  static double ofTree(long server) {
    var sessions =
        ProcessHandle.of(server).stream()
            .flatMap(ProcessHandle::children)
            .mapToLong(session -> ticks(session.pid(), OWN))
            .sum();
    return (ticks(server, WITH_CHILDREN) + sessions) / TICKS_A_SECOND;
  }

  /// The most memory that this process held at once, in megabytes.
  static long peakMemory() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException notLinux) {
      return 0;
    }
  }

  private static long ticks(long process, int fields) {
    try {
      var stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
      var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      var ticks = 0L;
      for (var i = USER; i < USER + fields; i++) {
        ticks += Long.parseLong(values[i]);
      }
      return ticks;
    } catch (IOException ended) {
      return 0;
    }
  }
}
