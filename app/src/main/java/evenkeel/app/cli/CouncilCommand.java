package evenkeel.app.cli;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.core.calendar.Nation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `./evenkeel council`: tells a new installation who it is.
@Command(
    name = "council",
    mixinStandardHelpOptions = true,
    description = "Sets who we are, as letters and pages name it.")
final class CouncilCommand implements Callable<Integer> {

  @Mixin private DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--name", required = true, description = "The authority's name.")
  private String name = "";

  @Option(names = "--nation", required = true, description = "One of ${COMPLETION-CANDIDATES}.")
  private Nation nation = Nation.ENGLAND;

  @Option(names = "--ons-code", required = true, description = "Such as E07000999.")
  private String onsCode = "";

  @Option(
      names = "--address-line",
      required = true,
      description = "Return address; repeat for each line, the postcode last.")
  private List<String> address = List.of();

  @Option(names = "--telephone", required = true, description = "For questions.")
  private String telephone = "";

  @Option(names = "--email", required = true, description = "For questions.")
  private String email = "";

  @Option(names = "--website", required = true, description = "As printed on letters.")
  private String website = "";

  @Option(names = "--pay-online", required = true, description = "Web address for payments.")
  private String payOnline = "";

  @Option(names = "--pay-phone", required = true, description = "Telephone number for payments.")
  private String payPhone = "";

  @Option(
      names = "--debt-advice",
      required = true,
      description = "A sentence that names free, independent debt advice.")
  private String debtAdvice = "";

  @Override
  public Integer call() {
    if (!onsCode.matches("[EW][0-9]{8}")) {
      throw new Trouble("expected a code such as E07000999, found \"" + onsCode + "\"");
    }
    if (address.size() > 7) {
      throw new Trouble("an address has at most 7 lines, found " + address.size());
    }
    var council =
        new Council(
            name,
            nation,
            onsCode,
            address,
            telephone,
            email,
            website,
            payOnline,
            payPhone,
            debtAdvice);
    try (var opened = database.open();
        var service = EvenkeelApplication.quiet(opened.address(), Map.of())) {
      service.getBean(Councils.class).keep(new Actor("command line", "system"), council);
      System.out.println("this installation now works for " + name);
      return 0;
    }
  }
}
