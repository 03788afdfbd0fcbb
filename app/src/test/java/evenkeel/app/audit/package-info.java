@NullMarked
package evenkeel.app.audit;

import org.jspecify.annotations.NullMarked;
