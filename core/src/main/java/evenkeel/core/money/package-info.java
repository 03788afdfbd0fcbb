/// Exact pence, and how a sum is split so that nothing is lost.
@NullMarked
package evenkeel.core.money;

import org.jspecify.annotations.NullMarked;
