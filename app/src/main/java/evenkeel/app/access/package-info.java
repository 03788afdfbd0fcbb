/// Officers, their roles and limits, who may do what to which record, and how they sign in.
@ApplicationModule(
    displayName = "– Access",
    allowedDependencies = {"audit"})
@NullMarked
package evenkeel.app.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
