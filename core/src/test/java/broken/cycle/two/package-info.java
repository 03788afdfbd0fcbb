/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.cycle.two;

import org.jspecify.annotations.NullMarked;
