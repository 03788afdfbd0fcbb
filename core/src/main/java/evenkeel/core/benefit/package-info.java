/// Overpayments of housing benefit: what is recoverable and from whom, how much of a benefit may be
/// taken, and what an overpayment does to the subsidy. Every figure of the law is passed in.
@NullMarked
package evenkeel.core.benefit;

import org.jspecify.annotations.NullMarked;
