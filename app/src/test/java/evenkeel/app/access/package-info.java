@NullMarked
package evenkeel.app.access;

import org.jspecify.annotations.NullMarked;
