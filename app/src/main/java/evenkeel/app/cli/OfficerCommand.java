package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.core.debt.DebtType;
import evenkeel.core.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./evenkeel officer`: adds or changes an officer, so that a new installation can be signed in
/// to.
@Command(
    name = "officer",
    mixinStandardHelpOptions = true,
    description = "Adds or changes an officer of the council.")
final class OfficerCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Parameters(paramLabel = "USERNAME", description = "Lower-case letters, digits, dot, dash.")
  private String username = "";

  @Option(names = "--name", required = true, description = "As colleagues read it.")
  private String name = "";

  @Option(names = "--role", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private Role role = Role.OFFICER;

  @Option(
      names = "--approval-limit",
      paramLabel = "POUNDS",
      description = "Largest amount to approve or release, such as 5000.00 (default: 0.00).")
  private String limit = "0.00";

  @Option(
      names = "--works-on",
      paramLabel = "TYPE",
      split = ",",
      description = "Types of debt, with commas: council_tax, hb_overpayment, leasehold, sundry.")
  private List<String> types = List.of("council_tax");

  @Option(
      names = "--password",
      interactive = true,
      arity = "0..1",
      description = "Asked for; leave out where the identity provider signs officers in.")
  private char[] password = {};

  @Override
  public Integer call() {
    if (!username.matches("[a-z0-9._-]{2,60}")) {
      throw new Trouble(
          "expected a user name of 2 to 60 lower-case letters, digits, dot or dash, found \""
              + username
              + "\"");
    }
    if (types.stream().anyMatch(type -> DebtType.of(type).isEmpty())) {
      throw new Trouble(
          "expected types of debt among council_tax, hb_overpayment, leasehold and sundry, found "
              + String.join(", ", types));
    }
    try (var opened = database.open();
        var service = EvenkeelApplication.quiet(opened.address(), Map.of())) {
      service
          .getBean(Officers.class)
          .keep(
              new Actor("command line", "system"),
              new Officers.NewOfficer(
                  username,
                  name,
                  role,
                  Set.copyOf(types),
                  Money.parse(limit).pence(),
                  "",
                  password.length == 0 ? null : new String(password)),
              "kept from the command line");
      System.out.println(username + " is now a " + role.title().toLowerCase(java.util.Locale.UK));
      return 0;
    }
  }
}
