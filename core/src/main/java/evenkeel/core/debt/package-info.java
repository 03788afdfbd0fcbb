/// What one recovery path runs on.
@NullMarked
package evenkeel.core.debt;

import org.jspecify.annotations.NullMarked;
