package evenkeel.bench;

import evenkeel.app.access.Officer;
import evenkeel.app.access.Officers;
import evenkeel.app.access.Role;
import evenkeel.app.audit.Actor;
import java.util.Set;
import org.springframework.context.ApplicationContext;

/// Officers that a measurement acts as.
final class Bencher {

  static final String PASSWORD = "measured-not-guarded";

  private static final long NO_LIMIT = 1_000_000_000_00L;

  private Bencher() {}

  /// Makes an officer of a role in the measured copy.
  static Officer signUp(ApplicationContext service, String username, Role role) {
    var officers = service.getBean(Officers.class);
    officers.keep(
        new Actor("bench", "system"),
        new Officers.NewOfficer(
            username,
            "Bench",
            role,
            Set.of("council_tax", "hb_overpayment", "leasehold"),
            NO_LIMIT,
            "",
            PASSWORD),
        "Measuring");
    return officers.find(username).orElseThrow();
  }
}
