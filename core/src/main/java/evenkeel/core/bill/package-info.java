/// What a council tax bill asks for, and when.
@NullMarked
package evenkeel.core.bill;

import org.jspecify.annotations.NullMarked;
