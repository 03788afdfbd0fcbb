package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.audit.Seals;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `./evenkeel verify-audit`: proves that no audit row was changed, removed or slipped in.
@Command(
    name = "verify-audit",
    mixinStandardHelpOptions = true,
    description = "Proves that the audit books stand as they were written.")
final class VerifyAuditCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Override
  public Integer call() {
    try (var opened = database.open();
        var service = EvenkeelApplication.quiet(opened.address(), Map.of())) {
      var breaks = service.getBean(Seals.class).breaks();
      breaks.forEach(System.out::println);
      System.out.println(
          breaks.isEmpty()
              ? "The audit books stand as they were written."
              : breaks.size() + " breaks.");
      return breaks.isEmpty() ? 0 : 1;
    }
  }
}
