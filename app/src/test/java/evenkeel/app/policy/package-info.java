@NullMarked
package evenkeel.app.policy;

import org.jspecify.annotations.NullMarked;
