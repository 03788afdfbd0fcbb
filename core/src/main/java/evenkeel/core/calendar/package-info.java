/// How statutes count days, and which days are working days.
@NullMarked
package evenkeel.core.calendar;

import org.jspecify.annotations.NullMarked;
