/// The start page of a demonstration: its named cases, and who can sign in. Not served elsewhere.
@ApplicationModule(
    displayName = "– Demonstration",
    allowedDependencies = {"access", "ui"})
@NullMarked
package evenkeel.app.tour;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
