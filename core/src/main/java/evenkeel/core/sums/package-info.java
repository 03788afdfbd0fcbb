/// Sums that an officer can try at the law desk, each with its working: what was taken, by which
/// rule, and how sure we are of it.
@NullMarked
package evenkeel.core.sums;

import org.jspecify.annotations.NullMarked;
