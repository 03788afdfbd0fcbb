/// What every call of the API has in common: one form of refusal, keys that make a sending count
/// once, pages by cursor, tags against lost updates, and the description of it all.
@ApplicationModule(
    displayName = "– API frame",
    allowedDependencies = {"access", "audit", "store"})
@NullMarked
package evenkeel.app.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
