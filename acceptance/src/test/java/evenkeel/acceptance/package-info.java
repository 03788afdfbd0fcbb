/// Journeys of officers in a real browser over the real service.
@NullMarked
package evenkeel.acceptance;

import org.jspecify.annotations.NullMarked;
