/// Whole-night, intake, letters and page benchmarks, each beside the physical limit.
@NullMarked
package evenkeel.bench;

import org.jspecify.annotations.NullMarked;
