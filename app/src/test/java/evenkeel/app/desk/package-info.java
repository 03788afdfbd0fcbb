@NullMarked
package evenkeel.app.desk;

import org.jspecify.annotations.NullMarked;
