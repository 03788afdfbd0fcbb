/// The database itself: where it is, its migrations, the embedded server of the demo and the tests,
/// and bulk copying in and out.
@ApplicationModule(
    displayName = "– Store",
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package evenkeel.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
