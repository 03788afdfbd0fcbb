package evenkeel.app.ui;

import evenkeel.app.EvenkeelApplication;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import evenkeel.app.policy.BusinessDay;
import evenkeel.app.store.DatabaseAddress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;

/// The real service on a free port, with an officer of each role whose user name is the role's key
/// (`officer`, `senior_officer`, …).
public final class TestService implements AutoCloseable {

  public static final String PASSWORD = "a long password";
  public static final LocalDate DAY = LocalDate.of(2026, 11, 20);

  private final ConfigurableApplicationContext context;

  private TestService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  public static TestService over(DatabaseAddress database) {
    return over(database, Map.of());
  }

  /// @param settings of the service, by their names
  public static TestService over(DatabaseAddress database, Map<String, Object> settings) {
    var service = new TestService(EvenkeelApplication.serve(database, 0, settings));
    if (service.bean(BusinessDay.class).find().isEmpty()) {
      service.bean(BusinessDay.class).open(DAY);
    }
    for (var role : Role.values()) {
      service
          .bean(Officers.class)
          .keep(
              new Actor("test", "system"),
              new Officers.NewOfficer(
                  role.key(),
                  role.title(),
                  role,
                  Set.of("council_tax"),
                  role == Role.MANAGER ? 100_000_000 : 0,
                  "",
                  PASSWORD),
              "test");
    }
    return service;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /// A bean of which there are several of its type.
  public <T> T bean(String name, Class<T> type) {
    return context.getBean(name, type);
  }

  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /// Somebody who is signed in.
  public Visitor visitor(Role role) {
    var visitor = new Visitor(port());
    visitor.signIn(role.key(), PASSWORD);
    return visitor;
  }

  @Override
  public void close() {
    context.close();
  }
}
