package evenkeel.app.cli;

import evenkeel.app.store.DatabaseAddress;
import evenkeel.app.store.Progress;
import evenkeel.app.store.Scratch;
import evenkeel.app.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// The invented council as `./evenkeel demo` makes it: its files through intake, its nights, its
/// officers' acts through the doors. It is made once for every test that looks at it.
final class MadeCouncil {

  /// Where its files and its print files lie.
  static final Path FOLDER = Scratch.folder("council");

  private static final DatabaseAddress MADE = make();

  private MadeCouncil() {}

  /// A copy of its books for one test.
  static DatabaseAddress copy() {
    return TestDatabase.copyOf(MADE);
  }

  private static DatabaseAddress make() {
    try {
      var database = TestDatabase.fresh();
      new DemoCouncilMaking(FOLDER, 500, 2026, 5).make(database, Progress.SILENT);
      return database;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
