/// The service charge's year: what leases say, the tree of costs, the runs that share each cost out
/// to the penny, and the trace of every penny back to its cost.
@ApplicationModule(
    displayName = "2 Service charge years",
    allowedDependencies = {
      "accounts",
      "ledger",
      "people",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.charges;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
