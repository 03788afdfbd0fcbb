/// Where every debt stands: reads the books, asks the core for a decision, keeps it when it or its
/// reasons changed, and queues the steps to propose.
@ApplicationModule(
    displayName = "3 Monitoring",
    allowedDependencies = {
      "people",
      "accounts",
      "ledger",
      "history",
      "worklist",
      "audit",
      "access",
      "api",
      "policy",
      "store"
    })
@NullMarked
package evenkeel.app.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
