/// Which debt, and which instalment, a receipt pays.
@NullMarked
package evenkeel.core.allocation;

import org.jspecify.annotations.NullMarked;
