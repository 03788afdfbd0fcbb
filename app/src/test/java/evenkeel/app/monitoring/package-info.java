@NullMarked
package evenkeel.app.monitoring;

import org.jspecify.annotations.NullMarked;
