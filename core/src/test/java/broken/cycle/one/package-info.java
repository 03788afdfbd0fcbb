/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.cycle.one;

import org.jspecify.annotations.NullMarked;
