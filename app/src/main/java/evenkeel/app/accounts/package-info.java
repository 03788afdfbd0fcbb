/// The book of accounts: properties, who is liable for what and when, charges and instalments.
@ApplicationModule(
    displayName = "2 Accounts",
    allowedDependencies = {"people", "audit", "access", "api", "policy", "store"})
@NullMarked
package evenkeel.app.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
