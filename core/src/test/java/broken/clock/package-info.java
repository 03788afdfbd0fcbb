/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.clock;

import org.jspecify.annotations.NullMarked;
