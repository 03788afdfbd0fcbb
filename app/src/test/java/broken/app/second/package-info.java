@ApplicationModule(allowedDependencies = {})
@NullMarked
package broken.app.second;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
