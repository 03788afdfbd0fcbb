@NullMarked
package evenkeel.app.nights;

import org.jspecify.annotations.NullMarked;
