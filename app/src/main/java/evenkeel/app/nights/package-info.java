/// The night: closes one day, decides every debt, proves what it did and opens the next day. It can
/// be killed anywhere and started again.
@ApplicationModule(
    displayName = "– Nights",
    allowedDependencies = {
      "charges",
      "ledger",
      "monitoring",
      "letters",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.nights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
