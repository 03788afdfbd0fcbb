/// The law and the council's own choices as pages: every citation leads here.
@ApplicationModule(
    displayName = "5 Law desk",
    allowedDependencies = {"api", "audit", "access", "policy", "store", "ui"})
@NullMarked
package evenkeel.app.lawdesk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
