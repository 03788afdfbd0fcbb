@NullMarked
package broken.app.first.inside;

import org.jspecify.annotations.NullMarked;
