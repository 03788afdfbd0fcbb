/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.framework;

import org.jspecify.annotations.NullMarked;
