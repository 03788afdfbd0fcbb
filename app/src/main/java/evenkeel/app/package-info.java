/// The service: one package is one module, and the root of a package is its door.
@NullMarked
package evenkeel.app;

import org.jspecify.annotations.NullMarked;
