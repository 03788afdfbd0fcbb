@NullMarked
package evenkeel.app.lawdesk;

import org.jspecify.annotations.NullMarked;
