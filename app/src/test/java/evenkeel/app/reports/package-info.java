@NullMarked
package evenkeel.app.reports;

import org.jspecify.annotations.NullMarked;
