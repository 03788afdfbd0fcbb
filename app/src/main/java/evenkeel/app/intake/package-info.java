/// Files in: extracts of the billing system and receipts, checked, staged and handed to the books
/// in one transaction.
@ApplicationModule(
    displayName = "1 Intake",
    allowedDependencies = {
      "people",
      "accounts",
      "ledger",
      "charges",
      "history",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
