/// The book of money: entries whose legs sum to zero, receipts and which debt each pays, suspense.
@ApplicationModule(
    displayName = "2 Ledger",
    allowedDependencies = {
      "accounts",
      "history",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
