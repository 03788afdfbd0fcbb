@NullMarked
package evenkeel.app.intake;

import org.jspecify.annotations.NullMarked;
