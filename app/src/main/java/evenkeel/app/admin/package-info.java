/// Officers and API tokens, kept by the administrator, who sees no person.
@ApplicationModule(
    displayName = "– Administration",
    allowedDependencies = {"access", "api", "audit", "policy", "store", "ui"})
@NullMarked
package evenkeel.app.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
