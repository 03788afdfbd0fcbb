@NullMarked
package evenkeel.app.cli;

import org.jspecify.annotations.NullMarked;
