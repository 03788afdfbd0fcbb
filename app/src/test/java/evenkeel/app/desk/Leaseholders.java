package evenkeel.app.desk;

import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.api.Caller;
import evenkeel.app.audit.Actor;
import evenkeel.app.audit.Audit;
import evenkeel.app.audit.Subject;
import evenkeel.app.store.TestDatabase;
import evenkeel.app.ui.TestService;
import evenkeel.app.ui.Visitor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A street of leases, and those who work on them beside those who do not: `lease-officer`,
/// `lease-auditor` and so on work on leases, `officer` on council tax alone.
final class Leaseholders implements AutoCloseable {

  static final LocalDate ISSUED = LocalDate.of(2026, 3, 16);

  final TestService service = TestService.over(TestDatabase.fresh());
  final Street street = new Street(service.bean(JdbcClient.class));

  Leaseholders() {
    Street.council(service);
    for (var role : Role.values()) {
      service
          .bean(Officers.class)
          .keep(
              new Actor("test", "system"),
              new Officers.NewOfficer(
                  "lease-" + role.key(),
                  "Lease " + role.title(),
                  role,
                  Set.of("leasehold"),
                  0,
                  "",
                  TestService.PASSWORD),
              "test");
    }
  }

  /// A lease with a demand of £1,000, of which nothing is paid.
  ///
  /// @return the reference of its account
  String lease(String surname) {
    var reference =
        street.account(
            street.person("Lena", surname), "1 " + surname + " Court", "KM9 3AA", "leasehold");
    street.demand(reference, "service_charge_estimate", 100_000, ISSUED);
    return reference;
  }

  Visitor visitor(Role role) {
    var visitor = new Visitor(service.port());
    visitor.signIn("lease-" + role.key(), TestService.PASSWORD);
    return visitor;
  }

  Caller caller(Role role, String... scopes) {
    return Caller.named(service, "lease-" + role.key(), scopes);
  }

  /// What was done to a debt, newest first.
  List<String> acts(String reference) {
    return service
        .bean(Audit.class)
        .acts(Subject.of("debt", street.debtOf(reference)), Long.MAX_VALUE, 20)
        .stream()
        .map(Audit.Act::act)
        .toList();
  }

  @Override
  public void close() {
    service.close();
  }
}
