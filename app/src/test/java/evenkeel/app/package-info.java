@NullMarked
package evenkeel.app;

import org.jspecify.annotations.NullMarked;
