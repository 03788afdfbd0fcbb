/// What an officer sees of people and their debts: search, person, account, statement, holds, the
/// worklist, and who looked at whom.
@ApplicationModule(
    displayName = "5 Desk",
    allowedDependencies = {
      "people",
      "accounts",
      "ledger",
      "charges",
      "history",
      "monitoring",
      "letters",
      "worklist",
      "audit",
      "access",
      "api",
      "policy",
      "store",
      "ui"
    })
@NullMarked
package evenkeel.app.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
