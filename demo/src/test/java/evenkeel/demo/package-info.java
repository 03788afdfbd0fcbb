/// Tests of the invented council.
@NullMarked
package evenkeel.demo;

import org.jspecify.annotations.NullMarked;
