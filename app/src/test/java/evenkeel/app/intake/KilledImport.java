package evenkeel.app.intake;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.store.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;

/// A process of its own that loads files and says on its output how far it is, for a test that
/// kills it.
public final class KilledImport {

  private KilledImport() {}

  /// @param arguments the database's address, its owner, its application role, then files
  public static void main(String... arguments) {
    var database = new DatabaseAddress(arguments[0], arguments[1], "", arguments[2], "");
    try (var service = EvenkeelApplication.quiet(database, Map.of())) {
      for (var i = 3; i < arguments.length; i++) {
        service
            .getBean(Intake.class)
            .load(
                Path.of(arguments[i]),
                Books.TESTER,
                (what, _, _) -> System.out.println("at " + what));
        System.out.println("at loaded " + i);
      }
    }
  }
}
