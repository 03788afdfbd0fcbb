@NullMarked
package broken.app;

import org.jspecify.annotations.NullMarked;
