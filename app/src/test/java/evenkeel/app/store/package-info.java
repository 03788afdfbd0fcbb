@NullMarked
package evenkeel.app.store;

import org.jspecify.annotations.NullMarked;
