/// The book of what was done and what came of it: steps, holds and plans, as monitoring must know
/// them.
@ApplicationModule(
    displayName = "2 History",
    allowedDependencies = {"accounts", "audit", "access", "api", "policy", "store"})
@NullMarked
package evenkeel.app.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
