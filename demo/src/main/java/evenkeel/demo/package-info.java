/// An invented council, written as intake files; the same at every run of one seed.
@NullMarked
package evenkeel.demo;

import org.jspecify.annotations.NullMarked;
