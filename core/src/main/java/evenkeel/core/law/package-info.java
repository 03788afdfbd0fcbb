/// The law as dated, cited rows, and the council's own policy beside it.
@NullMarked
package evenkeel.core.law;

import org.jspecify.annotations.NullMarked;
