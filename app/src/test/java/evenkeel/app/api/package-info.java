/// Tests of the API through a real port.
@NullMarked
package evenkeel.app.api;

import org.jspecify.annotations.NullMarked;
