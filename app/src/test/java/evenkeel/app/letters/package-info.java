@NullMarked
package evenkeel.app.letters;

import org.jspecify.annotations.NullMarked;
