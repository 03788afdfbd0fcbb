/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.random;

import org.jspecify.annotations.NullMarked;
