/// Broken on purpose: the purity tests must see it.
@NullMarked
package broken.files;

import org.jspecify.annotations.NullMarked;
