@ApplicationModule(allowedDependencies = {})
@NullMarked
package broken.app.first;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
