/// The statutory engine: facts and law in, one decision with its reasons out.
@NullMarked
package evenkeel.core.recovery;

import org.jspecify.annotations.NullMarked;
