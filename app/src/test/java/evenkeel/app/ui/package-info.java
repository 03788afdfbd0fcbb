@NullMarked
package evenkeel.app.ui;

import org.jspecify.annotations.NullMarked;
