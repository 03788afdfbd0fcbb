/// Steps that an officer recommends and a second person approves, the orders that a court made, and
/// how a method ended. The instruction itself is a paper for the officer: nothing is sent to a
/// court, an employer, DWP or an agent from here.
@ApplicationModule(
    displayName = "5 Recovery",
    allowedDependencies = {
      "people",
      "accounts",
      "ledger",
      "history",
      "letters",
      "monitoring",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.recovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
