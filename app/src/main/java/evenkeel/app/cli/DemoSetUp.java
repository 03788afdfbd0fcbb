package evenkeel.app.cli;

import evenkeel.app.access.CriminalDataRole;
import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.Council;
import evenkeel.app.policy.Councils;
import evenkeel.app.policy.PolicyBook;
import evenkeel.app.policy.Wordings;
import evenkeel.core.calendar.Nation;
import evenkeel.core.law.Policy;
import evenkeel.core.law.PrescribedWording;
import evenkeel.demo.DemoCouncil;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Tells a service who the invented council is, who works there and what it has chosen: what an
/// administrator types on the first day. The demonstration, the journeys in a browser and the
/// measurements begin with the same.
public final class DemoSetUp {

  private static final Actor SET_UP = new Actor("demo set-up", "system");

  private static final LocalDate WORDED_FROM = LocalDate.of(2026, 1, 1);

  /// Who holds which of the two roles that see criminal data, by role.
  private static final Map<String, CriminalDataRole> CRIMINAL_DATA =
      Map.of(
          "senior_officer",
          CriminalDataRole.FRAUD_LIAISON,
          "manager",
          CriminalDataRole.OVERPAYMENT_MANAGER);

  private final ApplicationContext service;

  private DemoSetUp(ApplicationContext service) {
    this.service = service;
  }

  public static DemoSetUp of(ApplicationContext service) {
    return new DemoSetUp(service);
  }

  /// The authority itself.
  public DemoSetUp council() {
    var us = DemoCouncil.council();
    service
        .getBean(Councils.class)
        .keep(
            SET_UP,
            new Council(
                us.name(),
                Nation.ENGLAND,
                us.onsCode(),
                us.address(),
                us.telephone(),
                us.email(),
                us.website(),
                us.payOnline(),
                us.payPhone(),
                us.debtAdvice()));
    return this;
  }

  /// One officer of each role. Two of them hold the roles that see criminal data.
  public DemoSetUp officers() {
    var officers = service.getBean(Officers.class);
    for (var officer : DemoCouncil.officers()) {
      officers.keep(
          SET_UP,
          new Officers.NewOfficer(
              officer.username(),
              officer.name(),
              Role.valueOf(officer.role().toUpperCase(Locale.ROOT)),
              Set.of("council_tax", "hb_overpayment", "leasehold"),
              officer.approvalLimitPounds() * 100,
              officer.portfolio(),
              officer.password(),
              CRIMINAL_DATA.get(officer.role())),
          "the demo council");
    }
    return this;
  }

  /// How its officers share their work; the business date must be open.
  public DemoSetUp portfolios() {
    new DemoPortfolios(service, "manager").divide();
    return this;
  }

  /// Which steps its officers recommend, and which years of service charges they share out; the
  /// business date must be open.
  public DemoSetUp recommendations() {
    new DemoActs(service, officer("senior"), officer("officer")).recommended();
    return this;
  }

  private Officer officer(String username) {
    return service.getBean(Officers.class).find(username).orElseThrow();
  }

  /// What it has chosen beside the law.
  public DemoSetUp policy() {
    var choices =
        DemoCouncil.policy().stream()
            .map(c -> new Policy.Row(c.key(), c.from(), c.value(), c.approvedBy()))
            .toList();
    service.getBean(PolicyBook.class).adopt(SET_UP, choices, "the demo council");
    return this;
  }

  /// Texts in the place of prescribed wording, each of which says that it is none: the product
  /// holds no prescribed wording, and an invented council has loaded none.
  public DemoSetUp wordings() {
    var texts =
        Arrays.stream(PrescribedWording.values())
            .map(
                each ->
                    new Wordings.ToLoad(
                        each,
                        WORDED_FROM,
                        "Nowhere: it is a demonstration text",
                        Wordings.DEMONSTRATION
                            + "\n\nA council loads here, word for word: "
                            + each.title()
                            + " ("
                            + each.where()
                            + ").",
                        "the demo council"))
            .toList();
    service.getBean(Wordings.class).demonstrate(SET_UP, texts);
    return this;
  }
}
