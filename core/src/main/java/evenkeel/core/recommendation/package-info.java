/// Steps that an officer recommends and a second person approves: what each asks, what forbids it,
/// and the sums that come with it.
@NullMarked
package evenkeel.core.recommendation;

import org.jspecify.annotations.NullMarked;
