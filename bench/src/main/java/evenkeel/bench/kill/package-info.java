/// Kills the night, an import and a release at seeded points, and compares what they end with.
@NullMarked
package evenkeel.bench.kill;

import org.jspecify.annotations.NullMarked;
