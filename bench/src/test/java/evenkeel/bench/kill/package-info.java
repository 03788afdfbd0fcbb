/// Kills in the build.
@NullMarked
package evenkeel.bench.kill;

import org.jspecify.annotations.NullMarked;
