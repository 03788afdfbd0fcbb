package evenkeel.app.intake;

import static org.assertj.core.api.Assertions.assertThat;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.nights.NightReport;
import evenkeel.app.nights.Nights;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.Testford;
import evenkeel.app.store.Progress;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;

/// A service over what files tell, and those who work on one type of debt.
final class Office implements AutoCloseable {

  final TestService service = TestService.over(TestDatabase.fresh());
  private final Path folder;

  /// @param folder where files of it can be written
  Office(Path folder, Package first) {
    this.folder = folder;
    service.bean(Councils.class).keep(Books.TESTER, Testford.COUNCIL);
    load(first);
  }

  void load(Package file) {
    var loaded = service.bean(Intake.class).load(file.write(folder), Books.TESTER, Progress.SILENT);
    assertThat(loaded).isInstanceOf(Intake.Loaded.class);
  }

  /// Somebody who works on one type of debt and nothing else, signed in.
  Visitor visitor(String name, Role role, String type) {
    service
        .bean(Officers.class)
        .keep(
            Books.TESTER,
            new Officers.NewOfficer(
                name, name, role, Set.of(type), 100_000_000, "", TestService.PASSWORD),
            "test");
    var visitor = new Visitor(service.port());
    visitor.signIn(name, TestService.PASSWORD);
    return visitor;
  }

  NightReport night(LocalDate evening) {
    return service.bean(Nights.class).run(evening, Progress.SILENT);
  }

  @Override
  public void close() {
    service.close();
  }
}
