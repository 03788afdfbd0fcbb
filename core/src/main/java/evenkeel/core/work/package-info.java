/// Who works on which debt: portfolios as rules, and how long work has waited.
@NullMarked
package evenkeel.core.work;

import org.jspecify.annotations.NullMarked;
