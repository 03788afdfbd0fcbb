package evenkeel.bench.kill;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/// The process that is killed: it does one work and says on its output how far it is.
public final class Killed {

  private static final int FIRST_FILE = 5;

  private Killed() {}

  /// @param arguments the work, the database's address, its owner, its application role, the print
  ///   folder, then files
  public static void main(String... arguments) {
    var database = new DatabaseAddress(arguments[1], arguments[2], "", arguments[3], "");
    var files = Arrays.stream(arguments).skip(FIRST_FILE).map(Path::of).toList();
    try (var service =
        EvenkeelApplication.quiet(database, Map.of("evenkeel.print-folder", arguments[4]))) {
      Work.valueOf(arguments[0])
          .run(service, files, (what, done, _) -> System.out.println("at " + what + " " + done));
      System.out.println("at the end");
    }
  }
}
