/// Leasehold service charges: what is lost by the 18-month rule, what is capped, and who bears
/// which penny of a cost. Every figure of the law is passed in.
@NullMarked
package evenkeel.core.lease;

import org.jspecify.annotations.NullMarked;
