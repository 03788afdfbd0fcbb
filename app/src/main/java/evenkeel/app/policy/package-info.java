/// The law of a day and, beside it, the council's own choices: dated, checked against the law,
/// approved by a second person.
@ApplicationModule(
    displayName = "– Policy",
    allowedDependencies = {"audit", "access", "api", "store"})
@NullMarked
package evenkeel.app.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
