@NullMarked
package evenkeel.app.charges;

import org.jspecify.annotations.NullMarked;
